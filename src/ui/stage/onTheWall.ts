import type { Board, Finding, Tension } from "../../core/board.ts";
import { type FindingName, findingNames } from "../../core/panel.ts";
import type { PanelView, ViewDecision } from "../../core/panelView.ts";

/** The findings that a board has, in the order of their tabs: what changed since another round only where there was one. */
export const findingsOf = ({ findings }: Board): FindingName[] => findingNames.filter((name) => findings[name] !== null);

/** What a finding says; of one that the board does not have, what the rankings say. */
export const findingOf = ({ findings }: Board, name: FindingName): Finding => findings[name] ?? findings.rankings;

/** The finding the room's screen is on; null while it shows a question or a decision, or a finding that this board does not have. */
export function roomsFinding({ wall }: PanelView, board: Board): FindingName | null {
	if (wall.show === "question" || wall.show === "decision") return null;
	return board.findings[wall.show] === null ? null : wall.show;
}

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
