import type { TeamFacts } from "../core/teamFacts.ts";
import type { Remembering } from "./askedToRemember.ts";

/** The facts as they were before these panels decided or put off anything: what was settled there is still as it came. */
export function withoutPanels(facts: TeamFacts, { panels }: Pick<Remembering, "panels">): TeamFacts {
	if (panels.length === 0) return facts;
	const hidden = (panelId: string) => panels.some((panel) => panel.panelId === panelId);
	const decisions = facts.decisions.filter(({ panelId }) => !hidden(panelId));
	const told = new Set(decisions.map(({ id }) => id));
	return {
		...facts,
		decisions: decisions.map((one) => (one.supersededBy === null || told.has(one.supersededBy) ? one : { ...one, supersededBy: null })),
		deferrals: facts.deferrals.filter(({ panelId }) => !hidden(panelId)),
		echoes: facts.echoes.filter(({ panelId }) => !hidden(panelId)),
	};
}
