import { filterLog } from "../core/decisionLog.ts";
import { type Act, asMe } from "./action.ts";
import { teamAsMember, teamLog } from "./teamLog.ts";

/** What the team has decided, newest first, superseded decisions too, as far as it matches what is looked for. For its members only. */
export const listDecisions: Act<"listDecisions"> = ({ teamId, timeZone, ...filters }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		return { decisions: filterLog(await teamLog(trx, context, teamId, timeZone), filters, timeZone) };
	});
