import type { Chat, Event } from "@microsoft/microsoft-graph-types";
import { type Instant, later } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import { chatIdOf } from "./chatIdOf.ts";
import { at, type GraphClient } from "./client.ts";
import { GraphFailure, isFailure } from "./failure.ts";

/** The item a pane stands on in Outlook, as a REST id, with the owner's mailbox where it is not one's own; or a meeting's chat. */
export type MeetingRef = { itemId: string; mailbox?: string | undefined } | { chatId: string };

type Invitee = { name: string; mail: string };
/** Optional attendees may come; required ones are meant. */
type Attendee = Invitee & { optional: boolean };

/** A meeting as one mailbox has it. `eventId` means it in that mailbox only; `iCalUId` means it everywhere. */
export type GraphMeeting = {
	iCalUId: string;
	eventId: string;
	subject: string;
	startsAt: Instant;
	endsAt: Instant;
	organizer: Invitee;
	attendees: readonly Attendee[];
	joinUrl: string | null;
	chatId: string | null;
	/** Whether the mailbox it was read from belongs to the organizer. */
	isOrganizer: boolean;
	/** Whether somebody else reads it from the organizer's mailbox, as a delegate does. */
	onBehalf: boolean;
	kind: "single" | "occurrence" | "exception" | "series";
	/** The id of the series it belongs to, in the same mailbox. */
	seriesId: string | null;
	isCancelled: boolean;
};

export const select = "id,iCalUId,subject,start,end,organizer,attendees,onlineMeeting,isOrganizer,type,seriesMasterId,isCancelled";
export const inUtc = { Prefer: 'outlook.timezone="UTC"' };
/** An item that Outlook has just saved can take seconds to be known to Graph. */
const pausesMs = [300, 700, 1500, 3000];
const dayMs = 86_400_000;

/** Reads the meeting as the person sees it. */
export function readMeeting(client: GraphClient, now: Instant, me: Me, ref: MeetingRef): Promise<GraphMeeting | GraphFailure> {
	return "itemId" in ref
		? readItem(client, me, ref.itemId, { mailbox: ref.mailbox, pauses: pausesMs })
		: readOfChat(client, now, me, ref.chatId);
}

async function readItem(
	client: GraphClient,
	me: Me,
	itemId: string,
	{ mailbox, pauses }: { mailbox?: string | undefined; pauses: readonly number[] },
): Promise<GraphMeeting | GraphFailure> {
	const another = mailbox !== undefined && mailbox.toLowerCase() !== me.mail.toLowerCase();
	const scopes = [another ? "Calendars.Read.Shared" : "Calendars.Read"];
	const path = another ? at`/users/${mailbox}/events/${itemId}` : at`/me/events/${itemId}`;
	const read = () => client.ask<Event>({ me, scopes }, { method: "GET", path, query: { $select: select }, headers: inUtc });
	let event = await read();
	for (const pause of pauses) {
		if (!isFailure(event) || event.kind !== "notFound") break;
		await client.wait(pause);
		event = await read();
	}
	return isFailure(event) ? event : meetingOf(event, another);
}

/** A chat knows its meeting by the organizer's id of it, which other mailboxes do not know: they look through their calendar. */
async function readOfChat(client: GraphClient, now: Instant, me: Me, chatId: string): Promise<GraphMeeting | GraphFailure> {
	const chat = await client.ask<Chat>(
		{ me, scopes: ["Chat.ReadBasic"] },
		{ method: "GET", path: at`/chats/${chatId}`, query: { $select: "id,onlineMeetingInfo" } },
	);
	if (isFailure(chat)) return chat;
	const { calendarEventId, organizer } = chat.onlineMeetingInfo ?? {};
	if (calendarEventId && organizer?.id === me.id) {
		const meeting = await readItem(client, me, calendarEventId, { pauses: [] });
		if (!isFailure(meeting) && meeting.kind !== "series") return meeting;
	}
	return findInCalendar(client, now, me, chatId);
}

async function findInCalendar(client: GraphClient, now: Instant, me: Me, chatId: string): Promise<GraphMeeting | GraphFailure> {
	const seen = await client.ask<{ value: Event[] }>(
		{ me, scopes: ["Calendars.Read"] },
		{
			method: "GET",
			path: "/me/calendarView",
			query: {
				startDateTime: later(now, -14 * dayMs),
				endDateTime: later(now, 60 * dayMs),
				$select: select,
				$orderby: "start/dateTime",
				$top: "500",
			},
			headers: inUtc,
		},
	);
	if (isFailure(seen)) return seen;
	const meetings = seen.value.map((event) => meetingOf(event, false)).filter((meeting) => meeting.chatId === chatId);
	const next = meetings.find((meeting) => meeting.endsAt >= now) ?? meetings.at(-1);
	return next ?? new GraphFailure("notFound", "no meeting of this chat is in the calendar");
}

const kinds = { singleInstance: "single", occurrence: "occurrence", exception: "exception", seriesMaster: "series" } as const;

export function meetingOf(event: Event, another: boolean): GraphMeeting {
	const joinUrl = event.onlineMeeting?.joinUrl ?? null;
	const isOrganizer = event.isOrganizer ?? false;
	return {
		iCalUId: event.iCalUId ?? "",
		eventId: event.id ?? "",
		subject: event.subject ?? "",
		startsAt: instantOf(event.start?.dateTime),
		endsAt: instantOf(event.end?.dateTime),
		organizer: inviteeOf(event.organizer?.emailAddress),
		attendees: (event.attendees ?? [])
			.filter((attendee) => attendee.type !== "resource" && attendee.emailAddress?.address)
			.map((attendee) => ({ ...inviteeOf(attendee.emailAddress), optional: attendee.type === "optional" })),
		joinUrl,
		chatId: chatIdOf(joinUrl),
		isOrganizer,
		onBehalf: another && isOrganizer,
		kind: kinds[event.type ?? "singleInstance"],
		seriesId: event.seriesMasterId ?? null,
		isCancelled: event.isCancelled ?? false,
	};
}

type Address = { name?: string | null; address?: string | null } | null | undefined;
const inviteeOf = (address: Address): Invitee => ({
	name: address?.name || address?.address || "",
	mail: (address?.address ?? "").toLowerCase(),
});

/** Graph writes a moment of the asked zone without its zone: `2026-06-18T10:00:00.0000000`. */
const instantOf = (dateTime: string | undefined): Instant => new Date(`${(dateTime ?? "").slice(0, 23).replace(/Z$/, "")}Z`).toISOString();
