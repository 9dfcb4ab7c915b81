import type { Reply } from "../contract.ts";
import { firstOf } from "../core/remembering.ts";
import { leadersOf, runsTeam, type Team } from "../core/team.ts";
import type { Implication } from "../core/translation.ts";
import type { Trx } from "../storage/database.ts";
import { translationsOf } from "../storage/translations.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { teamAsMember } from "./teamLog.ts";

/** What the team's executives said, what it was taken to mean, and what they say to that. */
export const viewTranslations: Act<"viewTranslations"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		return "refused" in team ? team : showTranslations(trx, context, team);
	});

export async function showTranslations(trx: Trx, { me, now }: Pick<Context, "me" | "now">, team: Team): Promise<Reply<"viewTranslations">> {
	const remember = firstOf(await askedToRemember(trx, { me, now }, team.id));
	// what a statement means may be what they are asked to remember
	const translations = remember ? [] : await translationsOf(trx, me.tenantId, team.id);
	const mayPropose = runsTeam(team, me.id);
	return {
		teamId: team.id,
		teamName: team.name,
		speakers: leadersOf(team)
			.filter(({ id }) => id !== me.id)
			.map(({ id, name }) => ({ id, name })),
		mayPropose,
		remember,
		translations: translations.flatMap((one) => {
			const mine = one.saidBy === me.id;
			const implications = mine || mayPropose ? one.implications : one.implications.filter(stands);
			return implications.length > 0 ? [{ ...one, implications, mine }] : [];
		}),
	};
}

/** What was only taken to be meant is for who said it and those who run the team; the others read what is stood by. */
const stands = ({ verdict }: Implication): boolean => verdict !== null && verdict.is !== "rejected";
