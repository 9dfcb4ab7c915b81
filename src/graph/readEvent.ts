import type { Event } from "@microsoft/microsoft-graph-types";
import { type Day, later } from "../core/instant.ts";
import { at, type GraphClient, quoted } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import { cleanGlobalObjectId, instanceDayOf } from "./globalObjectId.ts";
import { type GraphMeeting, inUtc, meetingOf, select } from "./readMeeting.ts";

/**
 * How a meeting is found again in one mailbox: by the id it had there, which changes when the item moves, and else by what
 * it is called everywhere. `day` tells an occurrence of a series from its others, wherever it was moved to.
 */
export type EventRef = { eventId: string | null; uid: string; day: Day | null };

/** An occurrence may have been moved that far from its day. */
const aroundMs = 60 * 86_400_000;

/** Reads a meeting as the app, from its organizer's calendar. Null where the calendar answers and does not have it. */
export async function readEvent(
	client: GraphClient,
	{ tenantId, personId }: { tenantId: string; personId: string },
	{ eventId, uid, day }: EventRef,
): Promise<GraphMeeting | null | GraphFailure> {
	const ask = <T>(path: string, query: Record<string, string>) =>
		client.ask<T>({ tenantId }, { method: "GET", path, query: { $select: select, ...query }, headers: inUtc });
	if (eventId !== null) {
		const event = await ask<Event>(at`/users/${personId}/events/${eventId}`, {});
		if (!isFailure(event)) return meetingOf(event, false);
		if (event.kind !== "notFound") return event;
	}
	const events = await ask<{ value: Event[] }>(at`/users/${personId}/events`, { $filter: `iCalUId eq ${quoted(uid)}` });
	if (isFailure(events)) return events;
	const [found] = events.value;
	if (!found || day === null) return found ? meetingOf(found, false) : null;
	const middle = `${day}T12:00:00.000Z`;
	const instances = await ask<{ value: Event[] }>(at`/users/${personId}/events/${found.id ?? ""}/instances`, {
		startDateTime: later(middle, -aroundMs),
		endDateTime: later(middle, aroundMs),
		$top: "500",
	});
	if (isFailure(instances)) return instances;
	const instance = instances.value.find(
		({ iCalUId }) => iCalUId && instanceDayOf(iCalUId) === day && cleanGlobalObjectId(iCalUId) === cleanGlobalObjectId(uid),
	);
	return instance ? meetingOf(instance, false) : null;
}
