import type { StanceKind } from "../../core/decision.ts";
import type { PanelView, ViewDecision, ViewStance } from "../../core/panelView.ts";
import { firstNames } from "../stage/people.ts";
import { useWords } from "../words.tsx";

export const stanceKinds: readonly StanceKind[] = ["commit", "disagreeAndCommit", "cannotCommit"];

/** Decisions that still stand. */
export const inForce = ({ decisions }: PanelView): ViewDecision[] => decisions.filter(({ supersededBy }) => supersededBy === null);

/** As much of a decision as taking a stance on it needs. */
export type StandsOn = Pick<ViewDecision, "id" | "chosen" | "over" | "givesUp" | "decidedByName" | "decidedAt" | "stances">;

/** What somebody may stand on anew by its id: a decision of this panel, or one of another panel on which their objection is open. */
export function standsOn(panel: PanelView, decisionId: string | null): StandsOn | undefined {
	const here = inForce(panel).find(({ id }) => id === decisionId);
	if (here) return here;
	const own = panel.openObjections.find((objection) => objection.mine && objection.decisionId === decisionId);
	return own && { ...own, id: own.decisionId, stances: [{ ...own, stance: "cannotCommit" }] };
}

export const myStance = (panel: PanelView, decision: Pick<ViewDecision, "stances">): ViewStance | undefined =>
	decision.stances.find(({ personId }) => personId === panel.me.id);

/**
 * The decision this person has yet to say where they stand on: the one they began with, else the one on the wall, else the
 * latest.
 */
export function pendingStance(panel: PanelView, begun: string | null): ViewDecision | undefined {
	if (!panel.me.may.takeStance) return undefined;
	const pending = inForce(panel).filter(({ silent }) => silent.includes(panel.me.id));
	const onWall = panel.wall.show === "decision" ? panel.wall.decisionId : null;
	return pending.find(({ id }) => id === begun) ?? pending.find(({ id }) => id === onWall) ?? latest(pending);
}

export const latest = (decisions: readonly ViewDecision[]): ViewDecision | undefined =>
	[...decisions].sort((a, b) => a.decidedAt.localeCompare(b.decidedAt)).at(-1);

/** "Three commit, one disagrees and commits. Priya hasn’t said yet." */
export function useStanceSum(panel: PanelView): (decision: ViewDecision) => string {
	const { t, list } = useWords();
	return ({ stances, silent }) => {
		const parts = stanceKinds
			.map((kind) => ({ kind, count: stances.filter(({ stance }) => stance === kind).length }))
			.filter(({ count }) => count > 0)
			.map(({ kind, count }) => t(`meeting.stance.sum.${kind}`, { count }));
		const said = list(parts);
		const quiet = silent.length > 0 ? t("meeting.stance.sum.silent", { count: silent.length, names: list(firstNames(panel, silent)) }) : "";
		return [said && said.charAt(0).toLocaleUpperCase() + said.slice(1), quiet]
			.filter(Boolean)
			.map((parts) => t("meeting.stance.sum.sentence", { parts }))
			.join(" ");
	};
}
