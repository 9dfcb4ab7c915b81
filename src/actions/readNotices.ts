import { longOverMs } from "../core/followMeeting.ts";
import { later } from "../core/instant.ts";
import { noticedTenants, takeNotices } from "../storage/calendarNotices.ts";
import { makeStale } from "../storage/followedMeetings.ts";
import type { Context } from "./action.ts";

/** Has the panels of events that changed read again. An event without a panel, as most are, is nothing to us. */
export async function readNotices({ database, now }: Pick<Context, "database" | "now">): Promise<void> {
	for (const tenantId of await noticedTenants(database)) {
		await database.as({ tenantId, personId: null }, async (trx) => {
			for (const { personId, eventIds: events } of await takeNotices(trx, tenantId))
				await makeStale(trx, tenantId, personId, { events, endingAfter: later(now, -longOverMs) });
		});
	}
}
