import { type Instant, later } from "./instant.ts";

/** Nobody is written to before eight in the morning, after seven in the evening, or at the weekend, where they are. */
const from = 8;
const until = 19;
const quarter = 15 * 60_000;
/** A long weekend with both its nights, and a clock that was put forward. */
const mostQuarters = 4 * 24 * 4;

/**
 * The moment itself, or where it is night or weekend in `timeZone` (IANA) then, the next morning at eight. Daylight saving
 * comes from the zone's own rules.
 *
 * @throws RangeError for a zone nobody knows.
 * @example nextDaytime("2026-06-19T20:00:00.000Z", "Europe/Berlin") // "2026-06-22T06:00:00.000Z", Friday night to Monday morning
 */
export function nextDaytime(at: Instant, timeZone: string): Instant {
	const format = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", hour12: false, timeZone });
	const isDay = (moment: Instant): boolean => {
		const parts = Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
		const hour = Number(parts["hour"]) % 24;
		return !["Sat", "Sun"].includes(parts["weekday"] ?? "") && hour >= from && hour < until;
	};
	if (isDay(at)) return at;
	let moment = new Date(Math.ceil(Date.parse(at) / quarter) * quarter).toISOString();
	for (let step = 0; step < mostQuarters && !isDay(moment); step++) moment = later(moment, quarter);
	return moment;
}

/** Whether a zone has this name here; devices know more names than one. @example isZone("Europe/Berlin") // true */
export function isZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
