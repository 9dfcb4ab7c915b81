import type { Clue } from "./clues.ts";
import { type Odds, type ProblemKind, problemKinds } from "./problemOdds.ts";

/** How much speaks for a problem. What is `strong` is so in nine of ten simulated teams or more. */
export type Weight = "strong" | "some" | "little" | "none";

/** From which likelihood on something is said. Below `named` no problem is named; from `clear` on none of the four shows. */
const thresholds = { strong: 0.85, named: 0.6, second: 0.5, some: 0.35, little: 0.12, clear: 0.55 };

/** What can be named: a problem, two, that there is none of them (`clear`), or nothing. */
export type Verdict = { leading: ProblemKind | null; second: ProblemKind | null; clear: boolean };

const nothing: Verdict = { leading: null, second: null, clear: false };

/**
 * What is likely enough to be said, where as much may be said as `most`.
 *
 * @example verdictOf(oddsOf([]), "strong") // { leading: null, second: null, clear: false }
 */
export function verdictOf({ problems, clear }: Odds, most: Weight): Verdict {
	if (most === "none" || most === "little") return nothing;
	const [first, second] = [...problemKinds].sort((a, b) => problems[b] - problems[a]) as [ProblemKind, ProblemKind];
	if (clear >= thresholds.clear) return { ...nothing, clear: true };
	if (problems[first] < thresholds.named) return nothing;
	return { leading: first, second: problems[second] >= thresholds.second ? second : null, clear: false };
}

const weights: readonly Weight[] = ["none", "little", "some", "strong"];

/** A likelihood in words, where as much may be said as `most`. @example weightOf(0.9, "some") // "some" */
export function weightOf(likely: number, most: Weight): Weight {
	const found =
		likely >= thresholds.strong ? "strong" : likely >= thresholds.some ? "some" : likely >= thresholds.little ? "little" : "none";
	return weights[Math.min(weights.indexOf(found), weights.indexOf(most))] ?? "none";
}

/**
 * How much may be said at all: nothing where nothing happened, little after one thing (a panel, an echo, a pulse, a question
 * put off, a decision, a metric), some after fewer than four or where all are of one sort. More never allow less. The drift is
 * no thing of its own: it is told from panels.
 *
 * @example mostAllowed([]) // "none"
 */
export function mostAllowed(clues: readonly Clue[]): Weight {
	const sources = clues.map(({ source }) => source).filter(({ kind }) => kind !== "overTime");
	const happened = new Set(sources.map(({ kind, id }) => `${kind} ${id}`)).size;
	const sorts = new Set(sources.map(({ kind }) => kind)).size;
	if (happened < 2) return happened === 0 ? "none" : "little";
	return happened < 4 || sorts < 2 ? "some" : "strong";
}
