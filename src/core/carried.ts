import type { Decision, Stance } from "./decision.ts";
import { type Day, dayIn, type Instant } from "./instant.ts";
import { openObjections } from "./objection.ts";
import { deciderOf, type Panel, type PanelPerson } from "./panel.ts";
import type { ViewDue, ViewObjection } from "./panelView.ts";
import { isDue, mayReview, openedAgain, type Review, reviewDay } from "./review.ts";

/** A decision of the team that is in force, with the topic of the panel it was taken on. */
export type TeamDecision = Decision & { ownerName: string; decidedByName: string; topic: string };

/** What a team brings into a panel from its others. */
export type Carried = {
	/** Where its days begin, IANA. */
	timeZone: string;
	inForce: readonly TeamDecision[];
	stances: readonly (Stance & { name: string })[];
	reviews: readonly Review[];
	/** Whether the reader belongs to the team, which of its panels they are on, and of which they are asked what they remember. */
	reader: {
		member: boolean;
		panels: readonly string[];
		recalling: readonly string[];
		/** They are asked for the team's priorities from memory. */
		priorities?: boolean;
	};
};

/**
 * What was said openly was said to the team and to those who were there: a guest at one meeting does not read another's. What
 * somebody is asked to remember is not told them meanwhile.
 */
const mayRead = ({ reader }: Carried, { panelId }: Pick<Decision, "panelId">, panel: Pick<Panel, "id">): boolean =>
	!reader.recalling.includes(panelId) && (reader.member || panelId === panel.id || reader.panels.includes(panelId));

/** Objections open on decisions in force: on this panel's, and on those that were taken before its meeting was over. Longest open first. */
export function objectionsOn(panel: Panel, carried: Carried, reader: Pick<PanelPerson, "id">): ViewObjection[] {
	const earlier = ({ panelId, decidedAt }: TeamDecision) => panelId === panel.id || decidedAt < panel.meeting.endsAt;
	return carried.inForce
		.filter((decision) => earlier(decision) && mayRead(carried, decision, panel))
		.flatMap((decision) =>
			openObjections(decision.id, carried.stances).map(({ latest, since }) => ({
				decisionId: decision.id,
				panelId: decision.panelId,
				topic: decision.topic,
				chosen: decision.chosen,
				over: decision.over,
				givesUp: decision.givesUp,
				decidedByName: decision.decidedByName,
				decidedAt: decision.decidedAt,
				personId: latest.personId,
				name: latest.name,
				words: latest.words,
				takenAt: latest.takenAt,
				since,
				mine: latest.personId === reader.id,
			})),
		)
		.sort((a, b) => a.since.localeCompare(b.since));
}

/**
 * Decisions that come back on this panel: those of other panels whose day has come by its meeting, its own once theirs has
 * come, and those whose question somebody opened again before its meeting was over. What is due longest stands first.
 */
export function dueOn(panel: Panel, carried: Carried, reader: Pick<PanelPerson, "id" | "roles">, now: Instant): ViewDue[] {
	const meets = dayIn(panel.meeting.startsAt, carried.timeZone);
	const today = dayIn(now, carried.timeZone);
	const dayFor = ({ panelId }: TeamDecision): Day => (panelId === panel.id ? today : meets);
	const decider = reader.roles.includes("facilitator") ? null : (deciderOf(panel)?.id ?? null);
	return carried.inForce
		.filter((decision) => mayRead(carried, decision, panel))
		.filter((decision) => isDue(decision, carried.reviews, dayFor(decision)) || opensOn(panel, decision, carried.reviews) !== null)
		.map((decision) => {
			const again = openedAgain(decision, carried.reviews);
			return {
				decisionId: decision.id,
				panelId: decision.panelId,
				topic: decision.topic,
				chosen: decision.chosen,
				over: decision.over,
				ownerId: decision.ownerId,
				ownerName: decision.ownerName,
				decidedByName: decision.decidedByName,
				reviewOn: reviewDay(decision, carried.reviews),
				mayReview: mayReview(decision, reader.id, decider),
				again: again && { name: again.reviewedByName, words: again.words, at: again.reviewedAt, because: again.because ?? null },
			};
		})
		.sort((a, b) => a.reviewOn.localeCompare(b.reviewOn));
}

/** What opens a decision's question on this panel: on every panel whose meeting was not over then, or that was revealed no earlier. */
export function opensOn(panel: Pick<Panel, "meeting" | "revealedAt">, decision: { id: string }, reviews: readonly Review[]): Review | null {
	const again = openedAgain(decision, reviews);
	if (!again) return null;
	const late = panel.revealedAt !== null && panel.revealedAt >= again.reviewedAt;
	return late || panel.meeting.endsAt > again.reviewedAt ? again : null;
}
