import { refuse } from "../core/refusal.ts";
import { asLeader } from "../core/roles.ts";
import { keepDraft } from "../storage/answers.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel } from "./panelFacts.ts";

/** Keeps what somebody has so far, also after the reveal: it opens their next round. */
export const saveDraft: Act<"saveDraft"> = ({ panelId, draft }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const leader = asLeader(opened.person);
		if ("refused" in leader) return leader;
		if (opened.panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: opened.panel.closedAt } });
		const at = { tenantId: context.me.tenantId, panelId, round: opened.panel.round };
		await keepDraft(trx, at, leader.id, draft, context.now);
		return { savedAt: context.now };
	});
