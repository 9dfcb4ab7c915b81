import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { kendallW, midRanks, readAgreement } from "../../src/core/agreement.ts";
import { distinctPermutations } from "../../src/core/permutations.ts";

const repeat = (times: number, row: number[]) => Array.from({ length: times }, () => row);
const ranks = (items: number) =>
	fc.shuffledSubarray([...Array(items).keys()], { minLength: items }).map((row) => row.map((place) => place + 1));
const rooms = fc.integer({ min: 3, max: 5 }).chain((items) => fc.array(ranks(items), { minLength: 2, maxLength: 6 }));
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

test("four people who rank three things alike reach S 32, which chance does once in 216 times", () => {
	const { w, s, pValue, method } = kendallW(repeat(4, [1, 2, 3]));
	expect({ w, s, method }).toEqual({ w: 1, s: 32, method: "exact" });
	expect(pValue).toBeCloseTo(1 / 216, 12);
});

test("scores with ties give the W that the irr package gives for its anxiety data", () => {
	const anxiety = [
		[3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
		[3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
		[2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
	];
	expect(kendallW(anxiety.map(midRanks)).w).toBeCloseTo(6008 / 11133, 12);
	expect(kendallW(anxiety)).toEqual(kendallW(anxiety.map(midRanks)));
});

test("where agreement means nothing it is undefined, not 0 or 1", () => {
	for (const rows of [[], [[1, 2, 3]], [[1], [1]], repeat(3, [2, 2, 2])]) {
		expect(kendallW(rows)).toMatchObject({ w: null, pValue: null });
		expect(readAgreement(rows)).toMatchObject({ level: "undefined", beyondChance: false });
	}
});

test("rows that rank different items, or no numbers, are a mistake", () => {
	expect(() => kendallW([[1, 2], [1]])).toThrow(RangeError);
	expect(() => midRanks([1, Number.NaN])).toThrow(RangeError);
});

test("equals share the mean of the places they take up", () => expect(midRanks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3]));

test("the exact chance is that of trying every shuffle", () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.array(ranks(3), { minLength: 2, maxLength: 5 }), fc.array(ranks(4), { minLength: 2, maxLength: 4 })),
			(rows) => {
				expect(kendallW(rows).pValue).toBeCloseTo(bruteChance(rows), 10);
			},
		),
		{ numRuns: 30 },
	);
	fc.assert(
		fc.property(tiedRooms, (rows) => {
			const { w, pValue } = kendallW(rows);
			if (w !== null) expect(pValue).toBeCloseTo(bruteChance(rows), 10);
		}),
		{ numRuns: 30 },
	);
});

test("the sampled chance is near the exact one", () => {
	const rows = [
		[1, 2, 3, 4, 5, 6, 7],
		[2, 1, 5, 3, 4, 7, 6],
		[7, 2, 1, 4, 3, 6, 5],
	];
	const { pValue, s, method } = kendallW(rows);
	expect(method).toBe("sampled");
	const orders = distinctPermutations([1, 2, 3, 4, 5, 6, 7]);
	const ofTwo = new Map<string, number>();
	for (const order of orders) {
		const key = order
			.map((rank, item) => rank + item + 1)
			.sort((a, b) => a - b)
			.join();
		ofTwo.set(key, (ofTwo.get(key) ?? 0) + 1);
	}
	let reached = 0;
	for (const [key, ways] of ofTwo) {
		const sums = key.split(",").map(Number);
		for (const order of orders)
			if (order.reduce((total, rank, item) => total + (rank + (sums[item] ?? 0) - 12) ** 2, 0) >= s) reached += ways;
	}
	const exact = reached / orders.length ** 2;
	expect(Math.abs((pValue ?? 0) - exact)).toBeLessThan(3 * Math.sqrt((exact * (1 - exact)) / 10_000));
});

test("neither who is listed first nor how items are called changes anything", () => {
	fc.assert(
		fc.property(rooms, fc.nat(), (rows, turn) => {
			const items = rows[0]?.length ?? 1;
			const turned = rows.map((row) => row.map((_, item) => row[(item + turn) % items] ?? 0)).reverse();
			const [one, other] = [kendallW(rows), kendallW(turned)];
			expect(other.w).toBeCloseTo(one.w ?? 0, 12);
			expect(other.pValue).toBeCloseTo(one.pValue ?? 0, 12);
		}),
		{ numRuns: 40 },
	);
	const large = [1, 2, 3, 4, 5, 6, 7].map((step) => [0, 1, 2, 3, 4, 5, 6].map((item) => ((item * step) % 7) + item / 10));
	expect(kendallW([...large].reverse())).toEqual(kendallW(large));
});

test("twice the same room agrees as much", () => {
	fc.assert(
		fc.property(rooms, (rows) => expect(kendallW([...rows, ...rows]).w).toBeCloseTo(kendallW(rows).w ?? 0, 12)),
		{ numRuns: 40 },
	);
});

test("degree and certainty are read apart", () => {
	expect(readAgreement(repeat(3, [1, 2, 3]))).toEqual({
		w: 1,
		pValue: expect.closeTo(1 / 36, 12),
		method: "exact",
		level: "strong",
		beyondChance: true,
	});
	expect(readAgreement([...repeat(2, [1, 2, 3]), [2, 1, 3]])).toMatchObject({ level: "strong", beyondChance: false });
	const six = [
		[1, 2, 4, 3, 5],
		[4, 1, 2, 3, 5],
		[1, 4, 2, 3, 5],
		[1, 4, 3, 2, 5],
		[2, 1, 3, 4, 5],
		[2, 3, 5, 4, 1],
	];
	expect(readAgreement(six)).toMatchObject({ level: "weak", beyondChance: false, method: "exact" });
	expect(readAgreement([...six, ...six])).toMatchObject({ level: "weak", beyondChance: true });
});

test("two answers never earn a verdict, however alike", () =>
	expect(readAgreement(repeat(2, [1, 2, 3, 4, 5]))).toMatchObject({ w: 1, level: "undefined", beyondChance: false }));

test("with three people and three things only a unanimous order is more than chance", () => {
	for (const second of distinctPermutations([1, 2, 3]))
		for (const third of distinctPermutations([1, 2, 3])) {
			const reading = readAgreement([[1, 2, 3], second, third]);
			expect(reading.beyondChance).toBe(reading.w === 1);
		}
});
