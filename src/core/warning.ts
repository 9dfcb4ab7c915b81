import type { Evidence } from "./evidence.ts";
import { type Instant, lastOf, later } from "./instant.ts";
import { type Doubt, type DoubtTuning, doubtOf } from "./warningDoubt.ts";

/** That a priority may be shifting before anybody has said so officially. `since` is when it began to stand; `evidence` is newest first, `people` who gave it. */
export type Warning = { priorityId: string; since: Instant; strength: "some" | "strong"; evidence: Evidence[]; people: string[] };

/** That somebody looked at the warning of a priority as it stood and let it be. */
export type Dismissal = { priorityId: string; at: Instant; reason: string };

/** `some` and `strong`: the scores (`doubtOf`) from which a warning is that. Both above `mostOfOne`, so that it takes two people. */
export type WarningTuning = DoubtTuning & { some: number; strong: number };

/**
 * Where `npm run bench -- insight` has false alarms in fewer than one quiet quarter in twenty (`some`) and in one in a hundred (`strong`),
 * in teams of 4 to 9 people with three priorities, a pulse every two weeks and a panel a month.
 */
export const usualTuning: WarningTuning = {
	spreadDays: 35,
	alwaysSo: 0.01,
	mostOfOne: 3,
	memoryDays: 98,
	habitDays: 84,
	fading: 0.01,
	signalDays: 28,
	some: 5,
	strong: 6,
};

/**
 * The early warnings of a moment: one for each priority of which what independent people said until then (signals, pulses, what
 * they remember, the orders they state) is so much likelier if it has shifted than if not (`doubtOf`) that it would be so by
 * chance in few quarters. In the order of the priorities; those that exist no longer have none, and neither has what one person
 * says alone, however often. The order in which evidence comes makes no difference.
 *
 * A warning that was dismissed is quiet until somebody who was not in it speaks against the priority; then all that is known
 * counts again.
 *
 * @param evidence what was said, back to `memoryDays` and `habitDays` before; what was said after `now` is not known yet.
 * @throws RangeError where the tuning would let one person raise a warning alone.
 * @example warnings(evidence, [{ id: "growth" }], now)
 *   // [{ priorityId: "growth", since, strength: "some", people: ["hana", "leila"], evidence: [Leila's signal, Hana's pulse] }]
 * @see Page (1954), Continuous inspection schemes; of many streams: Mei (2010), Efficient scalable schemes for monitoring a large
 *      number of data streams.
 */
export function warnings(
	evidence: readonly Evidence[],
	priorities: readonly { id: string }[],
	now: Instant,
	dismissals: readonly Dismissal[] = [],
	tuning: WarningTuning = usualTuning,
): Warning[] {
	if (!(tuning.mostOfOne < tuning.some && tuning.some <= tuning.strong))
		throw new RangeError("a warning takes more than one person can add");
	return priorities.flatMap(({ id: priorityId }) => {
		const about = evidence.filter((one) => one.priorityId === priorityId && one.at <= now);
		const doubt = doubtOf(about, priorityId, now, tuning);
		if (doubt.score < tuning.some) return [];
		const heard = heardSince(lastDismissal(dismissals, priorityId, now), about, doubt, tuning);
		if (heard === null) return [];
		const strength = doubt.score >= tuning.strong ? "strong" : "some";
		const since = lastOf(standsSince(about, priorityId, now, tuning), ...heard);
		return [{ priorityId, since, strength, evidence: doubt.evidence, people: doubt.people }];
	});
}

const lastDismissal = (dismissals: readonly Dismissal[], priorityId: string, now: Instant): Dismissal | undefined =>
	dismissals
		.filter((one) => one.priorityId === priorityId && one.at <= now)
		.sort((a, b) => (a.at < b.at ? -1 : 1))
		.at(-1);

/** When somebody new first spoke after a dismissal, of what counts; none where nothing was dismissed, null where nobody did. */
function heardSince(dismissal: Dismissal | undefined, about: readonly Evidence[], doubt: Doubt, tuning: DoubtTuning): Instant[] | null {
	if (!dismissal) return [];
	const known = new Set(doubtOf(about, dismissal.priorityId, dismissal.at, tuning).people);
	const first = doubt.evidence.findLast(({ at, personId }) => at > dismissal.at && !known.has(personId));
	return first ? [first.at] : null;
}

/** Since when there is enough without a break. It can only come to be enough when something is said. */
function standsSince(about: readonly Evidence[], priorityId: string, now: Instant, tuning: WarningTuning): Instant {
	const stands = (at: Instant) => doubtOf(about, priorityId, at, tuning).score >= tuning.some;
	let since = now;
	for (const at of [...new Set(about.map((one) => one.at))].sort().reverse()) {
		if (!stands(at)) break;
		since = at;
		if (!stands(later(at, -1))) break;
	}
	return since;
}
