import type { Stance } from "./decision.ts";
import type { Instant } from "./instant.ts";

/** Somebody who cannot commit to a decision in force: their latest words, and since when they say so without a break. */
export type Objection<Taken extends Stance = Stance> = { latest: Taken; since: Instant };

/**
 * The objections that are open on a decision: of each person whose latest stance is that they cannot commit. It closes when
 * they take another stance, and with the decision. Longest open first.
 *
 * @example openObjections("d", [{ decisionId: "d", personId: "hana", stance: "cannotCommit", words: "Not without two engineers.", takenAt }])
 *   // [{ latest: { personId: "hana", … }, since: takenAt }]
 */
export function openObjections<Taken extends Stance>(decisionId: string, stances: readonly Taken[]): Objection<Taken>[] {
	const byPerson = new Map<string, Taken[]>();
	for (const stance of [...stances].sort((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0)))
		if (stance.decisionId === decisionId) byPerson.set(stance.personId, [...(byPerson.get(stance.personId) ?? []), stance]);
	const open = [...byPerson.values()].flatMap((taken) => {
		const latest = taken.at(-1);
		if (latest?.stance !== "cannotCommit") return [];
		const lastOther = taken.findLastIndex(({ stance }) => stance !== "cannotCommit");
		return [{ latest, since: taken[lastOther + 1]?.takenAt ?? latest.takenAt }];
	});
	return open.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
