import { filterLog } from "../core/decisionLog.ts";
import { firstOf } from "../core/remembering.ts";
import { type Act, asMe } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { teamAsMember, teamLog } from "./teamLog.ts";

/**
 * What the team has decided, newest first, superseded decisions too, as far as it matches what is looked for. For its members only; what the
 * reader is asked to remember is not in it, and nothing is while they are asked for the priorities.
 */
export const listDecisions: Act<"listDecisions"> = ({ teamId, timeZone, ...filters }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const remembering = await askedToRemember(trx, context, teamId);
		const log = remembering.priorities ? [] : await teamLog(trx, context, teamId, timeZone);
		return { decisions: filterLog(log, filters, timeZone), remember: firstOf(remembering) };
	});
