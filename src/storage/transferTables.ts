import { type Kysely, sql } from "kysely";

export type TransferTable = {
	name: string;
	columns: readonly { name: string; type: string }[];
	/** Whether row-level security binds the owner too. */
	forced: boolean;
};

export type SequenceState = { name: string; value: string; called: boolean };

/** What keeps the schema's own history: it is written anew wherever the schema is made. */
const ofTheSchema = ["kysely_migration", "kysely_migration_lock"];

/**
 * Every table that holds what people said and decided, as the database itself lists them, so that none can be forgotten. The queue
 * has a schema of its own and is not among them.
 */
export async function transferTables(db: Kysely<unknown>): Promise<TransferTable[]> {
	const { rows } = await sql<{ table: string; forced: boolean; name: string; type: string }>`
		select c.relname as "table", c.relrowsecurity and c.relforcerowsecurity as forced, a.attname as name,
			format_type(a.atttypid, a.atttypmod) as type
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
		where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all(${ofTheSchema})
			and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
		order by c.relname, a.attnum`.execute(db);
	return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({
		name,
		columns: columns.map((column) => ({ name: column.name, type: column.type })),
		forced: columns[0]?.forced ?? false,
	}));
}

/** Where each counter of the schema stands. Counters know no snapshot: read after one was taken, none stands before its rows. */
export async function sequenceStates(db: Kysely<unknown>): Promise<SequenceState[]> {
	const { rows } = await sql<{
		name: string;
	}>`select sequencename as name from pg_sequences where schemaname = 'public' order by 1`.execute(db);
	const states: SequenceState[] = [];
	for (const { name } of rows) {
		const state = await sql<{ value: string; called: boolean }>`
			select last_value::text as value, is_called as called from ${sql.id("public", name)}`.execute(db);
		states.push({ name, value: "1", called: false, ...state.rows[0] });
	}
	return states;
}

export async function countRows(db: Kysely<unknown>, table: string): Promise<number> {
	const { rows } = await sql<{ rows: string }>`select count(*) as rows from ${sql.id("public", table)}`.execute(db);
	return Number(rows[0]?.rows ?? 0);
}

/** The last migration that was applied, or null where the schema was never made. */
export async function schemaOf(db: Kysely<unknown>): Promise<string | null> {
	const made = await sql<{ made: boolean }>`select to_regclass('public.kysely_migration') is not null as made`.execute(db);
	if (!made.rows[0]?.made) return null;
	const { rows } = await sql<{ name: string | null }>`select max(name) as name from public.kysely_migration`.execute(db);
	return rows[0]?.name ?? null;
}

/** Values as text that means the same everywhere; a transfer takes as long as it takes, but waits for no lock for long. */
export async function settleTransfer(db: Kysely<unknown>): Promise<void> {
	await sql`select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true),
		set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('search_path', 'public', true),
		set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
		set_config('lock_timeout', '30s', true)`.execute(db);
}
