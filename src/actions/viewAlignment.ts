import { alignmentHeadline } from "../core/alignmentHeadline.ts";
import { heldOverTime } from "../core/heldOverTime.ts";
import { historyFrom } from "../core/historyFrom.ts";
import { firstOf, rememberedBy, withoutPanels } from "../core/remembering.ts";
import { type FactDecision, factsOn } from "../core/teamFacts.ts";
import type { DecisionFacts, RoundFacts } from "../core/teamHistory.ts";
import { type Act, asMe } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { panelsOfReader } from "./factsFor.ts";
import { loadTeamFacts } from "./loadTeamFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** How a team holds what it decided, over time, on the panels the reader is on. Nobody is named; whoever runs the team sees an echo before four have answered it. */
export const viewAlignment: Act<"viewAlignment"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const whole = await loadTeamFacts(trx, context, me.tenantId, team);
		const facts = rememberedBy(team, me.id, factsOn(whole, await panelsOfReader(trx, context, teamId)));
		const history = historyFrom(facts, { metrics: [], planned: [], labelsOf: (tensionId) => [tensionId, ""] });
		const held = heldOverTime(facts);
		// what the reader is asked to remember is told nowhere until they say or skip
		const remembering = await askedToRemember(trx, context, teamId);
		const told = remembering.priorities ? [] : withoutPanels(facts, remembering).decisions;
		return {
			teamId,
			remember: firstOf(remembering),
			headline: alignmentHeadline(
				held,
				whole.decisions.map(({ decidedAt }) => decidedAt),
				now,
			),
			held,
			rounds: facts.rounds.map(({ topic }, index) => shownRound(topic, history.rounds[index])).filter((round) => round !== null),
			decisions: told.map((decision) =>
				shownDecision(
					decision,
					history.decisions.find(({ decisionId }) => decisionId === decision.id),
				),
			),
		};
	});

function shownRound(topic: string, round: RoundFacts | undefined) {
	if (!round) return null;
	const { at, panelId, leaders, answered, agreement, sharing } = round;
	const mean = (sum: number | undefined) => (sharing && sum !== undefined && sharing.people > 1 ? sum / sharing.people : null);
	return { at, panelId, topic, leaders, answered, agreement, expected: mean(sharing?.expected), real: mean(sharing?.real) };
}

function shownDecision({ id, panelId, decidedAt: at, chosen, over, supersededBy }: FactDecision, facts: DecisionFacts | undefined) {
	const { commit = 0, disagree = 0, cannot = 0, silent = 0 } = facts?.stances ?? {};
	return { id, panelId, at, chosen: chosen.label, over: over.label, replaced: supersededBy !== null, commit, disagree, cannot, silent };
}
