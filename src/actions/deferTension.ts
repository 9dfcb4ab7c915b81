import { whyNotDeferred } from "../core/decide.ts";
import { refuse } from "../core/refusal.ts";
import { asRunner } from "../core/roles.ts";
import { announceChange } from "../storage/changes.ts";
import { lockPanel } from "../storage/closing.ts";
import { addDeferral } from "../storage/decisions.ts";
import { changePanelRow } from "../storage/panels.ts";
import { type Act, asMe, once } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";
import { tensionOf } from "./tensionOf.ts";

/** Puts a tension off to somebody and a day; it counts as deferred, not as settled. */
export const deferTension: Act<"deferTension"> = (input, context) =>
	asMe(context, async (trx) => {
		const { panelId, tensionId, until } = input;
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const runner = asRunner(opened.person);
		if ("refused" in runner) return runner;
		const { panel } = opened;
		// it may not be closed while this puts off
		await lockPanel(trx, context.me.tenantId, panelId);
		const deferred = await once(trx, context, { key: input.idempotencyKey, action: "deferTension", input }, async () => {
			const tension = await tensionOf(trx, context, panelId, tensionId);
			if ("refused" in tension) return tension;
			if (tension.state === "settled") return refuse("alreadySettled");
			const refusal = whyNotDeferred(input.ownerId, until, panel, context.now);
			if (refusal) return refusal;
			const owner = panel.people.find((person) => person.id === input.ownerId);
			if (!owner || until === null) throw new Error("An incomplete deferral was let through");
			const id = context.newId();
			await addDeferral(
				trx,
				context.me.tenantId,
				{ teamId: panel.teamId, panelId },
				{ id, tensionId, ownerId: owner.id, ownerName: owner.name, until, deferredBy: runner.id, deferredAt: context.now },
			);
			await changePanelRow(trx, context.me.tenantId, panelId, { wall: { show: "rankings" } });
			await announceChange(trx, context.me.tenantId, panelId);
			return { id };
		});
		return "refused" in deferred ? deferred : showPanel(trx, context, panelId);
	});
