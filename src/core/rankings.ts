/** `rankings[person][item]` is a rank, 1 being first; equals share a rank, such as 1.5 for the two in front. */
export type Rankings = readonly (readonly number[])[];

/**
 * Refuses what would only look like a result: every measure of rankings asks here first. Ranks are numbers from 1 to the
 * number of items, whole or not, and everybody ranks the same items. No people, or no items, is no mistake.
 *
 * @throws RangeError that names the person and the item, both counted from 1, and what was found there.
 * @example checkRankings([[1, 2, 3], [1, 4, 2]]) // throws "Person 2 gives item 2 the rank 4: a rank is a number from 1 to 3."
 */
export function checkRankings(rankings: Rankings): void {
	const items = rankings[0]?.length ?? 0;
	for (let person = 0; person < rankings.length; person++) {
		const ranks = rankings[person] as readonly number[];
		if (ranks.length !== items)
			throw new RangeError(`Person ${person + 1} ranks ${ranks.length} items and person 1 ranks ${items}: everybody ranks the same items.`);
		for (let item = 0; item < items; item++) {
			const rank = ranks[item] as number;
			if (rank >= 1 && rank <= items) continue;
			throw new RangeError(`Person ${person + 1} gives item ${item + 1} the rank ${rank}: a rank is a number from 1 to ${items}.`);
		}
	}
}

/**
 * Ranks from 1, lowest score first; equals share the mean of the places they take up. Ranks stay as they are.
 *
 * @throws RangeError that names the first score, counted from 1, that is no finite number.
 * @example midRanks([10, 30, 10, 20]) // [1.5, 4, 1.5, 3]
 */
export function midRanks(scores: readonly number[]): number[] {
	const wrong = scores.findIndex((score) => !Number.isFinite(score));
	if (wrong >= 0) throw new RangeError(`The score of item ${wrong + 1} is ${scores[wrong]}: a score is a number.`);
	return scores.map((score) => {
		const below = scores.filter((other) => other < score).length;
		const equal = scores.filter((other) => other === score).length;
		return below + (equal + 1) / 2;
	});
}

/**
 * The same orders item by item: one column an item, each person in one place of all columns, lower being ranked higher. The
 * numbers are whole, so that comparing them takes no branch; they compare within a person only.
 *
 * @throws RangeError as `checkRankings` does.
 * @example columnsOf([[1, 2], [1.5, 1.5]]) // [[2, 3], [4, 3]]
 */
export function columnsOf(rankings: Rankings): Int32Array[] {
	checkRankings(rankings);
	const people = rankings.length;
	const items = rankings[0]?.length ?? 0;
	const columns = new Int32Array(people * items);
	for (let person = 0; person < people; person++) {
		const ranks = rankings[person] as readonly number[];
		for (let item = 0; item < items; item++) {
			const twice = 2 * (ranks[item] as number);
			if (Math.floor(twice) !== twice) return columnsOf(rankings.map(midRanks));
			columns[item * people + person] = twice;
		}
	}
	return Array.from({ length: items }, (_, item) => columns.subarray(item * people, (item + 1) * people));
}
