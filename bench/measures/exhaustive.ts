import { distinctPermutations } from "../../src/core/permutations.ts";

type Asked = { a: number; b: number; first: number; order: number };

/** The question that leaves the least uncertainty about what comes first, by asking each of every order there is: the definition. */
export function exhaustive(rankings: readonly (readonly number[])[]): Asked {
	const items = rankings[0]?.length ?? 0;
	const all = Array.from({ length: items }, (_, item) => item);
	const pairs = all.flatMap((a) => all.slice(a + 1).map((b) => [a, b] as const));
	const worlds = distinctPermutations(all).map((places) => {
		const above = (row: readonly number[], a: number, b: number) => (row[a] ?? 0) < (row[b] ?? 0);
		const apart = (row: readonly number[]) => pairs.filter(([a, b]) => above(row, a, b) !== above(places, a, b)).length;
		return { places, weight: Math.exp(-rankings.reduce((sum, row) => sum + apart(row), 0) / rankings.length) };
	});
	const total = (some: typeof worlds) => some.reduce((sum, { weight }) => sum + weight, 0);
	const entropy = (weights: number[]) => {
		const sum = weights.reduce((one, other) => one + other, 0);
		return -weights.reduce((bits, weight) => bits + (weight > 0 ? (weight / sum) * Math.log2(weight / sum) : 0), 0);
	};
	const aboutFirst = (some: typeof worlds) => entropy(all.map((item) => total(some.filter(({ places }) => places[item] === 0))));
	const aboutOrder = (some: typeof worlds) => entropy(some.map(({ weight }) => weight));
	const asked = pairs.map(([a, b]) => {
		const sides = [
			worlds.filter(({ places }) => (places[a] ?? 0) < (places[b] ?? 0)),
			worlds.filter(({ places }) => (places[a] ?? 0) > (places[b] ?? 0)),
		];
		const expected = (left: (some: typeof worlds) => number) =>
			sides.reduce((sum, side) => sum + total(side) * left(side), 0) / total(worlds);
		return { a, b, first: expected(aboutFirst), order: expected(aboutOrder) };
	});
	const least = Math.min(...asked.map(({ first }) => first));
	const best = asked.filter(({ first }) => first < least + 1e-9).sort((one, other) => one.order - other.order)[0];
	if (!best) throw new Error("There is nothing to ask");
	return best;
}
