import type { Chat, Event } from "@microsoft/microsoft-graph-types";
import { chatIdOf, conversationOf } from "../core/conversation.ts";
import { type Instant, later } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import { at, type GraphClient } from "./client.ts";
import { GraphFailure, isFailure } from "./failure.ts";

/** The item a pane stands on in Outlook, as a REST id, with the owner's mailbox where it is not one's own; or a meeting's chat. */
export type MeetingRef = { itemId: string; mailbox?: string | undefined } | { chatId: string };

type Invitee = { name: string; mail: string };
/** Optional attendees may come; required ones are meant. */
type Attendee = Invitee & { optional: boolean };

/** A meeting as one mailbox has it. `eventId` means it in that mailbox only; `iCalUId` mostly means it everywhere. */
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
	/** When an occurrence was to be before anybody moved it, where the calendar still tells. */
	originalStart: Instant | null;
	/** Whether a whole series was asked for, by its master or its chat, and this is the occurrence that stands for it. */
	ofSeries: boolean;
	/** The id of the series it belongs to, in the same mailbox. */
	seriesId: string | null;
	isCancelled: boolean;
};

export const select =
	"id,iCalUId,subject,start,end,organizer,attendees,onlineMeeting,isOrganizer,type,seriesMasterId,originalStart,isCancelled";
export const inUtc = { Prefer: 'outlook.timezone="UTC"' };
/** An item that Outlook has just saved can take seconds to be known to Graph. */
const pausesMs = [300, 700, 1500, 3000];
const dayMs = 86_400_000;
/** A series meets once a year at least. */
const longestPause = 400 * dayMs;

/** Reads the meeting as the person sees it. */
export function readMeeting(client: GraphClient, now: Instant, me: Me, ref: MeetingRef): Promise<GraphMeeting | GraphFailure> {
	return "itemId" in ref
		? readItem(client, now, me, ref.itemId, { mailbox: ref.mailbox, pauses: pausesMs })
		: readOfChat(client, now, me, ref.chatId);
}

async function readItem(
	client: GraphClient,
	now: Instant,
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
	if (isFailure(event)) return event;
	const meeting = meetingOf(event, another);
	if (meeting.kind !== "series") return meeting;
	const next = await nextOf(client, { me, scopes }, path, now);
	if (isFailure(next)) return next;
	return next ? { ...meetingOf(next, another), ofSeries: true } : meeting;
}

/** People meet in an occurrence, never in a series: the one that is on or comes next stands for it; of one that is over, the last. */
async function nextOf(
	client: GraphClient,
	by: { me: Me; scopes: string[] },
	series: string,
	now: Instant,
): Promise<Event | undefined | GraphFailure> {
	const between = async (startDateTime: Instant, endDateTime: Instant) => {
		const query = { startDateTime, endDateTime, $select: select, $top: "500" };
		const seen = await client.ask<{ value: Event[] }>(by, { method: "GET", path: `${series}/instances`, query, headers: inUtc });
		if (isFailure(seen)) return seen;
		return seen.value.filter(({ isCancelled }) => !isCancelled).sort((a, b) => startOf(a).localeCompare(startOf(b)));
	};
	const coming = await between(now, later(now, longestPause));
	if (isFailure(coming) || coming[0]) return isFailure(coming) ? coming : coming[0];
	const gone = await between(later(now, -longestPause), now);
	return isFailure(gone) ? gone : gone.at(-1);
}

const startOf = (event: Event): string => event.start?.dateTime ?? "";

/**
 * A chat knows its meeting by the organizer's id of it, which other mailboxes do not know: they look through their calendar, by the
 * chat in the join link, or by the whole link where that does not tell.
 */
async function readOfChat(client: GraphClient, now: Instant, me: Me, chatId: string): Promise<GraphMeeting | GraphFailure> {
	// the thread below a message of a channel is no chat to Graph
	if (isThread(chatId)) return findInCalendar(client, now, me, { chatId, joinUrl: null });
	const chat = await client.ask<Chat>(
		{ me, scopes: ["Chat.ReadBasic"] },
		{ method: "GET", path: at`/chats/${chatId}`, query: { $select: "id,onlineMeetingInfo" } },
	);
	if (isFailure(chat)) return chat;
	const { calendarEventId, organizer, joinWebUrl } = chat.onlineMeetingInfo ?? {};
	if (calendarEventId && organizer?.id === me.id) {
		const meeting = await readItem(client, now, me, calendarEventId, { pauses: [] });
		if (!isFailure(meeting) && meeting.kind !== "series") return { ...meeting, chatId };
	}
	return findInCalendar(client, now, me, { chatId, joinUrl: joinWebUrl ?? null });
}

const isThread = (chatId: string): boolean => chatId.includes(";messageid=");

async function findInCalendar(
	client: GraphClient,
	now: Instant,
	me: Me,
	{ chatId, joinUrl }: { chatId: string; joinUrl: string | null },
): Promise<GraphMeeting | GraphFailure> {
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
	const ofChat = (one: GraphMeeting) => conversationOf(one.joinUrl) === chatId || (joinUrl !== null && one.joinUrl === joinUrl);
	const meetings = seen.value.map((event) => meetingOf(event, false)).filter(ofChat);
	const on = meetings.filter(({ isCancelled }) => !isCancelled);
	const next = on.find((meeting) => meeting.endsAt >= now) ?? on.at(-1) ?? meetings.at(-1);
	if (next) return { ...next, chatId: isThread(chatId) ? null : chatId, ofSeries: next.kind !== "single" };
	return new GraphFailure("notFound", "no meeting of this chat is in the calendar");
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
		originalStart: momentOf(event.originalStart),
		ofSeries: false,
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

/** Null where Graph writes none, or the year one for none. */
function momentOf(written: string | null | undefined): Instant | null {
	const at = Date.parse(written ?? "");
	return Number.isNaN(at) || at < 0 ? null : new Date(at).toISOString();
}
