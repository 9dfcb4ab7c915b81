import { type Instant, later } from "./instant.ts";
import { wallTime } from "./recurrence.ts";
import { wallAt } from "./zone.ts";

/** Nobody is written to before eight in the morning, after seven in the evening, or at the weekend, where they are. */
const from = 8;
const until = 19;
const morning = "08:00";
const dayMs = 86_400_000;
/** From Friday night to Monday, and a day that a zone leaves out. */
const mostDays = 5;

/**
 * The moment itself, or where it is night or weekend in `timeZone` (IANA) then, the next morning at eight. Daylight saving
 * comes from the zone's own rules.
 *
 * @throws RangeError for a zone nobody knows.
 * @example nextDaytime("2026-06-19T20:00:00.000Z", "Europe/Berlin") // "2026-06-22T06:00:00.000Z", Friday night to Monday morning
 */
export function nextDaytime(at: Instant, timeZone: string): Instant {
	if (isDay(at, timeZone)) return at;
	const today = new Date(wallAt(Date.parse(at), timeZone)).toISOString();
	for (let days = 0; days < mostDays; days++) {
		const moment = wallTime(later(today, days * dayMs).slice(0, 10), morning, timeZone);
		if (moment >= at && isDay(moment, timeZone)) return moment;
	}
	return at;
}

function isDay(at: Instant, timeZone: string): boolean {
	const wall = new Date(wallAt(Date.parse(at), timeZone));
	const [weekday, hour] = [wall.getUTCDay(), wall.getUTCHours()];
	return weekday !== 0 && weekday !== 6 && hour >= from && hour < until;
}

/** Whether a zone has this name here; devices know more names than one. @example isZone("Europe/Berlin") // true */
export function isZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
