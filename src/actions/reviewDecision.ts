import { dayIn } from "../core/instant.ts";
import { deciderOf } from "../core/panel.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { whyNotReviewed } from "../core/review.ts";
import type { Trx } from "../storage/database.ts";
import { decisionById, type KeptDecision } from "../storage/decisions.ts";
import { addReview } from "../storage/reviews.ts";
import { announceToTeam, panelsWith } from "../storage/teamPanels.ts";
import { lockTeam } from "../storage/teams.ts";
import { type Act, asMe, type Context, once } from "./action.ts";
import { openPanel, showPanel } from "./panelFacts.ts";
import { logged, teamAsMember } from "./teamLog.ts";

/** Looks at a decision again: still right until another day, or its question opens again on the team's panels. Nothing is overwritten. */
export const reviewDecision: Act<"reviewDecision"> = (input, context) =>
	asMe(context, async (trx) => {
		const { tenantId, id } = context.me;
		const opened = await openDecision(trx, context, input);
		if ("refused" in opened) return opened;
		const { decision, deciderHere } = opened;
		await lockTeam(trx, tenantId, decision.teamId);
		const done = await once(trx, context, { key: input.idempotencyKey, action: "reviewDecision", input }, async () => {
			const { verdict, reviewOn, words } = input;
			const now = await decisionById(trx, tenantId, decision.id);
			const refusal = whyNotReviewed(
				now ?? decision,
				{ verdict, reviewOn },
				{ personId: id, deciderHere },
				dayIn(context.now, input.timeZone),
			);
			if (refusal) return refusal;
			await addReview(trx, tenantId, {
				id: context.newId(),
				decisionId: decision.id,
				verdict,
				reviewOn: verdict === "stillRight" ? reviewOn : null,
				words,
				reviewedBy: id,
				reviewedByName: context.me.name,
				reviewedAt: context.now,
			});
			await announceToTeam(trx, tenantId, decision.teamId, input.panelId ?? decision.panelId, context.now);
			return { done: true };
		});
		if ("refused" in done) return done;
		const [shown] = await logged(trx, context, [decision], input.timeZone);
		if (!shown) throw new Error("A decision went away while it was looked at");
		const panel = input.panelId === undefined ? null : await showPanel(trx, context, input.panelId);
		if (panel && "refused" in panel) return panel;
		return { decision: shown, panel: panel?.panel ?? null };
	});

type Opened = { decision: KeptDecision; deciderHere: string | null };

/**
 * The decision somebody means, if they may read it: on the panel they stand on, of that panel's team; else as a member of the
 * team or as somebody who was on its panel.
 */
async function openDecision(
	trx: Trx,
	context: Context,
	{ panelId, decisionId }: { panelId?: string; decisionId: string },
): Promise<Opened | Refusal> {
	const { me } = context;
	const decision = await decisionById(trx, me.tenantId, decisionId);
	if (panelId !== undefined) {
		const opened = await openPanel(trx, context, panelId);
		if ("refused" in opened) return opened;
		if (decision?.teamId !== opened.panel.teamId) return refuse("unknownDecision");
		const facilitates = opened.person.roles.includes("facilitator");
		return { decision, deciderHere: facilitates ? null : (deciderOf(opened.panel)?.id ?? null) };
	}
	if (!decision) return refuse("unknownDecision");
	const there = await panelsWith(trx, me.tenantId, decision.teamId, me.id);
	const team = await teamAsMember(trx, context, decision.teamId);
	if ("refused" in team && !there.some((one) => one.panelId === decision.panelId)) return refuse("unknownDecision");
	return { decision, deciderHere: null };
}
