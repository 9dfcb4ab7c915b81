import { preferences } from "./pairs.ts";
import { distinctPermutations } from "./permutations.ts";
import type { Rankings } from "./rankings.ts";

/** Which of two items goes first, by position, as it was decided. */
type SettledPair = readonly [winner: number, loser: number];

/**
 * Which of two comes first, by position. `first` and `order` are the bits of uncertainty expected to be left once it is
 * settled; `margin`, from 0 to 1, is how far the room is from an even split.
 */
type Question = { a: number; b: number; first: number; order: number; margin: number };

/** What the uncertainty is about: only which item is first, or the whole order. */
export type Aim = "first" | "order";

const mostOrdered = 8;

/**
 * How sharply an order loses weight with its distance from the room. At 1, each pair in which an order contradicts everybody
 * divides its weight by e, so a pair half the room contradicts by the root of e: a lean shows, and no order is ruled out by
 * a majority, which matters since the decider may choose against it.
 */
const theta = 1;

/** Differences smaller than this are rounding, not a reason to prefer a question. */
const grain = 1e-9;

/**
 * The pair to settle next: of all orders still consistent with what is settled (`[winner, loser]`), weighed by
 * exp(-theta * mean Kendall distance to the rankings), the pair whose answer leaves the least expected Shannon entropy about
 * which item is first (`aim` "first") or about the whole order ("order"), the other of the two breaking ties, then the more
 * even split, then as the items are listed. `rankings[person][item]` is a rank, 1 being first.
 *
 * @returns null when nothing is left to ask: every pair is settled or follows from what is, or no order satisfies them all.
 * @throws RangeError where somebody's ranks are none (`checkRankings`), where a settled pair names an item that nobody ranks or
 *   one item twice (people, pairs and items counted from 1), and above eight items, where the orders are too many to go through.
 * @example nextQuestion([[1, 2, 3], [2, 1, 3]], [], "first") // { a: 0, b: 1, … }
 * @see Mallows (1957), Non-null ranking models; choosing by expected information: Lindley (1956).
 */
export function nextQuestion(rankings: Rankings, settled: readonly SettledPair[], aim: Aim): Question | null {
	return preferring(aim, questions(rankings, settled))[0] ?? null;
}

/** Questions in the order in which `nextQuestion` would ask them. @example preferring("first", questions(rankings, []))[0] */
export const preferring = (aim: Aim, open: readonly Question[]): Question[] => {
	const other = aim === "first" ? "order" : "first";
	return [...open].sort((a, b) => differ(a[aim], b[aim]) || differ(a[other], b[other]) || differ(a.margin, b.margin));
};

/**
 * All pairs still open as the items are listed, each scored as if it were asked next.
 *
 * @throws RangeError as `nextQuestion` does.
 * @example questions([[1, 2, 3], [2, 1, 3]], [[0, 1], [1, 2]]) // [], since one order is left
 */
export function questions(rankings: Rankings, settled: readonly SettledPair[]): Question[] {
	const items = rankings[0]?.length ?? 0;
	if (items > mostOrdered) throw new RangeError(`There are ${items} items: at most ${mostOrdered} can be asked about.`);
	const over = preferences(rankings);
	checkSettled(settled, rankings.length > 0 ? items : Number.POSITIVE_INFINITY);
	const share = (a: number, b: number) => (over[a]?.[b] ?? 0) / rankings.length;
	const worlds = possibleOrders(items, settled, share);
	return pairsOf(items).flatMap(([a, b]) => ask(worlds, items, a, b, Math.abs(share(a, b) - share(b, a))));
}

/** Without any ranking no item is unknown, since nobody knows how many there are. */
function checkSettled(settled: readonly SettledPair[], items: number): void {
	for (const [index, pair] of settled.entries()) {
		const which = `Settled pair ${index + 1}`;
		const unknown = pair.find((item) => !(Number.isInteger(item) && item >= 0 && item < items));
		if (unknown !== undefined) throw new RangeError(`${which} names item ${unknown + 1}: there is no such item.`);
		if (pair[0] === pair[1]) throw new RangeError(`${which} puts item ${pair[0] + 1} before itself.`);
	}
}

const differ = (one: number, two: number): number => (Math.abs(one - two) < grain ? 0 : one - two);

const pairsOf = (items: number): [number, number][] =>
	Array.from({ length: items }, (_, a) => Array.from({ length: items - a - 1 }, (_, step): [number, number] => [a, a + 1 + step])).flat();

/** An order that may turn out to be the team's: the place of each item, the item in front, how well it fits the room, and that in its entropy. */
type World = { places: readonly number[]; first: number; weight: number; log: number };

function possibleOrders(items: number, settled: readonly SettledPair[], share: (a: number, b: number) => number): World[] {
	const pairs = pairsOf(items).map(([a, b]) => ({ a, b, forA: share(a, b), forB: share(b, a) }));
	return distinctPermutations([...Array(items).keys()])
		.filter((places) => settled.every(([winner, loser]) => (places[winner] as number) < (places[loser] as number)))
		.map((places) => {
			let distance = 0;
			for (const { a, b, forA, forB } of pairs) distance += (places[a] as number) < (places[b] as number) ? forB : forA;
			const weight = Math.exp(-theta * distance);
			return { places, first: places.indexOf(0), weight, log: weight * Math.log2(weight) };
		});
}

/** What settling a over b, or b over a, would leave on average; nothing when only one of the two is still possible. */
function ask(worlds: readonly World[], items: number, a: number, b: number, margin: number): Question[] {
	const forA = new Uncertainty(items);
	const forB = new Uncertainty(items);
	for (const world of worlds) ((world.places[a] as number) < (world.places[b] as number) ? forA : forB).add(world);
	if (forA.weight === 0 || forB.weight === 0) return [];
	const share = forA.weight / (forA.weight + forB.weight);
	const expected = (one: number, two: number) => share * one + (1 - share) * two;
	const first = expected(forA.aboutFirst(), forB.aboutFirst());
	return [{ a, b, first, order: expected(forA.aboutOrder(), forB.aboutOrder()), margin }];
}

/** Adds up weighed orders; tells in bits how much is still open among them. */
class Uncertainty {
	weight = 0;
	#log = 0;
	readonly #firsts: Float64Array;
	constructor(items: number) {
		this.#firsts = new Float64Array(items);
	}
	add({ weight, log, first }: World): void {
		this.weight += weight;
		this.#log += log;
		this.#firsts[first] = (this.#firsts[first] as number) + weight;
	}
	aboutOrder(): number {
		return Math.log2(this.weight) - this.#log / this.weight;
	}
	aboutFirst(): number {
		let logs = 0;
		for (const weight of this.#firsts) if (weight > 0) logs += weight * Math.log2(weight);
		return Math.log2(this.weight) - logs / this.weight;
	}
}
