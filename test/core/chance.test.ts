import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { kendallW } from "../../src/core/agreement.ts";
import { chanceOf, drawsFor } from "../../src/core/chance.ts";
import { distinctPermutations } from "../../src/core/permutations.ts";
import { midRanks } from "../../src/core/rankings.ts";

const ranks = (items: number) =>
	fc.shuffledSubarray([...Array(items).keys()], { minLength: items }).map((row) => row.map((place) => place + 1));
const tiedRooms = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 });

/** Every way to shuffle everybody but the first, tried one by one. */
function bruteChance(rows: number[][]): number {
	const spread = (sums: readonly number[]) => sums.reduce((total, sum) => total + (sum - (rows.length * (sums.length + 1)) / 2) ** 2, 0);
	const mids = rows.map(midRanks);
	const seen = spread((mids[0] ?? []).map((_, item) => mids.reduce((sum, row) => sum + (row[item] ?? 0), 0)));
	let all = [mids[0] ?? []];
	for (const row of mids.slice(1))
		all = all.flatMap((sums) => distinctPermutations(row).map((order) => sums.map((sum, item) => sum + (order[item] ?? 0))));
	return all.filter((sums) => spread(sums) >= seen - 1e-9).length / all.length;
}

/** How likely `people` who rank `items` by chance reach each spread of their rank sums: the definition, person by person. */
function chances(people: number, items: number): (s: number) => number {
	const orders = distinctPermutations(Array.from({ length: items }, (_, item) => item + 1));
	let ways = new Map([[(orders[0] ?? []).join(), 1]]);
	const add = (sums: string, order: readonly number[]) => sums.split(",").map((sum, item) => Number(sum) + (order[item] ?? 0));
	for (let person = 2; person < people; person++) {
		const next = new Map<string, number>();
		for (const [sums, times] of ways)
			for (const order of orders) {
				const key = add(sums, order)
					.sort((a, b) => a - b)
					.join();
				next.set(key, (next.get(key) ?? 0) + times);
			}
		ways = next;
	}
	const mean = (people * (items + 1)) / 2;
	const spreads = new Map<number, number>();
	for (const [key, times] of ways) {
		const sums = key.split(",").map(Number);
		for (const order of orders) {
			const spread = sums.reduce((total, sum, item) => total + (sum + (order[item] ?? 0) - mean) ** 2, 0);
			spreads.set(spread, (spreads.get(spread) ?? 0) + times);
		}
	}
	const all = [...spreads.values()].reduce((sum, times) => sum + times, 0);
	return (s) => [...spreads].reduce((sum, [spread, times]) => sum + (spread >= s ? times : 0), 0) / all;
}

test("unanimity of four people about three things happens by chance once in 216 times", () => {
	const alike = Array.from({ length: 4 }, () => [1, 2, 3]);
	expect(chanceOf(alike, 32)).toEqual({ pValue: expect.closeTo(1 / 216, 12), method: "exact" });
});

test("the exact chance is that of trying every shuffle", () => {
	const untied = fc.oneof(fc.array(ranks(3), { minLength: 2, maxLength: 5 }), fc.array(ranks(4), { minLength: 2, maxLength: 4 }));
	fc.assert(
		fc.property(fc.oneof(untied, tiedRooms), (rows) => {
			const { w, pValue, method } = kendallW(rows);
			expect(method).toBe("exact");
			if (w !== null) expect(pValue).toBeCloseTo(bruteChance(rows), 10);
		}),
		{ numRuns: 80 },
	);
});

test("rooms of up to six people and five targets, or fifteen and four, are counted, not drawn", () => {
	const method = (people: number, items: number) =>
		kendallW(Array.from({ length: people }, (_, person) => Array.from({ length: items }, (_, item) => ((item + person) % items) + 1)))
			.method;
	expect([method(6, 5), method(15, 4), method(40, 3)]).toEqual(["exact", "exact", "exact"]);
	expect([method(7, 5), method(12, 7), method(16, 4)]).toEqual(["sampled", "sampled", "sampled"]);
});

// Laid out and drawn from (7 x 5, 3 x 7), and shuffled card by card (2 x 8).
test.each([
	[7, 5],
	[3, 7],
	[2, 8],
])("a chance sampled for %i people and %i items lies within its stated error of the exact one", (people, items) => {
	const exact = chances(people, items);
	const draws = drawsFor(people, items);
	expect(draws).toBe(10_000);
	fc.assert(
		fc.property(fc.array(ranks(items), { minLength: people, maxLength: people }), (rows) => {
			const { pValue, s, method } = kendallW(rows);
			const p = exact(s);
			expect(method).toBe("sampled");
			expect(Math.abs((pValue ?? 2) - p)).toBeLessThanOrEqual(3.5 * Math.sqrt((p * (1 - p)) / draws) + 1 / draws);
		}),
		{ numRuns: 40 },
	);
});

test("a very large room takes fewer draws, never fewer than 99, and is never sure of an impossible chance", () => {
	expect([drawsFor(12, 5), drawsFor(20, 7), drawsFor(1000, 10), drawsFor(5000, 10)]).toEqual([10_000, 10_000, 150, 99]);
	expect(kendallW(Array.from({ length: 1600 }, () => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toMatchObject({ w: 1, pValue: 1 / 100 });
});
