import { kendallDistance } from "../../src/core/camps.ts";
import { distinctPermutations } from "../../src/core/permutations.ts";
import { below, type Chance } from "./chance.ts";

/** Every order of some targets as ranks, and how many pairs each two put the other way round. An order is its place in `all`. */
export type Orders = { targets: number; pairs: number; all: number[][]; apart: Uint8Array[]; firsts: number[] };

export function ordersOf(targets: number): Orders {
	const all = distinctPermutations(Array.from({ length: targets }, (_, index) => index + 1));
	const apart = all.map((one) => Uint8Array.from(all, (other) => kendallDistance(one, other)));
	return { targets, pairs: (targets * (targets - 1)) / 2, all, apart, firsts: all.map((ranks) => ranks.indexOf(1)) };
}

/** Draws orders around a centre: each with a probability proportional to `dispersion` to the power of its distance (Mallows 1957). */
function around(orders: Orders, dispersion: number): (centre: number, random: Chance) => number {
	const sums = orders.apart.map((row) => {
		let sum = 0;
		return Float64Array.from(row, (distance) => {
			sum += dispersion ** distance;
			return sum;
		});
	});
	return (centre, random) => {
		const row = sums[centre] as Float64Array;
		const drawn = random() * (row.at(-1) as number);
		let [low, high] = [0, row.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((row[middle] as number) > drawn) high = middle;
			else low = middle + 1;
		}
		return low;
	};
}

/** A team as the places of its orders in `all`, person by person. */
export type Team = number[];

/** Seven pairs in ten: from here on two centres count as opposed. */
export const opposedFrom = (orders: Orders): number => Math.ceil(orders.pairs * 0.7);

/** At least a third of the room, at most half of it. */
export const minorities = (people: number): number[] => {
	const least = Math.ceil(people / 3);
	return Array.from({ length: Math.floor(people / 2) - least + 1 }, (_, step) => least + step);
};

/**
 * Named ways a team's orders can come about. `two camps` draws both centres and the size of the minority evenly from all that
 * are allowed; `camps` does the same and tells the minority, whose people come first.
 */
export function generators(orders: Orders, dispersion: number) {
	const draw = around(orders, dispersion);
	const far = orders.apart.map((row) => [...row.keys()].filter((other) => (row[other] as number) >= opposedFrom(orders)));
	const any = (random: Chance) => below(random, orders.all.length);
	const camps = (people: number, random: Chance): { team: Team; minority: number } => {
		const one = any(random);
		const other = drawnOf(far[one] ?? [], random);
		const minority = drawnOf(minorities(people), random);
		return { team: Array.from({ length: people }, (_, person) => draw(person < minority ? one : other, random)), minority };
	};
	return {
		camps,
		"two camps": (people: number, random: Chance): Team => camps(people, random).team,
		"one order": (people: number, random: Chance): Team => {
			const centre = any(random);
			return Array.from({ length: people }, () => draw(centre, random));
		},
		"no order": (people: number, random: Chance): Team => Array.from({ length: people }, () => any(random)),
	};
}

const drawnOf = (values: readonly number[], random: Chance): number => values[below(random, values.length)] as number;
