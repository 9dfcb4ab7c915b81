import type { AgreementReading } from "./board.ts";
import { distinctPermutations, swap, waysToOrder } from "./permutations.ts";

/** `w` from 0 (no agreement) to 1 (one order); `s` the sum of squared deviations of the rank sums; `pValue` from 0 to 1. */
export type Concordance = { w: number | null; s: number; pValue: number | null; method: "exact" | "sampled" };

/**
 * Kendall's coefficient of concordance, corrected for ties: how far people rank the same items alike. `rankings[person][item]`
 * is a rank, 1 being first; each row is turned into mid-ranks, so scores will do too. The p-value is the share of all ways
 * to shuffle each person's ranks that agree at least as much: counted exactly where that is quick, else sampled with a fixed
 * seed, 10,000 draws for rooms of any usual size (standard error at most 0.005, and 0.002 near p = 0.05). The result depends
 * neither on who is listed first nor on how items are called. No chi-square: it is wrong for groups this small.
 *
 * @returns `w` and `pValue` null where they mean nothing: fewer than two people or items, or everything tied.
 * @throws RangeError where rows differ in length or hold something that is no number.
 * @example kendallW([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]) // { w: 1, s: 32, pValue: 1 / 216, method: "exact" }
 * @see Kendall & Babington Smith (1939), The problem of m rankings; ties: Siegel & Castellan (1988), ch. 9;
 *      sampled p with one added to both counts: Phipson & Smyth (2010).
 */
export function kendallW(rankings: readonly (readonly number[])[]): Concordance {
	const rows = rankings.map(midRanks);
	const people = rows.length;
	const items = rows[0]?.length ?? 0;
	if (rows.some((row) => row.length !== items)) throw new RangeError("every person ranks the same items");
	const mean = (people * (items + 1)) / 2;
	let s = 0;
	for (let item = 0; item < items; item++) s += (rows.reduce((sum, row) => sum + (row[item] as number), 0) - mean) ** 2;
	const ties = rows.reduce((sum, row) => sum + tieTerm(row), 0);
	const most = (people ** 2 * (items ** 3 - items) - people * ties) / 12;
	if (people < 2 || items < 2 || most <= 0) return { w: null, s, pValue: null, method: "exact" };
	return { w: s / most, s, ...chance(rows, s) };
}

/**
 * What the concordance says about a room. Degree and certainty are two things: `level` reads W (weak below 0.4, some below
 * 0.7, else strong), `beyondChance` the p-value (at most 0.05). Two answers never earn a verdict: with fewer than three
 * people the level is undefined and nothing is beyond chance, whatever the figures.
 *
 * @example readAgreement([[1, 2, 3], [1, 2, 3], [1, 2, 3]]) // { w: 1, pValue: 1 / 36, method: "exact", level: "strong", beyondChance: true }
 */
export function readAgreement(rankings: readonly (readonly number[])[]): AgreementReading {
	const { w, pValue, method } = kendallW(rankings);
	if (w === null || rankings.length < 3) return { w, pValue, method, level: "undefined", beyondChance: false };
	const level = w < 0.4 ? "weak" : w < 0.7 ? "some" : "strong";
	return { w, pValue, method, level, beyondChance: pValue !== null && pValue <= 0.05 };
}

/**
 * Ranks from 1, lowest score first; equals share the mean of the places they take up. Ranks stay as they are.
 *
 * @throws RangeError where a score is no number.
 * @example midRanks([10, 30, 10, 20]) // [1.5, 4, 1.5, 3]
 */
export function midRanks(scores: readonly number[]): number[] {
	if (scores.some((score) => !Number.isFinite(score))) throw new RangeError("a rank is a number");
	return scores.map((score) => {
		const below = scores.filter((other) => other < score).length;
		const equal = scores.filter((other) => other === score).length;
		return below + (equal + 1) / 2;
	});
}

function tieTerm(row: readonly number[]): number {
	const times = new Map<number, number>();
	for (const rank of row) times.set(rank, (times.get(rank) ?? 0) + 1);
	return [...times.values()].reduce((sum, equal) => sum + equal ** 3 - equal, 0);
}

/** Only the ranks given out matter under chance, not who gave which item what: sorted, doubled to be whole, in one order. */
function chance(rows: readonly (readonly number[])[], s: number): Pick<Concordance, "pValue" | "method"> {
	const deals = rows.map((row) => row.map((rank) => 2 * rank).sort((a, b) => a - b)).sort(byValues);
	const exact = exactChance(deals, 4 * s);
	return exact === null ? { pValue: sampledChance(deals, 4 * s), method: "sampled" } : { pValue: exact, method: "exact" };
}

const byValues = (a: readonly number[], b: readonly number[]): number => {
	const index = a.findIndex((value, at) => value !== b[at]);
	return index < 0 ? 0 : (a[index] as number) - (b[index] as number);
};

/** Rank sums so far, lowest first, and in how many ways they come about. */
type Sums = { sums: number[]; ways: number };

/** Steps that counting may take, a step being one deal added to one vector of sums; about 25 ms. */
const mostSteps = 400_000;

/**
 * Adds one person's deal after another to the distribution of rank-sum vectors. Vectors that differ only in which item has
 * which sum count as one, since every deal of the next person is as likely; so the first deal can stay as it is.
 *
 * @returns null where that would take too many steps.
 */
function exactChance(deals: readonly number[][], spread: number): number | null {
	const items = deals[0]?.length ?? 0;
	const base = 2 * deals.length * items + 1;
	if (base ** items >= Number.MAX_SAFE_INTEGER) return null;
	let steps = 0;
	let states: Sums[] = [{ sums: deals[0] ?? [], ways: 1 }];
	const permutations = new Map<string, number[][]>();
	for (const [index, deal] of deals.entries()) {
		if (index === 0) continue;
		steps += states.length * waysToOrder(deal);
		if (steps > mostSteps) return null;
		const orders = permutations.get(deal.join()) ?? distinctPermutations(deal);
		permutations.set(deal.join(), orders);
		if (index === deals.length - 1) return shareAtLeast(states, orders, spread, deals.length * (items + 1));
		states = addDeal(states, orders, base);
	}
	return null;
}

function addDeal(states: readonly Sums[], orders: readonly number[][], base: number): Sums[] {
	const next = new Map<number, Sums>();
	const sums: number[] = [];
	for (const state of states) {
		for (const order of orders) {
			let key = 0;
			for (let item = 0; item < order.length; item++) {
				const sum = (state.sums[item] as number) + (order[item] as number);
				let slot = item;
				for (; slot > 0 && (sums[slot - 1] as number) > sum; slot--) sums[slot] = sums[slot - 1] as number;
				sums[slot] = sum;
			}
			for (let item = 0; item < order.length; item++) key = key * base + (sums[item] as number);
			const known = next.get(key);
			if (known) known.ways += state.ways;
			else next.set(key, { sums: sums.slice(0, order.length), ways: state.ways });
		}
	}
	return [...next.values()];
}

/** The share of all deals whose sums spread at least so far round their mean. */
function shareAtLeast(states: readonly Sums[], orders: readonly number[][], spread: number, mean: number): number {
	let all = 0;
	let reached = 0;
	for (const { sums, ways } of states) {
		for (const order of orders) {
			let squares = 0;
			for (let item = 0; item < order.length; item++) squares += ((sums[item] as number) + (order[item] as number) - mean) ** 2;
			all += ways;
			if (squares >= spread) reached += ways;
		}
	}
	return reached / all;
}

const draws = 10_000;
/** Cards dealt at most, so that a very large room takes fewer draws rather than longer. */
const mostDealt = 1_500_000;

function sampledChance(deals: readonly number[][], spread: number): number {
	const items = deals[0]?.length ?? 0;
	const mean = deals.length * (items + 1);
	const rounds = Math.max(99, Math.min(draws, Math.floor(mostDealt / (deals.length * items))));
	const random = mulberry32(1939);
	const shuffled = deals.map((deal) => [...deal]);
	let reached = 0;
	for (let round = 0; round < rounds; round++) {
		const sums = new Float64Array(items);
		for (const [index, deal] of shuffled.entries()) {
			if (index > 0) shuffle(deal, random);
			for (let item = 0; item < items; item++) sums[item] = (sums[item] as number) + (deal[item] as number);
		}
		let squares = 0;
		for (const sum of sums) squares += (sum - mean) ** 2;
		if (squares >= spread) reached++;
	}
	return (reached + 1) / (rounds + 1);
}

function shuffle(row: number[], random: () => number): void {
	for (let last = row.length - 1; last > 0; last--) swap(row, last, Math.floor(random() * (last + 1)));
}

/** A small generator with a seed, since chance is an argument here (mulberry32, Tommy Ettinger 2017); from 0 up to 1. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
