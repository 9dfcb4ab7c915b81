import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { clueRates, families, habits } from "../../src/core/clueRates.ts";
import { clueNames, cluesOf } from "../../src/core/clues.ts";
import { oddsOf, problemKinds, rateWhere, sayingsOf, states } from "../../src/core/problemOdds.ts";
import { weigh } from "../../src/core/weighClues.ts";
import { histories } from "../support/teamHistories.ts";

const weighed = fc
	.array(
		fc.record({
			clue: fc.constantFrom(...clueNames),
			share: fc.double({ min: 0, max: 1, noNaN: true }),
			worth: fc.double({ min: 0, max: 20, noNaN: true }),
		}),
		{
			maxLength: 6,
		},
	)
	.map((rows) => [...new Map(rows.map((row) => [row.clue, row])).values()]);

test("what is known before anything is known: a quarter has none of the four, and no problem is likelier than another", () => {
	const { problems, clear } = oddsOf([]);
	expect(clear).toBeCloseTo(0.25);
	for (const kind of problemKinds) expect(problems[kind]).toBeCloseTo(0.225);
});

test("likelihoods add up to one, and lie between 0 and 1", () => {
	fc.assert(
		fc.property(weighed, (clues) => {
			const { states: each, problems, clear } = oddsOf(clues);
			expect(each.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
			for (const likely of [...each, clear, ...Object.values(problems)]) {
				expect(likely).toBeGreaterThanOrEqual(0);
				expect(likely).toBeLessThanOrEqual(1 + 1e-9);
			}
		}),
	);
});

test("the odds are the prior times what every clue says, over mild problems and grave ones, and over the habits a team may have", () => {
	const clues = [
		{ clue: "missed" as const, family: "doing" as const, share: 0.8, worth: 3 },
		{ clue: "split" as const, family: "views" as const, share: 0.1, worth: 5 },
	];
	const power = 1.1;
	const likely = states.map((problems) => {
		const severe = problems.reduce<number[][]>((all) => all.flatMap((one) => [0.7, 1.4].map((other) => [...one, other])), [[]]);
		const each = severe.map((degrees) =>
			clues.reduce((product, { clue, family, share, worth }) => {
				const likely = (by: number) => {
					const rate = rateWhere(clueRates[clue], problems, degrees, by * habits[family]);
					return rate ** (share * worth) * (1 - rate) ** ((1 - share) * worth);
				};
				return product * (likely(-1) / 4 + likely(0) / 2 + likely(1) / 4) ** power;
			}, 1),
		);
		const prior = [0.25, 0.15, 0.025][problems.length] ?? 0;
		return (prior * each.reduce((sum, one) => sum + one, 0)) / each.length;
	});
	const all = likely.reduce((sum, one) => sum + one, 0);
	for (const [state, share] of oddsOf(clues, undefined, power).states.entries()) expect(share).toBeCloseTo((likely[state] as number) / all);
});

test("a problem moves a clue from where it is without any to where it is with it, and a graver one further", () => {
	const rates = { none: 0.2, misaligned: 0.2, execution: 0.7, uncertain: 0.4, avoided: 0.3, room: 0, team: 0 };
	expect(rateWhere(rates, [])).toBeCloseTo(0.2);
	expect(rateWhere(rates, ["execution"])).toBeCloseTo(0.7);
	expect(rateWhere(rates, ["execution"], [1.4])).toBeGreaterThan(0.7);
	expect(rateWhere(rates, ["execution", "uncertain"])).toBeGreaterThan(0.7);
	expect(rateWhere(rates, ["misaligned", "execution"])).toBeCloseTo(0.7);
});

test.each([
	["misaligned", "split"],
	["misaligned", "slipped"],
	["execution", "missed"],
	["uncertain", "unsure"],
	["uncertain", "dontKnow"],
	["avoided", "putOffAgain"],
] as const)("more of what speaks for a problem never makes it less likely: %s, %s", (kind, clue) => {
	const worth = fc.double({ min: 0, max: 20, noNaN: true });
	fc.assert(
		fc.property(worth, worth, (one, other) => {
			const likely = (much: number) => oddsOf([{ clue, share: 1, worth: much }]).problems[kind];
			expect(likely(Math.min(one, other))).toBeLessThanOrEqual(likely(Math.max(one, other)) + 1e-9);
		}),
	);
});

test("more rows are never worth less, a room of any size and any number of rooms no more than a clue can bear", () => {
	fc.assert(
		fc.property(histories, fc.nat(), (history, at) => {
			const clues = cluesOf(history);
			const fewer = weigh(clues.filter((_, index) => index !== at % Math.max(1, clues.length)));
			for (const { clue, worth } of weigh(clues)) {
				expect(worth).toBeLessThanOrEqual(1 / clueRates[clue].team);
				expect(fewer.find((one) => one.clue === clue)?.worth ?? 0).toBeLessThanOrEqual(worth + 1e-9);
			}
		}),
	);
});

test("every clue belongs to one family", () => {
	expect(families.flatMap(({ clues }) => clues).sort()).toEqual([...clueNames].sort());
});

test("what a habit of the team explains may be no problem: the same clues say less than where teams have none", () => {
	const clues = (["slipped", "unrecalled", "drift"] as const).map((clue) => ({ clue, share: 0.5, worth: 4 }));
	const none = { views: 0, knowing: 0, remembering: 0, moving: 0, deciding: 0, doing: 0 };
	expect(oddsOf(clues).clear).toBeGreaterThan(oddsOf(clues, sayingsOf(clueRates, none)).clear);
});

test("a clue that every problem leaves as it is tells nothing, and each clue is told apart by some problem", () => {
	for (const name of clueNames) {
		const rates = clueRates[name];
		expect(Math.max(...problemKinds.map((kind) => Math.abs(rates[kind] - rates.none)))).toBeGreaterThan(0.05);
		for (const rate of [rates.none, ...problemKinds.map((kind) => rates[kind])]) {
			expect(rate).toBeGreaterThan(0);
			expect(rate).toBeLessThan(1);
		}
	}
});
