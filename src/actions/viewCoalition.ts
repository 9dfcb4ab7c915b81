import { coalitionOf } from "../core/coalition.ts";
import { whyNotBefore } from "../core/remembering.ts";
import { whyNotRunning } from "../core/team.ts";
import { type Act, asMe } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { factsFor } from "./factsFor.ts";
import { teamAsMember } from "./teamLog.ts";

/** Who holds what of what the team decided, and whom to talk to next, by what was said where the reader was: for who facilitates and who decides. */
export const viewCoalition: Act<"viewCoalition"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const refusal = whyNotRunning(team, context.me.id) ?? whyNotBefore(await askedToRemember(trx, context, teamId));
		if (refusal) return refusal;
		return { teamId, ...coalitionOf(await factsFor(trx, context, team), context.now) };
	});
