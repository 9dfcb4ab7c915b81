import type { Event } from "@microsoft/microsoft-graph-types";
import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import type { GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import { namedOnOneLine } from "./mailDraft.ts";

/** A meeting to come, in Teams; its invitations go out as it is made. */
export type NewEvent = {
	subject: string;
	html: string;
	startsAt: Instant;
	endsAt: Instant;
	attendees: readonly { name: string; address: string }[];
};

const inUtc = (at: Instant) => ({ dateTime: at.slice(0, 19), timeZone: "UTC" });

/** Puts a meeting into the person's own calendar. With the same key Outlook makes it once, and answers again with what is there. */
export async function createEvent(client: GraphClient, me: Me, event: NewEvent, key: string): Promise<{ eventId: string } | GraphFailure> {
	const made = await client.ask<Event>(
		{ me, scopes: ["Calendars.ReadWrite"] },
		{
			method: "POST",
			path: "/me/events",
			body: {
				transactionId: key,
				subject: event.subject,
				body: { contentType: "html", content: event.html },
				start: inUtc(event.startsAt),
				end: inUtc(event.endsAt),
				attendees: event.attendees.map((one) => ({ emailAddress: namedOnOneLine(one), type: "required" })),
				isOnlineMeeting: true,
				onlineMeetingProvider: "teamsForBusiness",
			},
		},
	);
	return isFailure(made) ? made : { eventId: made.id ?? "" };
}
