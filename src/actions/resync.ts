import { later } from "../core/instant.ts";
import { keepFailedReading, panelsToCheck } from "../storage/followedMeetings.ts";
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
	const failures: Error[] = [];
	for (const job of await panelsToCheck(context.database, due)) {
		try {
			if ((await followMeeting(job, context)) === "later") unanswered++;
		} catch (error) {
			// one that fails keeps no other from its turn, and is not the first of the next
			failures.push(error as Error);
			const tried = context.database.as({ tenantId: job.tenantId, personId: null }, (trx) =>
				keepFailedReading(trx, job.tenantId, job.panelId, now),
			);
			await tried.catch((another: Error) => failures.push(another));
		}
		if (unanswered >= mostUnanswered || failures.length >= mostUnanswered) break;
	}
	if (failures[0]) throw failures[0];
}
