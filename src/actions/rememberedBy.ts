import { runsTeam, type Team } from "../core/team.ts";
import type { TeamFacts } from "../core/teamFacts.ts";

/** With fewer, somebody could tell from a count what another remembers. */
const fewestRemembering = 4;

/** The facts with those echoes that one may read in counts: whoever runs the team all of them, the others once four have said something. */
export function rememberedBy(team: Team, personId: string, facts: TeamFacts): TeamFacts {
	if (runsTeam(team, personId)) return facts;
	// who skipped hides nobody
	const said = (panelId: string) => facts.echoes.filter((echo) => echo.panelId === panelId && echo.recall !== null).length;
	return { ...facts, echoes: facts.echoes.filter(({ panelId }) => said(panelId) >= fewestRemembering) };
}
