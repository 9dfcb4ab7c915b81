import type { Event } from "@microsoft/microsoft-graph-types";
import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import type { GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import { type GraphMeeting, inUtc, meetingOf, select } from "./readMeeting.ts";

type Page = { value: Event[]; "@odata.nextLink"?: string };

const onePage = 100;
const most = 500;

/** The meetings of one's own calendar between two moments, the first one first; cancelled ones left out. Of very many, the first five hundred. */
export async function listMeetings(client: GraphClient, me: Me, from: Instant, until: Instant): Promise<GraphMeeting[] | GraphFailure> {
	const events: Event[] = [];
	let query: Record<string, string> | undefined = {
		startDateTime: from,
		endDateTime: until,
		$select: select,
		$orderby: "start/dateTime",
		$top: String(onePage),
	};
	while (query && events.length < most) {
		const seen: Page | GraphFailure = await client.ask<Page>(
			{ me, scopes: ["Calendars.Read"] },
			{ method: "GET", path: "/me/calendarView", query, headers: inUtc },
		);
		if (isFailure(seen)) return seen;
		events.push(...seen.value);
		const next: string | undefined = seen["@odata.nextLink"];
		query =
			next === undefined || seen.value.length === 0
				? undefined
				: Object.fromEntries(new URLSearchParams(next.slice(next.indexOf("?") + 1)));
	}
	return events.map((event) => meetingOf(event, false)).filter(({ isCancelled }) => !isCancelled);
}
