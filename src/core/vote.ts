import type { Panel } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What somebody says of another's statement. */
export const votes = ["holds", "doesNot", "unknown"] as const;
export type Vote = (typeof votes)[number];

/** A statement of somebody else, and what its reader says of it so far. Whose it is, nobody learns from a ballot. */
export type BallotLine = { id: string; statement: string; vote: Vote | null };

/** What all who were asked say of a statement. Nothing keeps who said what beyond each person's own ballot. */
export type Tally = { statement: string; holds: number; doesNot: number; unknown: number };

/** A few, so that each is read, and so that each gets several votes. */
export const mostOnBallot = 3;

/**
 * Ballots are drawn all at once, when everybody has answered or answers are due, and never with fewer answers than this:
 * whoever reads a statement then knows only that one of at least three others wrote it.
 */
export const fewestBeforeBallots = 4;

/** Fewer votes than this on a statement would tell who voted how: of two votes, each voter knows the other's. */
export const fewestVotesToShow = 3;

/**
 * Whether votes can be taken: on statements of one's own ballot, each once, until the reveal.
 *
 * @returns undefined when they are accepted, else the reason.
 */
export function whyNotVoted(
	cast: readonly { id: string; vote: Vote }[],
	ballot: readonly BallotLine[],
	panel: Pick<Panel, "revealedAt" | "closedAt">,
): Refusal | undefined {
	if (panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: panel.closedAt } });
	if (panel.revealedAt !== null) return refuse("votesFinal", { values: { revealedAt: panel.revealedAt } });
	const strange = cast.find(({ id }, index) => !ballot.some((line) => line.id === id) || cast.findIndex((one) => one.id === id) !== index);
	return strange ? refuse("notOnBallot", { fields: { votes: "notOnBallot" } }) : undefined;
}
