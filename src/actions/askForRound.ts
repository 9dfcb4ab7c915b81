import { refuse } from "../core/refusal.ts";
import { asLeader } from "../core/roles.ts";
import { askForRound as keepRequest } from "../storage/answers.ts";
import { announceChange } from "../storage/changes.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/** Tells whoever runs the panel that somebody has changed their mind since the reveal. */
export const askForRound: Act<"askForRound"> = ({ panelId }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		const leader = asLeader(opened.person);
		if ("refused" in leader) return leader;
		if (opened.panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: opened.panel.closedAt } });
		if (opened.panel.revealedAt === null) return refuse("notRevealed");
		await keepRequest(trx, { tenantId: context.me.tenantId, panelId, round: opened.panel.round }, leader.id);
		await announceChange(trx, context.me.tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
