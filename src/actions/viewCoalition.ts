import { coalitionOf } from "../core/coalition.ts";
import { whyNotRunning } from "../core/team.ts";
import { type Act, asMe } from "./action.ts";
import { loadTeamFacts } from "./loadTeamFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** Who holds what of what the team decided, and whom to talk to next: for who facilitates and who decides. */
export const viewCoalition: Act<"viewCoalition"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const refusal = whyNotRunning(team, context.me.id);
		if (refusal) return refusal;
		return { teamId, ...coalitionOf(await loadTeamFacts(trx, context, context.me.tenantId, team), context.now) };
	});
