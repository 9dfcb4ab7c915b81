import { whyNotAccepted } from "../core/answer.ts";
import { refuse } from "../core/refusal.ts";
import { asLeader } from "../core/roles.ts";
import { keepDraft, sealAnswer } from "../storage/answers.ts";
import { drawBallots } from "../storage/ballots.ts";
import { announceChange } from "../storage/changes.ts";
import { dropReminders } from "../storage/deliveries.ts";
import { lockRound, panelById } from "../storage/panels.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Seals one leader's answer. One that comes after the reveal is kept as their draft, and says so. */
export const submitAnswer: Act<"submitAnswer"> = ({ panelId, answer }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const leader = asLeader(opened.person);
		if ("refused" in leader) return leader;
		const { tenantId } = context.me;
		const at = { tenantId, panelId, round: opened.panel.round };
		await lockRound(trx, tenantId, panelId, at.round, "shared");
		// what was asked may have changed while this waited for the lock
		const panel = await panelById(trx, tenantId, panelId);
		if (!panel) return refuse("notOnPanel");
		const refusal = whyNotAccepted(answer, panel);
		const late = refusal?.refused === "answersFinal" && !whyNotAccepted(answer, { ...panel, revealedAt: null });
		if (late) await keepDraft(trx, at, leader.id, answer, context.now);
		if (refusal) return refusal;
		await sealAnswer(trx, at, leader.id, answer, context.now);
		await dropReminders(trx, tenantId, panelId, leader.id);
		await drawBallots(trx, at, context.now);
		await announceChange(trx, tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
