/** @jest-environment node */
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "@jest/globals";
import { type Completed, outlookThatSends, settled } from "./outlookWithout.ts";

const script = readFileSync("dist/panes/taskpane/events.js", "utf8");

test("what classic Outlook runs is one small script that needs no other", () => {
	expect(script).not.toMatch(/\bimport\b|\bexport\b|\brequire\b|sourceMappingURL=(?!$)/);
	expect(Buffer.byteLength(script)).toBeLessThan(20_000);
});

test("it names nothing that only a page has", () => {
	expect(script).not.toMatch(
		/\b(document|window|localStorage|sessionStorage|location|navigator|indexedDB|fetch|XMLHttpRequest|Intl|onReady)\b/,
	);
});

test("it speaks the language of 2016, which is all that classic Outlook knows", () => {
	expect(script).not.toMatch(
		/\basync\b|\bawait\b|\?\.[a-z[(]|\?\?|\*\*=|catch\s*\{|\{\s*\.\.\.|replaceAll|\.at\(|\.flat\(|fromEntries|padStart/i,
	);
});

test("with nothing but Office around it, it registers at once and asks before a leadership meeting without a panel goes out", async () => {
	const { office, actions, send } = outlookThatSends();
	runInContext(script, createContext({ Office: office }));
	expect([...actions.keys()]).toEqual(["onAppointmentSending"]);
	const told: Completed[] = send();
	await settled();
	expect(told).toEqual([
		expect.objectContaining({ allowEvent: false, sendModeOverride: "promptUser", errorMessage: expect.stringMatching(/has no panel/) }),
	]);
});
