/** People whose orders are close, by position. `first` is the item they all put first; null for those of no camp. */
export type CampOf = { camp: number; first: number | null; people: number[] };

/** The board has colours and marks for four. */
const mostCamps = 4;

/**
 * How far two orders are apart: the pairs of items they put the other way round, a pair tied in only one of them counting
 * half. From 0 (the same) to n(n - 1) / 2 (reversed).
 *
 * @throws RangeError where the two rank different items.
 * @example kendallDistance([1, 2, 3], [3, 1, 2]) // 2
 * @see Kendall (1938), A new measure of rank correlation; half for ties: Fagin et al. (2004), with p = 1/2.
 */
export function kendallDistance(a: readonly number[], b: readonly number[]): number {
	if (a.length !== b.length) throw new RangeError("two orders rank the same items");
	let distance = 0;
	for (let one = 0; one < a.length; one++) {
		for (let other = one + 1; other < a.length; other++) {
			const inA = Math.sign((a[one] as number) - (a[other] as number));
			const inB = Math.sign((b[one] as number) - (b[other] as number));
			distance += Math.abs(inA - inB) / 2;
		}
	}
	return distance;
}

/**
 * The camps of a room. People who put the same item first are one camp, as long as the rest of their orders does not speak
 * against it: who is, on average, further from the others of the camp than halfway to reversed shares a first target and no
 * more, and belongs to none. No clustering finds more than that in the orders of a dozen people without naming noise.
 *
 * The largest camp comes first, then the one whose item has the better mean rank, then as the items are listed. Where there
 * are more than four, or people of no camp, the last camp is the rest, with `first` null. The result does not depend on the
 * order of people; it holds each of them once, in the order given.
 *
 * @example campsOf([[1, 2, 3], [1, 3, 2], [3, 1, 2]]) // [{ camp: 1, first: 0, people: [0, 1] }, { camp: 2, first: 1, people: [2] }]
 */
export function campsOf(rankings: readonly (readonly number[])[]): CampOf[] {
	const items = rankings[0]?.length ?? 0;
	const halfway = (items * (items - 1)) / 4;
	const rest: number[] = [];
	const groups = Array.from({ length: items }, (_, item) => {
		const together = [...rankings.keys()].filter((person) => firstOf(rankings[person] ?? []) === item);
		const apart = together.filter((person) => meanDistance(rankings, person, together) > halfway);
		rest.push(...apart);
		return { first: item as number | null, people: together.filter((person) => !apart.includes(person)) };
	}).filter((group) => group.people.length > 0);
	const meanRank = (item: number | null) => rankings.reduce((sum, ranks) => sum + (ranks[item ?? 0] as number), 0);
	groups.sort((a, b) => b.people.length - a.people.length || meanRank(a.first) - meanRank(b.first));
	const named = groups.slice(0, groups.length > mostCamps || rest.length > 0 ? mostCamps - 1 : mostCamps);
	rest.push(...groups.slice(named.length).flatMap((group) => group.people));
	if (rest.length > 0) named.push({ first: null, people: rest.sort((a, b) => a - b) });
	return named.map((group, index) => ({ camp: group.first === null ? mostCamps : index + 1, ...group }));
}

const firstOf = (ranks: readonly number[]): number => ranks.indexOf(Math.min(...ranks));

function meanDistance(rankings: readonly (readonly number[])[], person: number, group: readonly number[]): number {
	const others = group.filter((other) => other !== person);
	const sum = others.reduce((total, other) => total + kendallDistance(rankings[person] ?? [], rankings[other] ?? []), 0);
	return others.length === 0 ? 0 : sum / others.length;
}
