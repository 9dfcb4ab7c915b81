import { type Instant, later } from "./instant.ts";

export type MeetingTimes = { id: string; startsAt: Instant; endsAt: Instant; cancelledAt: Instant | null };

/** A meeting that runs over is still the one that the room is in. */
const overrunMs = 3_600_000;

/**
 * Whose turn it is in a chat that a series shares: the meeting that is on, or was until an hour ago with none begun since; else
 * the next; else the last that was. Cancelled ones only where there is no other.
 *
 * @example panelInChat([june, july], "2026-06-20T10:00:00.000Z") // july
 */
export function panelInChat<One extends MeetingTimes>(meetings: readonly One[], now: Instant): One | undefined {
	const held = meetings.filter(({ cancelledAt }) => cancelledAt === null);
	const inOrder = (held.length > 0 ? held : [...meetings]).sort((a, b) => a.startsAt.localeCompare(b.startsAt));
	const begun = inOrder.filter(({ startsAt }) => startsAt <= now).at(-1);
	const next = inOrder.find(({ startsAt }) => startsAt > now);
	return begun && now < later(begun.endsAt, overrunMs) ? begun : (next ?? begun);
}
