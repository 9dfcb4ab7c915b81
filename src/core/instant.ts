/** A moment as ISO 8601 in UTC with milliseconds, e.g. `2026-06-18T10:00:00.000Z`: such strings sort as the moments do. */
export type Instant = string;

/** A calendar day without a time zone, `YYYY-MM-DD`. */
export type Day = string;

/** The moment `milliseconds` after (or, negative, before) another. @example later("2026-06-18T10:00:00.000Z", 60_000) // "2026-06-18T10:01:00.000Z" */
export const later = (from: Instant, milliseconds: number): Instant => new Date(Date.parse(from) + milliseconds).toISOString();

/** The last of some moments. @example lastOf("2026-06-18T10:00:00.000Z", "2026-06-18T11:00:00.000Z") // "2026-06-18T11:00:00.000Z" */
export const lastOf = (first: Instant, ...others: Instant[]): Instant => [first, ...others].sort().at(-1) ?? first;

/** The calendar day of a moment in UTC. @example dayOf("2026-06-18T10:00:00.000Z") // "2026-06-18" */
export const dayOf = (at: Instant): Day => at.slice(0, 10);

/**
 * The calendar day of a moment where somebody is. @example dayIn("2026-06-18T22:30:00.000Z", "Europe/Berlin") // "2026-06-19"
 */
export function dayIn(at: Instant, timeZone: string): Day {
	const calendar =
		calendars.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
	calendars.set(timeZone, calendar);
	const parts = Object.fromEntries(calendar.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
	return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
}

/** Each takes a tenth of a millisecond to make. */
const calendars = new Map<string, Intl.DateTimeFormat>();
