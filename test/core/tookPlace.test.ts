import { describe, expect, test } from "@jest/globals";
import { later } from "../../src/core/instant.ts";
import { chosenTime, endedAt, isInDoubt, isSetAside, whyNotClosed } from "../../src/core/tookPlace.ts";
import { samplePanel } from "../support/panel.ts";

const panel = samplePanel();
const { startsAt, endsAt } = panel.meeting;
const after = later(endsAt, 60_000);
const revealed = { ...panel, revealedAt: startsAt };
const off = { ...panel, meeting: { ...panel.meeting, cancelledAt: startsAt } };
const closed = { ...panel, closedAt: endsAt };

describe("a meeting is in doubt", () => {
	test("once its time has passed with nothing revealed, and not before", () => {
		expect([later(endsAt, -1), endsAt, after].map((now) => isInDoubt(panel, now))).toEqual([false, true, true]);
	});

	test("no more once answers were revealed, in this round or in one before", () => {
		expect(isInDoubt(revealed, after)).toBe(false);
		expect(isInDoubt({ ...panel, round: 2 }, after)).toBe(false);
	});

	test("neither when it was cancelled, nor when its panel is closed", () => {
		expect(isInDoubt(off, after)).toBe(false);
		expect(isInDoubt(closed, after)).toBe(false);
	});
});

describe("what is due", () => {
	const followUp = { purpose: "followUp", dueAt: endsAt, decided: false } as const;

	test("does not go out by itself after a meeting in doubt, and does when somebody chose its time", () => {
		expect(isSetAside(panel, followUp, after)).toBe(true);
		expect(isSetAside(panel, { ...followUp, dueAt: after }, after)).toBe(false);
		expect(isSetAside(panel, { ...followUp, dueAt: chosenTime(endsAt, panel.meeting) }, endsAt)).toBe(false);
		expect(isSetAside(revealed, followUp, after)).toBe(false);
	});

	test("of a cancelled meeting goes out only where something was decided", () => {
		expect(isSetAside({ ...revealed, meeting: off.meeting }, followUp, after)).toBe(true);
		expect(isSetAside({ ...revealed, meeting: off.meeting }, { ...followUp, decided: true }, after)).toBe(false);
	});

	test("on a closed panel is neither a reminder nor an echo, and a follow-up only of what was revealed", () => {
		expect(isSetAside(closed, { ...followUp, dueAt: after }, after)).toBe(true);
		const shown = { ...revealed, closedAt: endsAt };
		expect(isSetAside(shown, followUp, after)).toBe(false);
		for (const purpose of ["reminder", "echo"] as const)
			expect(isSetAside(shown, { ...followUp, purpose, decided: true }, after)).toBe(true);
	});
});

test("a meeting was over at its booked end, or when somebody sent the follow-up while it ran", () => {
	const early = later(endsAt, -1_800_000);
	expect(endedAt(panel.meeting, early)).toBe(early);
	expect(endedAt(panel.meeting, after)).toBe(endsAt);
	// sent before it began, it is still to come
	expect(endedAt(panel.meeting, later(startsAt, -1))).toBe(endsAt);
});

test("a panel is closed once its meeting is over or cancelled, or its follow-up is out", () => {
	const before = later(endsAt, -1);
	expect(whyNotClosed(panel, false, before)).toEqual({ refused: "meetingNotOver", values: { endsAt } });
	expect(whyNotClosed(panel, true, before)).toBeUndefined();
	expect(whyNotClosed(off, false, before)).toBeUndefined();
	expect(whyNotClosed(panel, false, endsAt)).toBeUndefined();
});
