/** Chance with a seed: the same numbers from 0 up to 1 on every machine (mulberry32, Tommy Ettinger 2017). */
export type Chance = () => number;

export function chance(seed: number): Chance {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A whole number below `count`. */
export const below = (random: Chance, count: number): number => Math.floor(random() * count);

/** A row in an order of its own, in place. */
export function shuffled<Row extends { length: number; [index: number]: number }>(row: Row, random: Chance): Row {
	for (let last = row.length - 1; last > 0; last--) {
		const other = below(random, last + 1);
		const kept = row[last] as number;
		row[last] = row[other] as number;
		row[other] = kept;
	}
	return row;
}
