import pg from "pg";
import type { Owner } from "../house/known.ts";

/** What somebody who speaks to the database as the app does gets from one table: one line an attempt. */
export type Outcome = string;
export type Attempt = { table: string; who: string; what: string };
type Actor = { who: string; tenantId: string | null; personId: string | null };

const nobody = "99999999-9999-4999-8999-999999999999";

/** Every table that keeps something of a tenant, as the schema has it now. */
export const tenantTables = async (owner: Owner): Promise<string[]> =>
	(
		await owner.rows<{ name: string }>(
			`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
			where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
		)
	).map(({ name }) => name);

export type Table = {
	name: string;
	rows: Record<string, unknown>[];
	persons: string[];
	/** What the app may change, each with a value that it could be given unseen. */
	columns: { name: string; value: string }[];
};

/** A table with some of the tenant's rows, so that each attempt is at something that is there. One that is empty gets a row made up from its columns. */
export async function openTable(owner: Owner, name: string, tenantId: string): Promise<Table> {
	const some = () =>
		owner.rows<{ row: Record<string, unknown> }>(
			`select to_jsonb(t) as row from ${name} t where tenant_id = $1 order by md5(t::text) limit 12`,
			[tenantId],
		);
	let found = await some();
	if (found.length === 0) {
		await makeUp(owner, name, tenantId);
		found = await some();
	}
	const rows = found.map(({ row }) => row);
	// a row is somebody's by one of these
	const persons = [...new Set(rows.flatMap((row) => ["person_id", "from_id", "to_id"].map((column) => row[column])))]
		.filter((id) => typeof id === "string")
		.slice(0, 3);
	const columns = await owner.rows<{ name: string; type: string }>(
		`select column_name as name, udt_name as type from information_schema.columns where table_schema = 'public' and table_name = $1
			and has_column_privilege('evenover_app', ('public.' || $1)::regclass, column_name, 'update') order by ordinal_position`,
		[name],
	);
	return { name, rows, persons, columns: columns.map(({ name: column, type }) => ({ name: column, value: madeUp[type] ?? "null" })) };
}

const madeUp: Readonly<Record<string, string>> = {
	uuid: "gen_random_uuid()",
	text: "'x'",
	int4: "1",
	int2: "12",
	int8: "1",
	bool: "false",
	timestamptz: "now()",
	date: "current_date",
	jsonb: "'{}'",
	bytea: "'\\x00'",
	_text: "'{}'",
	_uuid: "'{}'",
};

/** In a database of the run's own, where a column's contents may be anything. */
async function makeUp(owner: Owner, name: string, tenantId: string): Promise<void> {
	const checks = await owner.rows<{ name: string }>(
		"select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'",
		[name],
	);
	for (const { name: check } of checks) await owner.rows(`alter table ${name} drop constraint ${check}`);
	const columns = await owner.rows<{ name: string; type: string }>(
		`select column_name as name, udt_name as type from information_schema.columns
		where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null order by ordinal_position`,
		[name],
	);
	const values = columns.map(({ name: column, type }) => (column === "tenant_id" ? `'${tenantId}'` : (madeUp[type] ?? "null")));
	await owner
		.rows(`insert into ${name} (${columns.map((one) => one.name).join(", ")}) values (${values.join(", ")})`)
		.catch((fault: Error) => {
			throw new Error(
				`Nothing is in ${name}, and no row can be made up for it (${fault.message}): faults/house/teamStory.ts has to make one`,
			);
		});
}

/** Speaks to the database as the app does. */
export type Line = { attempt(actor: Actor, query: string, values?: unknown[]): Promise<Outcome>; close(): Promise<void> };

export async function openLine(appUrl: string): Promise<Line> {
	const client = new pg.Client({ connectionString: appUrl });
	client.on("error", () => {});
	await client.connect();
	return {
		attempt: async ({ tenantId, personId }, query, values = []) => {
			await client.query("begin");
			try {
				// as the app sets it, or not at all
				if (tenantId !== null)
					await client.query("select set_config('app.tenant', $1, true), set_config('app.person', $2, true)", [tenantId, personId ?? ""]);
				const { rows, rowCount } = await client.query(query, values);
				return rows.length === 1 && "n" in rows[0] ? `${rows[0].n} rows` : `${rowCount} rows`;
			} catch (fault) {
				const { code, message } = fault as { code?: string; message: string };
				return `refused ${code}${message.includes("row-level security") ? " by a policy" : ""}`;
			} finally {
				await client.query("rollback");
			}
		},
		close: () => client.end(),
	};
}

/** What has to come of every attempt at another tenant's rows. */
export const isNothing = (outcome: Outcome): boolean => outcome === "0 rows" || outcome.startsWith("refused 42501");
/** Whoever speaks for another tenant, or for none. */
export const isForeign = ({ who }: Attempt): boolean => who.startsWith("another tenant") || who === "no tenant";

/** Everything that can be tried on a table: reading, adding, changing, removing, emptying; for another tenant, for none, and for people of the tenant itself. */
export async function probe(line: Line, table: Table, tenantId: string, foreignId: string): Promise<[Attempt, Outcome][]> {
	const [first] = table.persons;
	const actors: Actor[] = [
		{ who: "another tenant's person", tenantId: foreignId, personId: nobody },
		{ who: "another tenant's person of the same id", tenantId: foreignId, personId: first ?? nobody },
		{ who: "no tenant", tenantId: null, personId: null },
		{ who: "the tenant's clock", tenantId, personId: null },
		{ who: "somebody else of the tenant", tenantId, personId: nobody },
		...table.persons.map((personId, index) => ({ who: `person ${index + 1} of the tenant`, tenantId, personId })),
	];
	const found: [Attempt, Outcome][] = [];
	const { name } = table;
	for (const actor of actors) {
		const add = async (what: string, query: string, values?: unknown[]) =>
			void found.push([{ table: name, who: actor.who, what }, await line.attempt(actor, query, values)]);
		await add("select", `select count(*)::int as n from ${name}`);
		await add("update", `update ${name} set tenant_id = tenant_id`);
		const column = table.columns.findLast((one) => !one.name.endsWith("_id"));
		if (column) {
			await add(`update ${column.name}`, `update ${name} set ${column.name} = ${column.name}`);
			// what reads nothing is held by fewer policies
			await add(`overwrite ${column.name}`, `update ${name} set ${column.name} = ${column.value}`);
		}
		await add("delete", `delete from ${name}`);
		await add("truncate", `truncate ${name}`);
		for (const [index, row] of table.rows.entries()) {
			if (index > 3 && !actor.who.includes("of the tenant")) break;
			await add(`insert ${index + 1}`, `insert into ${name} select * from jsonb_populate_record(null::${name}, $1)`, [JSON.stringify(row)]);
		}
	}
	return found;
}
