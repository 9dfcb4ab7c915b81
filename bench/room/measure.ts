/** What a figure was found to be over several runs: its middle, and how far the runs lay apart. */
export type Spread = { median: number; least: number; most: number; runs: number };

/** The middle of several measurements, and the least and most of them. @example spreadOf([3, 1, 2]).median // 2 */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (least === undefined || most === undefined) throw new Error("Nothing was measured");
	const half = sorted.length / 2;
	const middle = sorted.length % 2 === 1 ? [sorted[Math.floor(half)]] : [sorted[half - 1], sorted[half]];
	return { median: middle.reduce((sum: number, value) => sum + (value ?? 0), 0) / middle.length, least, most, runs: sorted.length };
}

/**
 * Measures several things in turns, so that a machine that grows slower meanwhile is slower for all of them: every round
 * begins with the next one. One round before the first is thrown away.
 */
export async function inTurns<Name extends string>(
	rounds: number,
	things: Readonly<Record<Name, () => Promise<Readonly<Record<string, number>>>>>,
	tell: (text: string) => void,
): Promise<Record<Name, Record<string, number>[]>> {
	const names = Object.keys(things) as Name[];
	const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Record<string, number>[]>;
	for (let round = 0; round <= rounds; round++) {
		for (let step = 0; step < names.length; step++) {
			const name = names[(round + step) % names.length] as Name;
			const one = await things[name]();
			if (round > 0) found[name].push(one);
		}
		tell(round === 0 ? "warmed up" : `round ${round} of ${rounds}`);
	}
	return found;
}

/** One measurement of each run, as a spread. */
export function spreadBy(runs: readonly Readonly<Record<string, number>>[], key: string): Spread {
	return spreadOf(runs.map((run) => run[key] ?? Number.NaN));
}

/** How one thing compares with another, run by run, so that what slowed a whole round cancels out. */
export function ratio(
	ours: readonly Readonly<Record<string, number>>[],
	theirs: readonly Readonly<Record<string, number>>[],
	key: string,
): Spread {
	return spreadOf(ours.map((run, at) => (run[key] ?? Number.NaN) / (theirs[at]?.[key] ?? Number.NaN)));
}
