import type { PanelView } from "../../core/panelView.ts";
import { firstName } from "../usePanelWords.ts";

/** Somebody's name on the panel; empty for who is no longer on it. */
export const nameOf = (panel: PanelView, id: string): string => panel.people.find((person) => person.id === id)?.name ?? "";

/** First names of those who are still on the panel. */
export const firstNames = (panel: PanelView, ids: readonly string[]): string[] =>
	ids
		.map((id) => nameOf(panel, id))
		.filter(Boolean)
		.map(firstName);

export const deciderIn = (panel: PanelView): string => panel.people.find((person) => person.roles.includes("decider"))?.name ?? "";

/** Those who can reveal: whoever facilitates and whoever decides. */
export const runnersIn = (panel: PanelView): string[] =>
	(["facilitator", "decider"] as const).flatMap((role) =>
		panel.people.filter((person) => person.roles.includes(role)).map((person) => firstName(person.name)),
	);
