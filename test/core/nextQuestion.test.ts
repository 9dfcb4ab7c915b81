import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { kendallDistance } from "../../src/core/camps.ts";
import { type Aim, nextQuestion, preferring, questions } from "../../src/core/nextQuestion.ts";
import { distinctPermutations } from "../../src/core/permutations.ts";

const ranks = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
const pairs = [
	[0, 1],
	[0, 2],
	[0, 3],
	[1, 2],
	[1, 3],
	[2, 3],
] as const;

const entropy = (weights: number[]): number => {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	return -weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + (weight / all) * Math.log2(weight / all), 0);
};

/** The definition, word for word. */
function bruteScores(rows: number[][], settled: readonly (readonly [number, number])[], aim: Aim): Map<string, number> {
	const worlds = distinctPermutations([1, 2, 3, 4])
		.filter((world) => settled.every(([winner, loser]) => (world[winner] ?? 0) < (world[loser] ?? 0)))
		.map((world) => ({ world, weight: Math.exp(-rows.reduce((sum, row) => sum + kendallDistance(row, world), 0) / rows.length) }));
	const left = (some: typeof worlds) =>
		entropy(
			aim === "order"
				? some.map(({ weight }) => weight)
				: [0, 1, 2, 3].map((item) => some.filter(({ world }) => world[item] === 1).reduce((sum, { weight }) => sum + weight, 0)),
		);
	const total = (some: typeof worlds) => some.reduce((sum, { weight }) => sum + weight, 0);
	return new Map(
		pairs.flatMap(([a, b]): [string, number][] => {
			const forA = worlds.filter(({ world }) => (world[a] ?? 0) < (world[b] ?? 0));
			const forB = worlds.filter((one) => !forA.includes(one));
			if (forA.length === 0 || forB.length === 0) return [];
			return [[`${a}${b}`, (total(forA) * left(forA) + total(forB) * left(forB)) / total(worlds)]];
		}),
	);
}

test("the next question leaves the least expected uncertainty, as trying every order shows", () => {
	fc.assert(
		fc.property(
			fc.array(ranks, { minLength: 1, maxLength: 6 }),
			fc.subarray([...pairs], { maxLength: 3 }),
			fc.constantFrom<Aim>("first", "order"),
			(rows, settled, aim) => {
				const brute = bruteScores(rows, settled, aim);
				const question = nextQuestion(rows, settled, aim);
				expect(question?.[aim] ?? null).toEqual(brute.size === 0 ? null : expect.closeTo(Math.min(...brute.values()), 8));
				for (const { a, b, [aim]: score } of questions(rows, settled)) expect(score).toBeCloseTo(brute.get(`${a}${b}`) ?? Number.NaN, 8);
				expect(questions(rows, settled)).toHaveLength(brute.size);
				expect(preferring(aim, questions(rows, settled))[0] ?? null).toEqual(question);
			},
		),
		{ numRuns: 60 },
	);
});

test("two people who swap the first two are asked about those", () => {
	for (const aim of ["first", "order"] as const)
		expect(
			nextQuestion(
				[
					[1, 2, 3],
					[2, 1, 3],
				],
				[],
				aim,
			),
		).toMatchObject({ a: 0, b: 1 });
});

test("nothing is left to ask once every pair is settled or follows", () => {
	expect(
		nextQuestion(
			[
				[1, 2, 3],
				[2, 1, 3],
			],
			[
				[0, 1],
				[1, 2],
			],
			"order",
		),
	).toBeNull();
	expect(
		questions(
			[
				[1, 2, 3],
				[2, 1, 3],
			],
			[
				[0, 1],
				[1, 2],
			],
		),
	).toEqual([]);
});

test("nothing is asked where no order satisfies what is settled", () =>
	expect(
		nextQuestion(
			[[1, 2]],
			[
				[0, 1],
				[1, 0],
			],
			"order",
		),
	).toBeNull());

test("more than eight items are a mistake", () =>
	expect(() => nextQuestion([[1, 2, 3, 4, 5, 6, 7, 8, 9]], [], "first")).toThrow(RangeError));
