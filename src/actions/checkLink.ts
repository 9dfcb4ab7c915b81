import { linkLeadsHere } from "../core/meetingNames.ts";
import { isFailure } from "../graph/failure.ts";
import { namesOfPanel, panelNamed } from "../storage/meetingNames.ts";
import { panelById } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";
import { followUnlessFresh } from "./followMeeting.ts";
import { namesOf, refusalOf } from "./readInvite.ts";

/** Whether an invite's link leads to the panel of its own meeting. Before it says no, the panel looks where its meeting is now. */
export const checkLink: Act<"checkLink"> = async ({ meeting: ref, panelId }, context) => {
	const { graph, me, now } = context;
	const meeting = await graph.readMeeting(me, ref);
	if (isFailure(meeting)) return refusalOf(meeting);
	const { own } = namesOf(meeting);
	const leadsHere = () =>
		asMe(context, async (trx) => {
			const here = await panelNamed(trx, me.tenantId, own);
			if (here !== undefined) return here === panelId;
			const panel = await panelById(trx, me.tenantId, panelId);
			// whoever is not on it learns nothing of it here
			if (!panel?.people.some(({ id }) => id === me.id)) return true;
			const names = await namesOfPanel(trx, me.tenantId, panelId);
			return linkLeadsHere({ own, startsAt: meeting.startsAt }, { own: names, startsAt: panel.meeting.startsAt });
		});
	if (await leadsHere()) return { leadsHere: true };
	await followUnlessFresh({ tenantId: me.tenantId, panelId }, { ...context, clock: () => now });
	return { leadsHere: await leadsHere() };
};
