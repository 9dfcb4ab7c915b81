import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { kendallDistance } from "../../src/core/camps.ts";
import { evidenceOf, opposed, sidesOf } from "../../src/core/campsBeyondChance.ts";
import { criticalEvidence } from "../../src/core/campsCritical.ts";
import { distinctPermutations } from "../../src/core/permutations.ts";

const orders = distinctPermutations([1, 2, 3, 4]);
const ranks = fc.constantFrom(...orders);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);

/** The definition, word for word: Mallows models of 0.45, all centres alike; a quarter of the contrary is one order. */
function bruteEvidence(rows: readonly (readonly number[])[]): number {
	const all = orders.map((order) => 0.45 ** kendallDistance(orders[0] ?? [], order)).reduce((sum, one) => sum + one, 0);
	const likely = (row: readonly number[], centre: readonly number[]) => 0.45 ** kendallDistance(row, centre) / all;
	const pairs = orders.flatMap((one, index) => orders.slice(index + 1).map((other) => [one, other] as const));
	const far = pairs.filter(([one, other]) => kendallDistance(one, other) >= 4.2);
	const apart = mean(far.map(([one, other]) => product(rows.map((row) => (likely(row, one) + likely(row, other)) / 2))));
	const together = mean(orders.map((centre) => product(rows.map((row) => likely(row, centre)))));
	return Math.log(apart / (together / 4 + (3 / 4) * orders.length ** -rows.length));
}

test("the evidence is how much likelier a room is with two camps than without, averaged over all that they may stand around", () => {
	let told = 0;
	fc.assert(
		fc.property(fc.array(ranks, { minLength: 4, maxLength: 8 }), (rows) => {
			const { evidence } = evidenceOf(rows);
			if (evidence === Number.NEGATIVE_INFINITY) return;
			told++;
			expect(evidence).toBeCloseTo(bruteEvidence(rows), 8);
		}),
	);
	expect(told).toBeGreaterThan(20);
});

test("two orders are opposed from seven pairs in ten on", () => {
	expect(opposed(7, 5)).toBe(true);
	expect(opposed(6, 5)).toBe(false);
	expect(opposed(3, 3)).toBe(true);
	expect(opposed(2, 3)).toBe(false);
	expect(opposed(15, 7)).toBe(true);
	expect(opposed(14, 7)).toBe(false);
});

/** Ranks from first to last, dealt by a generator with a seed (Park & Miller 1988). */
function dealer(seed: number): (targets: number) => number[] {
	let state = seed;
	const below = (count: number) => {
		state = (state * 48271) % 2147483647;
		return state % count;
	};
	return (targets) => {
		const left = Array.from({ length: targets }, (_, index) => index + 1);
		return Array.from({ length: targets }, () => left.splice(below(left.length), 1)[0] as number);
	};
}

test.each([
	[4, 5],
	[7, 5],
	[12, 5],
	[8, 3],
])("%i people who rank %i targets by chance fall apart in no more than one room in twenty", (people, targets) => {
	const deal = dealer(100 * people + targets);
	const rooms = 800;
	let apart = 0;
	for (let room = 0; room < rooms; room++) if (sidesOf(Array.from({ length: people }, () => deal(targets)))) apart++;
	// Two standard errors above one in twenty.
	expect(apart / rooms).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / rooms));
	expect(apart).toBeGreaterThan(0);
});

test("people around two opposed orders are found on the side they belong to, though the two agree on some pairs", () => {
	const rows = [
		[1, 2, 3, 4, 5],
		[1, 2, 3, 5, 4],
		[2, 1, 3, 4, 5],
		[1, 3, 2, 4, 5],
		[4, 3, 5, 1, 2],
		[4, 3, 5, 2, 1],
		[3, 4, 5, 1, 2],
		[5, 3, 4, 1, 2],
	];
	expect(kendallDistance(rows[0] ?? [], rows[4] ?? [])).toBe(7);
	const sides = sidesOf(rows);
	expect([sides?.one, sides?.other].sort()).toEqual([
		[0, 1, 2, 3],
		[4, 5, 6, 7],
	]);
	expect(sides?.between).toEqual([]);
});

test("who stands alone is no side, nor is less than a quarter", () => {
	const against = (others: number, few: number) => sidesOf([...Array(others).fill([1, 2, 3, 4, 5]), ...Array(few).fill([5, 4, 3, 2, 1])]);
	expect(against(3, 1)).toBeNull();
	expect(against(6, 2)).not.toBeNull();
	expect(against(7, 2)).toBeNull();
});

test("how much evidence it takes is never less than none, and unknown for other numbers of targets", () => {
	for (const targets of [3, 4, 5, 6, 7])
		for (let people = 4; people <= 15; people++) {
			expect(criticalEvidence(people, targets)).toBeGreaterThanOrEqual(0);
			expect(criticalEvidence(people, targets)).toBeLessThan(2);
		}
	expect(criticalEvidence(40, 5)).toBe(criticalEvidence(15, 5));
	expect(criticalEvidence(8, 8)).toBe(Number.POSITIVE_INFINITY);
	expect(criticalEvidence(8, 2)).toBe(Number.POSITIVE_INFINITY);
	expect(criticalEvidence(3, 5)).toBe(Number.POSITIVE_INFINITY);
});

test("with more than seven targets, or fewer than four people, no sides are told", () => {
	const eight = [1, 2, 3, 4, 5, 6, 7, 8];
	const reversed = eight.toReversed();
	expect(sidesOf([eight, eight, eight, reversed, reversed, reversed])).toBeNull();
	expect(
		sidesOf([
			[1, 2, 3, 4, 5],
			[1, 2, 3, 4, 5],
			[5, 4, 3, 2, 1],
		]),
	).toBeNull();
	expect(sidesOf([])).toBeNull();
});

test("of seven targets only the likeliest orders are tried, and the sides are the same", () => {
	const seven = [1, 2, 3, 4, 5, 6, 7];
	const swapped = [2, 1, 3, 4, 5, 7, 6];
	const rows = [seven, swapped, seven, seven.toReversed(), swapped.toReversed(), seven.toReversed()];
	const sides = sidesOf(rows);
	expect([sides?.one, sides?.other].sort()).toEqual([
		[0, 1, 2],
		[3, 4, 5],
	]);
});
