import { expect, test } from "@jest/globals";
import { instantOf, inZone } from "../../../sandbox/graph/zones.ts";

test.each([
	["2026-06-18T10:00:00", "UTC", "2026-06-18T10:00:00.000Z"],
	["2026-06-18T10:00:00.0000000", "Europe/Lisbon", "2026-06-18T09:00:00.000Z"],
	["2026-12-18T10:00:00", "GMT Standard Time", "2026-12-18T10:00:00.000Z"],
	["2026-06-18T10:00:00", "Asia/Kolkata", "2026-06-18T04:30:00.000Z"],
	["2026-03-29T02:30:00", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
	["2026-10-25T03:30:00", "Europe/Berlin", "2026-10-25T02:30:00.000Z"],
	["2026-06-18T10:00:00Z", "Asia/Tokyo", "2026-06-18T10:00:00.000Z"],
])("%s in %s is %s", (dateTime, timeZone, instant) => {
	expect(instantOf({ dateTime, timeZone })).toBe(instant);
});

test("an instant is shown in the zone that was asked for", () => {
	expect(inZone("2026-06-18T09:00:00.000Z", "Europe/Lisbon")).toEqual({
		dateTime: "2026-06-18T10:00:00.0000000",
		timeZone: "Europe/Lisbon",
	});
});

test("a zone that nobody knows is refused", () => {
	expect(() => instantOf({ dateTime: "2026-06-18T10:00:00", timeZone: "Atlantis" })).toThrow("'Atlantis'");
});
