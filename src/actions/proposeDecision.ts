import { refuse } from "../core/refusal.ts";
import { asRunner } from "../core/roles.ts";
import { announceChange } from "../storage/changes.ts";
import { addProposal } from "../storage/decisions.ts";
import { changePanelRow } from "../storage/panels.ts";
import { type Act, asMe, once } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";
import { tensionOf } from "./tensionOf.ts";

/** Puts one question to the room, with what each way would cost as far as the proposer can say. It settles nothing. */
export const proposeDecision: Act<"proposeDecision"> = (input, context) =>
	asMe(context, async (trx) => {
		const { panelId, tensionId } = input;
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const runner = asRunner(opened.person);
		if ("refused" in runner) return runner;
		const proposed = await once(trx, context, { key: input.idempotencyKey, action: "proposeDecision", input }, async () => {
			const tension = await tensionOf(trx, context, panelId, tensionId);
			if ("refused" in tension) return tension;
			if (tension.state === "settled") return refuse("alreadySettled");
			const id = context.newId();
			await addProposal(trx, context.me.tenantId, panelId, {
				id,
				tensionId,
				costs: input.costs,
				proposedBy: runner.id,
				proposedAt: context.now,
			});
			await changePanelRow(trx, context.me.tenantId, panelId, { wall: { show: "question", tensionId } });
			await announceChange(trx, context.me.tenantId, panelId);
			return { id };
		});
		return "refused" in proposed ? proposed : showPanel(trx, context, panelId);
	});
