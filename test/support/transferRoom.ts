import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";

const server = () => process.env["TEST_POSTGRES"] ?? "";

export async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	return work(client).finally(() => client.end());
}

/**
 * A database on which nothing was ever started. `managed`: as a cloud provider gives it, its owner no superuser; `seen` is where a
 * superuser looks into it.
 */
export async function emptyDatabase({ managed = false } = {}): Promise<{ ownerUrl: string; seen: string }> {
	const name = `x_${randomUUID().replaceAll("-", "")}`;
	const [url, seen] = [new URL(server()), new URL(server())];
	url.pathname = name;
	seen.pathname = name;
	await asSuperuser(server(), async (client) => {
		if (managed) {
			await client.query(`create role ${name} login createrole nosuperuser nobypassrls password '${decodeURIComponent(url.password)}'`);
			await client.query(`grant evenover_app to ${name} with admin true, inherit false, set false`);
			url.username = name;
		}
		await client.query(`create database ${name} ${managed ? `owner ${name}` : ""}`);
	});
	return { ownerUrl: url.href, seen: seen.href };
}

/** Every row of every table that is not the queue's or the schema's own history, as the database prints it. */
export function everyRow(url: string): Promise<Record<string, string[]>> {
	return asSuperuser(url, async (client) => {
		await client.query("set timezone = 'UTC'");
		const { rows: tables } = await client.query<{ name: string }>(`
			select format('%I.%I', schemaname, tablename) as name from pg_tables
			where schemaname not in ('pg_catalog', 'information_schema', 'pgboss') and tablename not like 'kysely%' order by 1`);
		const found: Record<string, string[]> = {};
		for (const { name } of tables) {
			const { rows: columns } = await client.query<{ name: string }>(
				"select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attname",
				[name],
			);
			const { rows } = await client.query<{ line: string }>(
				`select row(${columns.map((column) => column.name).join(", ")})::text as line from ${name} order by 1`,
			);
			found[name.replace(/^public\./, "")] = rows.map(({ line }) => line);
		}
		return found;
	});
}

/** A folder for export files; it goes with `clear`. */
export function fileRoom(): { file: (name: string) => string; clear: () => void } {
	const folder = mkdtempSync(join(tmpdir(), "evenover-transfer-"));
	return { file: (name) => join(folder, name), clear: () => rmSync(folder, { recursive: true, force: true }) };
}

export const linesIn = (packed: Buffer): string[] => gunzipSync(packed).toString("utf8").split("\n").slice(0, -1);
export const packed = (lines: readonly string[]): Buffer => gzipSync(lines.map((line) => `${line}\n`).join(""));
