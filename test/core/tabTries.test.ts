import { expect, test } from "@jest/globals";
import { nextTabTry } from "../../src/core/tabTries.ts";

const now = "2026-06-18T08:00:00.000Z";

test.each([
	["2026-06-18T10:00:00.000Z", 0, "2026-06-18T08:05:00.000Z"],
	["2026-06-18T10:00:00.000Z", 2, "2026-06-18T08:20:00.000Z"],
	["2026-06-18T10:00:00.000Z", 40, "2026-06-18T09:00:00.000Z"],
	["2026-06-18T08:30:00.000Z", 5, "2026-06-18T08:31:00.000Z"],
	["2026-06-18T07:30:00.000Z", 5, "2026-06-18T09:00:00.000Z"],
])("for a meeting at %s, after %d tries the chat is asked again at %s", (startsAt, tries, at) => {
	expect(nextTabTry(tries, now, startsAt)).toBe(at);
});
