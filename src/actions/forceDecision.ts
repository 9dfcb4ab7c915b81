import type { Tension } from "../core/board.ts";
import { opensOn } from "../core/carried.ts";
import { whyNotSettled } from "../core/decide.ts";
import type { Decision } from "../core/decision.ts";
import { dayOf } from "../core/instant.ts";
import { orderFrom } from "../core/order.ts";
import type { Panel } from "../core/panel.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { asDecider, type Decider } from "../core/roles.ts";
import { lockPanel } from "../storage/closing.ts";
import type { Trx } from "../storage/database.ts";
import { addDecision, decisionsOfTeam } from "../storage/decisions.ts";
import { acknowledge } from "../storage/framework.ts";
import { changePanelRow } from "../storage/panels.ts";
import { reviewsOf } from "../storage/reviews.ts";
import { announceToTeam } from "../storage/teamPanels.ts";
import { addVersion, latestOrder, lockTeam, teamById } from "../storage/teams.ts";
import { acceptRole } from "./acceptedRole.ts";
import { type Act, asMe, type Context, once } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";
import { beginPulses } from "./planPulses.ts";
import { tellDecided } from "./planTelling.ts";
import { tensionOf } from "./tensionOf.ts";

/** Settles one tension: the decision, the team's next order and the wake-up for the follow-up are one transaction. */
export const forceDecision: Act<"forceDecision"> = (input, context) =>
	asMe(context, async (trx) => {
		const opened = await openPanel(trx, context, input.panelId);
		if ("refused" in opened) return opened;
		const decider = asDecider(opened.panel, opened.person);
		if ("refused" in decider) return decider;
		await lockTeam(trx, context.me.tenantId, opened.panel.teamId);
		// it may not be closed while this decides
		await lockPanel(trx, context.me.tenantId, input.panelId);
		const intent = { key: input.idempotencyKey, action: "forceDecision", input } as const;
		const decided = await once(trx, context, intent, () => decide(trx, context, decider, opened.panel, input));
		return "refused" in decided ? decided : showPanel(trx, context, input.panelId);
	});

async function decide(
	trx: Trx,
	context: Context,
	decider: Decider,
	panel: Panel,
	input: Parameters<Act<"forceDecision">>[0],
): Promise<{ decisionId: string } | Refusal> {
	const { tenantId } = context.me;
	const tension = await tensionOf(trx, context, panel.id, input.tensionId);
	if ("refused" in tension) return tension;
	const chosen = [tension.a, tension.b].find((side) => side.id === input.chosen);
	if (!chosen) return refuse("unknownTension");
	const over = chosen === tension.a ? tension.b : tension.a;
	const inForce = (await decisionsOfTeam(trx, tenantId, panel.teamId)).filter((decision) => decision.supersededBy === null);
	const again = await lookedAtAgain(trx, context, panel, tension, inForce);
	const supersedes = [...new Set([...input.supersedes, ...again])];
	const refusal = whyNotSettled({ ...input, supersedes, chosen, over }, panel, inForce, dayOf(context.now));
	if (refusal) return refusal;
	const { givesUp, why, scope, reversal } = input;
	const owner = panel.people.find((person) => person.id === input.ownerId);
	if (!owner || input.reviewOn === null) throw new Error("An incomplete decision was let through");
	const decision: Decision = {
		id: context.newId(),
		teamId: panel.teamId,
		panelId: panel.id,
		tensionId: tension.id,
		chosen,
		over,
		givesUp,
		why,
		scope,
		ownerId: owner.id,
		reviewOn: input.reviewOn,
		reversal,
		supersedes,
		decidedBy: decider.id,
		decidedAt: context.now,
	};
	await addDecision(trx, tenantId, { ...decision, ownerName: owner.name, decidedByName: decider.name });
	const { version } = await latestOrder(trx, tenantId, panel.teamId);
	const levels = orderFrom([...inForce.filter((one) => !supersedes.includes(one.id)), decision]);
	await addVersion(trx, tenantId, {
		teamId: panel.teamId,
		version: version + 1,
		levels,
		decisionId: decision.id,
		createdAt: context.now,
	});
	const team = await teamById(trx, tenantId, panel.teamId);
	if (team) {
		await acceptRole(trx, context, team);
		await beginPulses(trx, tenantId, team, context.now);
	}
	await acknowledge(trx, { tenantId, teamId: panel.teamId }, decider.id, version + 1, context.now);
	await changePanelRow(trx, tenantId, panel.id, { wall: { show: "decision", decisionId: decision.id } });
	await tellDecided(trx, context, panel);
	await announceToTeam(trx, tenantId, panel.teamId, panel.id, context.now);
	return { decisionId: decision.id };
}

/** What is decided after another look replaces what was looked at, whichever way it goes. */
async function lookedAtAgain(
	trx: Trx,
	{ me }: Context,
	panel: Panel,
	tension: Pick<Tension, "id" | "a" | "b">,
	inForce: readonly Pick<Decision, "id" | "tensionId" | "chosen" | "over">[],
): Promise<string[]> {
	const sides = [tension.a.id, tension.b.id];
	const onIt = inForce
		.filter(({ tensionId, chosen, over }) => tensionId === tension.id && sides.includes(chosen.id) && sides.includes(over.id))
		.map(({ id }) => id);
	const reviews = await reviewsOf(trx, me.tenantId, onIt);
	return onIt.filter((id) => opensOn(panel, { id }, reviews) !== null);
}
