import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { kendallDistances, meanDistance } from "../../src/core/distances.ts";
import { preferences } from "../../src/core/pairs.ts";

/** The definition, word for word. */
function apart(one: readonly number[], other: readonly number[]): number {
	let distance = 0;
	for (let a = 0; a < one.length; a++)
		for (let b = 0; b < a; b++) {
			const [here, there] = [one, other].map((row) => Math.sign((row[a] ?? 0) - (row[b] ?? 0)));
			distance += here === there ? 0 : here === 0 || there === 0 ? 0.5 : 1;
		}
	return distance;
}

const room = (least: number, most: number) =>
	fc.integer({ min: least, max: most }).chain((items) => {
		const order = fc.shuffledSubarray(
			Array.from({ length: items }, (_, item) => item + 1),
			{ minLength: items },
		);
		const tied = fc.array(fc.integer({ min: 1, max: items }), { minLength: items, maxLength: items });
		return fc.oneof(fc.array(order, { maxLength: 9 }), fc.array(fc.oneof(order, tied), { maxLength: 9 }));
	});

test("the distance counts the pairs put the other way round, ties by half", () => {
	const distance = kendallDistances([
		[1, 2, 3],
		[3, 1, 2],
		[1.5, 1.5, 3],
	]);
	expect([distance(0, 1), distance(0, 2), distance(1, 2), distance(2, 1), distance(1, 1)]).toEqual([2, 0.5, 1.5, 1.5, 0]);
});

// 5 items fit one word of bits, 11 two, 12 more; from 17 on a distance takes more than a byte.
test.each([
	[1, 5],
	[8, 12],
	[16, 18],
])("all distances at once are those of each two people, for %i to %i items", (least, most) => {
	fc.assert(
		fc.property(room(least, most), (rows) => {
			const distance = kendallDistances(rows);
			for (const [one, here] of rows.entries())
				for (const [other, there] of rows.entries()) expect(distance(one, other)).toBe(apart(here, there));
		}),
		{ numRuns: 60 },
	);
});

test("the furthest two orders can be apart is counted in full", () => {
	for (const items of [2, 8, 12, 16, 17, 40]) {
		const order = Array.from({ length: items }, (_, item) => item + 1);
		expect(kendallDistances([order, [...order].reverse()])(0, 1)).toBe((items * (items - 1)) / 2);
	}
});

test("the mean distance follows from the counted pairs alone", () => {
	fc.assert(
		fc.property(room(1, 7), (rows) => {
			const distances = rows.flatMap((one, person) => rows.slice(person + 1).map((other) => apart(one, other)));
			const mean = distances.length === 0 ? null : distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
			expect(meanDistance(preferences(rows), rows.length)).toEqual(mean === null ? null : expect.closeTo(mean, 10));
		}),
	);
});
