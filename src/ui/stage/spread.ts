/**
 * Places for labels that want to stand at `wanted` (ascending) but at least `gap` apart and between `from` and `to`, moved as
 * little as possible in sum of squares. Pool-adjacent-violators on `wanted[k] - gap * k`: where that runs backwards, labels
 * share the mean. Where all of them cannot fit, the gap shrinks.
 *
 * @example spread([10, 12], 20, 0, 100) // [1, 21]
 * @see Barlow, Bartholomew, Bremner & Brunk (1972), Statistical inference under order restrictions
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
	const apart = wanted.length > 1 ? Math.min(gap, (to - from) / (wanted.length - 1)) : gap;
	const pools: { sum: number; count: number }[] = [];
	for (const [k, y] of wanted.entries()) {
		let pool = { sum: y - apart * k, count: 1 };
		for (let before = pools.at(-1); before && mean(before) > mean(pool); before = pools.at(-1)) {
			pools.pop();
			pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
		}
		pools.push(pool);
	}
	const last = Math.max(from, to - apart * (wanted.length - 1));
	return pools
		.flatMap((pool) => Array.from({ length: pool.count }, () => Math.min(Math.max(mean(pool), from), last)))
		.map((y, k) => y + apart * k);
}

const mean = (pool: { sum: number; count: number }): number => pool.sum / pool.count;
