import { later } from "../core/instant.ts";
import { panelsToCheck } from "../storage/followedMeetings.ts";
import { type FollowContext, followMeeting } from "./followMeeting.ts";

/** A meeting nobody told us about is looked at this often. */
const checkEveryMs = 4 * 3_600_000;
const tryAgainMs = 60_000;
/** When Graph is away, the rest of a turn would only wait for it. */
const mostUnanswered = 3;

/**
 * Reads again what changed as far as we were told, and now and then everything that is to come: what was told and lost is
 * found here. Panels whose meeting ended less than a day ago count while their follow-up is not out, or
 * where a change was told.
 */
export async function resync(context: FollowContext): Promise<void> {
	const now = context.clock();
	const due = { now, checkedBefore: later(now, -checkEveryMs), triedBefore: later(now, -tryAgainMs) };
	let unanswered = 0;
	for (const job of await panelsToCheck(context.database, due)) {
		if ((await followMeeting(job, context)) === "later") unanswered++;
		if (unanswered >= mostUnanswered) return;
	}
}
