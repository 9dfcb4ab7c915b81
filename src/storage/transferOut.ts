import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { exportsAlone, letPass, takeBack } from "./exportPolicy.ts";
import { migrationNames } from "./prepare.ts";
import { type TransferHeader, TransferRefusal, writeTransfer } from "./transferFile.ts";
import { countRows, schemaOf, sequenceStates, settleTransfer, type TransferTable, transferTables } from "./transferTables.ts";

const rowsAtOnce = 500;

/**
 * Writes all that is kept, of every tenant, into one file: as it stood at one instant, whatever is written meanwhile. What people
 * said in private and consented to stays encrypted; everything else is readable in it.
 *
 * @param ownerUrl the address of the database's owner.
 * @param stopped ends it before its time, with nothing written and nothing left behind.
 */
export async function exportDatabase(ownerUrl: string, path: string, madeAt: string, stopped?: AbortSignal): Promise<TransferHeader> {
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
	pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	try {
		const schema = await schemaOf(owner);
		if (schema === null) throw new TransferRefusal("There is nothing to export: Evenover was never started on this database.");
		if (!migrationNames.includes(schema))
			throw new TransferRefusal(`This database was made by a newer Evenover (${schema}). Export it with that version.`);
		return await owner.connection().execute((guard) => letThrough(guard, () => snapshot(owner, path, schema, madeAt, stopped)));
	} finally {
		await owner.destroy();
	}
}

/**
 * An owner that is no superuser is held by forced policies too: for as long as the export takes, one policy more lets the owner, and
 * nobody else, read each table. One table at a time, so that the running app is never kept waiting for two.
 */
async function letThrough<T>(guard: Kysely<unknown>, work: () => Promise<T>): Promise<T> {
	if (!(await exportsAlone(guard)))
		throw new TransferRefusal("Another export of this database is under way. Start again when it has ended.");
	await sql`set lock_timeout = '30s'`.execute(guard);
	const above = await sql<{ above: boolean }>`select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`.execute(
		guard,
	);
	const held = above.rows[0]?.above ? [] : (await transferTables(guard)).filter((table) => table.forced);
	const inUse = await takeBack(guard);
	let done: T;
	try {
		for (const table of held) if (!inUse.includes(table.name)) await letPass(guard, table);
		done = await work();
	} catch (problem) {
		// what went wrong first is what is told
		await takeBack(guard).catch(() => []);
		throw problem;
	}
	const left = await takeBack(guard);
	if (left.length > 0)
		throw new TransferRefusal(
			`The export is whole, but the owner may still read ${left.join(", ")} past the policies, for they are in use. Start Evenover, or export again: either takes that back.`,
		);
	return done;
}

function snapshot(
	owner: Kysely<unknown>,
	path: string,
	schema: string,
	madeAt: string,
	stopped: AbortSignal | undefined,
): Promise<TransferHeader> {
	return owner
		.transaction()
		.setIsolationLevel("repeatable read")
		.setAccessMode("read only")
		.execute(async (trx) => {
			await settleTransfer(trx);
			const tables = await transferTables(trx);
			const counted: TransferHeader["tables"] = [];
			for (const { name, columns } of tables) {
				stopped?.throwIfAborted();
				counted.push({ name, columns: columns.map((column) => column.name), rows: await countRows(trx, name) });
			}
			// an upgrade that came in between would bring tables that are not let through
			if ((await schemaOf(trx)) !== schema) throw new TransferRefusal("The database was upgraded meanwhile. Start the export again.");
			const header: TransferHeader = {
				format: "evenover-export",
				version: 1,
				schema,
				madeAt,
				tables: counted,
				sequences: await sequenceStates(trx),
			};
			await writeTransfer(path, linesOf(trx, header, tables, stopped));
			return header;
		});
}

async function* linesOf(
	trx: Transaction<unknown>,
	header: TransferHeader,
	tables: readonly TransferTable[],
	stopped: AbortSignal | undefined,
): AsyncGenerator<string> {
	yield JSON.stringify(header);
	for (const { name, columns } of tables) {
		const values = columns.map((column) => sql`${sql.id(column.name)}::text as ${sql.id(column.name)}`);
		await sql`declare rows_of no scroll cursor for select ${sql.join(values)} from ${sql.id("public", name)}`.execute(trx);
		for (;;) {
			stopped?.throwIfAborted();
			const { rows } = await sql<Record<string, string | null>>`fetch ${sql.lit(rowsAtOnce)} from rows_of`.execute(trx);
			for (const row of rows) yield JSON.stringify(columns.map((column) => row[column.name]));
			if (rows.length < rowsAtOnce) break;
		}
		await sql`close rows_of`.execute(trx);
	}
}
