import type { Tension } from "../../core/board.ts";
import type { PanelView, ViewDecision } from "../../core/panelView.ts";

/** The question the room is on, unless it was settled or put off since. */
export function askedTension({ wall, board, deferrals, proposal }: PanelView): Tension | undefined {
	if (wall.show !== "question") return undefined;
	const tension = board?.tensions.find(({ id }) => id === wall.tensionId);
	if (!tension || tension.state === "settled") return undefined;
	const deferral = deferrals.find(({ tensionId }) => tensionId === tension.id);
	const askedAgain = proposal?.tensionId === tension.id && deferral !== undefined && proposal.proposedAt > deferral.deferredAt;
	return tension.state === "deferred" && !askedAgain ? undefined : tension;
}

/** The decision the room is on. */
export const shownDecision = ({ wall, decisions }: PanelView): ViewDecision | undefined =>
	wall.show === "decision" ? decisions.find(({ id }) => id === wall.decisionId) : undefined;
