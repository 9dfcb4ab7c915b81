import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { topSplit } from "../../src/core/topSplit.ts";

test("first and last places are counted, and what most put there is named", () =>
	expect(
		topSplit([
			[1, 2, 3],
			[1, 3, 2],
			[2, 1, 3],
		]),
	).toEqual({ first: [2, 1, 0], last: [0, 1, 2], different: 2, leading: [0], trailing: [2] }));

test("a tie for the lead names all of them", () =>
	expect(
		topSplit([
			[1, 2, 3],
			[2, 1, 3],
		]).leading,
	).toEqual([0, 1]));

test("without answers nothing leads", () => expect(topSplit([])).toEqual({ first: [], last: [], different: 0, leading: [], trailing: [] }));

test("people who share a place count for each item they put there", () =>
	expect(topSplit([[1.5, 1.5, 3]])).toEqual({ first: [1, 1, 0], last: [0, 0, 1], different: 2, leading: [0, 1], trailing: [2] }));

test("the counts are those of asking everybody, whoever is listed first", () => {
	const ranks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(fc.array(ranks, { minLength: 1, maxLength: 6 }), (rows) => {
			const { first, last } = topSplit(rows);
			expect(first).toEqual([0, 1, 2, 3].map((item) => rows.filter((row) => row.every((rank) => rank >= (row[item] ?? 0))).length));
			expect(last).toEqual([0, 1, 2, 3].map((item) => rows.filter((row) => row.every((rank) => rank <= (row[item] ?? 0))).length));
			expect(topSplit([...rows].reverse())).toEqual(topSplit(rows));
		}),
	);
});
