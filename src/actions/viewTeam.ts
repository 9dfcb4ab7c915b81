import type { Reply } from "../contract.ts";
import { runsTeam, type Team } from "../core/team.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";

/** Who the reader's team is and what it chose. */
export const viewTeam: Act<"viewTeam"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		return "refused" in team ? team : showTeam(team, context);
	});

export const showTeam = (team: Team, { me }: Pick<Context, "me">): Reply<"viewTeam"> => ({
	team: { ...team, mayChange: runsTeam(team, me.id) },
});
