import { readAgreement } from "./agreement.ts";
import { opposed, type Sides, sidesOf } from "./campsBeyondChance.ts";

/** People who go together, by position; `camp` is a colour from 1 to 4, `first` the item they put first, null for the rest. */
type CampOf = { camp: number; first: number | null; people: number[] };

/** `together`: one order; `apart`: two camps around opposed orders; `none`: neither can be told. */
export type Division = { verdict: "together" | "apart" | "none"; camps: CampOf[] };

/** The board has colours and marks for four. */
const mostCamps = 4;

/** From this concordance on an agreement is strong. */
const strongFrom = 0.7;

/** So many people agree strongly by chance, now and then; of more it happens in fewer than one room in twenty. */
const mostByChance = 4;

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
 * Whether a room falls apart, and who goes with whom.
 *
 * `apart`: people stand around two opposed orders, and that is more than noise (`sidesOf`; of two people: at least seven
 * pairs in ten the other way round). The camps are the two sides by Kendall distance, the larger first. `first` is what most
 * of a side put first; of equals what the side ranks better, then as listed. Who is no nearer to one side than to the other
 * comes last, as the rest.
 *
 * `together`: all have the same order, or three and more agree strongly (Kendall's W of at least 0.7), and that is more than
 * chance.
 *
 * `none`: neither can be told. Most rooms that neither fall apart nor agree strongly end here, and so do three people who are
 * not together: one of them alone is no camp, and so few answers tell little.
 *
 * Where a room is not apart, the camps are no finding but a fact, for colours: who puts the same item first, unless the rest
 * of the order speaks against it (on average further from the others than halfway to reversed). The largest comes first, then
 * the one whose item has the better mean rank, then as listed; `first` is what all in it put first. Where there are more than
 * four, or people who go with nobody, the last is the rest, with colour 4 and `first` null; of groups that come equal at the
 * end, all or none. Where each of three or more puts something else first, all are the rest: nobody goes with anybody.
 *
 * The result depends neither on the order of people nor on how items are listed, but for labels and where all else is equal.
 * Each person is in it once, in the order given. Rankings have no ties.
 *
 * @example campsOf([[1, 2, 3], [3, 2, 1]]) // { verdict: "apart", camps: [{ camp: 1, first: 0, people: [0] }, { camp: 2, first: 2, people: [1] }] }
 */
export function campsOf(rankings: readonly (readonly number[])[]): Division {
	const sides = rankings.length === 2 ? sidesOfTwo(rankings) : sidesOf(rankings);
	if (sides) return { verdict: "apart", camps: campsFrom(rankings, sides) };
	return { verdict: isTogether(rankings) ? "together" : "none", camps: byFirst(rankings) };
}

function sidesOfTwo([one = [], other = []]: readonly (readonly number[])[]): Sides | null {
	return one.length > 1 && opposed(kendallDistance(one, other), one.length) ? { one: [0], other: [1], between: [] } : null;
}

function campsFrom(rankings: readonly (readonly number[])[], { one, other, between }: Sides): CampOf[] {
	const sides = [one, other].map((people) => ({ first: mostlyFirst(people.map((person) => rankings[person] ?? [])), people }));
	return numbered(
		sides.sort((a, b) => byImportance(rankings)(a, b) || a.first - b.first),
		between,
	);
}

/** What most put first; of equals what they rank better, then as listed. */
function mostlyFirst(rankings: readonly (readonly number[])[]): number {
	const items = [...(rankings[0]?.keys() ?? [])];
	const times = (item: number) => rankings.filter((ranks) => firstOf(ranks) === item).length;
	const [first = 0] = items.sort((a, b) => times(b) - times(a) || rankSum(rankings, a) - rankSum(rankings, b) || a - b);
	return first;
}

/** Strong as `readAgreement` says it; asked whether it is chance only where it can be, since strong agreement of more is none. */
function isTogether(rankings: readonly (readonly number[])[]): boolean {
	const people = rankings.length;
	const items = rankings[0]?.length ?? 0;
	if (people < 2 || items < 2) return false;
	const [one = []] = rankings;
	if (rankings.every((ranks) => kendallDistance(ranks, one) === 0)) return true;
	if (people < 3) return false;
	const mean = (people * (items + 1)) / 2;
	const spread = one.reduce((sum, _, item) => sum + (rankSum(rankings, item) - mean) ** 2, 0);
	const strong = (12 * spread) / (people ** 2 * (items ** 3 - items)) >= strongFrom;
	return strong && (people > mostByChance || readAgreement(rankings).beyondChance);
}

function byFirst(rankings: readonly (readonly number[])[]): CampOf[] {
	const items = rankings[0]?.length ?? 0;
	const everyone = [...rankings.keys()];
	const halfway = (items * (items - 1)) / 4;
	const rest: number[] = [];
	const groups = Array.from({ length: items }, (_, first) => {
		const alike = everyone.filter((person) => firstOf(rankings[person] ?? []) === first);
		const apart = alike.filter((person) => meanDistance(rankings, person, alike) > halfway);
		rest.push(...apart);
		return { first, people: alike.filter((person) => !apart.includes(person)) };
	}).filter((group) => group.people.length > 0);
	if (rankings.length > 2 && groups.length === rankings.length) return numbered([], everyone);
	groups.sort(byImportance(rankings));
	const next = groups[groups.length > mostCamps || rest.length > 0 ? mostCamps - 1 : mostCamps];
	const named = groups.filter((group) => next === undefined || byImportance(rankings)(group, next) < 0);
	return numbered(named, [...rest, ...groups.slice(named.length).flatMap((group) => group.people)]);
}

type Group = { first: number; people: number[] };

/** Equals stay as they are, which is as listed. */
const byImportance = (rankings: readonly (readonly number[])[]) => (a: Group, b: Group) =>
	b.people.length - a.people.length || rankSum(rankings, a.first) - rankSum(rankings, b.first);

function numbered(groups: readonly Group[], rest: readonly number[]): CampOf[] {
	const camps: CampOf[] = groups.map((group, index) => ({ camp: index + 1, ...group }));
	return rest.length === 0 ? camps : [...camps, { camp: mostCamps, first: null, people: [...rest].sort((a, b) => a - b) }];
}

const rankSum = (rankings: readonly (readonly number[])[], item: number): number =>
	rankings.reduce((sum, ranks) => sum + (ranks[item] as number), 0);

const firstOf = (ranks: readonly number[]): number => ranks.indexOf(Math.min(...ranks));

function meanDistance(rankings: readonly (readonly number[])[], person: number, group: readonly number[]): number {
	const others = group.filter((other) => other !== person);
	const sum = others.reduce((total, other) => total + kendallDistance(rankings[person] ?? [], rankings[other] ?? []), 0);
	return others.length === 0 ? 0 : sum / others.length;
}
