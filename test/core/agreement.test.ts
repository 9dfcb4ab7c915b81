import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { concordance, kendallW, readAgreement } from "../../src/core/agreement.ts";
import { preferences } from "../../src/core/pairs.ts";
import { distinctPermutations } from "../../src/core/permutations.ts";
import { midRanks } from "../../src/core/rankings.ts";

const repeat = (times: number, row: number[]) => Array.from({ length: times }, () => row);
const ranks = (items: number) =>
	fc.shuffledSubarray([...Array(items).keys()], { minLength: items }).map((row) => row.map((place) => place + 1));
const shared = (items: number) => fc.array(fc.integer({ min: 1, max: items }), { minLength: items, maxLength: items });
const rooms = fc
	.integer({ min: 3, max: 5 })
	.chain((items) => fc.array(fc.oneof({ weight: 3, arbitrary: ranks(items) }, shared(items)), { minLength: 2, maxLength: 6 }));
/** Too many orders to count. */
const sampled = fc.array(ranks(7), { minLength: 8, maxLength: 8 });

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

test("neither who is listed first nor how items are called changes anything", () => {
	const turnedRoom = fc.oneof(rooms, sampled).chain((rows) => {
		const items = rows[0]?.length ?? 0;
		return fc.record({
			rows: fc.constant(rows),
			people: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
			items: fc.shuffledSubarray([...Array(items).keys()], { minLength: items }),
		});
	});
	fc.assert(
		fc.property(turnedRoom, ({ rows, people, items }) => {
			const turned = people.map((person) => items.map((item) => rows[person]?.[item] ?? 0));
			const [one, other] = [kendallW(rows), kendallW(turned)];
			expect([other.w, other.s, other.method]).toEqual([one.w, one.s, one.method]);
			expect(other.pValue).toEqual(one.pValue === null ? null : expect.closeTo(one.pValue, 12));
		}),
		{ numRuns: 60 },
	);
});

test("a room in which everybody speaks twice agrees as much", () => {
	fc.assert(
		fc.property(rooms, (rows) => {
			const { w } = kendallW(rows);
			expect(kendallW([...rows, ...rows]).w).toEqual(w === null ? null : expect.closeTo(w, 12));
		}),
		{ numRuns: 40 },
	);
});

test("W is that of the formula, with ties and without", () => {
	fc.assert(
		fc.property(rooms, (rows) => {
			const mids = rows.map(midRanks);
			const items = mids[0]?.length ?? 0;
			const mean = (rows.length * (items + 1)) / 2;
			const s = [...Array(items).keys()].reduce((sum, item) => sum + (mids.reduce((all, row) => all + (row[item] ?? 0), 0) - mean) ** 2, 0);
			const ties = mids.flatMap((row) => [...new Set(row)].map((rank) => row.filter((other) => other === rank).length));
			const tied = ties.reduce((sum, equal) => sum + equal ** 3 - equal, 0);
			const most = rows.length ** 2 * (items ** 3 - items) - rows.length * tied;
			const found = concordance(rows, preferences(rows));
			expect(found.s).toBeCloseTo(s, 10);
			expect(found.w).toEqual(most === 0 ? null : expect.closeTo((12 * s) / most, 10));
		}),
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
