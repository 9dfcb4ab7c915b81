/** Ranks person by person in one typed array, as small as they get; making it is not measured. */
export type Packed = { ranks: Uint8Array; people: number; items: number };

export function pack(rankings: readonly (readonly number[])[]): Packed {
	const items = rankings[0]?.length ?? 0;
	return { ranks: Uint8Array.from(rankings.flat()), people: rankings.length, items };
}

/** Agreement and pairwise preferences as one writes them down: person by person, pair by pair, nothing checked, no ties. */
export function agreementFloor({ ranks, people, items }: Packed): { w: number; over: number[] } {
	const over = new Float64Array(items * items);
	const sums = new Float64Array(items);
	for (let person = 0; person < people; person++) {
		const from = person * items;
		for (let a = 0; a < items; a++) {
			const rankA = ranks[from + a] as number;
			sums[a] = (sums[a] as number) + rankA;
			for (let b = a + 1; b < items; b++) {
				const won = rankA < (ranks[from + b] as number) ? a * items + b : b * items + a;
				over[won] = (over[won] as number) + 1;
			}
		}
	}
	const mean = (people * (items + 1)) / 2;
	const s = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
	return { w: (12 * s) / (people ** 2 * (items ** 3 - items)), over: [...over] };
}

/** The sum of all distances between two people each, with one byte a pair of items instead of a bit. */
export function distancesFloor({ ranks, people, items }: Packed): number {
	const pairs = (items * (items - 1)) / 2;
	const above = new Uint8Array(people * pairs);
	for (let person = 0, at = 0; person < people; person++)
		for (let a = 0; a < items; a++)
			for (let b = a + 1; b < items; b++, at++)
				above[at] = (ranks[person * items + a] as number) < (ranks[person * items + b] as number) ? 1 : 0;
	const all = new Uint8Array((people * (people - 1)) / 2);
	let sum = 0;
	for (let one = 0, at = 0; one < people; one++) {
		for (let other = one + 1; other < people; other++, at++) {
			let distance = 0;
			for (let pair = 0; pair < pairs; pair++) distance += (above[one * pairs + pair] as number) ^ (above[other * pairs + pair] as number);
			all[at] = distance;
			sum += distance;
		}
	}
	return sum;
}
