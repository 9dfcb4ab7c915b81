import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { assertOpens, MasterKeyRefusal } from "./masterKey.ts";
import { giveAppRole, migrationNames, migratorOn } from "./prepare.ts";
import { readTransfer, type TransferHeader, TransferRefusal } from "./transferFile.ts";
import { countRows, schemaOf, settleTransfer, type TransferTable, transferTables } from "./transferTables.ts";

const rowsAtOnce = 500;
const charactersAtOnce = 2_000_000;

/**
 * Fills an empty database from an export, all of it or nothing: the schema as it was where the file was made, every row, every
 * counter, and then the migrations since. The file is read to its end and measured before anything is written.
 *
 * @param ownerUrl the address of the database's owner, who may create roles.
 */
export async function importDatabase(ownerUrl: string, masterKey: Buffer, path: string): Promise<TransferHeader> {
	const header = await measure(path);
	const newest = migrationNames.at(-1);
	if (!migrationNames.includes(header.schema))
		throw new TransferRefusal(
			`${path} was made by a newer Evenover: its schema is ${header.schema}, and this version knows those up to ${newest}. Nothing was written. Update Evenover first.`,
		);
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
	pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	try {
		await owner.transaction().execute((trx) => fill(trx, ownerUrl, masterKey, header, path));
		return header;
	} finally {
		await owner.destroy();
	}
}

/** Reads the whole file without keeping it: only one whose checksum and counts are right gets any further. */
async function measure(path: string): Promise<TransferHeader> {
	const { header, rows } = await readTransfer(path);
	let found = 0;
	for await (const _row of rows) found++;
	const said = header.tables.reduce((all, table) => all + table.rows, 0);
	if (found !== said) throw new TransferRefusal(`${path} holds ${found} rows and says that it holds ${said}. Nothing was written.`);
	return header;
}

async function fill(trx: Transaction<unknown>, ownerUrl: string, masterKey: Buffer, header: TransferHeader, path: string): Promise<void> {
	await settleTransfer(trx);
	await assertOurs(trx, header.schema);
	await giveAppRole(trx, ownerUrl);
	await migrate(trx, masterKey, header.schema);
	const tables = await transferTables(trx);
	assertFits(header, tables, path);
	for (const table of tables) await open(trx, table);
	await assertEmpty(trx, tables);
	await writeRows(trx, header, tables, path);
	await assertSameKey(trx, masterKey, path);
	for (const { name, value, called } of header.sequences)
		await sql`select setval(${`public.${JSON.stringify(name)}`}::regclass, ${value}::bigint, ${called})`.execute(trx);
	for (const table of tables) await close(trx, table);
	await migrate(trx, masterKey, null);
}

/** A database that was started once and holds nothing yet will do as well, where its schema is not past the file's. */
async function assertOurs(trx: Transaction<unknown>, wanted: string): Promise<void> {
	const [schema, tables] = [await schemaOf(trx), await transferTables(trx)];
	if (schema === null && tables.length > 0)
		throw new TransferRefusal(
			`The database is not empty: it holds tables that are not Evenover's (${tables[0]?.name}, …). Nothing was written. Give a database of its own.`,
		);
	if (schema === null || schema <= wanted) return;
	for (const table of tables) await open(trx, table);
	await assertEmpty(trx, tables);
	throw new TransferRefusal(
		"The database is empty, but a newer Evenover than the file's was started on it already. Nothing was written. Give a database on which it was never started.",
	);
}

async function assertSameKey(trx: Transaction<unknown>, masterKey: Buffer, path: string): Promise<void> {
	await assertOpens(trx, masterKey).catch((problem: unknown) => {
		if (!(problem instanceof MasterKeyRefusal)) throw problem;
		throw new TransferRefusal(
			`${path} was made under another MASTER_KEY: what people said in private would not open. Nothing was written. Give the MASTER_KEY that Evenover had where the file was made.`,
		);
	});
}

async function assertEmpty(trx: Transaction<unknown>, tables: readonly TransferTable[]): Promise<void> {
	for (const { name } of tables) {
		const rows = await countRows(trx, name);
		if (rows > 0)
			throw new TransferRefusal(
				`The database is not empty: it holds ${rows} rows in "${name}". Nothing was written. An import needs a database of its own, and never overwrites one.`,
			);
	}
}

function assertFits({ tables, schema }: TransferHeader, there: readonly TransferTable[], path: string): void {
	const spelled = (all: readonly { name: string; columns: readonly string[] }[]) =>
		JSON.stringify(all.map(({ name, columns }) => [name, [...columns].sort()]).sort());
	const named = there.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
	if (spelled(tables) !== spelled(named))
		throw new TransferRefusal(`${path} does not hold the tables that ${schema} has. Nothing was written.`);
}

/** Nobody else reads or writes the table until all is done, and no rule holds back or changes what was written once. */
async function open(trx: Transaction<unknown>, { name }: TransferTable): Promise<void> {
	await sql`alter table ${sql.id("public", name)} no force row level security, disable trigger user`.execute(trx);
}

async function close(trx: Transaction<unknown>, { name, forced }: TransferTable): Promise<void> {
	const force = forced ? sql`force row level security, ` : sql``;
	await sql`alter table ${sql.id("public", name)} ${force}enable trigger user`.execute(trx);
}

async function migrate(trx: Transaction<unknown>, masterKey: Buffer, to: string | null): Promise<void> {
	const migrator = migratorOn(trx, masterKey);
	const { error } = to === null ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
	if (error) throw error;
}

async function writeRows(trx: Transaction<unknown>, header: TransferHeader, tables: readonly TransferTable[], path: string): Promise<void> {
	const again = await readTransfer(path);
	// the file may have been exchanged since it was measured
	if (JSON.stringify(again.header) !== JSON.stringify(header)) throw new TransferRefusal(`${path} changed meanwhile. Nothing was written.`);
	const types = new Map(tables.map(({ name, columns }) => [name, new Map(columns.map((column) => [column.name, column.type]))]));
	for (const { name, columns, rows } of header.tables) {
		const typed = columns.map((column, place) => sql`(e ->> ${sql.lit(place)})::${sql.raw(types.get(name)?.get(column) ?? "text")}`);
		const into = sql`insert into ${sql.id("public", name)} (${sql.join(columns.map((column) => sql.id(column)))}) overriding system value
			select ${sql.join(typed)} from json_array_elements(`;
		for (let left = rows; left > 0; ) {
			const some: string[] = [];
			for (let size = 0; some.length < Math.min(left, rowsAtOnce) && size < charactersAtOnce; ) {
				const { value } = await again.rows.next();
				if (value === undefined) throw new TransferRefusal(`${path} changed meanwhile. Nothing was written.`);
				some.push(value);
				size += value.length;
			}
			left -= some.length;
			await sql`${into}${`[${some.join(",")}]`}::json) e`.execute(trx);
		}
	}
	// the last step checks the sum again
	if (!(await again.rows.next()).done) throw new TransferRefusal(`${path} changed meanwhile. Nothing was written.`);
}
