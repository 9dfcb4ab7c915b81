import { whyNotRevealed } from "../core/reveal.ts";
import { asRunner } from "../core/roles.ts";
import { answeredBy } from "../storage/answers.ts";
import { announceChange } from "../storage/changes.ts";
import { changePanelRow, lockRound, markRevealed } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Opens every sealed answer of the round to everybody on the panel, at once and for good. */
export const revealPanel: Act<"revealPanel"> = ({ panelId }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const runner = asRunner(opened.person);
		if ("refused" in runner) return runner;
		const { tenantId } = context.me;
		const { round } = opened.panel;
		const revealedAt = (await lockRound(trx, tenantId, panelId, round, "alone")) ?? null;
		const answered = await answeredBy(trx, { tenantId, panelId, round });
		const refusal = whyNotRevealed({ ...opened.panel, revealedAt }, answered.length, context.now);
		if (refusal) return refusal;
		await markRevealed(trx, tenantId, panelId, round, context.now);
		await changePanelRow(trx, tenantId, panelId, { wall: { show: "rankings" } });
		await announceChange(trx, tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
