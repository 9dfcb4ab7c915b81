import type { Weight } from "./warningWeights.ts";

/** Something one person said, on a day counted from any beginning. */
export type Spoken = Weight & { day: number };

export type VoiceTuning = {
	/** Mean days from the shift until a leader is aware of it. Above 0. */
	spreadDays: number;
	/** How likely it is beforehand, from 0 to 1, that somebody speaks so whatever happens, if they say nothing against anything. */
	alwaysSo: number;
	/** Days before a shift from which one knows how somebody speaks anyway. */
	habitDays: number;
	/** The most one person can add. */
	mostOfOne: number;
};

/**
 * What one person's words say for a shift that began on each of some days, as the logarithm of a likelihood ratio. They become
 * aware of it after a lag (exponential), and what they said before is as if nothing had shifted; so long silence or words for
 * the priority speak against an early shift, but never more than that they may not know yet. Who spoke against it before
 * counts for less: they may always speak so. Never above `mostOfOne`.
 *
 * @param spoken in order of time.
 * @param days in order of time.
 * @example voiceOf([], [0, 7], tuning) // [0, 0]
 * @see Raghavan & Veeravalli (2010), Quickest change detection of a Markov process across a sensor array: a change that reaches one
 *      sensor after another.
 */
export function voiceOf(
	spoken: readonly Spoken[],
	days: readonly number[],
	{ spreadDays, alwaysSo, habitDays, mostOfOne }: VoiceTuning,
): number[] {
	const voice: number[] = [];
	// From the last word back: how likely is what follows, aware by then and not aware yet.
	let [aware, unaware, at] = [1, 1, Number.POSITIVE_INFINITY];
	let [next, habit] = [spoken.length - 1, spoken.length - 1];
	let always = alwaysSo / (1 - alwaysSo);
	const back = (to: number) => {
		const still = Math.exp((to - at) / spreadDays);
		unaware = still * unaware + (1 - still) * aware;
		at = to;
	};
	for (let day = days.length - 1; day >= 0; day--) {
		const from = days[day] as number;
		for (; next >= 0 && (spoken[next] as Spoken).day >= from; next--) {
			const one = spoken[next] as Spoken;
			back(one.day);
			aware *= Math.exp(one.shifting);
		}
		back(from);
		for (; habit >= 0 && (spoken[habit] as Spoken).day >= from - habitDays; habit--) always *= Math.exp((spoken[habit] as Spoken).always);
		// A habit of speaking against it makes words against it count for less, not those for it.
		voice[day] = Math.min(mostOfOne, Math.log(unaware > 1 ? (always + unaware) / (always + 1) : unaware));
	}
	return voice;
}
