import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { stabilityOf } from "../../src/core/stability.ts";

const ranks = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
const rounds = fc.array(fc.tuple(ranks, ranks), { minLength: 2, maxLength: 8 });

test("who moved is told with how many pairs, and whose earlier order is nearest now", () => {
	const found = stabilityOf(
		[
			[1, 2, 3],
			[3, 2, 1],
		],
		[
			[1, 2, 3],
			[2, 1, 3],
		],
	);
	expect(found.moved).toEqual([{ person: 1, pairs: 2, towards: [0] }]);
	expect(found).toMatchObject({ share: 2 / 6, stable: false, meanBefore: 3, meanAfter: 1, extremes: [0, 1] });
});

test("who moved away from everybody moved towards nobody", () => {
	const found = stabilityOf(
		[
			[1, 2, 3],
			[1, 2, 3],
			[1, 2, 3],
		],
		[
			[1, 2, 3],
			[1, 2, 3],
			[3, 2, 1],
		],
	);
	expect(found.moved).toEqual([{ person: 2, pairs: 3, towards: [] }]);
	expect(found.meanAfter).toBeGreaterThan(found.meanBefore);
});

test("a room that no longer moves is stable, however far apart it stands", () => {
	const apart = [
		[1, 2, 3, 4, 5],
		[5, 4, 3, 2, 1],
	];
	expect(stabilityOf(apart, apart)).toMatchObject({ moved: [], share: 0, stable: true, meanAfter: 10, extremes: [0, 1] });
});

test("with less than 15 percent of the pairs changed another round would tell no more", () => {
	const before = [
		[1, 2, 3, 4, 5],
		[1, 2, 3, 4, 5],
	];
	expect(
		stabilityOf(before, [
			[2, 1, 3, 4, 5],
			[2, 1, 3, 4, 5],
		]).stable,
	).toBe(true);
	expect(
		stabilityOf(before, [
			[2, 1, 3, 4, 5],
			[2, 3, 1, 4, 5],
		]),
	).toMatchObject({ share: 0.15, stable: false });
});

test("two rounds of different people are no two rounds", () => expect(() => stabilityOf([[1, 2]], [])).toThrow(RangeError));

test("nobody at all moves nowhere", () =>
	expect(stabilityOf([], [])).toEqual({ moved: [], share: 0, stable: true, meanBefore: 0, meanAfter: 0, extremes: null }));

test("the order of people changes nothing but who is called what", () => {
	fc.assert(
		fc.property(rounds, (both) => {
			const found = stabilityOf(
				both.map(([then]) => then),
				both.map(([, now]) => now),
			);
			const turned = [...both].reverse();
			const again = stabilityOf(
				turned.map(([then]) => then),
				turned.map(([, now]) => now),
			);
			const last = both.length - 1;
			expect(again.moved.map(({ person, pairs }) => [last - person, pairs]).sort()).toEqual(
				found.moved.map(({ person, pairs }) => [person, pairs]).sort(),
			);
			expect(again.share).toBeCloseTo(found.share, 12);
			expect(again.meanAfter).toBeCloseTo(found.meanAfter, 12);
			for (const { person, towards } of found.moved)
				expect(
					again.moved
						.find((one) => one.person === last - person)
						?.towards.map((at) => last - at)
						.sort(),
				).toEqual([...towards].sort());
		}),
	);
});
