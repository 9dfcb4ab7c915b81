import { whyNotAccepted } from "../core/answer.ts";
import { asLeader } from "../core/roles.ts";
import { keepDraft, sealAnswer } from "../storage/answers.ts";
import { drawBallots } from "../storage/ballots.ts";
import { announceChange } from "../storage/changes.ts";
import type { Trx } from "../storage/database.ts";
import { dropReminders } from "../storage/deliveries.ts";
import { lockLatestRound } from "../storage/panels.ts";
import { together } from "../storage/transaction.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { openPanel, showOpened } from "./panelFacts.ts";

/** Seals one leader's answer. One that comes after the reveal is kept as their draft, and says so. */
export const submitAnswer: Act<"submitAnswer"> = ({ panelId, answer }, context) =>
	asMe(context, async (trx) => {
		const opened = await openHeld(trx, context, panelId);
		if ("refused" in opened) return opened;
		const leader = asLeader(opened.person);
		if ("refused" in leader) return leader;
		const { panel } = opened;
		const { tenantId } = context.me;
		const at = { tenantId, panelId, round: panel.round };
		const refusal = whyNotAccepted(answer, panel);
		const late = refusal?.refused === "answersFinal" && !whyNotAccepted(answer, { ...panel, revealedAt: null });
		if (late) await keepDraft(trx, at, leader.id, answer, context.now);
		if (refusal) return refusal;
		await together([sealAnswer(trx, at, leader.id, answer, context.now), dropReminders(trx, tenantId, panelId, leader.id)]);
		await drawBallots(trx, at, context.now);
		const [shown] = await together([showOpened(trx, context, opened), announceChange(trx, tenantId, panelId)]);
		return shown;
	});

/** The panel as it stands while its round is held: what is asked cannot change before the answer to it is kept. */
async function openHeld(trx: Trx, context: Context, panelId: string): ReturnType<typeof openPanel> {
	for (;;) {
		const [held, opened] = await together([lockLatestRound(trx, context.me.tenantId, panelId), openPanel(trx, context, panelId)]);
		// the next round began while this waited for the one before
		if ("refused" in opened || opened.panel.round === held) return opened;
	}
}
