import type { Reply } from "../contract.ts";
import { resultOf } from "../core/pulse.ts";
import { firstOf } from "../core/remembering.ts";
import { runsTeam, type Team } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { pulseAnswersOf, pulsePlanOf, pulsesOf, sealedInPulse } from "../storage/pulses.ts";
import { targetNames } from "../storage/teamPanels.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { teamAsMember } from "./teamLog.ts";

const mostShown = 13;

/** The team's pulse: the open one as far as the reader may see it, and what the last ones found. */
export const viewPulse: Act<"viewPulse"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		return "refused" in team ? team : showPulse(trx, context, team);
	});

export async function showPulse(trx: Trx, { me, now }: Pick<Context, "me" | "now">, team: Team): Promise<Reply<"viewPulse">> {
	const { tenantId } = me;
	const pulses = await pulsesOf(trx, tenantId, team.id, mostShown);
	const open = pulses.find(({ closedAt, closesAt }) => closedAt === null && closesAt > now);
	const remember = firstOf(await askedToRemember(trx, { me, now }, team.id));
	const answers = await pulseAnswersOf(
		trx,
		tenantId,
		pulses.map(({ id }) => id),
	);
	const mine = answers.find(({ pulseId, personId }) => pulseId === open?.id && personId === me.id);
	const sealed = open ? await sealedInPulse(trx, tenantId, open.id) : [];
	const plan = await pulsePlanOf(trx, tenantId, team.id);
	return {
		teamId: team.id,
		teamName: team.name,
		current: open
			? {
					id: open.id,
					number: open.number,
					opensAt: open.opensAt,
					closesAt: open.closesAt,
					asked: open.leaders.length,
					answered: team.members.filter(({ id }) => sealed.includes(id)).map(({ id, name }) => ({ id, name })),
					mayAnswer: open.leaders.includes(me.id),
					...(mine ? { recall: mine.recall } : open.leaders.includes(me.id) ? { names: await targetNames(trx, tenantId, team.id) } : {}),
					priorities: mine || !open.leaders.includes(me.id) ? open.priorities : [],
					mine: mine?.whole ? { marks: mine.marks, changed: mine.changed, information: mine.information } : null,
				}
			: null,
		remember,
		past: (remember ? [] : pulses).flatMap((pulse) => {
			const { closedAt } = pulse;
			const whole = answers.filter((answer) => answer.pulseId === pulse.id && answer.whole);
			return closedAt === null ? [] : [resultOf({ ...pulse, closedAt }, whole)];
		}),
		plan: { ...plan, everyWeeks: team.pulseWeeks, timeZone: team.timeZone, mayPlan: runsTeam(team, me.id) },
	};
}
