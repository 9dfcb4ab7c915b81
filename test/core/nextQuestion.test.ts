import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Aim, nextQuestion, preferring, questions } from "../../src/core/nextQuestion.ts";
import { distinctPermutations } from "../../src/core/permutations.ts";

const aims = ["first", "order"] as const;
const ranks = (items: number) =>
	fc.shuffledSubarray(
		Array.from({ length: items }, (_, item) => item + 1),
		{ minLength: items },
	);
const shared = fc.array(fc.constantFrom(1, 1.5, 2, 4), { minLength: 4, maxLength: 4 });
const rooms = fc.array(fc.oneof(ranks(4), shared), { minLength: 1, maxLength: 6 });
const pairsOf = (items: number) =>
	Array.from({ length: items }, (_, a) => Array.from({ length: items }, (_, b) => [a, b] as const))
		.flat()
		.filter(([a, b]) => a < b);
const decided = fc.subarray(pairsOf(4), { maxLength: 3 });

const entropy = (weights: number[]): number => {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	return -weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + (weight / all) * Math.log2(weight / all), 0);
};

type Scored = { a: number; b: number; first: number; order: number; margin: number };

/** Exhaustive search: the definition, word for word, with every order there is. */
function everyQuestion(rows: number[][], settled: readonly (readonly [number, number])[]): Scored[] {
	const items = rows[0]?.length ?? 0;
	const pairs = pairsOf(items);
	const opposes = (row: number[], world: number[]) =>
		pairs.filter(([a, b]) => ((row[a] ?? 0) - (row[b] ?? 0)) * ((world[a] ?? 0) - (world[b] ?? 0)) < 0).length;
	const worlds = distinctPermutations([...Array(items).keys()])
		.filter((world) => settled.every(([winner, loser]) => (world[winner] ?? 0) < (world[loser] ?? 0)))
		.map((world) => ({ world, weight: Math.exp(-rows.reduce((sum, row) => sum + opposes(row, world), 0) / rows.length) }));
	const total = (some: typeof worlds) => some.reduce((sum, { weight }) => sum + weight, 0);
	const left = {
		order: (some: typeof worlds) => entropy(some.map(({ weight }) => weight)),
		first: (some: typeof worlds) => entropy([...Array(items).keys()].map((item) => total(some.filter(({ world }) => world[item] === 0)))),
	};
	return pairs.flatMap(([a, b]) => {
		const forA = worlds.filter(({ world }) => (world[a] ?? 0) < (world[b] ?? 0));
		const forB = worlds.filter(({ world }) => (world[b] ?? 0) < (world[a] ?? 0));
		if (forA.length === 0 || forB.length === 0) return [];
		const expected = (aim: Aim) => (total(forA) * left[aim](forA) + total(forB) * left[aim](forB)) / total(worlds);
		const lean = rows.reduce((sum, row) => sum + Math.sign((row[b] ?? 0) - (row[a] ?? 0)), 0);
		return [{ a, b, first: expected("first"), order: expected("order"), margin: Math.abs(lean) / rows.length }];
	});
}

/** The best of all: least about what is asked, then about the other, then the evenest, then as listed. */
function bestOf(all: readonly Scored[], aim: Aim): Scored | null {
	let best = all;
	for (const by of [aim, aim === "first" ? "order" : "first", "margin"] as const) {
		const least = Math.min(...best.map((one) => one[by]));
		best = best.filter((one) => one[by] < least + 1e-9);
	}
	return best[0] ?? null;
}

const near = ({ a, b, first, order, margin }: Scored) => ({
	a,
	b,
	first: expect.closeTo(first, 8),
	order: expect.closeTo(order, 8),
	margin: expect.closeTo(margin, 8),
});

test("the next question is that of exhaustive search", () => {
	fc.assert(
		fc.property(rooms, decided, fc.constantFrom(...aims), (rows, settled, aim) => {
			const all = everyQuestion(rows, settled);
			const best = bestOf(all, aim);
			expect(questions(rows, settled)).toEqual(all.map(near));
			expect(nextQuestion(rows, settled, aim)).toEqual(best && near(best));
			expect(preferring(aim, questions(rows, settled))[0] ?? null).toEqual(nextQuestion(rows, settled, aim));
		}),
		{ numRuns: 100 },
	);
});

test("for twelve people and seven targets too, with all 5,040 orders", () => {
	fc.assert(
		fc.property(fc.array(ranks(7), { minLength: 12, maxLength: 12 }), (rows) => {
			const all = everyQuestion(rows, []);
			for (const aim of aims) expect(nextQuestion(rows, [], aim)).toEqual(near(bestOf(all, aim) as Scored));
		}),
		{ numRuns: 2 },
	);
});

test("neither who is listed first nor how items are called changes what a question is worth", () => {
	const turnedRoom = rooms.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
	fc.assert(
		fc.property(turnedRoom, decided, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), ([rows, people], settled, items) => {
			const turned = people.map((row) => items.map((item) => row[item] ?? 0));
			const turnedSettled = settled.map(([winner, loser]) => [items.indexOf(winner), items.indexOf(loser)] as const);
			const one = questions(rows, settled);
			const other = questions(turned, turnedSettled)
				.map((question) => {
					const [a, b] = [items[question.a] ?? -1, items[question.b] ?? -1].sort((x, y) => x - y) as [number, number];
					return { ...question, a, b };
				})
				.sort((x, y) => x.a - y.a || x.b - y.b);
			expect(other).toEqual(one.map(near));
			for (const aim of aims) {
				const [asked, askedTurned] = [nextQuestion(rows, settled, aim), nextQuestion(turned, turnedSettled, aim)];
				expect(askedTurned).toEqual(asked && { ...near(asked), a: expect.any(Number), b: expect.any(Number) });
			}
		}),
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

test("a settled pair that names no item, or one twice, is refused with its place", () => {
	const refusal =
		(pair: [number, number], rankings = [[1, 2, 3]]) =>
		() =>
			nextQuestion(rankings, [[0, 1], pair], "first");
	for (const item of [3, -1, 0.5, Number.NaN])
		expect(refusal([0, item])).toThrow(new RangeError(`Settled pair 2 names item ${item + 1}: there is no such item.`));
	expect(refusal([2, 2])).toThrow(new RangeError("Settled pair 2 puts item 3 before itself."));
	expect(refusal([2, 2], [])).toThrow("before itself");
});

test("before anybody has answered, nothing is asked, whatever is settled", () => expect(questions([], [[0, 4]])).toEqual([]));
