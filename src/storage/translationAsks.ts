import { later } from "../core/instant.ts";
import type { Ask } from "./asks.ts";
import type { Trx } from "./database.ts";
import { teamsOf } from "./teams.ts";
import { translationsFor } from "./translations.ts";

const week = 7 * 86_400_000;

/** What one said and was restated, in teams one is still in, with the lines one has not answered. */
export async function translationAsks(trx: Trx, tenantId: string, personId: string): Promise<Ask[]> {
	const teams = await teamsOf(trx, tenantId, personId);
	return (await translationsFor(trx, tenantId, personId)).flatMap(({ id, teamId, statement, proposedByName, proposedAt, implications }) => {
		const waiting = implications.filter(({ verdict }) => verdict === null).map((one) => ({ id: one.id, text: one.text }));
		if (waiting.length === 0 || !teams.some((team) => team.id === teamId)) return [];
		return [
			{
				kind: "translation",
				panelId: "",
				decisionId: null,
				sides: null,
				topic: statement,
				subject: "",
				dueAt: later(proposedAt, week),
				teamId,
				translation: { id, by: proposedByName, implications: waiting },
			},
		];
	});
}
