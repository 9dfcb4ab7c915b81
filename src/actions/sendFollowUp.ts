import { isToldOf } from "../core/followMeeting.ts";
import { refuse } from "../core/refusal.ts";
import { asFacilitator } from "../core/roles.ts";
import { chosenTime, leftTrace } from "../core/tookPlace.ts";
import { announceChange } from "../storage/changes.ts";
import { isDecided } from "../storage/decisions.ts";
import { moveFollowUp } from "../storage/followUps.ts";
import { type Act, asMe } from "./action.ts";
import { resumeFollowUp } from "./deliverFollowUp.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Lets the follow-up go out now instead of when the meeting ends, or lets what waits for somebody be tried again. */
export const sendFollowUp: Act<"sendFollowUp"> = ({ panelId }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const facilitator = asFacilitator(opened.person);
		if ("refused" in facilitator) return facilitator;
		const { tenantId } = context.me;
		const { panel } = opened;
		if (panel.closedAt !== null && !leftTrace(panel)) return refuse("panelClosed", { values: { closedAt: panel.closedAt } });
		if (!isToldOf(panel.meeting, await isDecided(trx, tenantId, panelId))) return refuse("meetingCancelled");
		const moved =
			(await moveFollowUp(trx, tenantId, panelId, { state: "planned", dueAt: chosenTime(context.now, panel.meeting) })) ||
			(await resumeFollowUp(trx, { tenantId, panelId }, context.now));
		if (!moved) return refuse("followUpSent");
		await context.wake(trx, { tenantId, panelId, at: context.now });
		await announceChange(trx, tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
