import type { PanelView, ViewDecision } from "../../core/panelView.ts";
import { firstName, holder } from "../usePanelWords.ts";

/** Somebody's name on the panel; empty for who is no longer on it. */
export const nameOf = (panel: PanelView, id: string): string => panel.people.find((person) => person.id === id)?.name ?? "";

/** First names of those who are still on the panel. */
export const firstNames = (panel: PanelView, ids: readonly string[]): string[] =>
	ids
		.map((id) => nameOf(panel, id))
		.filter(Boolean)
		.map(firstName);

export const deciderIn = (panel: PanelView): string => holder(panel, "decider");

/** First names of the two who can reveal. */
export const runnersIn = (panel: PanelView): { facilitator: string; decider: string } => ({
	facilitator: firstName(holder(panel, "facilitator")),
	decider: firstName(deciderIn(panel)),
});

/** Everyone whose stance counts on a decision, as the panel lists them. */
export function askedOn(panel: PanelView, decision: ViewDecision): string[] {
	const spoken = decision.stances.map(({ personId }) => personId);
	return panel.people.map(({ id }) => id).filter((id) => spoken.includes(id) || decision.silent.includes(id));
}
