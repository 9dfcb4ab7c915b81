import { type Instant, lastOf, later } from "./instant.ts";
import type { Panel } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { runsTeam, type Team } from "./team.ts";
import type { TeamFacts } from "./teamFacts.ts";

/** What a team asks one from memory: names of priorities, or of what won, would tell them. */
export type Remembering = {
	/** Panels of which they are asked what was decided, the first asked first. */
	panels: readonly { panelId: string; topic: string }[];
	/** Whether they are asked for the team's priorities. */
	priorities: boolean;
};

/** What they answer or skip first: a panel, or with null the pulse. */
export function firstOf({ panels, priorities }: Remembering): { panelId: string | null } | null {
	const [first] = panels;
	return first ? { panelId: first.panelId } : priorities ? { panelId: null } : null;
}

/** Why something that would tell it is kept from them. */
export function whyNotBefore(remembering: Remembering): Refusal | undefined {
	const first = firstOf(remembering);
	if (!first) return undefined;
	return first.panelId === null ? refuse("recallFirst") : refuse("echoFirst", { values: { panelId: first.panelId } });
}

const dayMs = 86_400_000;

/**
 * Whether a panel is read at somebody's desk: until its meeting begins, a day after it and after its reveal, and once it is closed. Between,
 * people are deciding, and nobody is kept from that by what they are asked to remember; nor by it when the room takes a shown panel up again in a later meeting.
 *
 * @param meets whether the reader is in a meeting of the same team now.
 * @example isReadAtDesk({ meeting: { startsAt: "2026-06-18T10:00:00.000Z", … }, revealedAt: null, closedAt: null }, "2026-06-18T10:05:00.000Z") // false
 */
export function isReadAtDesk(
	{ meeting, revealedAt, closedAt }: Pick<Panel, "meeting" | "revealedAt" | "closedAt">,
	now: Instant,
	meets = false,
): boolean {
	if (meets && revealedAt !== null && closedAt === null) return false;
	const begun = revealedAt !== null || meeting.startsAt <= now;
	return closedAt !== null || !begun || later(lastOf(meeting.endsAt, revealedAt ?? meeting.endsAt), dayMs) <= now;
}

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

/** With fewer, somebody could tell from a count what another remembers. */
const fewestRemembering = 4;

/** The facts with those echoes that one may read in counts: whoever runs the team all of them, the others once four have said something. */
export function rememberedBy(team: Team, personId: string, facts: TeamFacts): TeamFacts {
	if (runsTeam(team, personId)) return facts;
	// who skipped hides nobody
	const said = (panelId: string) => facts.echoes.filter((echo) => echo.panelId === panelId && echo.recall !== null).length;
	return { ...facts, echoes: facts.echoes.filter(({ panelId }) => said(panelId) >= fewestRemembering) };
}
