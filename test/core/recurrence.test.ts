import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { latestDue, nextOccurrence, occurrence, wallTime } from "../../src/core/recurrence.ts";

test.each([
	["on any day", "2026-06-18", "09:00", "Europe/Berlin", "2026-06-18T07:00:00.000Z"],
	["that clocks leave out, it is the first they show after it", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
	["that clocks show twice, it is the first", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
	["at midnight where clocks leave midnight out", "2026-09-06", "00:00", "America/Santiago", "2026-09-06T04:00:00.000Z"],
	["where clocks are put forward by half an hour", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"],
	["where clocks are put back by half an hour", "2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
	["where clocks are put forward by two hours", "2026-03-29", "02:00", "Antarctica/Troll", "2026-03-29T01:00:00.000Z"],
	["a quarter off the full hours", "2026-06-18", "09:00", "Asia/Kathmandu", "2026-06-18T03:15:00.000Z"],
	["on the day before Ramadan's clock", "2026-02-15", "02:30", "Africa/Casablanca", "2026-02-15T01:30:00.000Z"],
	["on a day that was left out", "2011-12-30", "09:00", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
])("a wall time %s", (_, day, at, zone, wanted) => expect(wallTime(day, at, zone)).toBe(wanted));

const berlin = { startsOn: "2026-03-18", everyWeeks: 2, at: "09:00", timeZone: "Europe/Berlin" };

test("it comes back at the same time on the wall, whatever clocks did meanwhile", () => {
	expect([0, 1, 16].map((index) => occurrence(berlin, index))).toEqual([
		"2026-03-18T08:00:00.000Z",
		"2026-04-01T07:00:00.000Z",
		"2026-10-28T08:00:00.000Z",
	]);
});

test("nothing is due before the first, and after a sleep it is the latest", () => {
	expect(latestDue(berlin, "2026-03-18T07:59:59.999Z")).toBeNull();
	expect(latestDue(berlin, "2026-03-18T08:00:00.000Z")).toBe(0);
	expect(latestDue(berlin, "2026-10-28T07:59:59.999Z")).toBe(15);
	expect(latestDue(berlin, "2026-10-28T08:00:00.000Z")).toBe(16);
	expect(nextOccurrence(berlin, "2026-03-01T00:00:00.000Z")).toBe("2026-03-18T08:00:00.000Z");
	expect(nextOccurrence(berlin, "2026-03-18T08:00:00.000Z")).toBe("2026-04-01T07:00:00.000Z");
});

test("in every zone, each occurrence is due from its moment on until the next", () => {
	const zones = Intl.supportedValuesOf("timeZone");
	const clock = fc
		.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
		.map((parts) => parts.map((one) => `${one}`.padStart(2, "0")).join(":"));
	fc.assert(
		fc.property(
			fc.constantFrom(...zones),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 0, max: 260 }),
			clock,
			(timeZone, everyWeeks, index, at) => {
				const schedule = { startsOn: "2026-01-04", everyWeeks, at, timeZone };
				const moment = occurrence(schedule, index);
				const before = new Date(Date.parse(moment) - 1).toISOString();
				expect(latestDue(schedule, moment)).toBe(index);
				expect(latestDue(schedule, before)).toBe(index === 0 ? null : index - 1);
				expect(nextOccurrence(schedule, before)).toBe(moment);
			},
		),
		{ numRuns: 2_000 },
	);
});

test("what is no rhythm, no day or no zone is no schedule", () => {
	expect(() => occurrence({ ...berlin, everyWeeks: 0 }, 1)).toThrow(RangeError);
	expect(() => occurrence({ ...berlin, startsOn: "soon" }, 1)).toThrow(RangeError);
	expect(() => occurrence({ ...berlin, at: "24:61" }, 1)).toThrow(RangeError);
	expect(() => occurrence({ ...berlin, timeZone: "Europe/Atlantis" }, 1)).toThrow(RangeError);
});
