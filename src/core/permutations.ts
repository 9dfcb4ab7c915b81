/**
 * Every distinct way to line up some numbers, in lexicographic order; equal numbers are not told apart. The count grows as
 * the factorial: ask `waysToOrder` first where many are possible.
 *
 * @example distinctPermutations([1, 1, 2]) // [[1, 1, 2], [1, 2, 1], [2, 1, 1]]
 */
export function distinctPermutations(values: readonly number[]): number[][] {
	const current = [...values].sort((a, b) => a - b);
	const all: number[][] = [];
	do all.push([...current]);
	while (advance(current));
	return all;
}

/**
 * How many distinct permutations there are: the factorial of the count, divided by that of each group of equals.
 *
 * @example waysToOrder([1, 1, 2]) // 3
 */
export function waysToOrder(values: readonly number[]): number {
	const seen = new Map<number, number>();
	let ways = 1;
	values.forEach((value, index) => {
		const times = (seen.get(value) ?? 0) + 1;
		seen.set(value, times);
		ways = (ways * (index + 1)) / times;
	});
	return ways;
}

/** Steps to the next arrangement in place (Narayana's algorithm); false after the last. */
function advance(row: number[]): boolean {
	let pivot = row.length - 2;
	while (pivot >= 0 && (row[pivot] as number) >= (row[pivot + 1] as number)) pivot--;
	if (pivot < 0) return false;
	let larger = row.length - 1;
	while ((row[larger] as number) <= (row[pivot] as number)) larger--;
	swap(row, pivot, larger);
	for (let left = pivot + 1, right = row.length - 1; left < right; left++, right--) swap(row, left, right);
	return true;
}

export function swap(row: number[], a: number, b: number): void {
	const kept = row[a] as number;
	row[a] = row[b] as number;
	row[b] = kept;
}
