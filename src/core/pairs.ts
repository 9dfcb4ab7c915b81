import { columnsOf, type Rankings } from "./rankings.ts";

/** Two items some people rank one way and some the other; `forA` of them put `a` higher. Positions in the rankings given. */
export type ContestedPair = { a: number; b: number; forA: number; forB: number };

/** `over[a][b]` is how many rank a higher than b; those who tie the two count for neither. */
export type Pairwise = { over: number[][]; contested: ContestedPair[]; cycles: number[][] };

/**
 * How many rank each item higher than each other, `over[a][b]`: the one pass over all people from which agreement, mean
 * distance, contested pairs and cycles follow.
 *
 * @throws RangeError that names the person, the item and what was found, where somebody's ranks are none (`checkRankings`).
 * @example preferences([[1, 2], [1, 2], [2, 1], [1.5, 1.5]]) // [[0, 2], [1, 0]]
 */
export function preferences(rankings: Rankings): number[][] {
	const columns = columnsOf(rankings);
	const over = columns.map(() => columns.map(() => 0));
	for (let a = 0; a < columns.length; a++) {
		for (let b = a + 1; b < columns.length; b++) {
			const ofA = columns[a] as Int32Array;
			const ofB = columns[b] as Int32Array;
			let forA = 0;
			let forB = 0;
			for (let person = 0; person < ofA.length; person++) {
				const rankA = ofA[person] as number;
				const rankB = ofB[person] as number;
				// The sign bit of the difference: a branch would be guessed wrong half the time.
				forA += (rankA - rankB) >>> 31;
				forB += (rankB - rankA) >>> 31;
			}
			(over[a] as number[])[b] = forA;
			(over[b] as number[])[a] = forB;
		}
	}
	return over;
}

/**
 * How the room ranks each item against each other. `rankings[person][item]` is a rank, 1 being first.
 *
 * `contested` holds every pair that is not unanimous, the evenest split first, then as the items are listed. `cycles` names
 * where majorities run in a circle (a over b, b over c, c over a): then no order satisfies a majority everywhere and somebody
 * has to decide. Of each knot of items the shortest circle is named, starting with the item listed first; an even split is
 * no majority.
 *
 * @throws RangeError as `preferences` does.
 * @example pairwise([[1, 2, 3], [2, 3, 1], [3, 1, 2]]).cycles // [[0, 1, 2]]
 * @see Condorcet (1785); knots are the strong components of the majority relation: Smith (1973).
 */
export function pairwise(rankings: Rankings): Pairwise {
	const over = preferences(rankings);
	const indices = [...over.keys()];
	const contested = indices
		.flatMap((a) => indices.slice(a + 1).map((b) => ({ a, b, forA: count(over, a, b), forB: count(over, b, a) })))
		.filter((pair) => pair.forA > 0 && pair.forB > 0)
		.sort((one, other) => Math.abs(one.forA - one.forB) - Math.abs(other.forA - other.forB));
	const beats = indices.map((a) => indices.filter((b) => count(over, a, b) > count(over, b, a)));
	return { over, contested, cycles: cyclesOf(beats) };
}

const count = (over: readonly (readonly number[])[], a: number, b: number): number => over[a]?.[b] ?? 0;

/** The shortest circle of each knot, found item by item; what lies in a named knot is not looked at again. */
function cyclesOf(beats: readonly (readonly number[])[]): number[][] {
	const reach = beats.map((_, from) => reachable(beats, from));
	const named = new Set<number>();
	const cycles: number[][] = [];
	for (const start of beats.keys()) {
		if (named.has(start) || !reach[start]?.has(start)) continue;
		const knot = [...beats.keys()].filter((item) => reach[start]?.has(item) && reach[item]?.has(start));
		for (const item of knot) named.add(item);
		const circles = knot.map((item) => circleFrom(beats, item));
		const shortest = circles.reduce((best, circle) => (circle.length < best.length ? circle : best));
		const first = shortest.indexOf(Math.min(...shortest));
		cycles.push([...shortest.slice(first), ...shortest.slice(0, first)]);
	}
	return cycles;
}

function reachable(beats: readonly (readonly number[])[], from: number): Set<number> {
	const seen = new Set<number>();
	const open = [...(beats[from] ?? [])];
	for (let item = open.pop(); item !== undefined; item = open.pop()) {
		if (seen.has(item)) continue;
		seen.add(item);
		open.push(...(beats[item] ?? []));
	}
	return seen;
}

/** The shortest way from an item back to itself, breadth first; only asked of items that lie on a circle. */
function circleFrom(beats: readonly (readonly number[])[], start: number): number[] {
	const paths = [[start]];
	const seen = new Set<number>();
	for (const path of paths) {
		for (const next of beats[path.at(-1) as number] ?? []) {
			if (next === start) return path;
			if (seen.has(next)) continue;
			seen.add(next);
			paths.push([...path, next]);
		}
	}
	throw new Error("an item on no circle was asked for its circle");
}
