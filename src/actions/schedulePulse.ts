import { dayIn } from "../core/instant.ts";
import { refuse } from "../core/refusal.ts";
import { whyNotRunning } from "../core/team.ts";
import { changeTeamRow, lockTeam } from "../storage/teams.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe } from "./action.ts";
import { planPulses } from "./planPulses.ts";
import { teamAsMember } from "./teamLog.ts";
import { showPulse } from "./viewPulse.ts";

/** When the team's pulses come from now on; one that is open stays as it is. */
export const schedulePulse: Act<"schedulePulse"> = ({ teamId, startsOn, at, everyWeeks, timeZone }, context) =>
	asMe(context, async (trx) => {
		const { tenantId, id } = context.me;
		await lockTeam(trx, tenantId, teamId);
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const refusal = whyNotRunning(team, id);
		if (refusal) return refusal;
		const changed = { ...team, pulseWeeks: everyWeeks, timeZone: timeZone ?? team.timeZone };
		if (everyWeeks > 0 && startsOn < dayIn(context.now, changed.timeZone))
			return refuse("pulseInPast", { fields: { startsOn: "pulseInPast" } });
		await acceptRole(trx, context, team);
		await changeTeamRow(trx, tenantId, teamId, { pulseWeeks: changed.pulseWeeks, timeZone: changed.timeZone });
		await planPulses(trx, tenantId, changed, { startsOn, at }, context.now);
		return showPulse(trx, context, changed);
	});
