import { refuse } from "../core/refusal.ts";
import { whyNotRunning } from "../core/team.ts";
import { addDismissal } from "../storage/signals.ts";
import { lockTeam } from "../storage/teams.ts";
import { endWarning, warningById } from "../storage/warnings.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";
import { showSignals } from "./viewSignals.ts";

/** Puts a warning aside, with the reason; it comes again only when somebody else speaks. */
export const dismissWarning: Act<"dismissWarning"> = ({ warningId, reason }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const found = await warningById(trx, me.tenantId, warningId);
		if (!found) return refuse("noSuchWarning");
		// nothing is said and weighed while this is put aside
		await lockTeam(trx, me.tenantId, found.teamId);
		const warning = (await warningById(trx, me.tenantId, warningId)) ?? found;
		const team = await teamAsMember(trx, context, warning.teamId);
		if ("refused" in team) return refuse("noSuchWarning");
		const refusal = whyNotRunning(team, me.id);
		if (refusal) return refusal;
		if (reason === "") return refuse("reasonMissing", { fields: { reason: "reasonMissing" } });
		await acceptRole(trx, context, team);
		if (warning.endedAt === null) {
			const { priorityId } = warning;
			await addDismissal(trx, me.tenantId, team.id, { warningId, priorityId, reason, at: now, by: me.name, personId: me.id });
			await endWarning(trx, me.tenantId, warningId, now);
		}
		return showSignals(trx, context, team);
	});
