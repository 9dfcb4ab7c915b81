import { type Instant, later } from "./instant.ts";

const firstPauseMs = 5 * 60_000;
const longestPauseMs = 60 * 60_000;
/** Whoever comes first opens the chat, and comes at the start. */
const afterStartMs = 60_000;

/**
 * When a meeting's chat is asked again to take the tab, after so many tries: each time later, an hour at most, but in any case
 * once the meeting has just begun, since many a chat is there from then on.
 *
 * @example nextTabTry(0, "2026-06-18T08:00:00.000Z", "2026-06-18T10:00:00.000Z") // "2026-06-18T08:05:00.000Z"
 */
export function nextTabTry(tries: number, now: Instant, startsAt: Instant): Instant {
	const next = later(now, Math.min(firstPauseMs * 2 ** Math.min(tries, 10), longestPauseMs));
	const begun = later(startsAt, afterStartMs);
	return begun > now && begun < next ? begun : next;
}
