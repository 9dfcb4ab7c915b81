import { whyNotInPulse, whyNotMarked } from "../core/pulse.ts";
import { refuse } from "../core/refusal.ts";
import { dropUnsent } from "../storage/deliveries.ts";
import { closePulse, keepPulseAnswer, keepRecall, pulseAnswersOf, pulseById, sealedInPulse } from "../storage/pulses.ts";
import { lockTeam } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";
import { showPulse } from "./viewPulse.ts";
import { watchTeam } from "./watchTeam.ts";

/** First what the reader remembers, then how they see it. Once everybody asked has answered it closes: nobody is left to be led. */
export const answerPulse: Act<"answerPulse"> = ({ pulseId, recall, answer }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const { tenantId, id: personId, name } = me;
		const asked = await pulseById(trx, tenantId, pulseId);
		if (!asked) return refuse("notInPulse");
		await lockTeam(trx, tenantId, asked.teamId);
		const pulse = await pulseById(trx, tenantId, pulseId);
		const team = await teamAsMember(trx, context, asked.teamId);
		if ("refused" in team) return refuse("notInPulse");
		if (pulse?.closedAt === null && pulse.closesAt <= now) {
			// its time is over, though the clock has not come by
			await closePulse(trx, tenantId, pulseId, pulse.closesAt);
			await watchTeam(trx, context, tenantId, team);
		}
		const refusal = whyNotInPulse(pulse, personId, now);
		if (refusal || !pulse) return refusal ?? refuse("notInPulse");
		const by = { tenantId, pulseId, personId, now };
		if (recall !== undefined) await keepRecall(trx, by, name, recall);
		if (answer) {
			const mine = (await pulseAnswersOf(trx, tenantId, [pulseId])).find((one) => one.personId === personId);
			if (!mine) return refuse("recallFirst");
			const incomplete = whyNotMarked(pulse, answer.marks);
			if (incomplete) return incomplete;
			await keepPulseAnswer(trx, by, answer);
			await dropUnsent(trx, tenantId, pulseId, "pulse", personId);
			const sealed = await sealedInPulse(trx, tenantId, pulseId);
			if (pulse.leaders.every((leader) => sealed.includes(leader))) {
				await closePulse(trx, tenantId, pulseId, now);
				await watchTeam(trx, context, tenantId, team);
			}
		}
		return showPulse(trx, context, team);
	});
