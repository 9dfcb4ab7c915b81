import type { Instant } from "./instant.ts";
import { leadersOf, type Panel } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Fewer answers than this are no comparison. */
const fewestToCompare = 2;
/** Fewer answers than this would tell people apart on an unattributed panel. */
export const fewestToHide = 4;

/**
 * Whether this round may be revealed now: at least two answers (four where answers stay unattributed), and either everyone
 * has answered or the meeting has begun. Never once its answers were dropped for their age.
 *
 * @example whyNotRevealed(panel, 1, now) // { refused: "tooFewAnswers", values: { answered: 1, missing: 5 } }
 */
export function whyNotRevealed(panel: Panel, answered: number, now: Instant): Refusal | undefined {
	if (panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: panel.closedAt } });
	if (panel.revealedAt !== null) return refuse("alreadyRevealed", { values: { revealedAt: panel.revealedAt } });
	if (panel.answersRemovedAt) return refuse("answersRemoved", { values: { removedAt: panel.answersRemovedAt } });
	const leaders = leadersOf(panel).length;
	const values = { answered, missing: leaders - answered };
	if (answered < fewestToCompare) return refuse("tooFewAnswers", { values });
	if (panel.attribution === "unattributed" && answered < fewestToHide) return refuse("tooFewToHide", { values });
	if (answered < leaders && now < panel.meeting.startsAt) return refuse("meetingNotBegun", { values });
	return undefined;
}
