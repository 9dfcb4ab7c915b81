import { expect, test } from "@jest/globals";
import { distinctPermutations, waysToOrder } from "../../src/core/permutations.ts";

test("equal numbers are not told apart", () => {
	expect(distinctPermutations([1, 1, 2])).toEqual([
		[1, 1, 2],
		[1, 2, 1],
		[2, 1, 1],
	]);
	expect(waysToOrder([1, 1, 2])).toBe(3);
});

test("every order comes once, in lexicographic order, whatever order is given", () => {
	const all = distinctPermutations([3, 1, 4, 2]);
	expect(new Set(all.map((row) => row.join())).size).toBe(24);
	expect(all.map((row) => row.join())).toEqual(all.map((row) => row.join()).sort());
	expect(distinctPermutations([])).toEqual([[]]);
});
