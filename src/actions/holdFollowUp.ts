import { isToldOf } from "../core/followMeeting.ts";
import { lastOf } from "../core/instant.ts";
import { refuse } from "../core/refusal.ts";
import { asFacilitator } from "../core/roles.ts";
import { leftTrace } from "../core/tookPlace.ts";
import { announceChange } from "../storage/changes.ts";
import { isDecided } from "../storage/decisions.ts";
import { moveFollowUp } from "../storage/followUps.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Keeps the follow-up back, or lets it go out by itself again. */
export const holdFollowUp: Act<"holdFollowUp"> = ({ panelId, held }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const facilitator = asFacilitator(opened.person);
		if ("refused" in facilitator) return facilitator;
		const { tenantId } = context.me;
		const { panel } = opened;
		if (panel.closedAt !== null && !leftTrace(panel)) return refuse("panelClosed", { values: { closedAt: panel.closedAt } });
		if (!held && !isToldOf(opened.panel.meeting, await isDecided(trx, tenantId, panelId))) return refuse("meetingCancelled");
		const state = held ? "held" : "planned";
		const dueAt = lastOf(opened.panel.meeting.endsAt, context.now);
		const moved = await moveFollowUp(trx, tenantId, panelId, { state, heldBy: held ? facilitator.id : null, ...(held ? {} : { dueAt }) });
		if (!moved) return refuse("followUpSent");
		if (!held) await context.wake(trx, { tenantId, panelId, at: dueAt });
		await announceChange(trx, tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
