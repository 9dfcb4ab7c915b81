import { refuse } from "../core/refusal.ts";
import { addRevision } from "../storage/frameworkDrafts.ts";
import { type Act, asMe } from "./action.ts";
import { openDraft, showDraft } from "./frameworkDraft.ts";

/** Closes the draft without a version; what is in force stays. */
export const dropFrameworkDraft: Act<"dropFrameworkDraft"> = ({ teamId, revision }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const opened = await openDraft(trx, context, teamId);
		if ("refused" in opened) return opened;
		const { facts, open } = opened;
		if (!open) return refuse("nothingDrafted");
		if (open.revision !== revision) return refuse("draftMoved", { values: { state: open.state } });
		const closed = { ...open, revision: revision + 1, state: "dropped", savedBy: me.id, savedAt: now } as const;
		await addRevision(trx, { tenantId: me.tenantId, teamId }, closed);
		const draft = await showDraft(trx, context, facts);
		if (!draft) throw new Error("Whoever drafts sees the draft");
		return { draft };
	});
