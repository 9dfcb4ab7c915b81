import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { decryptUnder, encryptUnder, idOf } from "./cipher.ts";
import { aboutGrant } from "./grants.ts";
import { assertSees } from "./owner.ts";
import { aboutKey } from "./seal.ts";

/** Says in words that MASTER_KEY is not the one that was used here. */
export class MasterKeyRefusal extends Error {
	override name = "MasterKeyRefusal";
}

type Kept = { tenant_id: string; of: string; sealed: Buffer };
const rowsAtOnce = 500;

/** What is encrypted with the master key itself: the keys of panels and pulses, and people's consents. */
const kept = {
	keys: { table: "sealing_keys", of: "subject_id", column: "wrapped", about: aboutKey },
	consents: { table: "grants", of: "person_id", column: "sealed", about: aboutGrant },
} as const;

/** How many keys of panels and pulses are kept, and how many of them another master key encrypted. */
async function keysUnder(owner: Kysely<unknown>, masterKey: Buffer): Promise<{ all: number; strange: number }> {
	const made = await sql<{ made: boolean }>`select to_regclass('public.sealing_keys') is not null as made`.execute(owner);
	if (!made.rows[0]?.made) return { all: 0, strange: 0 };
	await assertSees(owner, "sealing_keys");
	const id = idOf(masterKey);
	const { rows } = await sql<{ all: string; strange: string }>`
		select count(*) as "all", count(*) filter (where substring(wrapped for ${sql.lit(id.length)}) <> ${id}) as strange
		from public.sealing_keys`.execute(owner);
	return { all: Number(rows[0]?.all), strange: Number(rows[0]?.strange) };
}

/** The same, looked at from outside. */
export const keysAt = (ownerUrl: string, masterKey: Buffer): Promise<{ all: number; strange: number }> =>
	asOwner(ownerUrl, (owner) => keysUnder(owner, masterKey));

/** Refuses another MASTER_KEY than the one that was used here: what people said in private would not open. */
export async function assertOpens(owner: Kysely<unknown>, masterKey: Buffer): Promise<void> {
	const { all, strange } = await keysUnder(owner, masterKey);
	if (strange === 0) return;
	throw new MasterKeyRefusal(
		`MASTER_KEY does not open what is kept here: ${strange} of ${all} keys of panels and pulses were encrypted with another one. Put the former MASTER_KEY back. To change it, give the new one in MASTER_KEY and the former one in MASTER_KEY_FORMER.`,
	);
}

/**
 * Makes MASTER_KEY the one that opens everything: what a former one encrypted is encrypted anew with it. Refuses where something
 * neither of them opens. As often as it is done, and by however many processes at once, it comes to the same.
 *
 * @returns how many keys and consents were encrypted anew.
 */
export async function settleMasterKey(ownerUrl: string, masterKey: Buffer, former?: Buffer): Promise<{ keys: number; consents: number }> {
	return asOwner(ownerUrl, (owner) =>
		owner.transaction().execute(async (trx) => {
			// one process at a time
			await sql`select pg_advisory_xact_lock(7140024)`.execute(trx);
			const anew = former
				? { keys: await encryptAnew(trx, kept.keys, masterKey, former), consents: await encryptAnew(trx, kept.consents, masterKey, former) }
				: { keys: 0, consents: 0 };
			await assertOpens(trx, masterKey);
			return anew;
		}),
	);
}

async function asOwner<T>(ownerUrl: string, work: (owner: Kysely<unknown>) => Promise<T>): Promise<T> {
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
	pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	return work(owner).finally(() => owner.destroy());
}

async function encryptAnew(
	trx: Kysely<unknown>,
	{ table, of, column, about }: (typeof kept)[keyof typeof kept],
	masterKey: Buffer,
	former: Buffer,
): Promise<number> {
	const [rows, person, sealed, id] = [sql.id("public", table), sql.id(of), sql.id(column), idOf(masterKey)];
	await sql`declare under_another no scroll cursor for select tenant_id, ${person} as of, ${sealed} as sealed from ${rows}
		where substring(${sealed} for ${sql.lit(id.length)}) <> ${id}`.execute(trx);
	let done = 0;
	for (;;) {
		const some = await sql<Kept>`fetch ${sql.lit(rowsAtOnce)} from under_another`.execute(trx);
		for (const row of some.rows) {
			const clear = decryptUnder(former, row.sealed, about(row.tenant_id, row.of));
			// a consent that an even older one encrypted has to be given again
			if (!clear) continue;
			const anew = encryptUnder(masterKey, clear, about(row.tenant_id, row.of));
			const { numAffectedRows = 0n } = await sql`update ${rows} set ${sealed} = ${anew}
				where tenant_id = ${row.tenant_id} and ${person} = ${row.of} and ${sealed} = ${row.sealed}`.execute(trx);
			done += Number(numAffectedRows);
		}
		if (some.rows.length < rowsAtOnce) break;
	}
	await sql`close under_another`.execute(trx);
	return done;
}
