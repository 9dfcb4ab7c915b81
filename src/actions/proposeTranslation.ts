import { dayIn } from "../core/instant.ts";
import { refuse } from "../core/refusal.ts";
import { whyNotRunning } from "../core/team.ts";
import { mostOpenTranslations, whyNotProposed } from "../core/translation.ts";
import { planFollowUp } from "../storage/followUps.ts";
import { lockTeam } from "../storage/teams.ts";
import { addTranslation, openTranslationsBy } from "../storage/translations.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe, once } from "./action.ts";
import { teamAsMember } from "./teamLog.ts";
import { showTranslations } from "./viewTranslations.ts";

/** Asks an executive whether this is what they meant; they are told once, and it waits in their asks. */
export const proposeTranslation: Act<"proposeTranslation"> = (input, context) =>
	asMe(context, async (trx) => {
		const { me, now, newId, wake } = context;
		const team = await teamAsMember(trx, context, input.teamId);
		if ("refused" in team) return team;
		const refusal = whyNotRunning(team, me.id) ?? whyNotProposed(input, team, me.id, dayIn(now, team.timeZone));
		if (refusal) return refusal;
		const proposed = await once(trx, context, { key: input.idempotencyKey, action: "proposeTranslation", input }, async () => {
			const { teamId, statement, saidBy, saidOn } = input;
			await lockTeam(trx, me.tenantId, teamId);
			if ((await openTranslationsBy(trx, me.tenantId, me.id)) >= mostOpenTranslations)
				return refuse("translationsEnough", { values: { most: mostOpenTranslations } });
			await acceptRole(trx, context, team);
			const id = newId();
			await addTranslation(trx, me.tenantId, {
				id,
				teamId,
				statement,
				saidBy,
				saidByName: team.members.find((member) => member.id === saidBy)?.name ?? "",
				saidOn,
				proposedBy: me.id,
				proposedByName: me.name,
				proposedAt: now,
				implications: input.implications.map((text) => ({ id: newId(), text, verdict: null })),
			});
			await planFollowUp(trx, me.tenantId, { id: newId(), panelId: id, dueAt: now, purpose: "translation" });
			await wake(trx, { tenantId: me.tenantId, panelId: id, at: now });
			return { id };
		});
		return "refused" in proposed ? proposed : showTranslations(trx, context, team);
	});
