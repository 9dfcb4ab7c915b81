import { refuse } from "../core/refusal.ts";
import { whyNotStanding } from "../core/stance.ts";
import { announceChange } from "../storage/changes.ts";
import { addStance, decisionsOfTeam } from "../storage/decisions.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Says where one leader stands on a decision. They may change it; what they said before is kept. */
export const takeStance: Act<"takeStance"> = ({ panelId, decisionId, stance, words }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const refusal = whyNotStanding(stance, words, opened.person);
		if (refusal) return refusal;
		const decisions = await decisionsOfTeam(trx, context.me.tenantId, opened.panel.teamId, { panelId });
		if (!decisions.some((decision) => decision.id === decisionId && decision.supersededBy === null)) return refuse("unknownDecision");
		await addStance(trx, context.me.tenantId, { decisionId, personId: context.me.id, stance, words, takenAt: context.now });
		await announceChange(trx, context.me.tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
