import type { Reply } from "../contract.ts";
import type { FrameworkDraft } from "../core/framework.ts";
import { contentChanges } from "../core/frameworkChange.ts";
import type { Refusal } from "../core/refusal.ts";
import { firstOf, whyNotBefore } from "../core/remembering.ts";
import { runsTeam, whyNotRunning } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { namesOf } from "../storage/framework.ts";
import { type KeptDraft, latestDraft, refusedDraftOf } from "../storage/frameworkDrafts.ts";
import { lockTeam } from "../storage/teams.ts";
import { acceptRole } from "./acceptedRole.ts";
import type { Context } from "./action.ts";
import { type FrameworkFacts, frameworkFacts } from "./frameworkFacts.ts";
import { teamAsMember } from "./teamLog.ts";

export type ShownDraft = Reply<"draftFramework">["draft"];
type OpenState = Exclude<KeptDraft["state"], "confirmed" | "dropped">;
export type OpenDraft = KeptDraft & { state: OpenState };

/** A draft that is open is one that can still become a version. */
export const asOpen = (draft: KeptDraft | undefined): OpenDraft | undefined =>
	draft && draft.state !== "confirmed" && draft.state !== "dropped" ? { ...draft, state: draft.state } : undefined;

/** The team's framework and its draft, held for this transaction; for whoever drafts. */
export async function openDraft(
	trx: Trx,
	context: Context,
	teamId: string,
): Promise<{ facts: FrameworkFacts; last: KeptDraft | undefined; open: OpenDraft | undefined } | Refusal> {
	const { tenantId, id } = context.me;
	await lockTeam(trx, tenantId, teamId);
	const team = await teamAsMember(trx, context, teamId);
	if ("refused" in team) return team;
	const refusal = whyNotRunning(team, id);
	if (refusal) return refusal;
	await acceptRole(trx, context, team);
	const facts = await frameworkFacts(trx, context, team);
	const last = await latestDraft(trx, { tenantId, teamId });
	const open = asOpen(last);
	// what was drafted since would tell what they are asked to remember
	return whyNotBefore(facts.remembering) ?? { facts, last, open };
}

/** The draft as those who draft see it; null for everybody else, and for who is asked to remember what it may come from. */
export async function showDraft(trx: Trx, { me }: Context, facts: FrameworkFacts): Promise<ShownDraft | null> {
	const { team, shown } = facts;
	if (!runsTeam(team, me.id) || firstOf(facts.remembering)) return null;
	const at = { tenantId: me.tenantId, teamId: team.id };
	const open = asOpen(await latestDraft(trx, at));
	const content: FrameworkDraft = open?.content ?? { ...shown.content, decisionId: null };
	return {
		revision: open?.revision ?? 0,
		basedOn: open?.basedOn ?? facts.version,
		state: open?.state ?? "none",
		content,
		changes: contentChanges(shown.content, content),
		savedBy: open ? ((await namesOf(trx, at)).get(open.savedBy) ?? "") : "",
		savedAt: open?.savedAt ?? null,
		words: open?.words ?? "",
		refused: (await refusedDraftOf(trx, at, me.id)) ?? null,
	};
}
