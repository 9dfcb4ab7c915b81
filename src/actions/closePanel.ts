import { asKeeper } from "../core/roles.ts";
import { whyNotClosed } from "../core/tookPlace.ts";
import { announceChange } from "../storage/changes.ts";
import { keepClosed, lockPanel } from "../storage/closing.ts";
import type { Trx } from "../storage/database.ts";
import { lockFollowUp } from "../storage/deliveries.ts";
import { lockRound, panelById } from "../storage/panels.ts";
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
		await holdLatestRound(trx, tenantId, before.panel);
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

/** No answer is under way any more: the next round may have begun while this waited for the one before. */
async function holdLatestRound(trx: Trx, tenantId: string, { id, round }: { id: string; round: number }): Promise<void> {
	await lockRound(trx, tenantId, id, round, "alone");
	const latest = (await panelById(trx, tenantId, id))?.round ?? round;
	if (latest !== round) await holdLatestRound(trx, tenantId, { id, round: latest });
}
