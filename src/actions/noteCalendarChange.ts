import { longOverMs } from "../core/followMeeting.ts";
import { later } from "../core/instant.ts";
import { keepNotices } from "../storage/calendarNotices.ts";
import { makeStale } from "../storage/followedMeetings.ts";
import { markSubscription, watchedBy } from "../storage/subscriptions.ts";
import type { Context } from "./action.ts";

/** What is told under one subscription; whoever tells it has to know the subscription's secret. */
export type Told = {
	tenantId: string;
	subscriptionId: string;
	clientState: string;
	/** Events that came, changed or went. */
	eventIds: readonly string[];
	/** What became of the subscription itself. */
	lifecycle: readonly ("missed" | "subscriptionRemoved" | "reauthorizationRequired")[];
};

/**
 * Keeps what a calendar's owner is told to have changed, for later: once this returns, it is not lost.
 *
 * @returns whether anything was heard: who is not Graph is not.
 */
export async function noteCalendarChange(told: Told, { database, now }: Pick<Context, "database" | "now">): Promise<boolean> {
	const { tenantId, subscriptionId, clientState, eventIds, lifecycle } = told;
	return database.as({ tenantId, personId: null }, async (trx) => {
		const watched = await watchedBy(trx, tenantId, { id: subscriptionId, clientState });
		if (!watched) return false;
		const { personId } = watched;
		await keepNotices(trx, tenantId, personId, eventIds);
		if (lifecycle.includes("missed")) await makeStale(trx, tenantId, personId, { events: "all", endingAfter: later(now, -longOverMs) });
		if (lifecycle.includes("reauthorizationRequired")) await markSubscription(trx, tenantId, personId, "doubted");
		if (lifecycle.includes("subscriptionRemoved")) await markSubscription(trx, tenantId, personId, "wanted");
		return true;
	});
}
