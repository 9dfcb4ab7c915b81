import { type Answer, orderOf } from "./answer.ts";
import type { Change, Finding } from "./board.ts";
import type { Target } from "./panel.ts";
import { midRanks } from "./rankings.ts";
import { said } from "./said.ts";
import { stabilityOf } from "./stability.ts";

type Given = { personId: string; answer: Answer };

/** The rank an answer gives each target, in the order of `targets`; a target it does not know ranks last. */
export const ranksOf = (answer: Answer, targets: readonly Target[]): number[] =>
	targets.map(({ id }) => answer.ranking.find((placing) => placing.target === id)?.place ?? targets.length);

/** Two rounds are as close as each other within this: a hundredth of a pair. */
const grain = 0.01;

/**
 * What the people who answered two rounds changed between them, over the targets that both rounds ranked. On an unattributed
 * panel (`named` false) only how many, never who.
 *
 * @example changeSince(first, second, targets, true).moved // 2
 */
export function changeSince(before: readonly Given[], after: readonly Given[], targets: readonly Target[], named: boolean): Change {
	const both = after.flatMap((now) => {
		const earlier = before.find(({ personId }) => personId === now.personId);
		return earlier ? [{ personId: now.personId, earlier: earlier.answer, now: now.answer }] : [];
	});
	const shared = targets.filter(({ id }) => both.every(({ earlier }) => earlier.ranking.some((placing) => placing.target === id)));
	const ranks = (answer: Answer) => midRanks(ranksOf(answer, shared));
	const found = stabilityOf(
		both.map(({ earlier }) => ranks(earlier)),
		both.map(({ now }) => ranks(now)),
	);
	const person = (at: number) => both[at]?.personId ?? "";
	const first = (answer: Answer | undefined) => orderOf(answer?.ranking ?? [])[0] ?? "";
	const moves = found.moved.map(({ person: at, pairs, towards }) => ({
		personId: person(at),
		pairs,
		of: (shared.length * (shared.length - 1)) / 2,
		from: first(both[at]?.earlier),
		to: first(both[at]?.now),
		towards: towards.map(person),
	}));
	const nearer = found.meanBefore - found.meanAfter;
	return {
		compared: both.length,
		moved: found.moved.length,
		share: found.share,
		stable: found.stable,
		closer: nearer > grain ? "closer" : nearer < -grain ? "apart" : "same",
		moves: named ? moves : null,
		extremes:
			named && found.extremes
				? found.extremes.map((at) => ({ personId: person(at), first: first(both[at]?.now), statements: both[at]?.now.assumptions ?? [] }))
				: [],
	};
}

/** Fewer people than this in both rounds show no movement of a team. */
const fewestToCompare = 3;

/**
 * What a later round changed, and whether one more would help. A room that moves little has said what it has to say, agreed
 * or not: then somebody decides.
 *
 * @example readChange({ compared: 6, moved: 0, stable: true, … }, targets).headline // "Nobody moved since the round before."
 */
export function readChange({ compared, moved, stable, closer, moves }: Change, targets: readonly Target[]): Finding {
	if (compared < fewestToCompare) return { headline: said("board.change.tooFew"), detail: [], tab: said("board.change.tabTooFew") };
	const tab = said("board.change.tab", { count: moved });
	if (moved === 0) return { headline: said("board.change.nobody"), detail: [said("board.change.stable")], tab };
	const gained = moves ? gaining(moves, targets) : null;
	const towards = gained ? [said("board.change.towards", { count: gained.count, target: gained.label })] : [];
	return {
		headline: said(`board.change.${closer}`, { count: moved, of: compared }),
		detail: [...towards, said(stable ? "board.change.stable" : "board.change.moving")],
		tab,
	};
}

/** The target that most came to put first, beyond those who left it; null where none gained. */
function gaining(moves: NonNullable<Change["moves"]>, targets: readonly Target[]): { label: string; count: number } | null {
	const gains = targets
		.map(({ id, label }) => ({ label, count: moves.filter(({ to }) => to === id).length - moves.filter(({ from }) => from === id).length }))
		.sort((a, b) => b.count - a.count);
	const [most, next] = gains;
	return most && most.count > 0 && most.count > (next?.count ?? 0) ? most : null;
}
