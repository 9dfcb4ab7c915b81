import { settled, whyNotFramework } from "../core/framework.ts";
import { sameContent } from "../core/frameworkMerge.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { whyNotTeamDecider } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { acknowledge, addConfirmed, frameworkInForce } from "../storage/framework.ts";
import { addRevision } from "../storage/frameworkDrafts.ts";
import { lockTeam } from "../storage/teams.ts";
import { type Act, asMe, type Context, once } from "./action.ts";
import { asOpen, type OpenDraft, openDraft, showDraft } from "./frameworkDraft.ts";
import { frameworkFacts } from "./frameworkFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** Makes the draft the next version, exactly as who decides read it; or returns it to who drafted it. Only who decides can. */
export const confirmFramework: Act<"confirmFramework"> = (input, context) =>
	asMe(context, async (trx) => {
		const { me } = context;
		// whoever decides may hand that on while this waits
		await lockTeam(trx, me.tenantId, input.teamId);
		const team = await teamAsMember(trx, context, input.teamId);
		if ("refused" in team) return team;
		if (team.deciderId === null) return refuse("noDeciderNamed");
		const refusal = whyNotTeamDecider(team, me.id);
		if (refusal) return refusal;
		const opened = await openDraft(trx, context, input.teamId);
		if ("refused" in opened) return opened;
		const intent = { key: input.idempotencyKey, action: "confirmFramework", input } as const;
		const done = await once(trx, context, intent, () => confirm(trx, context, input, asOpen(opened.last)));
		if ("refused" in done) return done;
		const draft = await showDraft(trx, context, await frameworkFacts(trx, context, team));
		if (!draft) throw new Error("Whoever decides sees the draft");
		return { ...done, draft };
	});

async function confirm(
	trx: Trx,
	{ me, now }: Context,
	{ teamId, revision, sendBack }: Parameters<Act<"confirmFramework">>[0],
	open: OpenDraft | undefined,
): Promise<{ version: number } | Refusal> {
	const at = { tenantId: me.tenantId, teamId };
	if (!open) return refuse("nothingDrafted");
	if (open.revision !== revision) return refuse("draftMoved", { values: { state: open.state } });
	const inForce = await frameworkInForce(trx, at);
	const next = { ...open, revision: revision + 1, savedAt: now };
	if (sendBack !== null) {
		await addRevision(trx, at, { ...next, state: "sentBack", words: sendBack });
		return { version: inForce.version };
	}
	const { decisionId, ...drafted } = open.content;
	const content = settled(drafted, inForce.content);
	const refusal = whyNotFramework(drafted) ?? (sameContent(content, inForce.content) ? refuse("nothingChanged") : undefined);
	if (refusal) return refusal;
	const version = inForce.version + 1;
	await addConfirmed(trx, at, {
		version,
		levels: inForce.levels,
		content,
		decisionId,
		draftedBy: open.savedBy,
		confirmedBy: me.id,
		at: now,
	});
	await addRevision(trx, at, { ...next, state: "confirmed" });
	// both know every word of it
	for (const id of new Set([me.id, open.savedBy])) await acknowledge(trx, at, id, version, now);
	return { version };
}
