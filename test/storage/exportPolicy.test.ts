import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { takeBack } from "../../src/storage/exportPolicy.ts";
import { prepareDatabase } from "../../src/storage/prepare.ts";
import { TransferRefusal } from "../../src/storage/transferFile.ts";
import { exportDatabase } from "../../src/storage/transferOut.ts";
import { asSuperuser, emptyDatabase, fileRoom } from "../support/transferRoom.ts";

jest.setTimeout(60_000);

const room = fileRoom();
let ownerUrl: string;
let seen: string;
beforeAll(async () => {
	({ ownerUrl, seen } = await emptyDatabase({ managed: true }));
	await prepareDatabase(ownerUrl, masterKey);
});
afterAll(() => room.clear());

const letThrough = () =>
	asSuperuser(seen, async (client) =>
		(await client.query("select tablename from pg_policies where policyname = 'by_owner_for_export' order by 1")).rows.map(
			({ tablename }) => tablename as string,
		),
	);
const leave = (...tables: string[]) =>
	asSuperuser(ownerUrl, async (client) => {
		for (const table of tables) await client.query(`create policy by_owner_for_export on ${table} for select to current_user using (true)`);
	});
/** Somebody works in that table until they are let go. */
async function inUse(table: string): Promise<() => Promise<void>> {
	const client = new pg.Client({ connectionString: seen });
	await client.connect();
	await client.query("begin");
	await client.query(`lock table ${table} in access share mode`);
	return () => client.end();
}

test("an export that is stopped writes nothing and leaves nobody anything to read by", async () => {
	const file = room.file("stopped.gz");
	const stopped = AbortSignal.abort(new TransferRefusal("Stopped."));
	await expect(exportDatabase(ownerUrl, file, "2026-11-21T18:00:00.000Z", stopped)).rejects.toThrow("Stopped.");
	expect(existsSync(file)).toBe(false);
	expect(await letThrough()).toEqual([]);
});

test.each(["SIGINT", "SIGTERM"] as const)("so does one that is told to end by %s", async (signal) => {
	const file = room.file(`${signal}.gz`);
	const letGo = await inUse("zones");
	const { PATH = "" } = process.env;
	const child = spawn(process.execPath, ["src/transfer.ts", "export", file], { env: { PATH, DATABASE_URL: ownerUrl } });
	let said = "";
	child.stderr.on("data", (part) => (said += part));
	const ended = new Promise((settle) => child.once("close", settle));
	while ((await letThrough()).length === 0) await new Promise((settle) => setTimeout(settle, 50));
	child.kill(signal);
	await new Promise((settle) => setTimeout(settle, 300));
	await letGo();
	expect([await ended, said.trim()]).toEqual([1, "Stopped. Nothing was written."]);
	expect(await letThrough()).toEqual([]);
	expect(existsSync(file)).toBe(false);
});

test("a table that is in use keeps no other from being closed again, and is closed at the next start", async () => {
	await leave("drafts", "zones");
	const letGo = await inUse("drafts");
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	await sql`set lock_timeout = '100ms'`.execute(owner);
	expect(await takeBack(owner)).toEqual(["drafts"]);
	await owner.destroy();
	expect(await letThrough()).toEqual(["drafts"]);
	await letGo();
	await prepareDatabase(ownerUrl, masterKey);
	expect(await letThrough()).toEqual([]);
});
