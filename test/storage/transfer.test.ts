import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { assertGuarded, openDatabase } from "../../src/storage/database.ts";
import { appAddress, giveAppRole, migrationNames, migratorOn, prepareDatabase } from "../../src/storage/prepare.ts";
import type { TransferHeader } from "../../src/storage/transferFile.ts";
import { importDatabase } from "../../src/storage/transferIn.ts";
import { exportDatabase } from "../../src/storage/transferOut.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser, emptyDatabase, everyRow, fileRoom, linesIn, packed } from "../support/transferRoom.ts";

const at = "2026-11-21T18:00:00.000Z";
const [tenantId, personId] = [randomUUID(), randomUUID()];
const room = fileRoom();
const file = room.file("whole.gz");
let from: Awaited<ReturnType<typeof freshDatabase>>;

/** Texts that a careless file or a careless cast would lose. */
const words = [
	'"quoted", \\back\\slash\\',
	"two\nlines\r\nand\ttabs",
	"a\u2028line\u2029that is none",
	"NULL",
	"",
	"{a,b}",
	"🧭 naïve ‏عربي",
	"\u0001",
];

async function fillIn(url: string): Promise<void> {
	await asSuperuser(url, async (client) => {
		for (const text of words)
			await client.query(
				"insert into teams (tenant_id, id, name, created_at) values ($1, gen_random_uuid(), $2, '2026-03-29 01:59:59.123456+00')",
				[tenantId, text],
			);
		for (let index = 0; index < 1_203; index++)
			await client.query(
				`insert into drafts (tenant_id, panel_id, round, person_id, sealed, saved_at) values ($1, gen_random_uuid(), 1, $2, $3, clock_timestamp())`,
				[tenantId, personId, randomBytes(60 + index)],
			);
		for (const costs of [JSON.stringify({ big: 12345678901234567890n.toString(), words }), '{"n": 123456789012345678901234567890.10}'])
			await client.query(
				`insert into proposals (tenant_id, id, panel_id, tension_id, costs, proposed_by, proposed_at)
					values ($1, gen_random_uuid(), $2, '', $3, $2, now())`,
				[tenantId, personId, costs],
			);
		await client.query(
			"insert into drafts (tenant_id, panel_id, round, person_id, sealed, saved_at) values ($1, gen_random_uuid(), 1, $2, '', 'infinity')",
			[tenantId, personId],
		);
		await client.query("insert into grants (tenant_id, person_id, sealed, saved_at) values ($1, $2, $3, now())", [
			tenantId,
			personId,
			randomBytes(4_000),
		]);
		await client.query("insert into panel_people values ($1, $2, $2, 0, 'n', 'm', 't', $3)", [
			tenantId,
			personId,
			["leader", 'o"dd, role', ""],
		]);
		for (let index = 0; index < 3; index++)
			await client.query(
				"insert into follow_ups (tenant_id, id, panel_id, state, due_at) values ($1, gen_random_uuid(), $2, 'planned', now())",
				[tenantId, personId],
			);
		await client.query(
			"insert into pulse_answers (tenant_id, pulse_id, person_id, name, sealed_recall, recalled_at) values ($1, $2, $2, '', '', now())",
			[tenantId, personId],
		);
	});
}

beforeAll(async () => {
	from = await freshDatabase();
	await fillIn(from.ownerUrl);
	await exportDatabase(from.ownerUrl, file, at);
});
afterAll(() => room.clear());

const lines = () => linesIn(readFileSync(file));
const headerOf = (all: readonly string[]) => JSON.parse(all[0] ?? "") as TransferHeader;
/** A file that somebody made on purpose, its checksum right. */
function forged(name: string, change: (header: TransferHeader) => void, rows = lines().slice(1, -1)): string {
	const header = headerOf(lines());
	change(header);
	const body = [JSON.stringify(header), ...rows];
	const sha256 = createHash("sha256")
		.update(body.map((line) => `${line}\n`).join(""))
		.digest("hex");
	writeFileSync(room.file(name), packed([...body, JSON.stringify({ sha256 })]));
	return room.file(name);
}
const refusal = (work: Promise<unknown>) =>
	work.then(
		() => "taken",
		(problem: Error) => `${problem.name}: ${problem.message}`,
	);

test("every row of every table is the same afterwards, and where counters stand", async () => {
	const { ownerUrl } = await emptyDatabase();
	await importDatabase(ownerUrl, masterKey, file);
	const before = await everyRow(from.ownerUrl);
	expect(before["drafts"]).toHaveLength(1_204);
	expect(await everyRow(ownerUrl)).toEqual(before);
	const next = await asSuperuser(ownerUrl, (client) =>
		client.query(
			"insert into follow_ups (tenant_id, id, panel_id, state, due_at) values ($1, $1, $1, 'planned', now()) returning planned_order::int as n",
			[tenantId],
		),
	);
	expect(next.rows).toEqual([{ n: 4 }]);
});

test("it goes into a managed database and out of it again, whose owner is held by the policies", async () => {
	const { ownerUrl, seen } = await emptyDatabase({ managed: true });
	await importDatabase(ownerUrl, masterKey, file);
	expect(await everyRow(seen)).toEqual(await everyRow(from.ownerUrl));
	const back = room.file("back.gz");
	await exportDatabase(ownerUrl, back, at);
	const rowsOf = (all: readonly string[]) => all.slice(1, -1).sort();
	expect(rowsOf(linesIn(readFileSync(back)))).toEqual(rowsOf(lines()));
	expect(headerOf(linesIn(readFileSync(back)))).toEqual(headerOf(lines()));
});

test("the policies hold afterwards as they did before, and no door stays open", async () => {
	const { ownerUrl, seen } = await emptyDatabase({ managed: true });
	await importDatabase(ownerUrl, masterKey, file);
	await exportDatabase(ownerUrl, room.file("door.gz"), at);
	const rules = (url: string) =>
		asSuperuser(url, async (client) => {
			const policies = await client.query(
				"select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2",
			);
			const tables = await client.query(
				"select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
			);
			const triggers = await client.query("select tgname, tgenabled from pg_trigger where not tgisinternal order by 1");
			return [policies.rows, tables.rows, triggers.rows];
		});
	expect(await rules(seen)).toEqual(await rules(from.ownerUrl));
	const app = openDatabase(appAddress(ownerUrl), masterKey, () => {});
	try {
		await expect(assertGuarded(app)).resolves.toBeUndefined();
		const read = (person: string | null) =>
			app.as({ tenantId, personId: person }, (trx) => trx.selectFrom("drafts").select("round").execute());
		expect(await read(personId)).toHaveLength(1_204);
		expect(await read(randomUUID())).toEqual([]);
		expect(await read(null)).toEqual([]);
	} finally {
		await app.close();
	}
});

test("it is what stood at one instant: what is written meanwhile is in the next export", async () => {
	const { ownerUrl } = await emptyDatabase();
	await prepareDatabase(ownerUrl, masterKey);
	await fillIn(ownerUrl);
	let stop = false;
	const writing = asSuperuser(ownerUrl, async (client) => {
		while (!stop) {
			await client.query("begin");
			for (const table of ["teams (tenant_id, id, name, created_at) values ($1, $2, '', now())", "seals values ($1, $2, 1, $2)"])
				await client.query(`insert into ${table}`, [tenantId, randomUUID()]);
			await client.query("commit");
		}
	});
	const { tables } = await exportDatabase(ownerUrl, room.file("busy.gz"), at).finally(() => {
		stop = true;
	});
	await writing;
	const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
	expect(rows("teams") - words.length).toBe(rows("seals"));
	const { ownerUrl: into } = await emptyDatabase();
	await importDatabase(into, masterKey, room.file("busy.gz"));
	expect((await everyRow(into))["seals"]).toHaveLength(rows("seals"));
});

test("no table is left out, not even one that nobody thought of", async () => {
	const { ownerUrl } = await freshDatabase();
	await asSuperuser(ownerUrl, (client) => client.query("create table afterthoughts (tenant_id uuid, words text)"));
	const { tables } = await exportDatabase(ownerUrl, room.file("more.gz"), at);
	expect(tables.map(({ name }) => name)).toEqual(Object.keys(await everyRow(ownerUrl)).sort());
	expect(tables.map(({ name }) => name)).toContain("afterthoughts");
});

test("only an empty database is filled; one with a single row is refused and stays as it was", async () => {
	const { ownerUrl } = await emptyDatabase({ managed: true });
	await prepareDatabase(ownerUrl, masterKey);
	const other = openDatabase(appAddress(ownerUrl), masterKey, () => {});
	await other.as({ tenantId, personId }, (trx) =>
		trx.insertInto("seals").values({ tenant_id: tenantId, panel_id: personId, round: 1, person_id: personId }).execute(),
	);
	await other.close();
	expect(await refusal(importDatabase(ownerUrl, masterKey, file))).toContain('it holds 1 rows in "seals"');
	const { ownerUrl: foreign } = await emptyDatabase();
	await asSuperuser(foreign, (client) => client.query("create table shop (id int)"));
	expect(await refusal(importDatabase(foreign, masterKey, file))).toContain("tables that are not Evenover's");
	const { ownerUrl: started } = await emptyDatabase();
	await prepareDatabase(started, masterKey);
	expect(await refusal(importDatabase(started, masterKey, file))).toBe("taken");
});

test("a file that was cut off, changed or is something else is refused before anything is written", async () => {
	const { ownerUrl, seen } = await emptyDatabase();
	const whole = readFileSync(file);
	const all = lines();
	const bad: Record<string, Buffer> = {
		cut: whole.subarray(0, whole.length - 200),
		flipped: Buffer.from(whole.map((byte, place) => (place === whole.length >> 1 ? byte ^ 1 : byte))),
		shorter: packed(all.toSpliced(500, 1)),
		unfinished: packed(all.slice(0, -1)),
		edited: packed(all.map((line, place) => (place === 3 ? line.replace("[", "[ ") : line))),
		appended: packed([...all, all[3] ?? ""]),
		text: Buffer.from("id,name\n1,one\n"),
		empty: Buffer.alloc(0),
		other: packed(['{"format":"something"}', all.at(-1) ?? ""]),
	};
	for (const [name, bytes] of Object.entries(bad)) {
		writeFileSync(room.file(name), bytes);
		expect([name, await refusal(importDatabase(ownerUrl, masterKey, room.file(name)))]).toEqual([
			name,
			expect.stringContaining("TransferRefusal"),
		]);
	}
	expect(await refusal(importDatabase(ownerUrl, masterKey, room.file("nowhere.gz")))).toContain("is not there");
	expect(await everyRow(seen)).toEqual({});
});

test("an export of a newer schema is refused by its name", async () => {
	const { ownerUrl, seen } = await emptyDatabase();
	const newer = forged("newer.gz", (header) => {
		header.schema = "999-later";
	});
	expect(await refusal(importDatabase(ownerUrl, masterKey, newer))).toContain("Update Evenover first");
	expect(await everyRow(seen)).toEqual({});
});

test("an import that fails half way leaves nothing, not even a table", async () => {
	const { ownerUrl, seen } = await emptyDatabase();
	const rows = lines().slice(1, -1);
	const lastOfTeams = rows.findLastIndex((line) => line.includes("2026-03-29 01:59:59"));
	const broken = forged("broken.gz", () => {}, rows.with(lastOfTeams, (rows[lastOfTeams] ?? "").replace(tenantId, "no-uuid")));
	await expect(importDatabase(ownerUrl, masterKey, broken)).rejects.toThrow("invalid input syntax");
	expect(await everyRow(seen)).toEqual({});
});

test("an export of an older schema is brought up to date on its way in", async () => {
	const old = await emptyDatabase();
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: old.ownerUrl, max: 1 }) }) });
	await owner.transaction().execute((trx) => giveAppRole(trx, old.ownerUrl));
	expect((await migratorOn(owner, masterKey).migrateTo("016-realignments")).error).toBeUndefined();
	await owner.destroy();
	await asSuperuser(old.ownerUrl, async (client) => {
		await client.query("insert into teams (tenant_id, id, name, created_at, time_zone) values ($1, $1, 'Old', now(), 'Asia/Tokyo')", [
			tenantId,
		]);
		await client.query("insert into pulses values ($1, $2, $1, 1, '2026-03-01 20:00Z', '2026-03-03 20:00Z', null, '[]', '{}')", [
			tenantId,
			personId,
		]);
		await client.query("insert into follow_ups (tenant_id, id, panel_id, state, due_at) values ($1, $2, $2, 'planned', now())", [
			tenantId,
			personId,
		]);
	});
	const older = room.file("older.gz");
	expect((await exportDatabase(old.ownerUrl, older, at)).schema).toBe("016-realignments");
	const { ownerUrl, seen } = await emptyDatabase({ managed: true });
	await importDatabase(ownerUrl, masterKey, older);
	const found = await asSuperuser(seen, (client) =>
		client.query(
			"select opens_on::text as day, planned_order::int as n, (select max(name) from kysely_migration) as schema from pulses, follow_ups",
		),
	);
	expect(found.rows).toEqual([{ day: "2026-03-02", n: 1, schema: migrationNames.at(-1) }]);
	const tooNew = await emptyDatabase();
	await prepareDatabase(tooNew.ownerUrl, masterKey);
	expect(await refusal(importDatabase(tooNew.ownerUrl, masterKey, older))).toContain("on which it was never started");
});

test("a file is the account's alone, is never written over, and is whole or not there", async () => {
	expect(statSync(file).mode & 0o077).toBe(0);
	expect(await refusal(exportDatabase(from.ownerUrl, file, at))).toContain("is there already");
	const { ownerUrl } = await emptyDatabase();
	expect(await refusal(exportDatabase(ownerUrl, room.file("none.gz"), at))).toContain("nothing to export");
	expect(existsSync(room.file("none.gz"))).toBe(false);
});
