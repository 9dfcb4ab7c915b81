import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type ClueName, cluesOf } from "../../src/core/clues.ts";
import { emptyHistory, type TeamHistory } from "../../src/core/teamHistory.ts";
import { calmRound, daysAgo, histories } from "../support/teamHistories.ts";

const sharesOf = (history: Partial<TeamHistory>) =>
	Object.fromEntries(cluesOf({ ...emptyHistory(6), ...history }).map(({ clue, hits, of }) => [clue, [hits, of]])) as Partial<
		Record<ClueName, [number, number]>
	>;
const echo = { at: daysAgo(3), panelId: "p", asked: 6, remembered: 0, half: 0, reversed: 0, other: 0, skipped: 0 };
const pulse = { at: daysAgo(3), pulseId: "p", asked: 6, answered: 4, stillRight: 6, shifting: 4, wrong: 2, recalled: { named: 9, of: 12 } };

test("a first target is split by as many as do not share it: not at all where all do, wholly where each has another", () => {
	const split = (topSplit: number[]) => sharesOf({ rounds: [calmRound(5, "p", { topSplit })] }).split;
	expect(split([6, 0, 0])).toEqual([0, 5]);
	expect(split([3, 2, 1])).toEqual([3, 5]);
	expect(split([1, 1, 1, 1, 1, 1])).toEqual([5, 5]);
});

test("a small room does not look agreed merely because it is small: orders by chance are wholly in disorder in every size", () => {
	for (const answered of [3, 6, 12]) {
		const { disorder } = sharesOf({ rounds: [calmRound(5, "p", { answered, agreement: 1 / answered })] });
		expect((disorder?.[0] ?? 0) / (disorder?.[1] ?? 1)).toBeCloseTo(1);
	}
	expect(sharesOf({ rounds: [calmRound(5, "p", { agreement: 1 })] }).disorder?.[0]).toBeCloseTo(0);
	expect(sharesOf({ rounds: [calmRound(5, "p", { agreement: null })] }).disorder).toBeUndefined();
});

test("the illusion is what was expected beyond what is, as a share of the others; who expects too few has none", () => {
	const illusion = (expected: number, real: number) =>
		sharesOf({ rounds: [calmRound(5, "p", { sharing: { people: 6, expected, real } })] }).illusion;
	expect(illusion(18, 6)?.[0]).toBeCloseTo(6 * 0.4);
	expect(illusion(6, 18)?.[0]).toBe(0);
	expect(sharesOf({ rounds: [calmRound(5, "p", { sharing: null })] }).illusion).toBeUndefined();
});

test("an echo slips where it recalls the opposite, something else or nothing; half of it slips where only the winner is recalled", () => {
	const { slipped, reversed } = sharesOf({ echoes: [{ ...echo, remembered: 1, half: 2, reversed: 1, other: 1, skipped: 1 }] });
	expect(slipped).toEqual([4, 6]);
	expect(reversed).toEqual([1, 3]);
	expect(sharesOf({ echoes: [{ ...echo, remembered: 3 }] }).reversed).toBeUndefined();
});

test("a pulse tells how many priorities move, how many of these are wrong, and how many nobody named", () => {
	expect(sharesOf({ pulses: [pulse] })).toEqual({ shifting: [6, 12], wrong: [2, 6], unrecalled: [3, 12] });
});

test("what is put off for the first time tells little; how often it is put off again tells more", () => {
	const deferred = (times: number, settledAt: string | null) =>
		sharesOf({ deferrals: [{ at: daysAgo(3), tensionId: "t", sides: ["A", "B"], times, settledAt }] });
	expect(deferred(1, null)).toEqual({ putOff: [1, 1] });
	expect(deferred(1, daysAgo(1))).toEqual({ putOff: [1, 1], putOffAgain: [0, 1] });
	expect(deferred(4, null)).toEqual({ putOff: [1, 1], putOffAgain: [3, 3] });
	expect(deferred(0, null)).toEqual({});
});

test("what was put off before it was decided was not decided at once", () => {
	const decision = {
		at: daysAgo(1),
		decisionId: "d",
		tensionId: "t",
		stances: { commit: 0, disagree: 0, cannot: 0, silent: 5 },
		cannotCommitOpen: 0,
	};
	const put = { at: daysAgo(3), tensionId: "t", sides: ["A", "B"] as const, times: 1, settledAt: daysAgo(1) };
	expect(sharesOf({ decisions: [decision] })).toEqual({ putOff: [0, 1] });
	expect(sharesOf({ decisions: [decision], deferrals: [put] })).toEqual({ putOff: [1, 1], putOffAgain: [0, 1] });
});

test("silence on a decision is no objection, and a metric between its thresholds, or not known, tells nothing", () => {
	const stances = { commit: 3, disagree: 1, cannot: 1, silent: 4 };
	expect(sharesOf({ decisions: [{ at: daysAgo(1), decisionId: "d", tensionId: "t", stances, cannotCommitOpen: 1 }] }).objecting).toEqual([
		2, 5,
	]);
	const metric = (state: "met" | "missed" | "between" | "unknown") =>
		sharesOf({ metrics: [{ at: daysAgo(1), metricId: "m", label: "Churn", state }] }).missed;
	expect([metric("met"), metric("missed"), metric("between"), metric("unknown")]).toEqual([[0, 1], [1, 1], undefined, undefined]);
});

test("two answers are no room, and one is no echo, no pulse and no decision", () => {
	const one = { commit: 0, disagree: 1, cannot: 0, silent: 3 };
	expect(
		sharesOf({
			rounds: [calmRound(5, "p", { answered: 2, topSplit: [1, 1] })],
			echoes: [{ ...echo, other: 1 }],
			pulses: [{ ...pulse, answered: 1 }],
			drift: [{ at: daysAgo(2), people: 1, distance: 0.5 }],
		}),
	).toEqual({});
	expect(
		sharesOf({ decisions: [{ at: daysAgo(1), decisionId: "d", tensionId: "t", stances: one, cannotCommitOpen: 0 }] }).objecting,
	).toBeUndefined();
});

test("no clue hits more than it can, or less than never", () => {
	fc.assert(
		fc.property(histories, (history) => {
			for (const { hits, of } of cluesOf(history)) {
				expect(of).toBeGreaterThan(0);
				expect(hits).toBeGreaterThanOrEqual(0);
				expect(hits).toBeLessThanOrEqual(of + 1e-9);
			}
		}),
	);
});
