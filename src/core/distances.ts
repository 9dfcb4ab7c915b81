import { columnsOf, type Rankings } from "./rankings.ts";

/** How far two people's orders are apart, by position; the same both ways, and 0 from anybody to themselves. */
export type Distances = (one: number, other: number) => number;

/**
 * How far the orders of all people are apart, two by two: the pairs of items they put the other way round, a pair tied in only
 * one of them counting half. From 0 (the same) to n(n - 1) / 2 (reversed). Keeps a byte for each pair of people, four from 17 items.
 *
 * @throws RangeError that names the person, the item and what was found, where somebody's ranks are none (`checkRankings`).
 * @example kendallDistances([[1, 2, 3], [3, 1, 2], [1.5, 1.5, 3]])(0, 1) // 2, and 0.5 from 0 to 2
 * @see Kendall (1938), A new measure of rank correlation; half for ties: Fagin et al. (2004), with p = 1/2.
 */
export function kendallDistances(rankings: Rankings): Distances {
	const columns = columnsOf(rankings);
	const people = rankings.length;
	const pairs = columns.flatMap((one, item) => columns.slice(item + 1).map((other): Pair => [one, other]));
	const tied = pairs.some(([one, other]) => one.some((rank, person) => rank === other[person]));
	const words = packed(tied ? [...pairs, ...pairs.map(([one, other]): Pair => [other, one])] : pairs, people);
	const count = (people * (people - 1)) / 2;
	const halves = pairs.length * 2 > 255 ? new Uint32Array(count) : new Uint8Array(count);
	for (let word = 0; word < words.length; word += 2)
		addDifferences(halves, words[word] as Int32Array, words[word + 1] as Int32Array, tied ? 1 : 2);
	const place = (one: number, other: number) => one * people - (one * (one + 3)) / 2 + other - 1;
	return (one, other) => (one === other ? 0 : (halves[place(Math.min(one, other), Math.max(one, other))] as number) / 2);
}

/** Two columns: is the first lower, that is higher in rank? */
type Pair = readonly [one: Int32Array, other: Int32Array];

/** Each person's answers to so many yes-or-no questions as bits, 32 a word, an even number of words. */
function packed(pairs: readonly Pair[], people: number): Int32Array[] {
	const words = Array.from({ length: 2 * Math.ceil(pairs.length / 64) }, () => new Int32Array(people));
	for (const [at, [one, other]] of pairs.entries()) {
		const word = words[at >> 5] as Int32Array;
		for (let person = 0; person < people; person++)
			word[person] = (word[person] as number) | ((((one[person] as number) - (other[person] as number)) >>> 31) << (at & 31));
	}
	return words;
}

/**
 * Adds to each pair of people `weight` for every bit in which they differ. Two words of bits at once, counted in parallel in
 * ever wider fields, since a step for each bit would take ten times as long (Warren, Hacker's Delight, 2nd ed., 5-1).
 */
function addDifferences(halves: Uint8Array | Uint32Array, first: Int32Array, second: Int32Array, weight: number): void {
	const sumOfBytes = weight * 0x01010101;
	let pair = 0;
	for (let one = 0; one < first.length; one++) {
		const [ofFirst, ofSecond] = [first[one] as number, second[one] as number];
		for (let other = one + 1; other < first.length; other++, pair++) {
			let here = ofFirst ^ (first[other] as number);
			let there = ofSecond ^ (second[other] as number);
			here -= (here >>> 1) & 0x55555555;
			here = (here & 0x33333333) + ((here >>> 2) & 0x33333333);
			there -= (there >>> 1) & 0x55555555;
			there = (there & 0x33333333) + ((there >>> 2) & 0x33333333);
			here += there;
			here = (here & 0x0f0f0f0f) + ((here >>> 4) & 0x0f0f0f0f);
			halves[pair] = (halves[pair] as number) + (Math.imul(here, sumOfBytes) >>> 24);
		}
	}
}

/**
 * The mean of those distances over all pairs of people, from the pairs of items that `preferences` counted: no two people need
 * be compared. From 0, everybody alike, to n(n - 1) / 2 for two people who reverse each other.
 *
 * @returns null with fewer than two people.
 * @example meanDistance(preferences([[1, 2], [1, 2], [2, 1]]), 3) // 2 / 3
 */
export function meanDistance(over: readonly (readonly number[])[], people: number): number | null {
	if (people < 2) return null;
	let sum = 0;
	for (let a = 0; a < over.length; a++) {
		for (let b = a + 1; b < over.length; b++) {
			const forA = over[a]?.[b] as number;
			const forB = over[b]?.[a] as number;
			sum += forA * forB + ((forA + forB) * (people - forA - forB)) / 2;
		}
	}
	return sum / ((people * (people - 1)) / 2);
}
