import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { ballotsFor, talliesFrom } from "../core/ballots.ts";
import type { Instant } from "../core/instant.ts";
import { type BallotLine, fewestBeforeBallots, mostOnBallot, type Tally, type Vote } from "../core/vote.ts";
import type { Database, Trx } from "./database.ts";
import { placeOf } from "./sealedPlaces.ts";

type At = { tenantId: string; panelId: string; round: number };
type Read = { personId: string; answer: Buffer | null; ballot: Buffer | null };

const mixed = (text: string): string => createHash("md5").update(text).digest("hex");
const isOpen = (lines: readonly BallotLine[]): boolean => lines.some(({ vote }) => vote === null);

/**
 * Puts statements of others to everybody who has answered and has no ballot yet, once all have, or answers are due and enough have. The
 * database hands out what is sealed for this alone, under a lock, and only when ballots are to be drawn.
 */
export async function drawBallots(trx: Trx, { panelId, round }: Omit<At, "tenantId">, now: Instant): Promise<void> {
	const { rows } = await sql<Read>`
		select person_id as "personId", answer, ballot from answers_to_draw(${panelId}, ${round}, ${fewestBeforeBallots}, ${now})`.execute(trx);
	if (rows.length === 0) return;
	const at = { panelId, round };
	const answered = await trx.seal.openAll(
		rows.map(({ answer: sealed, ...row }) => ({ ...row, sealed })),
		({ personId }) => placeOf.answer(at, personId),
	);
	const voters = await trx.seal.openAll(
		answered.map(({ opened, ballot: sealed, personId }) => ({ personId, statements: opened?.assumptions ?? null, sealed })),
		({ personId }) => placeOf.ballot(at, personId),
	);
	const drawn = ballotsFor(
		panelId,
		voters.map(({ opened: ballot, ...voter }) => ({ ...voter, ballot })),
		mostOnBallot,
		randomUUID,
		mixed,
	);
	const sealed: Buffer[] = [];
	for (const { personId, lines } of drawn) sealed.push(await trx.seal.close(placeOf.ballot(at, personId), lines));
	await sql`select keep_ballots(${panelId}, ${round}, ${drawn.map(({ personId }) => personId)}::uuid[], ${sealed}::bytea[],
		${drawn.map(({ lines }) => isOpen(lines))}::boolean[])`.execute(trx);
}

/** Panels of any tenant whose answers are due and whose ballots are not drawn: ids only, through a function made for the clock. */
export async function dueBallots(database: Database, now: Instant): Promise<At[]> {
	const { rows } = await sql<{ tenant_id: string; panel_id: string; round: number }>`
		select * from due_ballots(${fewestBeforeBallots}, ${now})`.execute(database.anonymous);
	return rows.map(({ tenant_id, panel_id, round }) => ({ tenantId: tenant_id, panelId: panel_id, round }));
}

/** The reader's own ballot; nobody can read another's. */
export async function ballotOf(trx: Trx, { tenantId, panelId, round }: At, personId: string): Promise<readonly BallotLine[]> {
	const row = await trx
		.selectFrom("ballots")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("round", "=", round)
		.where("person_id", "=", personId)
		.select("sealed")
		.executeTakeFirst();
	return row ? trx.seal.open(placeOf.ballot({ panelId, round }, personId), row.sealed) : [];
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
		.select("sealed")
		.forUpdate()
		.executeTakeFirst();
	if (!row) return;
	const place = placeOf.ballot({ panelId, round }, personId);
	const lines = await trx.seal.open(place, row.sealed);
	const kept = lines.map((line) => ({ ...line, vote: cast.find(({ id }) => id === line.id)?.vote ?? line.vote }));
	await trx
		.updateTable("ballots")
		.set({ sealed: await trx.seal.close(place, kept), open: isOpen(kept) })
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("round", "=", round)
		.where("person_id", "=", personId)
		.execute();
}

/** What all said of each statement of a round, as counts; nothing before the reveal. */
export async function talliesOf(trx: Trx, { panelId, round }: Omit<At, "tenantId">): Promise<Tally[]> {
	const tallies = await talliesOn(trx, [panelId]);
	return tallies
		.filter((one) => one.round === round)
		.map(({ statement, holds, doesNot, unknown }) => ({ statement, holds, doesNot, unknown }));
}

/** What all said of each statement, as counts, of every round that is revealed of these panels. */
export async function talliesOn(trx: Trx, panelIds: readonly string[]): Promise<(Tally & { panelId: string; round: number })[]> {
	const { rows } = await sql<{ panelId: string; round: number; personId: string; sealed: Buffer }>`
		select panel_id as "panelId", round, person_id as "personId", sealed from revealed_ballots(${panelIds}::uuid[])`.execute(trx);
	const opened = await trx.seal.openAll(rows, (row) => placeOf.ballot(row, row.personId));
	return [...Map.groupBy(opened, ({ panelId, round }) => `${panelId} ${round}`).values()].flatMap((ballots) =>
		ballots
			.slice(0, 1)
			.flatMap(({ panelId, round }) => talliesFrom(ballots.map((ballot) => ballot.opened)).map((tally) => ({ ...tally, panelId, round }))),
	);
}
