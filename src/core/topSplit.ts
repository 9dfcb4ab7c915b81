import { checkRankings, type Rankings } from "./rankings.ts";

/** `first[item]` and `last[item]` are how many put it first and last; `leading` and `trailing` the items most put there. */
export type TopSplit = { first: number[]; last: number[]; different: number; leading: number[]; trailing: number[] };

/**
 * How many put which item first, and which last. `rankings[person][item]` is a rank, 1 being first. `different` is how many
 * items somebody put first. Without any ranking nothing leads and nothing trails.
 *
 * @throws RangeError that names the person, the item and what was found, where somebody's ranks are none (`checkRankings`).
 * @example topSplit([[1, 2, 3], [1, 3, 2], [2, 1, 3]]) // { first: [2, 1, 0], last: [0, 1, 2], different: 2, leading: [0], trailing: [2] }
 */
export function topSplit(rankings: Rankings): TopSplit {
	checkRankings(rankings);
	const first = new Array<number>(rankings[0]?.length ?? 0).fill(0);
	const last = [...first];
	for (const ranks of rankings) {
		const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
		for (const [item, rank] of ranks.entries()) {
			if (rank === best) first[item] = (first[item] as number) + 1;
			if (rank === worst) last[item] = (last[item] as number) + 1;
		}
	}
	return { first, last, different: first.filter((people) => people > 0).length, leading: mostly(first), trailing: mostly(last) };
}

const mostly = (counts: readonly number[]): number[] => {
	const most = Math.max(1, ...counts);
	return [...counts.keys()].filter((item) => counts[item] === most);
};
