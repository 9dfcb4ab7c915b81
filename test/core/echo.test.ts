import { expect, test } from "@jest/globals";
import { echoTime, heard, whyNotHeard } from "../../src/core/echo.ts";

const side = (label: string) => ({ id: label.toLowerCase().replaceAll(" ", "-"), label });
const [retention, revenue, growth] = ["Retention", "New revenue", "Growth in users"].map(side) as [
	ReturnType<typeof side>,
	ReturnType<typeof side>,
	ReturnType<typeof side>,
];
const decided = [
	{ chosen: retention, over: revenue },
	{ chosen: revenue, over: growth },
];

test.each([
	["Retention", "New revenue", "remembered"],
	["retention ", "NEW REVENUE.", "remembered"],
	["New revenue", "Growth in users", "remembered"],
	["New revenue", "Retention", "reversed"],
	["Retention", "Operating margin", "half"],
	["Operating margin", "Retention", "other"],
	["Growth", "New", "other"],
])("“%s even over %s” is %s", (chosen, over, result) => expect(heard({ chosen, over }, decided)).toBe(result));

test("what was never decided is remembered by nobody", () => expect(heard({ chosen: "Retention", over: "New revenue" }, [])).toBe("other"));

test("three days after the meeting, and at the weekend not before Monday morning", () => {
	expect(echoTime("2026-06-15T09:00:00.000Z", 3, "Europe/Berlin")).toBe("2026-06-18T09:00:00.000Z");
	expect(echoTime("2026-06-18T09:00:00.000Z", 3, "Europe/Berlin")).toBe("2026-06-22T06:00:00.000Z");
});

test("an echo is answered once, by who was asked, with two things or none", () => {
	const open = { personId: "p", askedAt: "2026-06-22T06:00:00.000Z", answeredAt: null, recall: null };
	const recall = { chosen: "Retention", over: "New revenue" };
	expect(whyNotHeard(recall, open)).toBeUndefined();
	expect(whyNotHeard(null, open)).toBeUndefined();
	expect(whyNotHeard(recall, undefined)?.refused).toBe("noEcho");
	expect(whyNotHeard(recall, { ...open, answeredAt: "2026-06-22T07:00:00.000Z" })?.refused).toBe("echoAnswered");
	expect(whyNotHeard({ chosen: "Retention", over: " retention." }, open)?.refused).toBe("echoSameTwice");
});
