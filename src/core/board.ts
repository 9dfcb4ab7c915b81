import type { Hold } from "./answer.ts";
import type { Side } from "./decision.ts";
import type { Instant } from "./instant.ts";
import type { Said } from "./said.ts";

/** One finding of the board: the sentence of meaning, the figures behind it, and the few words its tab carries. */
export type Finding = { headline: Said; detail: readonly Said[]; tab: Said };

/** How much the rankings agree. Degree and certainty are two things: `level` tells how much, `beyondChance` whether it could be luck. */
export type AgreementReading = {
	w: number | null;
	pValue: number | null;
	method: "exact" | "sampled";
	level: "undefined" | "weak" | "some" | "strong";
	beyondChance: boolean;
};

/** A target as the room placed it; `counts[r]` is how many put it in place r + 1. */
export type BoardTarget = { id: string; label: string; meanPlace: number; counts: readonly number[] };

/** One person's line; `places[t]` is the place of the board's t-th target. `camp` is 1 to 4. */
export type BoardRanking = { personId: string; name: string; places: readonly number[]; camp: number };

/** Leaders whose orders are close. `first` is the target most of them put first, null for those of no camp. */
type Camp = { camp: number; first: string | null; people: readonly string[] };

/** How the room holds one dimension. `cells` is null on an unattributed panel. */
export type BoardLimit = {
	dimension: string;
	label: string;
	state: "clash" | "open" | "shared" | "unanswered";
	fixed: number;
	flexible: number;
	unknown: number;
	cells: readonly { personId: string; hold: Hold | null; limit: string | null }[] | null;
	meaning: Said;
};

/** What was expected of the others against what is so, in people. `people` is null on an unattributed panel. */
export type Expectation = {
	/** False where too few answered to say anything. */
	enough: boolean;
	others: number;
	meanExpected: number;
	meanReal: number;
	people: readonly { personId: string; expected: number; real: number }[] | null;
	targets: readonly { id: string; label: string; guessedFirst: number; first: number }[];
};

/** Something that splits the room, as a question with two ends. `higher` names who leans which way; null on an unattributed panel. */
export type Tension = {
	id: string;
	kind: "pair" | "limit";
	a: Side;
	b: Side;
	question: Said;
	split: Said;
	why: Said;
	preferA: number;
	preferB: number;
	higher: { a: readonly string[]; b: readonly string[] } | null;
	state: "open" | "settled" | "deferred";
};

/** Everything the room sees after the reveal, made from the answers alone. */
export type Board = {
	round: number;
	revealedAt: Instant;
	answered: number;
	leaders: number;
	findings: { rankings: Finding; limits: Finding; expectation: Finding };
	agreement: AgreementReading;
	/** Best mean place first. */
	targets: readonly BoardTarget[];
	/** In camp order; null on an unattributed panel. */
	rankings: readonly BoardRanking[] | null;
	camps: readonly Camp[] | null;
	/** Widest split first. */
	limits: readonly BoardLimit[];
	/** Statements the answers rest on; `personId` is null on an unattributed panel. */
	assumptions: readonly { statement: string; personId: string | null }[];
	expectation: Expectation;
	/** What to settle next first. */
	tensions: readonly Tension[];
};
