import type { Reply } from "../contract.ts";
import { leadersOf, runsTeam, type Team } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { translationsOf } from "../storage/translations.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";

/** What the team's executives said, what it was taken to mean, and what they say to that. */
export const viewTranslations: Act<"viewTranslations"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		return "refused" in team ? team : showTranslations(trx, context, team);
	});

export async function showTranslations(trx: Trx, { me }: Pick<Context, "me">, team: Team): Promise<Reply<"viewTranslations">> {
	const translations = await translationsOf(trx, me.tenantId, team.id);
	return {
		teamId: team.id,
		teamName: team.name,
		speakers: leadersOf(team)
			.filter(({ id }) => id !== me.id)
			.map(({ id, name }) => ({ id, name })),
		mayPropose: runsTeam(team, me.id),
		translations: translations.map((one) => ({ ...one, mine: one.saidBy === me.id })),
	};
}
