import { refuse } from "../core/refusal.ts";
import { asAdmin } from "../core/roles.ts";
import { announceChange } from "../storage/changes.ts";
import { countErasure, eraseFrom, knownPerson } from "../storage/erasure.ts";
import { type Act, asMe, once } from "./action.ts";

/**
 * Erases somebody for good: what they said goes, what the team decided stays without their name. Nobody erases themselves, so that
 * another always stands by it. Their calendar is watched no more; if Microsoft cannot be told now, the watch ends by itself.
 */
export const erasePerson: Act<"erasePerson"> = async (input, context) => {
	const admin = asAdmin(context.me);
	if ("refused" in admin) return admin;
	const { tenantId } = admin;
	if (input.personId === admin.id) return refuse("erasesSelf");
	const watches: string[] = [];
	const erased = await asMe(context, (trx) =>
		once(trx, context, { key: input.idempotencyKey, action: "erasePerson", input }, async () => {
			const person = await knownPerson(trx, tenantId, { personId: input.personId });
			if (!person) return refuse("nobodyKnown");
			const { goes } = await countErasure(trx, tenantId, person.id, context.now);
			const left = await eraseFrom(trx, tenantId, person, context.newId(), context.now);
			for (const panelId of left.panels) await announceChange(trx, tenantId, panelId);
			if (left.subscriptionId !== null) watches.push(left.subscriptionId);
			return { erased: goes };
		}),
	);
	for (const id of watches) await context.graph.removeSubscription(tenantId, id);
	return erased;
};
