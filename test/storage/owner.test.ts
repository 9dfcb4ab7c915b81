import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "@jest/globals";
import { linkAudit } from "../../src/actions/linkAudit.ts";
import { verifyAudit } from "../../src/actions/verifyAudit.ts";
import { examineMasterKey } from "../../src/doctor/database.ts";
import { draftOf, keepDraft } from "../../src/storage/answers.ts";
import { addEntry } from "../../src/storage/audit.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { keysAt, settleMasterKey } from "../../src/storage/masterKey.ts";
import { OwnerRefusal } from "../../src/storage/owner.ts";
import { prepareDatabase } from "../../src/storage/prepare.ts";
import { asSuperuser, emptyDatabase } from "../support/transferRoom.ts";

const now = "2026-06-17T09:00:00.000Z";
let key: Buffer;
let at: { tenantId: string; panelId: string; round: number };
let ada: string;
let urls: Awaited<ReturnType<typeof emptyDatabase>>;

const under = async <T>(appUrl: string, work: (database: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> => {
	const database = openDatabase(appUrl, key, () => {}, 2);
	return work(database).finally(() => database.close());
};

/** As a cloud provider gives it: its owner is held by the policies. */
beforeEach(async () => {
	key = randomBytes(32);
	ada = randomUUID();
	at = { tenantId: randomUUID(), panelId: randomUUID(), round: 1 };
	urls = await emptyDatabase({ managed: true });
	await under(await prepareDatabase(urls.ownerUrl, key), (database) =>
		database.as({ tenantId: at.tenantId, personId: ada }, (trx) => keepDraft(trx, at, ada, { assumptions: ["Costs fall"] }, now)),
	);
});

/** Somebody else who may sign in, with the password of the owner so far; given everything, or the tables alone, or nothing. */
async function another(given: "all" | "tables" | "nothing"): Promise<{ url: string; former: string; name: string }> {
	const url = new URL(urls.ownerUrl);
	const [former, name] = [url.username, `y_${randomUUID().replaceAll("-", "")}`];
	url.username = name;
	await asSuperuser(urls.seen, async (client) => {
		await client.query(`create role ${name} login createrole nosuperuser nobypassrls password '${decodeURIComponent(url.password)}'`);
		await client.query(`grant evenover_app to ${name} with admin true, inherit false, set false`);
		if (given === "all") await client.query(`reassign owned by ${former} to ${name}`);
		if (given !== "tables") return;
		const { rows } = await client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
		for (const table of rows) await client.query(`alter table ${table.name} owner to ${name}`);
	});
	return { url: url.href, former, name };
}

const config = () => ({ TENANT_IDS: [at.tenantId], MASTER_KEY: key }) as Parameters<typeof examineMasterKey>[1];

test("keys that another role made are never counted as none: it is refused in words, and the doctor calls it a fault", async () => {
	const { url, name } = await another("all");
	await expect(keysAt(url, key)).rejects.toThrow(OwnerRefusal);
	await expect(keysAt(url, key)).rejects.toThrow(`${name} does not see the rows of sealing_keys`);
	await expect(settleMasterKey(url, randomBytes(32))).rejects.toThrow(OwnerRefusal);
	expect(await examineMasterKey(url, config())).toMatchObject({ level: "fault", told: expect.stringContaining("does not see the rows") });
});

test("whoever was given all of it starts it: the keys are seen, another master key is refused, and what the owner does is done", async () => {
	const { url } = await another("all");
	const appUrl = await prepareDatabase(url, key);
	expect(await keysAt(url, key)).toEqual({ all: 1, strange: 0 });
	await expect(settleMasterKey(url, randomBytes(32))).rejects.toThrow("1 of 1 keys");
	expect(await settleMasterKey(url, key)).toEqual({ keys: 0, consents: 0 });
	expect(await examineMasterKey(url, config())).toMatchObject({ level: "ok", told: expect.stringContaining("opens 1 keys") });
	await under(appUrl, async (database) => {
		const me = { tenantId: at.tenantId, personId: ada };
		expect((await database.as(me, (trx) => draftOf(trx, at, ada)))?.draft.assumptions).toEqual(["Costs fall"]);
		const about = { act: "revealPanel", panelId: at.panelId, teamId: null, personId: null, sealed: null, round: null, pulseId: null };
		await database.as(me, (trx) => addEntry(trx, { ...about, tenantId: at.tenantId, id: randomUUID(), at: now, actorId: ada }));
		// the clock looks for tenants as the owner
		await linkAudit({ database, now, linkedTo: () => {} });
		expect((await verifyAudit(database, at.tenantId, now)).head.number).toBe(1);
	});
	// started again, and by both at once, it comes to the same
	await Promise.all([prepareDatabase(url, key), prepareDatabase(url, key)]);
	expect(await keysAt(url, key)).toEqual({ all: 1, strange: 0 });
});

test("whoever it does not belong to does not start it, and reads to whom it does and what to do", async () => {
	const { url, former, name } = await another("nothing");
	await expect(prepareDatabase(url, key)).rejects.toThrow(OwnerRefusal);
	await expect(prepareDatabase(url, key)).rejects.toThrow(
		`belongs to the role ${former}, and DATABASE_URL signs in as ${name}. Sign in as ${former}, or give it to ${name}, as a superuser: reassign owned by ${former} to ${name};`,
	);
	expect(await settleMasterKey(urls.ownerUrl, key)).toEqual({ keys: 0, consents: 0 });
});

test("tables that belong to one role and functions that belong to another are refused, since those functions would see nothing", async () => {
	const { url, former, name } = await another("tables");
	await expect(prepareDatabase(url, key)).rejects.toThrow(/belongs to several roles/);
	await expect(prepareDatabase(url, key)).rejects.toThrow(former);
	// what it says to do is what helps
	const said = await prepareDatabase(url, key).then(String, (refusal: Error) => refusal.message);
	await asSuperuser(urls.seen, (client) => client.query(/reassign owned by .*;/.exec(said)?.[0] ?? ""));
	await prepareDatabase(url, key);
	expect([await keysAt(url, key), name.startsWith("y_")]).toEqual([{ all: 1, strange: 0 }, true]);
});

test("what somebody else keeps beside our tables is no business of ours", async () => {
	await asSuperuser(urls.seen, (client) =>
		client.query("create function of_somebody_else() returns int language sql security definer as 'select 1'"),
	);
	await expect(prepareDatabase(urls.ownerUrl, key)).resolves.toBeTruthy();
});
