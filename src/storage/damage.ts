import pg from "pg";
import { damageIn, meansAway, whyAway } from "./away.ts";

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

/** Looks for damage as the owner, whom the policies let pass, and changes nothing: no row comes back, only how much was read. */
export async function damageOf(ownerUrl: string): Promise<Damage> {
	const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000, statement_timeout: longestMs });
	client.on("error", () => {});
	await client.connect();
	try {
		const { rows } = await client.query<{ found: string | null; last: Date | null }>(
			"select checksum_failures as found, checksum_last_failure as last from pg_stat_database where datname = current_database()",
		);
		const { found = null, last = null } = rows[0] ?? {};
		const tables = Number(found) > 0 ? await damagedTables(client) : [];
		return { checked: found !== null, found: Number(found), lastAt: last?.toISOString() ?? null, tables };
	} finally {
		await client.end();
	}
}

async function damagedTables(client: pg.Client): Promise<{ table: string; place: string | null }[]> {
	// every page of a table is read, whatever index could have answered
	await client.query("set enable_indexscan = off; set enable_bitmapscan = off; set enable_indexonlyscan = off");
	const { rows } = await client.query<{ table: string }>(
		`select c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1`,
	);
	const damaged: { table: string; place: string | null }[] = [];
	for (const { table } of rows) {
		try {
			// what is too long for its row lies beside it, and is read only where it is asked for
			await client.query(`select sum(octet_length(kept::text)) from public.${client.escapeIdentifier(table)} as kept`);
		} catch (fault) {
			const damage = damageIn(fault);
			if (damage) damaged.push({ table, place: damage.place });
			else if (meansAway(fault) && whyAway(fault) === "diskError") damaged.push({ table, place: null });
			else throw fault;
		}
	}
	return damaged;
}
