import type { Trx } from "../storage/database.ts";
import type { NewDelivery } from "../storage/deliveries.ts";
import { teamById } from "../storage/teams.ts";
import { translationById } from "../storage/translations.ts";
import type { Parts, Planned } from "./planMessages.ts";
import { teamMessages } from "./teamMessages.ts";

/** To who said it, from who asks: is this what you meant? Not where they have said so already. */
export async function translationMessages(trx: Trx, parts: Parts, planned: Planned): Promise<NewDelivery[]> {
	const translation = await translationById(trx, planned.tenantId, planned.panelId);
	const team = translation && (await teamById(trx, planned.tenantId, translation.teamId));
	if (!translation || !team || translation.implications.every(({ verdict }) => verdict !== null)) return [];
	return teamMessages(trx, parts, planned, {
		team,
		fromId: translation.proposedBy,
		people: team.members.filter(({ id }) => id === translation.saidBy),
		purpose: "translation",
		type: "translationAsked",
		news: () => ({
			about: "translation",
			values: { statement: translation.statement, name: translation.proposedByName },
			link: `${parts.origin}/team/${team.id}/translations`,
		}),
	});
}
