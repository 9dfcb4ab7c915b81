import { nextDaytime } from "./daytime.ts";
import { type Instant, later } from "./instant.ts";

const hour = 3_600_000;
/** A day before answers are due, and on the day itself; two at most, since a third would only teach people to look away. */
const before = [24 * hour, 3 * hour];
/** Whoever was asked just now is not reminded of it, and two reminders do not follow each other. */
const apart = 4 * hour;
/** A reminder that leaves less time than this to answer is none. */
const least = hour / 2;

/**
 * Whoever was reminded so lately, in milliseconds, is not reminded again, and who is still to get one gets no second: reminders that come late, after an
 * outage or a night where somebody is, do not come together.
 */
export const lately = 2 * hour;

type Asked = { askedAt: Instant; dueAt: Instant; timeZone: string };

/**
 * When those who have not answered are reminded: at most twice a meeting, by day in `timeZone`, and early enough to answer.
 * Nobody is reminded within four hours of being asked. Empty where answers are due sooner than that.
 *
 * @example reminderTimes({ askedAt: "2026-06-15T09:00:00.000Z", dueAt: "2026-06-17T16:00:00.000Z", timeZone: "Europe/Berlin" })
 *   // ["2026-06-16T16:00:00.000Z", "2026-06-17T13:00:00.000Z"]
 */
export function reminderTimes({ askedAt, dueAt, timeZone }: Asked): Instant[] {
	const times: Instant[] = [];
	for (const ahead of before) {
		const at = nextDaytime(later(dueAt, -ahead), timeZone);
		if (at >= later(times.at(-1) ?? askedAt, apart) && at <= later(dueAt, -least)) times.push(at);
	}
	return times;
}
