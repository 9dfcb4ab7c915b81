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

/** Leaders who go together: a camp, or else those with one first target. `all`: everyone in it puts `first` first; null `first`: the rest. */
type Camp = { camp: number; first: string | null; all: boolean; people: readonly string[] };

/** How the room holds one dimension. `cells` is null on an unattributed panel. */
export type BoardLimit = {
	dimension: string;
	label: string;
	state: "clash" | "open" | "shared" | "unanswered";
	fixed: number;
	flexible: number;
	unknown: number;
	cells: readonly { personId: string; hold: Hold | null; limit: string | null }[] | null;
	/** The two limits most often named, where they contradict. */
	ends: readonly [Bound, Bound] | null;
	meaning: Said;
};

/** A limit as it was named, and by how many. */
export type Bound = { text: string; people: number };

/**
 * A statement that answers rest on, with what the others say of it. `split`: they disagree. `challenged`: those who know say
 * it does not hold. `holds`: they say it does. `open`: most don't know. `untested`: too few were asked, or too few to hide who voted.
 */
export type BoardAssumption = {
	statement: string;
	state: "split" | "challenged" | "holds" | "open" | "untested";
	/** How many built on it, and who; null on an unattributed panel. */
	authors: number;
	people: readonly string[] | null;
	/** Counts and never names, on any panel; null while untested. */
	votes: Votes | null;
	meaning: Said;
};

export type Votes = { holds: number; doesNot: number; unknown: number };

/** What a later round changed, among those who answered both. `moves` is null on an unattributed panel. */
export type Change = {
	compared: number;
	/** How many changed their order at all. */
	moved: number;
	/** Part of all pairs that were put the other way round, from 0 to 1. */
	share: number;
	/** So little changed that another round would tell no more. */
	stable: boolean;
	closer: "closer" | "apart" | "same";
	moves: readonly Move[] | null;
	/** The two whose orders lie furthest apart, with what they build on; none on an unattributed panel. */
	extremes: readonly { personId: string; first: string; statements: readonly string[] }[];
};

/** `pairs` of `of` put the other way round; `towards` whose earlier order is nearest now, of those they came closer to. */
export type Move = { personId: string; pairs: number; of: number; from: string; to: string; towards: readonly string[] };

/** What was expected of the others against what is so, in people. `people` is null on an unattributed panel. */
export type Expectation = {
	/** False where too few answered to say anything. */
	enough: boolean;
	others: number;
	meanExpected: number;
	meanReal: number;
	people: readonly { personId: string; expected: number; real: number }[] | null;
	targets: readonly { id: string; label: string; guessedFirst: number; first: number }[];
	/** The target a majority guessed is put first by most, where it is not: a wrong belief they share. */
	wrongBelief: string | null;
	/** The target put first by more people than think so, where the difference is worth telling. */
	underrated: string | null;
};

/** Something that splits the room, as a question with two ends. `higher` names who leans which way; null on an unattributed panel. */
export type Tension = {
	id: string;
	kind: "pair" | "limit" | "assumption";
	a: Side;
	b: Side;
	question: Said;
	split: Said;
	why: Said;
	preferA: number;
	preferB: number;
	higher: { a: readonly string[]; b: readonly string[] } | null;
	state: "open" | "settled" | "deferred";
	/** On how many of the team's panels it was put off since it was last settled, this one included. */
	timesDeferred: number;
};

/** Everything the room sees after the reveal, made from the answers alone. */
export type Board = {
	round: number;
	revealedAt: Instant;
	answered: number;
	leaders: number;
	/** `change` only from the second round on. */
	findings: { rankings: Finding; limits: Finding; assumptions: Finding; expectation: Finding; change: Finding | null };
	agreement: AgreementReading;
	/** Best mean place first. */
	targets: readonly BoardTarget[];
	/** In camp order; null on an unattributed panel. */
	rankings: readonly BoardRanking[] | null;
	camps: readonly Camp[] | null;
	/** Whether the orders fall into two camps, gather round one order, or tell neither. */
	division: "together" | "apart" | "none";
	/** Widest split first. */
	limits: readonly BoardLimit[];
	/** The most contested first. */
	assumptions: readonly BoardAssumption[];
	expectation: Expectation;
	change: Change | null;
	/** What to settle next first. */
	tensions: readonly Tension[];
};
