import { later } from "../core/instant.ts";
import { refuse } from "../core/refusal.ts";
import { mostSignalsADay, whyNotRaised } from "../core/signal.ts";
import { addSignal, signalsBy } from "../storage/signals.ts";
import { lockTeam } from "../storage/teams.ts";
import { type Act, asMe, once } from "./action.ts";
import { prioritiesNow } from "./prioritiesNow.ts";
import { teamAsMember } from "./teamLog.ts";
import { showSignals } from "./viewSignals.ts";
import { watchTeam } from "./watchTeam.ts";

const dayMs = 86_400_000;

/** Keeps that somebody sees or heard something shift, against one priority. */
export const raiseSignal: Act<"raiseSignal"> = (input, context) =>
	asMe(context, async (trx) => {
		const { me, now, newId } = context;
		const team = await teamAsMember(trx, context, input.teamId);
		if ("refused" in team) return team;
		const refusal = whyNotRaised(input, team, await prioritiesNow(trx, me.tenantId, team.id), me.id);
		if (refusal) return refusal;
		const raised = await once(trx, context, { key: input.idempotencyKey, action: "raiseSignal", input }, async () => {
			const { priorityId, words, fromId: from } = input;
			// before they are counted, so that those that come at once are
			await lockTeam(trx, me.tenantId, team.id);
			if ((await signalsBy(trx, me.tenantId, me.id, later(now, -dayMs))) >= mostSignalsADay)
				return refuse("signalsEnough", { values: { most: mostSignalsADay } });
			const id = newId();
			await addSignal(trx, me.tenantId, team.id, { id, priorityId, words, personId: me.id, name: me.name, from, at: now });
			await watchTeam(trx, context, me.tenantId, team);
			return { id };
		});
		return "refused" in raised ? raised : showSignals(trx, context, team);
	});
