import type { FrameworkDraft } from "../core/framework.ts";
import { type Instant, later } from "../core/instant.ts";
import type { Trx } from "./database.ts";

type At = { tenantId: string; teamId: string };

/** `offered` to who decides, `sentBack` by them with `words`; the last two are no draft any more. */
type DraftState = "writing" | "offered" | "sentBack" | "confirmed" | "dropped";

export type KeptDraft = {
	/** Counts on from draft to draft, so that none is ever meant by another's number. */
	revision: number;
	/** The version it was begun from. */
	basedOn: number;
	content: FrameworkDraft;
	state: DraftState;
	words: string;
	savedBy: string;
	savedAt: Instant;
};

/** The latest revision, of a draft that is open or of the last that was. */
export async function latestDraft(trx: Trx, at: At): Promise<KeptDraft | undefined> {
	const row = await drafts(trx, at).orderBy("revision", "desc").limit(1).executeTakeFirst();
	return row && shown(row);
}

/** The draft as it was then; undefined where that revision is none any more. */
export async function draftAt(trx: Trx, at: At, revision: number): Promise<KeptDraft | undefined> {
	const row = await drafts(trx, at).where("revision", "=", revision).executeTakeFirst();
	return row && shown(row);
}

export async function addRevision(trx: Trx, { tenantId, teamId }: At, draft: KeptDraft): Promise<void> {
	await trx
		.insertInto("framework_drafts")
		.values({
			tenant_id: tenantId,
			team_id: teamId,
			revision: draft.revision,
			based_on: draft.basedOn,
			content: JSON.stringify(draft.content),
			state: draft.state,
			words: draft.words,
			saved_by: draft.savedBy,
			saved_at: draft.savedAt,
		})
		.execute();
}

/** Somebody opened a page on this revision, and may go on from it: what they write is joined with what came since. */
export async function keepOpened(trx: Trx, { tenantId, teamId }: At, revision: number): Promise<void> {
	await trx
		.updateTable("framework_drafts")
		.set({ opened: true })
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("revision", "=", revision)
		.where("opened", "=", false)
		.execute();
}

const dayMs = 86_400_000;

/**
 * Of what saved itself while somebody wrote, nobody goes on from a step of days ago that only their own panes have seen. Those of the last
 * day are kept, since another pane of theirs may be open on one, as are their latest and `begunFrom`, the one it was written on.
 */
export async function forgetSteps(
	trx: Trx,
	{ tenantId, teamId }: At,
	{ savedBy, latest, begunFrom, now }: { savedBy: string; latest: number; begunFrom: number; now: Instant },
): Promise<void> {
	await trx
		.deleteFrom("framework_drafts")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("saved_by", "=", savedBy)
		.where("state", "=", "writing")
		.where("opened", "=", false)
		.where("saved_at", "<", later(now, -dayMs))
		.where("revision", "not in", [latest, begunFrom])
		.execute();
}

/** Of a draft that is closed, its last revision tells everything. */
export async function forgetRevisionsBefore(trx: Trx, { tenantId, teamId }: At, revision: number): Promise<void> {
	await trx
		.deleteFrom("framework_drafts")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("revision", "<", revision)
		.execute();
}

/** What the reader wrote that was refused, and what they had before them when they began. */
export type RefusedDraft = { base: FrameworkDraft; content: FrameworkDraft };

export async function keepRefused(
	trx: Trx,
	{ tenantId, teamId }: At,
	personId: string,
	refused: RefusedDraft,
	now: Instant,
): Promise<void> {
	const kept = { base: JSON.stringify(refused.base), content: JSON.stringify(refused.content), refused_at: now };
	await trx
		.insertInto("framework_refused_drafts")
		.values({ tenant_id: tenantId, team_id: teamId, person_id: personId, ...kept })
		.onConflict((conflict) => conflict.columns(["tenant_id", "team_id", "person_id"]).doUpdateSet(kept))
		.execute();
}

export async function refusedDraftOf(trx: Trx, { tenantId, teamId }: At, personId: string): Promise<RefusedDraft | undefined> {
	const row = await trx
		.selectFrom("framework_refused_drafts")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("person_id", "=", personId)
		.select(["base", "content"])
		.executeTakeFirst();
	return row;
}

export async function dropRefused(trx: Trx, { tenantId, teamId }: At, personId: string): Promise<void> {
	await trx
		.deleteFrom("framework_refused_drafts")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("person_id", "=", personId)
		.execute();
}

const drafts = (trx: Trx, { tenantId, teamId }: At) =>
	trx.selectFrom("framework_drafts").where("tenant_id", "=", tenantId).where("team_id", "=", teamId).selectAll();

type Row = {
	revision: number;
	based_on: number;
	content: FrameworkDraft;
	state: DraftState;
	words: string;
	saved_by: string;
	saved_at: Instant;
};

const shown = (row: Row): KeptDraft => ({
	revision: row.revision,
	basedOn: row.based_on,
	content: row.content,
	state: row.state,
	words: row.words,
	savedBy: row.saved_by,
	savedAt: row.saved_at,
});
