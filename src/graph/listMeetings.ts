import type { Event } from "@microsoft/microsoft-graph-types";
import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import type { GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import { type GraphMeeting, inUtc, meetingOf, select } from "./readMeeting.ts";

/** The meetings of one's own calendar between two moments, the first one first, at most a hundred; cancelled ones left out. */
export async function listMeetings(client: GraphClient, me: Me, from: Instant, until: Instant): Promise<GraphMeeting[] | GraphFailure> {
	const seen = await client.ask<{ value: Event[] }>(
		{ me, scopes: ["Calendars.Read"] },
		{
			method: "GET",
			path: "/me/calendarView",
			query: { startDateTime: from, endDateTime: until, $select: select, $orderby: "start/dateTime", $top: "100" },
			headers: inUtc,
		},
	);
	return isFailure(seen) ? seen : seen.value.map((event) => meetingOf(event, false)).filter(({ isCancelled }) => !isCancelled);
}
