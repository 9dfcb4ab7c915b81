import type { Decision } from "./decision.ts";
import type { Day, Instant } from "./instant.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Said } from "./said.ts";

/** `stillRight` keeps a decision until the next look; `lookAgain` opens its question again. */
export type Verdict = "stillRight" | "lookAgain";

/**
 * What somebody said when a decision was looked at again. Every one is kept; the latest counts. `reviewOn` is null for `lookAgain`.
 * `reversed`: nobody said so; what the decision had named as its reversal came about, which is told in `because`.
 */
export type Review = {
	id: string;
	decisionId: string;
	verdict: Verdict | "reversed";
	because?: Said;
	reviewOn: Day | null;
	words: string;
	reviewedBy: string;
	reviewedByName: string;
	reviewedAt: Instant;
};

const of = (decision: { id: string }, reviews: readonly Review[]): Review[] =>
	reviews
		.filter(({ decisionId }) => decisionId === decision.id)
		.sort((a, b) => (a.reviewedAt < b.reviewedAt ? -1 : a.reviewedAt > b.reviewedAt ? 1 : 0));

/**
 * The day on which a decision is looked at again: the one its latest "still right" named, else the one it was decided with.
 *
 * @example reviewDay({ id: "d", reviewOn: "2026-10-15" }, []) // "2026-10-15"
 */
export const reviewDay = (decision: Pick<Decision, "id" | "reviewOn">, reviews: readonly Review[]): Day =>
	of(decision, reviews).reduce((day, review) => review.reviewOn ?? day, decision.reviewOn);

/** What opened a decision's question again, unless somebody who may has since said that it is still right. */
export function openedAgain(decision: { id: string }, reviews: readonly Review[]): Review | null {
	const latest = of(decision, reviews).at(-1);
	return latest && latest.verdict !== "stillRight" ? latest : null;
}

/** A decision whose day has come by `day`, and whose question nobody has opened again yet. */
export const isDue = (decision: Pick<Decision, "id" | "reviewOn">, reviews: readonly Review[], day: Day): boolean =>
	reviewDay(decision, reviews) <= day && openedAgain(decision, reviews) === null;

type Reviewed = Pick<Decision, "ownerId" | "decidedBy">;

/** A decision is its owner's and its decider's to look at again: who decided it, or who decides on the panel it is looked at on. */
export const mayReview = ({ ownerId, decidedBy }: Reviewed, personId: string, deciderHere: string | null): boolean =>
	[ownerId, decidedBy, deciderHere].includes(personId);

/**
 * Whether somebody can say so of a decision: it is theirs to look at again, it is in force, and who keeps it says when it is
 * looked at next, on a day to come.
 *
 * @returns undefined when it stands; `notYoursToReview` names the two who can.
 */
export function whyNotReviewed(
	decision: Reviewed & { ownerName: string; decidedByName: string; supersededBy: string | null },
	review: { verdict: Verdict; reviewOn: Day | null },
	by: { personId: string; deciderHere: string | null },
	today: Day,
): Refusal | undefined {
	const { ownerName: owner, decidedByName: decider } = decision;
	if (!mayReview(decision, by.personId, by.deciderHere)) return refuse("notYoursToReview", { values: { owner, decider } });
	if (decision.supersededBy !== null) return refuse("decisionReplaced");
	if (review.verdict === "lookAgain") return undefined;
	if (review.reviewOn === null) return refuse("reviewMissing", { fields: { reviewOn: "reviewMissing" } });
	if (review.reviewOn <= today) return refuse("reviewInPast", { fields: { reviewOn: "reviewInPast" } });
	return undefined;
}
