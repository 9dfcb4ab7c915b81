import { emptyFramework, type FrameworkDraft, settled, whyNotDraft } from "../core/framework.ts";
import { mergeDrafts, sameContent } from "../core/frameworkMerge.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { Trx } from "../storage/database.ts";
import { decisionById } from "../storage/decisions.ts";
import { namesOf } from "../storage/framework.ts";
import {
	addRevision,
	draftAt,
	dropRefused,
	forgetRevisionsBefore,
	forgetSteps,
	type KeptDraft,
	keepRefused,
} from "../storage/frameworkDrafts.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { openDraft, showDraft } from "./frameworkDraft.ts";
import type { FrameworkFacts } from "./frameworkFacts.ts";

/** Saves what somebody drafts, joined with what another saved meanwhile. Nothing that either wrote is lost. */
export const draftFramework: Act<"draftFramework"> = ({ teamId, revision, content, offer }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const at = { tenantId: me.tenantId, teamId };
		const opened = await openDraft(trx, context, teamId);
		if ("refused" in opened) return opened;
		const { facts, last, open } = opened;
		const named = content.decisionId === null ? undefined : await decisionById(trx, me.tenantId, content.decisionId);
		if (content.decisionId !== null && named?.teamId !== teamId)
			return refuse("unknownDecision", { fields: { decisionId: "unknownDecision" } });
		const joined = await join(trx, context, facts, { last, open, revision, content });
		if ("refused" in joined) return joined;
		const nothing = open ? sameDraft(joined, open.content) && !offer : sameContent(joined, facts.shown.content);
		if (!nothing) {
			const next = (last?.revision ?? 0) + 1;
			if (!open) await forgetRevisionsBefore(trx, at, next);
			await addRevision(trx, at, {
				revision: next,
				basedOn: open?.basedOn ?? facts.version,
				content: joined,
				state: offer ? "offered" : "writing",
				words: offer ? "" : (open?.words ?? ""),
				savedBy: me.id,
				savedAt: now,
			});
			await forgetSteps(trx, at, { savedBy: me.id, latest: next, begunFrom: revision, now });
		}
		await dropRefused(trx, at, me.id);
		const draft = await showDraft(trx, context, facts);
		if (!draft) throw new Error("Whoever drafts sees the draft");
		return { draft };
	});

type Sent = { last: KeptDraft | undefined; open: KeptDraft | undefined; revision: number; content: FrameworkDraft };

const sameDraft = (one: FrameworkDraft, other: FrameworkDraft): boolean => sameContent(one, other) && one.decisionId === other.decisionId;

/** What is to be saved. What can't be is kept for its writer, with what they began from. */
async function join(
	trx: Trx,
	context: Context,
	facts: FrameworkFacts,
	{ last, open, revision, content }: Sent,
): Promise<FrameworkDraft | Refusal> {
	const { me, now } = context;
	const at = { tenantId: me.tenantId, teamId: facts.team.id };
	if (revision === (open?.revision ?? 0)) return whyNotDraft(content) ?? content;
	const inForce = (version: number): FrameworkDraft => ({
		...(facts.versions.find((one) => one.version === version)?.content ?? emptyFramework),
		decisionId: null,
	});
	const begun = revision === 0 ? inForce(open?.basedOn ?? 0) : (await draftAt(trx, at, revision))?.content;
	// without what they began from, whatever both hold is asked
	const base = begun ?? { ...emptyFramework, decisionId: null };
	const who = { name: (await namesOf(trx, at)).get((open ?? last)?.savedBy ?? "") ?? "" };
	if (!open) {
		// what was published has ids of its own by now
		const published = facts.versions.findLast(({ confirmed }) => confirmed !== null);
		const before = inForce((published?.version ?? 0) - 1);
		const as = (draft: FrameworkDraft): FrameworkDraft =>
			last?.state === "confirmed" ? { ...settled(draft, before), decisionId: draft.decisionId } : draft;
		const mine = { base: as(base), content: as(content) };
		const there: FrameworkDraft = { ...facts.shown.content, decisionId: null };
		const left = mergeDrafts(mine.base, mine.content, there);
		// all they wrote is in force by now
		if (last?.state === "confirmed" && left.conflicts.length === 0 && sameContent(left.draft, there)) return there;
		await keepRefused(trx, at, me.id, mine, now);
		return refuse("draftMoved", { values: { ...who, state: last?.state ?? "dropped" } });
	}
	const { draft, conflicts } = mergeDrafts(base, content, open.content);
	const refusal =
		conflicts.length > 0
			? refuse("draftConflict", {
					values: { ...who, count: conflicts.length },
					fields: Object.fromEntries(conflicts.map(({ path }) => [path, "draftConflict"])),
				})
			: whyNotDraft(draft);
	if (refusal) await keepRefused(trx, at, me.id, { base, content }, now);
	return refusal ?? draft;
}
