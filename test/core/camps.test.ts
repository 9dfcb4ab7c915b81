import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { campsOf, kendallDistance } from "../../src/core/camps.ts";

const ranks = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });

test("the distance counts the pairs put the other way round, ties by half", () => {
	expect(kendallDistance([1, 2, 3], [3, 1, 2])).toBe(2);
	expect(kendallDistance([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toBe(10);
	expect(kendallDistance([1, 2, 3], [1.5, 1.5, 3])).toBe(0.5);
	expect(() => kendallDistance([1, 2], [1])).toThrow(RangeError);
});

test("the distance is a metric", () => {
	fc.assert(
		fc.property(ranks, ranks, ranks, (a, b, c) => {
			expect(kendallDistance(a, a)).toBe(0);
			expect(kendallDistance(a, b)).toBe(kendallDistance(b, a));
			expect(kendallDistance(a, c)).toBeLessThanOrEqual(kendallDistance(a, b) + kendallDistance(b, c));
		}),
	);
});

test("camps are named by their first target, the largest first", () => {
	expect(
		campsOf([
			[1, 2, 3],
			[1, 3, 2],
			[3, 1, 2],
		]),
	).toEqual([
		{ camp: 1, first: 0, people: [0, 1] },
		{ camp: 2, first: 1, people: [2] },
	]);
});

test("who shares the first target and reverses all else belongs to no camp", () => {
	const camps = campsOf([
		[1, 2, 3, 4, 5],
		[1, 2, 3, 4, 5],
		[1, 5, 4, 3, 2],
	]);
	expect(camps).toEqual([
		{ camp: 1, first: 0, people: [0, 1] },
		{ camp: 4, first: null, people: [2] },
	]);
});

test("more than four camps are three and the rest", () => {
	const camps = campsOf([
		[1, 2, 3, 4, 5],
		[1, 2, 3, 4, 5],
		[2, 1, 3, 4, 5],
		[2, 3, 1, 4, 5],
		[2, 3, 4, 1, 5],
		[2, 3, 4, 5, 1],
	]);
	expect(camps.map(({ camp, first }) => [camp, first])).toEqual([
		[1, 0],
		[2, 1],
		[3, 2],
		[4, null],
	]);
	expect(camps.at(-1)?.people).toEqual([4, 5]);
});

test("camps hold everybody once and do not depend on who is listed first", () => {
	fc.assert(
		fc.property(fc.array(ranks, { minLength: 1, maxLength: 12 }), (rows) => {
			const spelled = (camps: ReturnType<typeof campsOf>, of: number[][]) =>
				camps.map(({ camp, first, people }) => ({ camp, first, people: people.map((person) => (of[person] ?? []).join("")).sort() }));
			const camps = campsOf(rows);
			expect(camps.flatMap(({ people }) => people).sort((a, b) => a - b)).toEqual([...rows.keys()]);
			const reversed = [...rows].reverse();
			expect(spelled(campsOf(reversed), reversed)).toEqual(spelled(camps, rows));
		}),
	);
});
