import type { Event } from "@microsoft/microsoft-graph-types";
import { conversationOf } from "../core/conversation.ts";
import { cleanGlobalObjectId, instanceDayOf } from "../core/globalObjectId.ts";
import { type Day, type Instant, later } from "../core/instant.ts";
import { at, type GraphClient, quoted } from "./client.ts";
import { GraphFailure, isFailure } from "./failure.ts";
import { type GraphMeeting, inUtc, meetingOf, select } from "./readMeeting.ts";

/**
 * How a meeting is found again in one mailbox: by the id it had there, which changes when the item moves, and else by what
 * it is called everywhere. `day`, or where the name tells none `originalStart`, tells an occurrence of a series from its
 * others, wherever it was moved to. Read in a mailbox that calls it otherwise, it may be known there by its `call` alone.
 */
export type EventRef = {
	eventId: string | null;
	uid: string;
	day: Day | null;
	originalStart?: Instant | null;
	call?: { joinUrl: string; startsAt: Instant } | null;
};

/** An occurrence may have been moved that far from its day. */
const aroundMs = 60 * 86_400_000;

type Answer = GraphMeeting | null | GraphFailure;
type Ask = <T>(path: string, query: Record<string, string>) => Promise<T | GraphFailure>;

/** Reads a meeting as the app, from its organizer's calendar. Null where the calendar answers and does not have it. */
export async function readEvent(
	client: GraphClient,
	{ tenantId, personId }: { tenantId: string; personId: string },
	ref: EventRef,
): Promise<Answer> {
	const ask: Ask = (path, query) => client.ask({ tenantId }, { method: "GET", path, query: { $select: select, ...query }, headers: inUtc });
	if (ref.eventId !== null) {
		const event = await ask<Event>(at`/users/${personId}/events/${ref.eventId}`, {});
		if (!isFailure(event)) return meetingOf(event, false);
		if (event.kind !== "notFound") return event;
	}
	const named = ref.uid === "" ? null : await byName(ask, personId, ref);
	if (named !== null || !ref.call) return named ?? (ref.uid === "" ? nameless : null);
	return (await byCall(ask, personId, ref.call)) ?? (ref.uid === "" ? nameless : null);
}

/** What has no name anywhere is not known to be gone because it lies elsewhere. */
const nameless = new GraphFailure("notFound", "the meeting has no name to be found by");

async function byName(ask: Ask, personId: string, { uid, day, originalStart = null }: EventRef): Promise<Answer> {
	const events = await ask<{ value: Event[] }>(at`/users/${personId}/events`, { $filter: `iCalUId eq ${quoted(uid)}` });
	if (isFailure(events)) return events;
	const [found] = events.value;
	const planned = day === null ? originalStart : `${day}T12:00:00.000Z`;
	if (!found || planned === null || (day === null && found.type !== "seriesMaster")) return found ? meetingOf(found, false) : null;
	const instances = await ask<{ value: Event[] }>(at`/users/${personId}/events/${found.id ?? ""}/instances`, {
		startDateTime: later(planned, -aroundMs),
		endDateTime: later(planned, aroundMs),
		$top: "500",
	});
	if (isFailure(instances)) return instances;
	const seen = instances.value.map((event) => meetingOf(event, false));
	const onDay = ({ iCalUId }: GraphMeeting) => instanceDayOf(iCalUId) === day && cleanGlobalObjectId(iCalUId) === cleanGlobalObjectId(uid);
	const asPlanned = (one: GraphMeeting) => originalStart !== null && (one.originalStart ?? one.startsAt) === originalStart;
	return (day === null ? undefined : seen.find(onDay)) ?? seen.find((one) => instanceDayOf(one.iCalUId) === null && asPlanned(one)) ?? null;
}

async function byCall(ask: Ask, personId: string, { joinUrl, startsAt }: { joinUrl: string; startsAt: Instant }): Promise<Answer> {
	const seen = await ask<{ value: Event[] }>(at`/users/${personId}/calendarView`, {
		startDateTime: startsAt,
		endDateTime: later(startsAt, 60_000),
		$top: "100",
	});
	if (isFailure(seen)) return seen;
	const call = (url: string | null) => conversationOf(url) ?? url;
	const meetings = seen.value.map((event) => meetingOf(event, false));
	return meetings.find((one) => one.startsAt === startsAt && call(one.joinUrl) === call(joinUrl)) ?? null;
}
