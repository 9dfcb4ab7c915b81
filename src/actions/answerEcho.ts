import { whyNotHeard } from "../core/echo.ts";
import { refuse } from "../core/refusal.ts";
import { announceChange } from "../storage/changes.ts";
import { dropUnsent } from "../storage/deliveries.ts";
import { echoesOn, keepEcho } from "../storage/echoes.ts";
import { type Act, asMe } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";
import { watchTeamOf } from "./watchTeam.ts";

/** Keeps what one leader remembers of what was decided, or that they skipped it; the decision is shown to them again. */
export const answerEcho: Act<"answerEcho"> = ({ panelId, recall }, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		if (opened.panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: opened.panel.closedAt } });
		const { tenantId, id } = context.me;
		const at = { tenantId, panelId };
		const echo = (await echoesOn(trx, at)).find((one) => one.personId === id);
		const refusal = whyNotHeard(recall, echo);
		if (refusal) return refusal;
		if (!(await keepEcho(trx, at, id, recall, context.now))) return refuse("echoAnswered");
		await dropUnsent(trx, tenantId, panelId, "echo", id);
		await watchTeamOf(trx, context, tenantId, opened.panel.teamId);
		await announceChange(trx, tenantId, panelId);
		return showPanel(trx, context, panelId);
	});
