import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { damageIn, meansAway, whyAway } from "./away.ts";
import { type Database, openDatabase } from "./database.ts";
import { appAddress } from "./prepare.ts";

/** What is known of damage to a database's files. */
export type Damage = {
	/** Whether each page carries a sum by which it shows that it is not what was written. */
	checked: boolean;
	/** How many pages were found damaged so far, and when the last was; PostgreSQL counts each time anew that one is read. */
	found: number;
	lastAt: string | null;
	/** Tables that cannot be read as they are now, and where; they are looked through only where something was found. */
	tables: readonly { table: string; place: string | null }[];
};

const longestMs = 10 * 60_000;

/** Looks for damage and changes nothing. It looks as the app does, by tables alone and as nobody's tenant: no row comes back. */
export async function damageOf(ownerUrl: string, masterKey: Buffer): Promise<Damage> {
	const database = openDatabase(appAddress(ownerUrl), masterKey, () => {}, 1);
	try {
		const { rows } = await sql<{ found: string | null; last: string | null }>`
			select checksum_failures as found, checksum_last_failure as last from pg_stat_database where datname = current_database()`.execute(
			database.anonymous,
		);
		const { found = null, last = null } = rows[0] ?? {};
		const tables = Number(found) > 0 ? await damagedTables(database) : [];
		return { checked: found !== null, found: Number(found), lastAt: last, tables };
	} finally {
		await database.close();
	}
}

async function damagedTables(database: Database): Promise<{ table: string; place: string | null }[]> {
	const { rows } = await sql<{ table: string }>`
		select c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1`.execute(database.anonymous);
	const damaged: { table: string; place: string | null }[] = [];
	for (const { table } of rows) {
		try {
			await readThrough(database, table);
		} catch (fault) {
			const damage = damageIn(fault);
			if (damage) damaged.push({ table, place: damage.place });
			else if (meansAway(fault) && whyAway(fault) === "diskError") damaged.push({ table, place: null });
			else throw fault;
		}
	}
	return damaged;
}

/** Every page of a table is read, whatever index could have answered. */
const readThrough = (database: Database, table: string): Promise<unknown> =>
	database.as({ tenantId: randomUUID(), personId: null }, async (trx) => {
		await sql`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
			set_config('enable_indexonlyscan', 'off', true), set_config('statement_timeout', ${String(longestMs)}, true)`.execute(trx);
		await sql`select count(*) from ${sql.id("public", table)}`.execute(trx);
	});
