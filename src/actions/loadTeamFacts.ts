import { type Instant, later } from "../core/instant.ts";
import { leadersOf, type Team } from "../core/team.ts";
import type { TeamFacts } from "../core/teamFacts.ts";
import type { Trx } from "../storage/database.ts";
import { decisionsOfTeam, deferralsOfTeam, stancesOn } from "../storage/decisions.ts";
import { ordersOf } from "../storage/framework.ts";
import { pulseAnswersOf, pulsesOf } from "../storage/pulses.ts";
import { dismissalsOf, signalsOf } from "../storage/signals.ts";
import { echoesOfTeam, revealedRounds } from "../storage/teamRounds.ts";
import type { Context } from "./action.ts";
import { prioritiesNow } from "./prioritiesNow.ts";

/** Half a year: what is older says how a team was, not how it is. */
const lookedMs = 26 * 7 * 86_400_000;
const mostPulses = 30;

/** What those who run a team may look at together: what was revealed, or said openly. */
export async function loadTeamFacts(trx: Trx, { now }: Pick<Context, "now">, tenantId: string, team: Team): Promise<TeamFacts> {
	const since: Instant = later(now, -lookedMs);
	const pulses = (await pulsesOf(trx, tenantId, team.id, mostPulses)).filter(({ closedAt }) => closedAt !== null && closedAt >= since);
	const answers = await pulseAnswersOf(
		trx,
		tenantId,
		pulses.map(({ id }) => id),
	);
	const decisions = await decisionsOfTeam(trx, tenantId, team.id);
	const stances = await stancesOn(
		trx,
		tenantId,
		decisions.map(({ id }) => id),
	);
	return {
		teamId: team.id,
		leaders: leadersOf(team),
		priorities: await prioritiesNow(trx, tenantId, team.id),
		versions: await ordersOf(trx, { tenantId, teamId: team.id }),
		rounds: await revealedRounds(trx, tenantId, team.id, since),
		echoes: await echoesOfTeam(trx, tenantId, team.id, since),
		decisions: decisions.map((decision) => ({ ...decision, stances: stances.filter(({ decisionId }) => decisionId === decision.id) })),
		pulses: pulses.flatMap((pulse) =>
			pulse.closedAt === null
				? []
				: [{ ...pulse, closedAt: pulse.closedAt, answers: answers.filter(({ pulseId, whole }) => pulseId === pulse.id && whole) }],
		),
		signals: await signalsOf(trx, tenantId, team.id, since),
		dismissals: await dismissalsOf(trx, tenantId, team.id, since),
		deferrals: await deferralsOfTeam(trx, tenantId, team.id),
	};
}
