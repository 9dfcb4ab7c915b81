import { criticalEvidence } from "./campsCritical.ts";
import { distinctPermutations } from "./permutations.ts";

/** The people of the two sides, by position. `between`: those nearer to neither. */
export type Sides = { one: number[]; other: number[]; between: number[] };

/**
 * How sharply people are taken to hold to their camp's order: each pair put the other way round makes an answer 0.45 times as
 * likely. Rooms that hold to theirs more or less sharply are told as well, since how much evidence it takes is found by
 * simulation (`criticalEvidence`).
 */
const dispersion = 0.45;

/** Of rooms without camps, the part taken to have one order. The others have none, and look more like camps. */
const withOrder = 0.25;

/** From here on two orders count as opposed: seven pairs in ten the other way round. @example opposed(7, 5) // true */
export const opposed = (distance: number, targets: number): boolean => distance * 10 >= pairsOf(targets) * 7;

const pairsOf = (targets: number): number => (targets * (targets - 1)) / 2;

/** A camp is two people, and there are two camps. */
const fewestPeople = 4;

/** With fewer targets there is too little to tell camps by; with more there are too many orders to go through. */
const fewestTargets = 3;
const mostTargets = 7;

/** Of more orders than this, only the likeliest are tried as what a camp stands around. */
const mostCentres = 250;

/** Products that differ by less are the same, multiplied in another order. */
const rounding = 1e-9;

/**
 * The two sides of a room that falls apart: people stand around two opposed orders, and that is more than noise. It takes
 * four people, two on each side. Rankings have no ties.
 *
 * @returns null where that cannot be told; so it is 19 times in 20 or more in rooms that have one order, or none at all.
 * @example sidesOf([[1, 2, 3, 4], [1, 2, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1], [4, 3, 1, 2], [4, 3, 2, 1]])?.one // [0, 1, 2]
 */
export function sidesOf(rankings: readonly (readonly number[])[]): Sides | null {
	const targets = rankings[0]?.length ?? 0;
	if (rankings.length < fewestPeople || targets < fewestTargets || targets > mostTargets) return null;
	const { evidence, ...sides } = evidenceOf(rankings);
	return evidence > criticalEvidence(rankings.length, targets) ? sides : null;
}

/**
 * The evidence that a room is two camps: the logarithm of how much likelier its orders are where each person stands around
 * one or the other of two opposed orders, than where all stand around one order or none. "Around" is a Mallows model; all
 * orders, and all opposed pairs of them, count as equally likely beforehand. So nobody has to say first which two orders
 * these are or who belongs to which, and the two may agree on some pairs. The sides are those of the likeliest two orders.
 *
 * Minus infinity where the smaller side is one person, who is no camp, or less than a quarter of the room.
 *
 * @see Mallows (1957), Non-null ranking models; two of them mixed: Murphy & Martin (2003); the ratio: Kass & Raftery (1995).
 */
export function evidenceOf(rankings: readonly (readonly number[])[]): Sides & { evidence: number } {
	const people = rankings.length;
	const targets = rankings[0]?.length ?? 0;
	const { masks, opposites } = ordersOf(targets);
	const distances = rankings.map((ranks) => distancesFrom(maskOf(ranks), masks));
	const weights = weightsOf(targets);
	const likelihoods = distances.map((row) => weighed(row, weights));
	const centres = likeliest(distances, targets);
	const found = apart(centres, masks, likelihoods, targets);
	const sides = sidesAround(found.best, distances, rankings);
	const smaller = Math.min(sides.one.length, sides.other.length);
	const alone = smaller < 2 || smaller * 4 < people;
	let together = 0;
	for (let order = 0; order < masks.length; order++) {
		let product = 1;
		for (const row of likelihoods) product *= row[order] as number;
		together += product;
	}
	const none = (weighed(distancesFrom(0, masks), weights).reduce((sum, one) => sum + one) / masks.length) ** people;
	const evidence = Math.log(found.sum / opposites / 2 ** people) - Math.log((withOrder * together) / masks.length + (1 - withOrder) * none);
	return { evidence: alone ? Number.NEGATIVE_INFINITY : evidence, ...sides };
}

/** The likelihood of each distance, up to a constant factor that keeps the products of many people within what a number holds. */
const weightsOf = (targets: number): number[] =>
	Array.from({ length: pairsOf(targets) + 1 }, (_, distance) => dispersion ** (distance - pairsOf(targets) / 4));

function weighed(distances: Uint8Array, weights: readonly number[]): Float64Array {
	const row = new Float64Array(distances.length);
	for (let order = 0; order < row.length; order++) row[order] = weights[distances[order] as number] as number;
	return row;
}

/** Adds up, over all opposed pairs of centres, how likely the room is around them; and tells which are the likeliest. */
function apart(
	centres: readonly number[],
	masks: Int32Array,
	likelihoods: readonly Float64Array[],
	targets: number,
): { sum: number; best: [number, number][] } {
	const people = likelihoods.length;
	const near = Int32Array.from(centres, (order) => masks[order] as number);
	const rows = new Float64Array(near.length * people);
	for (const [index, order] of centres.entries())
		for (let person = 0; person < people; person++) rows[index * people + person] = likelihoods[person]?.[order] as number;
	let sum = 0;
	let most = 0;
	let best: [number, number][] = [];
	for (let one = 0; one < near.length; one++) {
		for (let other = one + 1; other < near.length; other++) {
			if (!opposed(bits((near[one] as number) ^ (near[other] as number)), targets)) continue;
			let product = 1;
			for (let a = one * people, b = other * people, end = a + people; a < end; a++, b++)
				product *= (rows[a] as number) + (rows[b] as number);
			sum += product;
			if (product < most * (1 - rounding)) continue;
			if (product > most * (1 + rounding)) [most, best] = [product, []];
			best.push([centres[one] as number, centres[other] as number]);
		}
	}
	return { sum, best };
}

/**
 * Puts each person on the side whose order is nearer; where the two are as near, on the side whose people are. Where several
 * pairs of orders are as likely, they are one voice each.
 */
function sidesAround(best: readonly [number, number][], distances: readonly Uint8Array[], rankings: readonly (readonly number[])[]): Sides {
	const leans = distances.map(() => 0);
	for (const [one, other] of best) {
		const lean = distances.map((row) => (row[other] as number) - (row[one] as number));
		const same = lean.reduce((sum, value, person) => sum + value * (leans[person] as number), 0) >= 0;
		for (const [person, value] of lean.entries()) leans[person] = (leans[person] as number) + (same ? value : -value);
	}
	const everyone = [...rankings.keys()];
	const sides: Sides = {
		one: everyone.filter((person) => (leans[person] as number) > 0),
		other: everyone.filter((person) => (leans[person] as number) < 0),
		between: [],
	};
	const unsure = everyone.filter((person) => leans[person] === 0);
	const masks = rankings.map(maskOf);
	const mean = (person: number, side: readonly number[]) =>
		side.reduce((sum, of) => sum + bits((masks[person] as number) ^ (masks[of] as number)), 0) / side.length;
	const closer = unsure.map((person) => ({ person, by: mean(person, sides.other) - mean(person, sides.one) }));
	for (const { person, by } of closer) (by > rounding ? sides.one : by < -rounding ? sides.other : sides.between).push(person);
	for (const side of Object.values(sides)) side.sort((a, b) => a - b);
	return sides;
}

/**
 * The orders likeliest to be somebody's centre, by how much likelihood they have from all people together. Added up as whole
 * numbers, so that it makes no difference who is listed first; of orders that come equal at the end, all or none.
 */
function likeliest(distances: readonly Uint8Array[], targets: number): number[] {
	const orders = [...(distances[0]?.keys() ?? [])];
	if (orders.length <= mostCentres) return orders;
	const points = Array.from({ length: pairsOf(targets) + 1 }, (_, distance) => Math.round(1e6 * dispersion ** distance));
	const scores = new Float64Array(orders.length);
	for (const row of distances)
		for (const order of orders) scores[order] = (scores[order] as number) + (points[row[order] as number] as number);
	const bar = Float64Array.from(scores)
		.sort()
		.at(-mostCentres - 1) as number;
	return orders.filter((order) => (scores[order] as number) > bar);
}

/** All orders of some targets, each as the pairs it puts as listed; and how many pairs of orders are opposed. */
type Orders = { masks: Int32Array; opposites: number };

const known = new Map<number, Orders>();

function ordersOf(targets: number): Orders {
	const kept = known.get(targets);
	if (kept) return kept;
	const masks = Int32Array.from(distinctPermutations([...Array(targets).keys()]).map(maskOf));
	const far = distancesFrom(masks[0] as number, masks).filter((distance) => opposed(distance, targets)).length;
	const orders = { masks, opposites: (masks.length * far) / 2 };
	known.set(targets, orders);
	return orders;
}

/** One bit for each pair of targets, set where the one listed later comes first. */
function maskOf(ranks: readonly number[]): number {
	let mask = 0;
	for (let one = 0; one < ranks.length; one++)
		for (let other = one + 1; other < ranks.length; other++) mask = (mask << 1) | Number((ranks[one] as number) > (ranks[other] as number));
	return mask;
}

function distancesFrom(mask: number, masks: Int32Array): Uint8Array {
	const row = new Uint8Array(masks.length);
	for (let order = 0; order < row.length; order++) row[order] = bits(mask ^ (masks[order] as number));
	return row;
}

/** How many bits are set. @see Warren, Hacker's Delight (2002), ch. 5 */
function bits(mask: number): number {
	let count = mask - ((mask >>> 1) & 0x55555555);
	count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
	return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
