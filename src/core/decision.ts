import type { Day, Instant } from "./instant.ts";

/** One end of a trade-off: a target, or a dimension held fixed or left flexible. */
export type Side = { id: string; label: string };

/** What would reverse a decision: one of the panel's assumptions failing, or a metric crossing its threshold. */
export type Reversal =
	| { kind: "assumption"; statement: string }
	| { kind: "metric"; metric: string; crosses: "above" | "below"; threshold: string };

/** "Chosen **even over** over": a trade-off somebody settled, with its price. Never edited; a later decision may supersede it. */
export type Decision = {
	id: string;
	teamId: string;
	panelId: string;
	tensionId: string;
	chosen: Side;
	over: Side;
	givesUp: string;
	why: string;
	scope: string;
	ownerId: string;
	reviewOn: Day;
	reversal: Reversal | null;
	supersedes: readonly string[];
	decidedBy: string;
	decidedAt: Instant;
};

/** A trade-off put off, by name and date; counted, never forgotten. */
export type Deferral = { id: string; tensionId: string; ownerId: string; until: Day; deferredBy: string; deferredAt: Instant };

/** What the room is asked to settle, with what each way would cost as far as the proposer can say. */
export type Proposal = { id: string; tensionId: string; costs: { a: string; b: string }; proposedBy: string; proposedAt: Instant };

export type StanceKind = "commit" | "disagreeAndCommit" | "cannotCommit";

/** Where one leader stands on a decision, in their own words where they differ. The latest counts; earlier ones are kept. */
export type Stance = { decisionId: string; personId: string; stance: StanceKind; words: string; takenAt: Instant };
