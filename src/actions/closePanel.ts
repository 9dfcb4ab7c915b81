import { asKeeper } from "../core/roles.ts";
import { whyNotClosed } from "../core/tookPlace.ts";
import { announceChange } from "../storage/changes.ts";
import { keepClosed, lockPanel } from "../storage/closing.ts";
import { lockFollowUp } from "../storage/deliveries.ts";
import { lockRound } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/**
 * Ends a panel whose meeting never happened, or that is done with: it takes and asks nothing any more, and stays as readable as
 * it was. What was never revealed stays sealed.
 */
export const closePanel: Act<"closePanel"> = ({ panelId }, context) =>
	asMe(context, async (trx) => {
		const before = await openPanel(trx, context, panelId);
		if ("refused" in before) return before;
		const keeper = asKeeper(before.person);
		if ("refused" in keeper) return keeper;
		const { tenantId } = context.me;
		await lockRound(trx, tenantId, panelId, before.panel.round, "alone");
		await lockPanel(trx, tenantId, panelId);
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		if (opened.panel.closedAt === null) {
			const followUp = await lockFollowUp(trx, tenantId, panelId);
			const out = followUp?.state === "sent" || followUp?.state === "sending";
			const refusal = whyNotClosed(opened.panel, out, context.now);
			if (refusal) return refusal;
			await keepClosed(trx, tenantId, panelId, context.now);
			await announceChange(trx, tenantId, panelId);
		}
		return showPanel(trx, context, panelId);
	});
