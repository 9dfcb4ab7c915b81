import type { EchoResult } from "./echo.ts";
import type { Instant } from "./instant.ts";
import type { Mark } from "./pulse.ts";

/** That something is shifting, against one priority, as somebody recorded it. `from` is the person they heard it from; null where they say it themselves. */
export type Signal = { id: string; priorityId: string; personId: string; at: Instant; words: string; from: string | null };

/**
 * What one observation is of.
 * `recall`: the place at which somebody named the priority unaided, null where they did not, beside its place in force, both from 1.
 * `echo`: how they remember a decision that chose this priority.
 * `drift`: how many of those that the order in force settles below it they put above it, in an order they stated, less those the other way
 * round: above 0 they put it lower, below 0 higher.
 */
export type Observed =
	| { kind: "signal"; words: string }
	| { kind: "pulse"; answer: Mark }
	| { kind: "recall"; place: number | null; inForce: number }
	| { kind: "echo"; result: EchoResult | "skipped" }
	| { kind: "drift"; lower: number };

/** One thing one person said about one priority. `sourceId` is the signal, the pulse or the panel it can be read in: a link can open it. */
export type Evidence = Observed & { id: string; priorityId: string; personId: string; at: Instant; sourceId: string };

/**
 * A signal as evidence. It is the voice of who was heard, so that somebody and all who heard them say it are one person.
 *
 * @example evidenceOf({ id: "s", priorityId: "growth", personId: "maya", at, words: "Churn among large customers.", from: "leila" }).personId // "leila"
 */
export const evidenceOf = ({ id, priorityId, personId, at, words, from }: Signal): Evidence => ({
	kind: "signal",
	id,
	priorityId,
	personId: from ?? personId,
	at,
	sourceId: id,
	words,
});
