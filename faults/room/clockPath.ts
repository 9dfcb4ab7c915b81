/** What a process that looks for what is due sees on its clock, look after look. */
export type ClockPath = {
	clocks: Float64Array;
	/** Which look is the first that shows a moment or a later one. */
	firstLook(moment: number): number;
	/** How often the clock jumped, and how often nobody looked for days. */
	jumps: { forward: number; back: number };
	sleeps: number;
};

const minute = 60_000;
const day = 1440 * minute;
const skews = [60 * minute, -60 * minute, day, -day];

/** Chance that repeats itself (a linear congruence). */
export function chanceFrom(seed: number): () => number {
	let draws = seed >>> 0;
	return () => {
		draws = (Math.imul(draws, 1_664_525) + 1_013_904_223) >>> 0;
		return draws / 2 ** 32;
	};
}

/**
 * A look every one to twenty-nine minutes for years. Every other day something happens: the clock is an hour or a day wrong, ahead or
 * behind, or right again, or for three days nobody looks.
 */
export function clockPath(from: number, until: number, seed = 20_260_618): ClockPath {
	const chance = chanceFrom(seed);
	const clocks: number[] = [];
	const counted = { jumps: { forward: 0, back: 0 }, sleeps: 0 };
	let skew = 0;
	let next = from + day;
	for (let now = from; now < until; now += Math.ceil(chance() * 29) * minute) {
		clocks.push(now + skew);
		if (now < next) continue;
		next = now + chance() * 4 * day;
		if (chance() < 0.2) {
			now += 3 * day;
			counted.sleeps++;
			continue;
		}
		const wrong = skew === 0 ? (skews[Math.floor(chance() * skews.length)] ?? 0) : 0;
		counted.jumps[wrong > skew ? "forward" : "back"]++;
		skew = wrong;
	}
	const highest = Float64Array.from(clocks);
	for (let index = 1; index < highest.length; index++) highest[index] = Math.max(highest[index] ?? 0, highest[index - 1] ?? 0);
	return {
		clocks: Float64Array.from(clocks),
		firstLook: (moment) => {
			let [before, after] = [-1, highest.length];
			while (after - before > 1) {
				const middle = (before + after) >> 1;
				if ((highest[middle] ?? 0) >= moment) after = middle;
				else before = middle;
			}
			return after;
		},
		...counted,
	};
}
