import type { Guess } from "./answer.ts";
import type { Expectation } from "./board.ts";
import type { Target } from "./panel.ts";

/** What one person put first and guessed of the others. */
export type Expecting = { personId: string; first: string; guess: Guess };

/** With fewer answers than this, how many share a first target says nothing about a team. */
const fewestToCompare = 3;

/**
 * How many of the others each leader expected to share their first target, beside how many do: the illusion of agreement,
 * in people, on one scale from 0 to all other leaders. The real count knows only those who answered. Also how often each
 * target was guessed as the one most put first, beside how often it is; `wrongBelief` is the target a majority guessed where
 * another is put first by more, `underrated` the one whose actual share exceeds the predicted one.
 *
 * `enough` is false with fewer than three answers, when the figures are no finding. On an unattributed board `people` is null.
 *
 * @example expectationOf([
 *   { personId: "p", first: "a", guess: { first: "a", sharing: 2 } },
 *   { personId: "q", first: "a", guess: { first: "b", sharing: 2 } },
 *   { personId: "r", first: "b", guess: { first: "a", sharing: 2 } },
 * ], [{ id: "a", label: "A" }, { id: "b", label: "B" }], 3, true) // meanExpected 2, meanReal 2 / 3
 * @see actual beside predicted share: Prelec, Seung & McCoy (2017), A solution to the single-question crowd wisdom problem;
 *      Ross, Greene & House (1977), The "false consensus effect"; Westphal & Bednar (2005) for the opposite error.
 */
export function expectationOf(answers: readonly Expecting[], targets: readonly Target[], leaders: number, named: boolean): Expectation {
	const people = answers.map(({ personId, first, guess }) => ({
		personId,
		expected: guess.sharing,
		real: answers.filter((other) => other.personId !== personId && other.first === first).length,
	}));
	const counted = targets.map(({ id, label }) => ({
		id,
		label,
		guessedFirst: answers.filter((answer) => answer.guess.first === id).length,
		first: answers.filter((answer) => answer.first === id).length,
	}));
	const enough = answers.length >= fewestToCompare;
	const mean = (figures: readonly number[]) => (figures.length === 0 ? 0 : figures.reduce((sum, one) => sum + one, 0) / figures.length);
	return {
		enough,
		others: Math.max(0, leaders - 1),
		meanExpected: mean(people.map((person) => person.expected)),
		meanReal: mean(people.map((person) => person.real)),
		people: named ? people : null,
		targets: counted,
		wrongBelief: enough ? wrongBelief(counted, answers.length) : null,
		underrated: enough ? underrated(counted, answers.length) : null,
	};
}

type Counted = { id: string; guessedFirst: number; first: number };

/** More than half expected it in front, and others are: the room plans for a majority it does not have. */
function wrongBelief(targets: readonly Counted[], answered: number): string | null {
	const believed = targets.find(({ guessedFirst }) => guessedFirst * 2 > answered);
	const most = Math.max(...targets.map(({ first }) => first));
	return believed && believed.first < most ? believed.id : null;
}

/**
 * The target whose share of first places exceeds its share of guesses by most, if that is two people or more and a quarter of
 * the room: what is more popular than its own supporters think.
 */
function underrated(targets: readonly Counted[], answered: number): string | null {
	const gap = ({ first, guessedFirst }: Counted) => first - guessedFirst;
	const most = Math.max(0, ...targets.map(gap));
	const leading = targets.filter((target) => gap(target) === most);
	return most >= 2 && most * 4 >= answered && leading.length === 1 ? (leading[0]?.id ?? null) : null;
}
