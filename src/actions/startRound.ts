import { refuse } from "../core/refusal.ts";
import { asRunner } from "../core/roles.ts";
import { announceChange } from "../storage/changes.ts";
import { changePanelRow, lockRound, openRound, panelById } from "../storage/panels.ts";
import { type Act, asMe, once } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Lets everyone answer anew; what was answered before stays on record. */
export const startRound: Act<"startRound"> = (input, context) =>
	asMe(context, async (trx) => {
		const { panelId } = input;
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const runner = asRunner(opened.person);
		if ("refused" in runner) return runner;
		const { tenantId } = context.me;
		const started = await once(trx, context, { key: input.idempotencyKey, action: "startRound", input }, async () => {
			const revealedAt = await lockRound(trx, tenantId, panelId, opened.panel.round, "alone");
			if (!revealedAt) return refuse("notRevealed");
			// somebody else may have started it while this waited for the lock
			const { round = opened.panel.round, closedAt = null } = (await panelById(trx, tenantId, panelId)) ?? {};
			if (closedAt !== null) return refuse("panelClosed", { values: { closedAt } });
			if (round !== opened.panel.round) return { round };
			await openRound(trx, tenantId, panelId, opened.panel.round + 1, context.now);
			await changePanelRow(trx, tenantId, panelId, { wall: { show: "rankings" } });
			await announceChange(trx, tenantId, panelId);
			return { round: opened.panel.round + 1 };
		});
		return "refused" in started ? started : showPanel(trx, context, panelId);
	});
