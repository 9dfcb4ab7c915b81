import type { Instant } from "./instant.ts";

/** For how many months what people say in private is kept, unless a tenant's administrator chose. */
export const standardMonths = 24;
export const fewestMonths = 3;
export const mostMonths = 120;

/** A request may be repeated by a device that was away; after this nobody repeats it. */
export const repeatedForMs = 30 * 86_400_000;

/**
 * The same day and time so many calendar months before (or, negative, after), in UTC; the last day of a month that has no such day.
 *
 * @example monthsBefore("2026-08-31T10:00:00.000Z", 6) // "2026-02-28T10:00:00.000Z"
 */
export function monthsBefore(at: Instant, months: number): Instant {
	const day = new Date(at);
	const there = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1));
	const lastDay = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
	there.setUTCDate(Math.min(day.getUTCDate(), lastDay));
	return `${there.toISOString().slice(0, 10)}${new Date(at).toISOString().slice(10)}`;
}
