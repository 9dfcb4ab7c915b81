import { type Refusal, refuse } from "../core/refusal.ts";
import { whyNotStanding } from "../core/stance.ts";
import type { Trx } from "../storage/database.ts";
import { addStance, decisionsOfTeam, type KeptDecision } from "../storage/decisions.ts";
import { announceToTeam, panelsWith } from "../storage/teamPanels.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";

/**
 * Says where one leader stands on a decision: of the panel they are on, or of another panel of that team which they led too,
 * since an objection stays open on later panels and is answered there. They may change it; what they said before is kept.
 */
export const takeStance: Act<"takeStance"> = ({ panelId, decisionId, stance, words }, context) =>
	asMe(context, async (trx) => {
		const { tenantId, id } = context.me;
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		if (opened.panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: opened.panel.closedAt } });
		const { teamId } = opened.panel;
		const decision = (await decisionsOfTeam(trx, tenantId, teamId)).find((one) => one.id === decisionId);
		const person = decision && decision.panelId !== panelId ? await asThere(trx, context, decision, opened.person) : opened.person;
		if ("refused" in person) return person;
		const refusal = whyNotStanding(stance, words, person);
		if (refusal) return refusal;
		if (!decision || decision.supersededBy !== null) return refuse("unknownDecision");
		await addStance(trx, tenantId, { decisionId, personId: id, stance, words, takenAt: context.now });
		await announceToTeam(trx, tenantId, teamId, panelId, context.now);
		return showPanel(trx, context, panelId);
	});

type Person = Parameters<typeof whyNotStanding>[2];

/** The reader as they were on the panel of a decision; whoever was not there learns as little as of one that is not there. */
async function asThere(trx: Trx, { me }: Context, { teamId, panelId }: KeptDecision, person: Person): Promise<Person | Refusal> {
	const there = (await panelsWith(trx, me.tenantId, teamId, me.id)).find((one) => one.panelId === panelId);
	return there ? { ...person, roles: there.roles } : refuse("unknownDecision");
}
