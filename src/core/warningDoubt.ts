import type { Evidence } from "./evidence.ts";
import { type Instant, later } from "./instant.ts";
import { counted, dayNumber, newestFirst } from "./warningCounted.ts";
import { type VoiceTuning, voiceOf } from "./warningVoice.ts";

export type DoubtTuning = VoiceTuning & {
	/** Days for which evidence can speak of a shift. */
	memoryDays: number;
	/** What a shift loses for each day it has lain back. At least 0. */
	fading: number;
	/** Days within which signals of one person are one. */
	signalDays: number;
};

/** How much there is for a shift of a priority, who speaks for one, and with what; newest first. `score` is -Infinity where fewer than two people do. */
export type Doubt = { score: number; people: string[]; evidence: Evidence[] };

/**
 * How much likelier it is what people said about one priority until a moment if it has shifted, on the likeliest day in memory, than
 * if it has not: the sum over independent people of the logarithm of each one's ratio (`voiceOf`), less what a shift so long
 * ago has faded. Page's CUSUM (1954) over people: the largest sum over the times at which the change may have begun.
 *
 * Time alone never adds to it, nor does any word for the priority; and nobody alone makes one.
 */
export function doubtOf(evidence: readonly Evidence[], priorityId: string, now: Instant, tuning: DoubtTuning): Doubt {
	const today = dayNumber(now);
	const known = later(now, -(tuning.memoryDays + tuning.habitDays) * 86_400_000);
	// Whole weeks, the same ones whatever the moment: else time alone could find a likelier beginning.
	const begins: number[] = [];
	for (let week = Math.floor((today - tuning.memoryDays) / 7) + 1; week * 7 <= today; week++) begins.push(week * 7);
	const said = evidence.filter((one) => one.priorityId === priorityId && one.at <= now && one.at > known);
	const people = [...Map.groupBy(said, ({ personId }) => personId)]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([personId, own]) => {
			const spoken = counted(own, tuning.signalDays);
			return {
				personId,
				spoken,
				voice: voiceOf(spoken, begins, tuning),
				lastAgainst: spoken.findLast(({ shifting }) => shifting > 0)?.day ?? 0,
			};
		});
	let [score, from, best] = [Number.NEGATIVE_INFINITY, today, [] as typeof people];
	for (const [index, begin] of begins.entries()) {
		const speaking = people.filter(({ voice, lastAgainst }) => (voice[index] as number) > 0 && lastAgainst >= begin);
		if (speaking.length < 2) continue;
		const sum = people.reduce((all, { voice }) => all + (voice[index] as number), 0) - tuning.fading * (today - begin);
		if (sum > score) [score, from, best] = [sum, begin, speaking];
	}
	const counts = best.flatMap(({ spoken }) => spoken.filter(({ day, shifting }) => day >= from && shifting > 0));
	return { score, people: best.map(({ personId }) => personId), evidence: counts.map((one) => one.evidence).sort(newestFirst) };
}
