import type { Answer, Draft } from "../core/answer.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";
import { placeOf } from "./sealedPlaces.ts";
import { together } from "./transaction.ts";

type At = { tenantId: string; panelId: string; round: number };
const key = ({ tenantId, panelId, round }: At) => ({ tenant_id: tenantId, panel_id: panelId, round });

/** Replaces what the same person sealed before in this round; its draft is done with. */
export async function sealAnswer(trx: Trx, at: At, personId: string, answer: Answer, now: Instant): Promise<void> {
	const kept = { sealed: await trx.seal.close(placeOf.answer(at, personId), answer), submitted_at: now };
	await together([
		trx
			.insertInto("answers")
			.values({ ...key(at), person_id: personId, ...kept })
			.onConflict((conflict) => conflict.columns(["tenant_id", "panel_id", "round", "person_id"]).doUpdateSet(kept))
			.execute(),
		trx
			.insertInto("seals")
			.values({ ...key(at), person_id: personId })
			.onConflict((conflict) => conflict.doNothing())
			.execute(),
		dropDraft(trx, at, personId),
	]);
}

/** The answers this transaction's person may read: their own, and everybody's once the round is revealed. */
export async function readableAnswers(trx: Trx, at: At): Promise<{ personId: string; answer: Answer }[]> {
	const rows = await trx
		.selectFrom("answers")
		.where("tenant_id", "=", at.tenantId)
		.where("panel_id", "=", at.panelId)
		.where("round", "=", at.round)
		.select(["person_id as personId", "sealed"])
		.orderBy("person_id")
		.execute();
	const opened = await trx.seal.openAll(rows, ({ personId }) => placeOf.answer(at, personId));
	return opened.map(({ personId, opened: answer }) => ({ personId, answer }));
}

/** Who has answered, in no telling order. */
export async function answeredBy(trx: Trx, at: At): Promise<string[]> {
	const rows = await trx
		.selectFrom("seals")
		.where("tenant_id", "=", at.tenantId)
		.where("panel_id", "=", at.panelId)
		.where("round", "=", at.round)
		.select("person_id")
		.orderBy("person_id")
		.execute();
	return rows.map((row) => row.person_id);
}

export async function keepDraft(trx: Trx, at: At, personId: string, draft: Draft, now: Instant): Promise<void> {
	const sealed = await trx.seal.close(placeOf.draft(at, personId), draft);
	await trx
		.insertInto("drafts")
		.values({ ...key(at), person_id: personId, sealed, saved_at: now })
		.onConflict((conflict) => conflict.columns(["tenant_id", "panel_id", "round", "person_id"]).doUpdateSet({ sealed, saved_at: now }))
		.execute();
}

/** The latest draft of this round or an earlier one: what came after a reveal opens the next round. */
export async function draftOf(trx: Trx, at: At, personId: string): Promise<{ draft: Draft; savedAt: Instant } | null> {
	const row = await trx
		.selectFrom("drafts")
		.where("tenant_id", "=", at.tenantId)
		.where("panel_id", "=", at.panelId)
		.where("round", "<=", at.round)
		.where("person_id", "=", personId)
		.select(["round", "sealed", "saved_at"])
		.orderBy("round", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	const draft = await trx.seal.open(placeOf.draft({ ...at, round: row.round }, personId), row.sealed);
	return { draft, savedAt: row.saved_at };
}

/** What somebody answered in the round before: a second round starts from one's own first, never from another's. */
export async function earlierAnswer(trx: Trx, at: At, personId: string): Promise<{ draft: Draft; savedAt: Instant } | null> {
	const row = await trx
		.selectFrom("answers")
		.where("tenant_id", "=", at.tenantId)
		.where("panel_id", "=", at.panelId)
		.where("round", "<", at.round)
		.where("person_id", "=", personId)
		.select(["round", "sealed", "submitted_at"])
		.orderBy("round", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	const draft = await trx.seal.open(placeOf.answer({ ...at, round: row.round }, personId), row.sealed);
	return { draft, savedAt: row.submitted_at };
}

async function dropDraft(trx: Trx, at: At, personId: string): Promise<void> {
	await trx
		.deleteFrom("drafts")
		.where("tenant_id", "=", at.tenantId)
		.where("panel_id", "=", at.panelId)
		.where("round", "<=", at.round)
		.where("person_id", "=", personId)
		.execute();
}

const mostStarters = 3;

/** Statements that earlier panels rested on, of those the reader was on and that show names; newest panel first, then by the alphabet. */
export async function earlierAssumptions(trx: Trx, tenantId: string, teamId: string, panelId: string, readerId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom("answers as a")
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "a.tenant_id").onRef("p.id", "=", "a.panel_id"))
		.innerJoin("rounds as r", (join) =>
			join.onRef("r.tenant_id", "=", "a.tenant_id").onRef("r.panel_id", "=", "a.panel_id").onRef("r.round", "=", "a.round"),
		)
		.innerJoin("panel_people as me", (join) => join.onRef("me.tenant_id", "=", "a.tenant_id").onRef("me.panel_id", "=", "a.panel_id"))
		.where("a.tenant_id", "=", tenantId)
		.where("p.team_id", "=", teamId)
		.where("p.id", "!=", panelId)
		.where("p.attribution", "=", "named")
		.where("me.person_id", "=", readerId)
		.where("r.revealed_at", "is not", null)
		.select(["a.panel_id as panelId", "a.round", "a.person_id as personId", "a.sealed", "p.created_at"])
		.orderBy("p.created_at", "desc")
		.limit(20)
		.execute();
	const opened = await trx.seal.openAll(rows, (row) => placeOf.answer(row, row.personId));
	const statements = opened.flatMap((row) => row.opened.assumptions.map((statement) => ({ statement, at: row.created_at })));
	statements.sort((one, other) => other.at.localeCompare(one.at) || one.statement.localeCompare(other.statement));
	return [...new Set(statements.map(({ statement }) => statement))].slice(0, mostStarters);
}

export async function askForRound(trx: Trx, at: At, personId: string): Promise<void> {
	await trx
		.insertInto("round_requests")
		.values({ ...key(at), person_id: personId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function roundAskedBy(trx: Trx, at: At): Promise<string[]> {
	const rows = await trx
		.selectFrom("round_requests")
		.where("tenant_id", "=", at.tenantId)
		.where("panel_id", "=", at.panelId)
		.where("round", "=", at.round)
		.select("person_id")
		.orderBy("person_id")
		.execute();
	return rows.map((row) => row.person_id);
}
