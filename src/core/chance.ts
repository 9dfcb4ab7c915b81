import { distinctPermutations, swap, waysToOrder } from "./permutations.ts";
import type { Rankings } from "./rankings.ts";

/** A p-value from 0 to 1, and whether every case was counted or some were drawn. */
export type Chance = { pValue: number; method: "exact" | "sampled" };

/**
 * How likely people who rank by chance agree at least as much: the share, of all ways to deal each person's ranks to the items
 * anew, in which the rank sums spread at least as far as `s` round their mean. Counted exactly where the rank sums can fall in
 * few ways (six people and five items, fifteen and four), else sampled with a fixed seed: `drawsFor` cases, so the standard
 * error is the root of p(1 - p) / draws. Only the ranks given out matter, not who gave which item what.
 *
 * @param ranks mid-ranks, a row a person, of two people and two items at least.
 * @param s the sum of squared deviations of the rank sums.
 * @example chanceOf([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]], 32) // { pValue: 1 / 216, method: "exact" }
 * @see Friedman (1937) for the test; one added to both counts of a sample: Phipson & Smyth (2010).
 */
export function chanceOf(ranks: Rankings, s: number): Chance {
	const whole = ranks.every((row) => row.every(Number.isInteger)) ? 1 : 2;
	const deals = ranks.map((row) => row.map((rank) => whole * (rank - 1)).sort((a, b) => a - b)).sort(byValues);
	const kinds = new Map(deals.map((deal) => [deal.join(), deal]));
	const orders = new Map([...kinds].map(([kind, deal]) => [kind, waysToOrder(deal) > mostLaidOut ? null : distinctPermutations(deal)]));
	const items = deals[0]?.length ?? 0;
	const room: Room = {
		deals,
		orders: deals.map((deal) => orders.get(deal.join()) ?? null),
		items,
		highest: whole * (items - 1),
		mean: (deals.length * whole * (items - 1)) / 2,
		spread: whole ** 2 * s,
	};
	const exact = exactChance(room);
	return exact === null ? { pValue: sampledChance(room), method: "sampled" } : { pValue: exact, method: "exact" };
}

/**
 * How many cases are drawn where they are too many to count: 10,000 for rooms of any usual size, hence a standard error of at
 * most 0.005, and 0.0022 at p = 0.05. Very large rooms take fewer draws rather than longer, and at least 99.
 *
 * @example drawsFor(12, 5) // 10000
 */
export const drawsFor = (people: number, items: number): number => Math.max(99, Math.min(10_000, Math.floor(mostDealt / (people * items))));

/** Ranks dealt at most in all draws. */
const mostDealt = 1_500_000;

/** Sums of ranks told apart at most in counting: a few milliseconds. */
const mostCells = 350_000;

/** Ways to deal one person's ranks that are laid out beforehand: as many as seven ranks without ties have. */
const mostLaidOut = 5040;

type Orders = readonly (readonly number[])[];

/** Everybody's ranks as whole numbers from 0 to `highest`, and all ways to deal them, null where too many; the spread of the sums round their mean. */
type Room = {
	deals: readonly (readonly number[])[];
	orders: readonly (Orders | null)[];
	items: number;
	highest: number;
	mean: number;
	spread: number;
};

const byValues = (a: readonly number[], b: readonly number[]): number => {
	const index = a.findIndex((value, at) => value !== b[at]);
	return index < 0 ? 0 : (a[index] as number) - (b[index] as number);
};

/**
 * Adds one person's deal after another to the distribution of rank sums. Sums that differ only in which item has which count as
 * one, since every deal of the next person is as likely; so the first deal can stay as it is.
 *
 * @returns null where the sums could fall in too many cells.
 */
function exactChance(room: Room): number | null {
	const { deals, orders, items, highest } = room;
	const cellsOf = (people: number) => (people * highest + 1) ** (items - 1);
	const cells = deals.slice(1).reduce((sum, _, before) => sum + cellsOf(before + 1), 0);
	if (cells > mostCells) return null;
	let ways = new Float64Array(cellsOf(1));
	ways[placeOf(deals[0] ?? [], highest + 1)] = 1;
	for (let people = 1; people < deals.length; people++) {
		const own = orders[people] ?? null;
		if (own === null) return null;
		if (people === deals.length - 1) return shareReaching(ways, own, room);
		const next = new Float64Array(cellsOf(people + 1));
		addDeal(ways, people, own, next, room);
		ways = next;
	}
	return null;
}

/** A cell has the sums, lowest first, as digits of its place; without the highest, which follows from the others. */
function placeOf(sums: readonly number[], base: number): number {
	let place = 0;
	for (let item = 0; item < sums.length - 1; item++) place = place * base + (sums[item] as number);
	return place;
}

/** Reads the sums of so many people back from a cell's place. */
function readSums(place: number, people: number, { items, highest }: Room, sums: number[]): void {
	const base = people * highest + 1;
	let rest = (people * highest * items) / 2;
	for (let item = items - 2, left = place; item >= 0; item--, left = Math.floor(left / base)) {
		sums[item] = left % base;
		rest -= left % base;
	}
	sums[items - 1] = rest;
}

function addDeal(ways: Float64Array, people: number, orders: Orders, next: Float64Array, room: Room): void {
	const { items, highest } = room;
	const base = (people + 1) * highest + 1;
	const sums = new Array<number>(items).fill(0);
	const sorted = new Array<number>(items).fill(0);
	for (let place = 0; place < ways.length; place++) {
		const here = ways[place] as number;
		if (here === 0) continue;
		readSums(place, people, room, sums);
		for (const order of orders) {
			for (let item = 0; item < items; item++) {
				const sum = (sums[item] as number) + (order[item] as number);
				let slot = item;
				for (; slot > 0 && (sorted[slot - 1] as number) > sum; slot--) sorted[slot] = sorted[slot - 1] as number;
				sorted[slot] = sum;
			}
			const to = placeOf(sorted, base);
			next[to] = (next[to] as number) + here;
		}
	}
}

/** The share of all deals, one person's still to be added, whose sums spread at least so far round their mean. */
function shareReaching(ways: Float64Array, orders: Orders, room: Room): number {
	const sums = new Array<number>(room.items).fill(0);
	let all = 0;
	let reached = 0;
	for (let place = 0; place < ways.length; place++) {
		const here = ways[place] as number;
		if (here === 0) continue;
		readSums(place, room.deals.length - 1, room, sums);
		all += here * orders.length;
		for (const order of orders) {
			let squares = 0;
			for (let item = 0; item < room.items; item++) squares += ((sums[item] as number) + (order[item] as number) - room.mean) ** 2;
			if (squares >= room.spread) reached += here;
		}
	}
	return reached / all;
}

function sampledChance({ deals, orders, items, mean, spread }: Room): number {
	const rounds = drawsFor(deals.length, items);
	const random = mulberry32(1939);
	const hands = deals.map((deal) => [...deal]);
	const sums = new Array<number>(items).fill(0);
	let reached = 0;
	for (let round = 0; round < rounds; round++) {
		for (let item = 0; item < items; item++) sums[item] = deals[0]?.[item] as number;
		for (let person = 1; person < deals.length; person++) {
			const own = orders[person];
			const dealt = own ? (own[Math.floor(random() * own.length)] as readonly number[]) : shuffled(hands[person] as number[], random);
			for (let item = 0; item < items; item++) sums[item] = (sums[item] as number) + (dealt[item] as number);
		}
		let squares = 0;
		for (let item = 0; item < items; item++) squares += ((sums[item] as number) - mean) ** 2;
		if (squares >= spread) reached++;
	}
	return (reached + 1) / (rounds + 1);
}

function shuffled(row: number[], random: () => number): number[] {
	for (let last = row.length - 1; last > 0; last--) swap(row, last, Math.floor(random() * (last + 1)));
	return row;
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
