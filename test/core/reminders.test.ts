import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { nextDaytime } from "../../src/core/daytime.ts";
import { reminderTimes } from "../../src/core/reminders.ts";

const zones = Intl.supportedValuesOf("timeZone");
const moments = fc
	.integer({ min: Date.parse("2026-01-01T00:00:00Z"), max: Date.parse("2035-12-31T00:00:00Z") })
	.map((at) => new Date(at).toISOString());
const local = (at: string, timeZone: string) => {
	const parts = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", hour12: false, timeZone }).formatToParts(
		new Date(at),
	);
	const told = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
	return { hour: Number(told["hour"]) % 24, weekday: told["weekday"] ?? "" };
};

test.each([
	["by day", "2026-06-17T12:00:00.000Z", "Europe/Berlin", "2026-06-17T12:00:00.000Z"],
	["in the evening", "2026-06-17T17:00:00.000Z", "Europe/Berlin", "2026-06-18T06:00:00.000Z"],
	["on Friday night", "2026-06-19T20:00:00.000Z", "Europe/Berlin", "2026-06-22T06:00:00.000Z"],
	["half an hour off the full hours", "2026-06-17T20:00:00.000Z", "Asia/Kolkata", "2026-06-18T02:30:00.000Z"],
	["in the night the clock goes forward", "2026-03-28T22:00:00.000Z", "Europe/Berlin", "2026-03-30T06:00:00.000Z"],
])("%s it waits for the morning, where that is", (_, at, zone, wanted) => expect(nextDaytime(at, zone)).toBe(wanted));

test("in every time zone, over ten years, nobody is written to at night or at the weekend, nor later than need be", () => {
	fc.assert(
		fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
			const moved = nextDaytime(at, zone);
			const { hour, weekday } = local(moved, zone);
			expect(hour).toBeGreaterThanOrEqual(8);
			expect(hour).toBeLessThan(19);
			expect(["Sat", "Sun"]).not.toContain(weekday);
			expect(moved >= at).toBe(true);
			expect(Date.parse(moved) - Date.parse(at)).toBeLessThanOrEqual(64 * 3_600_000);
			expect(nextDaytime(moved, zone)).toBe(moved);
		}),
		{ numRuns: 3_000 },
	);
});

test("a day before and on the day, if there is the time", () => {
	const asked = { askedAt: "2026-06-15T09:00:00.000Z", timeZone: "Europe/Berlin" };
	expect(reminderTimes({ ...asked, dueAt: "2026-06-17T16:00:00.000Z" })).toEqual(["2026-06-16T16:00:00.000Z", "2026-06-17T13:00:00.000Z"]);
	expect(reminderTimes({ ...asked, dueAt: "2026-06-16T07:00:00.000Z" })).toEqual(["2026-06-16T06:00:00.000Z"]);
	expect(reminderTimes({ ...asked, dueAt: "2026-06-15T12:00:00.000Z" })).toEqual([]);
});

test("at most two, by day, hours apart, after one was asked and in time to answer", () => {
	fc.assert(
		fc.property(moments, fc.integer({ min: 0, max: 30 * 24 }), fc.constantFrom(...zones), (askedAt, hours, timeZone) => {
			const dueAt = new Date(Date.parse(askedAt) + hours * 3_600_000).toISOString();
			const times = reminderTimes({ askedAt, dueAt, timeZone });
			expect(times.length).toBeLessThanOrEqual(2);
			for (const [index, at] of times.entries()) {
				const { hour, weekday } = local(at, timeZone);
				expect(hour >= 8 && hour < 19 && weekday !== "Sat" && weekday !== "Sun").toBe(true);
				expect(Date.parse(at) - Date.parse(times[index - 1] ?? askedAt)).toBeGreaterThanOrEqual(4 * 3_600_000);
				expect(Date.parse(dueAt) - Date.parse(at)).toBeGreaterThanOrEqual(1_800_000);
			}
		}),
		{ numRuns: 2_000 },
	);
});
