import type { Day, Instant } from "./instant.ts";
import { momentAt } from "./zone.ts";

/** Something that comes back every so many weeks on the same weekday, at a time on the clocks of `timeZone` (IANA). */
export type Schedule = { startsOn: Day; everyWeeks: number; at: WallTime; timeZone: string };

/** `HH:MM`, 00:00 to 23:59. */
type WallTime = string;

const weekMs = 7 * 86_400_000;

/**
 * When clocks in a zone first show this time on this day. Where they show it twice, the first; where they leave it out, as on the
 * night they are put forward, the first moment they show after it.
 *
 * @throws RangeError for a zone nobody knows, and for what is no day or time.
 * @example wallTime("2026-03-29", "02:30", "Europe/Berlin") // "2026-03-29T01:00:00.000Z", when three o'clock follows two
 * @example wallTime("2026-10-25", "02:30", "Europe/Berlin") // "2026-10-25T00:30:00.000Z", the first of two
 */
export const wallTime = (day: Day, at: WallTime, timeZone: string): Instant =>
	new Date(momentAt(Date.parse(`${day}T${at}:00.000Z`), timeZone)).toISOString();

/**
 * The moment of one occurrence, the first being 0. It follows from the schedule alone and not from the occurrence before, so that
 * whatever was slept through leaves no drift.
 *
 * @throws RangeError where `everyWeeks` is not a whole number from 1, or as `wallTime`.
 * @example occurrence({ startsOn: "2026-03-18", everyWeeks: 2, at: "09:00", timeZone: "Europe/Berlin" }, 1) // "2026-04-01T07:00:00.000Z", after clocks went forward
 */
export function occurrence({ startsOn, everyWeeks, at, timeZone }: Schedule, index: number): Instant {
	if (!Number.isSafeInteger(everyWeeks) || everyWeeks < 1) throw new RangeError(`Every ${everyWeeks} weeks is no rhythm`);
	const day = new Date(Date.parse(`${startsOn}T00:00:00.000Z`) + index * everyWeeks * weekMs).toISOString().slice(0, 10);
	return wallTime(day, at, timeZone);
}

/**
 * Which occurrence is the last whose time has come, the first being 0; null before the first. Of several that nobody looked at
 * meanwhile it is the latest.
 *
 * @example latestDue({ startsOn: "2026-03-18", everyWeeks: 2, at: "09:00", timeZone: "Europe/Berlin" }, "2026-04-01T07:00:00.000Z") // 1
 */
export function latestDue(schedule: Schedule, now: Instant): number | null {
	const gone = Date.parse(now) - Date.parse(occurrence(schedule, 0));
	// clocks that changed since move an occurrence by hours, never by a week
	const near = Math.max(-1, Math.floor(gone / (schedule.everyWeeks * weekMs)) + 1);
	const due = [near, near - 1, near - 2].find((index) => index >= 0 && occurrence(schedule, index) <= now);
	return due ?? null;
}

/** The first occurrence after `now`. @example nextOccurrence({ startsOn: "2026-03-18", everyWeeks: 2, at: "09:00", timeZone: "UTC" }, "2026-03-18T09:00:00.000Z") // "2026-04-01T09:00:00.000Z" */
export const nextOccurrence = (schedule: Schedule, now: Instant): Instant => occurrence(schedule, (latestDue(schedule, now) ?? -1) + 1);
