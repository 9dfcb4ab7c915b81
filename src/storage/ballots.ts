import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import { type BallotLine, fewestBeforeBallots, mostOnBallot, type Tally, type Vote } from "../core/vote.ts";
import type { Database, Trx } from "./database.ts";

type At = { tenantId: string; panelId: string; round: number };

/** Puts statements of others to everybody who has answered and has no ballot yet, once all have, or answers are due and enough have. */
export async function drawBallots(trx: Trx, { panelId, round }: Omit<At, "tenantId">, now: Instant): Promise<void> {
	await sql`select draw_ballots(${panelId}, ${round}, ${fewestBeforeBallots}, ${mostOnBallot}, ${now})`.execute(trx);
}

/** Panels of any tenant whose answers are due and whose ballots are not drawn: ids only, through a function made for the clock. */
export async function dueBallots(database: Database, now: Instant): Promise<At[]> {
	const { rows } = await sql<{ tenant_id: string; panel_id: string; round: number }>`
		select * from due_ballots(${fewestBeforeBallots}, ${now})`.execute(database.anonymous);
	return rows.map(({ tenant_id, panel_id, round }) => ({ tenantId: tenant_id, panelId: panel_id, round }));
}

/** The reader's own ballot; nobody can read another's. */
export async function ballotOf(trx: Trx, { tenantId, panelId, round }: At, personId: string): Promise<BallotLine[]> {
	const row = await trx
		.selectFrom("ballots")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("round", "=", round)
		.where("person_id", "=", personId)
		.select("lines")
		.executeTakeFirst();
	return row?.lines ?? [];
}

/** Keeps what the reader says of the lines named; of the others what they said before. */
export async function keepVotes(
	trx: Trx,
	{ tenantId, panelId, round }: At,
	personId: string,
	cast: readonly { id: string; vote: Vote }[],
): Promise<void> {
	const row = await trx
		.selectFrom("ballots")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("round", "=", round)
		.where("person_id", "=", personId)
		.select("lines")
		.forUpdate()
		.executeTakeFirst();
	const kept = (row?.lines ?? []).map((line) => ({ ...line, vote: cast.find(({ id }) => id === line.id)?.vote ?? line.vote }));
	await trx
		.updateTable("ballots")
		.set({ lines: JSON.stringify(kept) })
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("round", "=", round)
		.where("person_id", "=", personId)
		.execute();
}

/** What all said of each statement, as counts; nothing before the reveal. */
export async function talliesOf(trx: Trx, { panelId, round }: At): Promise<Tally[]> {
	const { rows } = await sql<{ statement: string; holds: number; does_not: number; unknown: number }>`
		select * from tally_votes(${panelId}, ${round})`.execute(trx);
	return rows.map(({ statement, holds, does_not, unknown }) => ({ statement, holds, doesNot: does_not, unknown }));
}
