import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { linkAudit } from "../../src/actions/linkAudit.ts";
import { verifyAudit } from "../../src/actions/verifyAudit.ts";
import { type AuditEntry, linked, noHead } from "../../src/core/audit.ts";
import { later } from "../../src/core/instant.ts";
import { addEntry, sha256 } from "../../src/storage/audit.ts";
import { linksBetween } from "../../src/storage/auditChain.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { markRevealed, openRound } from "../../src/storage/panels.ts";
import { appAddress } from "../../src/storage/prepare.ts";
import { importDatabase } from "../../src/storage/transferIn.ts";
import { exportDatabase } from "../../src/storage/transferOut.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser, emptyDatabase, fileRoom } from "../support/transferRoom.ts";

jest.setTimeout(120_000);

let database: Database;
let urls: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
	urls = await freshDatabase();
	database = openDatabase(urls.appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const start = "2026-06-17T09:00:00.000Z";
const afterwards = later(start, 3_600_000);

const entryOf = (tenantId: string, given: Partial<AuditEntry> = {}): AuditEntry => ({
	tenantId,
	id: randomUUID(),
	at: start,
	actorId: randomUUID(),
	act: "revealPanel",
	panelId: randomUUID(),
	teamId: randomUUID(),
	personId: null,
	sealed: null,
	round: null,
	pulseId: null,
	...given,
});

const enter = (entry: AuditEntry) =>
	database.as({ tenantId: entry.tenantId, personId: entry.actorId }, (trx) => addEntry(trx, entry)).then(() => entry);
const link = (now = afterwards) => linkAudit({ database, now, linkedTo: () => {} });
const found = (tenantId: string, now = afterwards) => verifyAudit(database, tenantId, now);
const linksOf = (tenantId: string) =>
	database.as({ tenantId, personId: null }, (trx) => linksBetween(trx, tenantId, { after: 0, upTo: 10_000 }));

/** A tenant with so many entries, a second apart, all linked. */
async function someTenant(many: number): Promise<{ tenantId: string; entries: AuditEntry[] }> {
	const tenantId = randomUUID();
	const entries: AuditEntry[] = [];
	for (let index = 0; index < many; index++) entries.push(await enter(entryOf(tenantId, { at: later(start, index * 1_000) })));
	await link();
	return { tenantId, entries };
}

/** As somebody with all rights who leaves nothing in their own way. */
const tamper = (...statements: [sql: string, values: unknown[]][]) =>
	asSuperuser(urls.ownerUrl, async (client) => {
		await client.query("set session_replication_role = replica");
		for (const [sql, values] of statements) await client.query(sql, values);
	});

test("entries are linked in the order of time, each once, and the chain holds", async () => {
	const { tenantId, entries } = await someTenant(5);
	expect((await linksOf(tenantId)).map(({ entry }) => entry)).toEqual(entries);
	await link();
	expect(await found(tenantId)).toMatchObject({ head: { number: 5 }, fault: null, unlinked: { count: 0 } });
});

test("the app can neither change nor take away what was entered or linked, and its owner is held too", async () => {
	const { tenantId } = await someTenant(1);
	const asApp = (sql: string) =>
		asSuperuser(urls.appUrl, async (client) => {
			await client.query("select set_config('app.tenant', $1, false)", [tenantId]);
			await client.query(sql);
		});
	for (const table of ["audit_entries", "audit_links"]) {
		for (const sql of [`update ${table} set tenant_id = tenant_id`, `delete from ${table}`, `truncate ${table}`]) {
			await expect(asApp(sql)).rejects.toThrow("permission denied");
			await expect(asSuperuser(urls.ownerUrl, (client) => client.query(sql))).rejects.toThrow("only ever added to");
		}
	}
	expect(await found(tenantId)).toMatchObject({ head: { number: 1 }, fault: null });
});

test("another tenant reads none of it, and enters nothing into it", async () => {
	const { tenantId } = await someTenant(2);
	const other = randomUUID();
	const seen = await database.as({ tenantId: other, personId: randomUUID() }, async (trx) =>
		Promise.all([
			trx.selectFrom("audit_entries").selectAll().execute(),
			trx.selectFrom("audit_links").selectAll().execute(),
			trx.selectFrom("audit_waiting").selectAll().execute(),
		]),
	);
	expect(seen).toEqual([[], [], []]);
	const forged = database.as({ tenantId: other, personId: null }, (trx) => addEntry(trx, entryOf(tenantId)));
	await expect(forged).rejects.toThrow("row-level security");
});

test("whoever administers the database and changes an entry is found, with the place", async () => {
	const { tenantId, entries } = await someTenant(5);
	await tamper(["update audit_entries set actor_id = gen_random_uuid() where id = $1", [entries[2]?.id]]);
	expect(await found(tenantId)).toMatchObject({ fault: { number: 3, kind: "changed" }, head: { number: 2 } });
});

test("and so is whoever deletes one, alone or with its link", async () => {
	const [alone, both] = [await someTenant(5), await someTenant(5)];
	await tamper(["delete from audit_entries where id = $1", [alone.entries[1]?.id]]);
	expect(await found(alone.tenantId)).toMatchObject({ fault: { number: 2, kind: "gone" } });
	await tamper(
		["delete from audit_entries where id = $1", [both.entries[1]?.id]],
		["delete from audit_links where entry_id = $1", [both.entries[1]?.id]],
	);
	expect(await found(both.tenantId)).toMatchObject({ fault: { number: 2, kind: "missing" } });
});

test("and whoever exchanges two, or puts one in: linked with a hash that fits, or not linked at all", async () => {
	const [swapped, inserted, loose] = [await someTenant(4), await someTenant(4), await someTenant(4)];
	const numbers = (a: number, b: number, tenantId: string): [string, unknown[]] => [
		"update audit_links set number = $1 where number = $2 and tenant_id = $3",
		[b, a, tenantId],
	];
	const { tenantId } = swapped;
	await tamper(numbers(2, 99, tenantId), numbers(3, 2, tenantId), numbers(99, 3, tenantId));
	expect(await found(tenantId)).toMatchObject({ fault: { number: 2, kind: "changed" } });

	const put = entryOf(inserted.tenantId, { at: later(start, 1_500) });
	const before = (await linksOf(inserted.tenantId))[1] ?? { ...noHead, entry: null };
	const insert = (entry: AuditEntry): [string, unknown[]] => [
		"insert into audit_entries (tenant_id, id, at, actor_id, act) values ($1, $2, $3, $4, $5)",
		[entry.tenantId, entry.id, entry.at, entry.actorId, entry.act],
	];
	const fitting = linked(before, { ...put, panelId: null, teamId: null }, sha256);
	await tamper(
		insert(put),
		["update audit_links set number = number + 100 where tenant_id = $1 and number > 2", [inserted.tenantId]],
		["update audit_links set number = number - 99 where tenant_id = $1 and number > 100", [inserted.tenantId]],
		["insert into audit_links values ($1, 3, $2, $3)", [inserted.tenantId, put.id, fitting.hash]],
	);
	expect(await found(inserted.tenantId)).toMatchObject({ fault: { number: 4, kind: "changed" } });

	const waitsForNothing = entryOf(loose.tenantId);
	await tamper(insert(waitsForNothing));
	await link();
	expect(await found(loose.tenantId)).toMatchObject({ fault: null, unlinked: { count: 1, first: waitsForNothing.id } });
});

test("a tail that is cut off is found by its entries, and without them by a head that was noted elsewhere; so is a log written anew", async () => {
	const { tenantId, entries } = await someTenant(4);
	const noted = (await found(tenantId)).head;
	await tamper(["delete from audit_links where tenant_id = $1 and number > 2", [tenantId]]);
	expect(await found(tenantId)).toMatchObject({ fault: null, head: { number: 2 }, unlinked: { count: 2 } });
	await tamper(["delete from audit_entries where id = any($1)", [entries.slice(2).map(({ id }) => id)]]);
	expect(await found(tenantId)).toMatchObject({ fault: null, unlinked: { count: 0 } });
	expect(await verifyAudit(database, tenantId, afterwards, noted)).toMatchObject({ fault: { number: 3, kind: "shorter" } });
	await enter(entryOf(tenantId, { at: later(start, 9_000) }));
	await enter(entryOf(tenantId, { at: later(start, 10_000) }));
	await link();
	expect(await found(tenantId)).toMatchObject({ fault: null, head: { number: 4 } });
	expect(await verifyAudit(database, tenantId, afterwards, noted)).toMatchObject({ fault: { number: 4, kind: "rewritten" } });
});

test("processes that link at once make one chain without gaps, whatever is entered meanwhile", async () => {
	const tenantId = randomUUID();
	const second = openDatabase(urls.appUrl, masterKey, () => {});
	const write = async () => {
		for (let index = 0; index < 30; index++) await enter(entryOf(tenantId, { at: later(start, index) }));
	};
	let writing = true;
	const keepLinking = async (by: Database) => {
		while (writing) await linkAudit({ database: by, now: afterwards, linkedTo: () => {} });
	};
	const linking = [database, second, database].map(keepLinking);
	await Promise.all([write(), write(), write()]).finally(() => {
		writing = false;
	});
	await Promise.all(linking);
	await link();
	await second.close();
	const links = await linksOf(tenantId);
	expect(links.map(({ number }) => number)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
	expect(new Set(links.map(({ entry }) => entry?.id)).size).toBe(90);
	expect(await found(tenantId)).toMatchObject({ fault: null, head: { number: 90 }, unlinked: { count: 0 } });
});

test("an entry whose transaction ends after a later one's is linked then; nobody waits for it", async () => {
	const tenantId = randomUUID();
	const [slow, quick] = [entryOf(tenantId), entryOf(tenantId, { at: later(start, 1_000) })];
	await database.as({ tenantId, personId: null }, async (trx) => {
		await addEntry(trx, slow);
		await enter(quick);
		await link();
	});
	expect((await linksOf(tenantId)).map(({ entry }) => entry?.id)).toEqual([quick.id]);
	await link();
	expect((await linksOf(tenantId)).map(({ entry }) => entry?.id)).toEqual([quick.id, slow.id]);
	expect(await found(tenantId)).toMatchObject({ fault: null });
});

test("what is sealed is entered once a day, by its day, and linked only when its round is revealed", async () => {
	const tenantId = randomUUID();
	const [panelId, actorId] = [randomUUID(), randomUUID()];
	const answered = (at: string) => entryOf(tenantId, { act: "submitAnswer", sealed: "reveal", round: 1, panelId, actorId, at });
	await database.as({ tenantId, personId: actorId }, (trx) => openRound(trx, tenantId, panelId, 1, start));
	for (const day of ["2026-06-15", "2026-06-15", "2026-06-16", "2026-06-15"]) await enter(answered(`${day}T00:00:00.000Z`));
	await expect(enter(answered("2026-06-15T08:00:00.000Z"))).rejects.toThrow("check constraint");
	await link();
	expect(await found(tenantId)).toMatchObject({ head: noHead, unlinked: { count: 0 } });
	// what is open beside it is linked without it
	const beside = await enter(entryOf(tenantId));
	await link();
	expect((await linksOf(tenantId)).map(({ entry }) => entry?.id)).toEqual([beside.id]);
	expect(await found(tenantId)).toMatchObject({ unlinked: { count: 0 } });
	await database.as({ tenantId, personId: actorId }, (trx) => markRevealed(trx, tenantId, panelId, 1, start));
	await link();
	const days = ["2026-06-15T00:00:00.000Z", "2026-06-16T00:00:00.000Z"];
	expect((await linksOf(tenantId)).slice(1).map(({ entry }) => entry?.at)).toEqual(days);
});

test("the chain is taken along by an export and holds where it was imported, and goes on there", async () => {
	const room = fileRoom();
	const { tenantId } = await someTenant(3);
	const { head } = await found(tenantId);
	await enter(entryOf(tenantId, { at: later(start, 5_000) }));
	await exportDatabase(urls.ownerUrl, room.file("audit.gz"), afterwards);
	const to = await emptyDatabase();
	await importDatabase(to.ownerUrl, masterKey, room.file("audit.gz"));
	room.clear();
	const there = openDatabase(appAddress(to.ownerUrl), masterKey, () => {});
	expect(await verifyAudit(there, tenantId, start, head)).toMatchObject({ head, fault: null });
	await linkAudit({ database: there, now: afterwards, linkedTo: () => {} });
	expect(await verifyAudit(there, tenantId, afterwards, head)).toMatchObject({ head: { number: 4 }, fault: null, unlinked: { count: 0 } });
	await expect(asSuperuser(to.ownerUrl, (client) => client.query("delete from audit_links"))).rejects.toThrow("only ever added to");
	await there.close();
});

const command = (...args: string[]) =>
	new Promise<{ code: number; told: string }>((settle) => {
		const env = { ...process.env, DATABASE_URL: urls.ownerUrl, TENANT_IDS: "" };
		execFile(process.execPath, ["src/audit.ts", ...args], { env }, (fault, stdout, stderr) =>
			settle({ code: fault ? Number(fault.code) : 0, told: stdout + stderr }),
		);
	});

test("one command says whether it holds and where it ends, and fails with the place where it does not", async () => {
	const [whole, broken] = [await someTenant(3), await someTenant(3)];
	const { head } = await found(whole.tenantId);
	await tamper(["update audit_entries set act = 'startRound' where id = $1", [broken.entries[1]?.id]]);
	const noted = `${head.number}:${head.hash}`;
	const both = `${whole.tenantId},${broken.tenantId}`;
	const [told, rewritten, json] = [
		await command("--tenant", both),
		await command("--tenant", whole.tenantId, "--head", `2:${head.hash}`),
		await command("--tenant", whole.tenantId, "--head", noted, "--json"),
	];
	expect(told).toMatchObject({ code: 1, told: expect.stringContaining(`${whole.tenantId}: holds, 3 entries, head ${noted}.`) });
	expect(told.told).toContain(`${broken.tenantId}: BROKEN at entry 2: it is not what it was when it was linked`);
	expect(rewritten.code).toBe(1);
	expect(rewritten.told).toContain("BROKEN at entry 2: another entry stands where the head that you noted was");
	expect(json.code).toBe(0);
	expect(JSON.parse(json.told)).toEqual({
		tenants: [{ tenantId: whole.tenantId, head, fault: null, unlinked: { count: 0, first: null } }],
	});
});
