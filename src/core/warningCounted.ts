import type { Evidence } from "./evidence.ts";
import { type Weight, weightOf } from "./warningWeights.ts";

/** Evidence that counts: the day it was said as a number, and what it weighs. */
export type Counted = Weight & { evidence: Evidence; day: number };

export const dayNumber = (at: string): number => Date.parse(at) / 86_400_000;

/**
 * Of what one person said about one priority, what counts: in one pulse, echo or panel the last word of a kind, and of signals
 * one, until `signalDays` have passed since it. Who says a thing again has said it once.
 *
 * @returns in order of time, whatever the order it came in.
 * @example counted([signal on 1 June, again on 10 June, and on 10 July], 28) // those of 1 June and 10 July
 */
export function counted(ofOnePerson: readonly Evidence[], signalDays: number): Counted[] {
	const last = new Map<string, Counted>();
	for (const evidence of ofOnePerson.toSorted(newestFirst)) {
		const window = `${evidence.kind} ${evidence.sourceId}`;
		const weight = weightOf(evidence);
		const newer = last.get(window);
		// Who takes a word back still has the habit of saying it: else to do so could make their other words count for more.
		if (newer) newer.always = Math.max(newer.always, weight.always);
		else last.set(window, { evidence, day: dayNumber(evidence.at), ...weight });
	}
	const all = [...last.values()].reverse();
	const counts = all.filter(({ evidence }) => evidence.kind !== "signal");
	let signalled = Number.NEGATIVE_INFINITY;
	for (const signal of all) {
		if (signal.evidence.kind !== "signal") continue;
		if (signal.day - signalled < signalDays) continue;
		signalled = signal.day;
		counts.push(signal);
	}
	return counts.sort((a, b) => a.day - b.day);
}

/** At one moment what speaks for a priority is the newer word; else by id, so that the order in which evidence comes in changes nothing. */
export const newestFirst = (a: Evidence, b: Evidence): number =>
	a.at > b.at ? -1 : a.at < b.at ? 1 : weightOf(a).shifting - weightOf(b).shifting || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
