/** `first[item]` and `last[item]` are how many put it first and last; `leading` and `trailing` the items most put there. */
export type TopSplit = { first: number[]; last: number[]; different: number; leading: number[]; trailing: number[] };

/**
 * How many put which item first, and which last. `rankings[person][item]` is a rank, 1 being first. `different` is how many
 * items somebody put first. Without any ranking nothing leads and nothing trails.
 *
 * @example topSplit([[1, 2, 3], [1, 3, 2], [2, 1, 3]]) // { first: [2, 1, 0], last: [0, 1, 2], different: 2, leading: [0], trailing: [2] }
 */
export function topSplit(rankings: readonly (readonly number[])[]): TopSplit {
	const items = Array.from({ length: rankings[0]?.length ?? 0 }, (_, index) => index);
	const first = items.map((item) => rankings.filter((ranks) => ranks[item] === Math.min(...ranks)).length);
	const last = items.map((item) => rankings.filter((ranks) => ranks[item] === Math.max(...ranks)).length);
	return { first, last, different: first.filter((people) => people > 0).length, leading: mostly(first), trailing: mostly(last) };
}

const mostly = (counts: readonly number[]): number[] => {
	const most = Math.max(1, ...counts);
	return [...counts.keys()].filter((item) => counts[item] === most);
};
