import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { draftOf, keepDraft } from "../../src/storage/answers.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { openGrants } from "../../src/storage/grants.ts";
import { keysAt, settleMasterKey } from "../../src/storage/masterKey.ts";
import { prepareDatabase } from "../../src/storage/prepare.ts";
import { importDatabase } from "../../src/storage/transferIn.ts";
import { exportDatabase } from "../../src/storage/transferOut.ts";
import { asSuperuser, emptyDatabase, everyRow, fileRoom } from "../support/transferRoom.ts";

const now = "2026-06-17T09:00:00.000Z";
const room = fileRoom();
afterAll(() => room.clear());

let at: { tenantId: string; panelId: string; round: number };
let [ada, first, second] = ["", Buffer.alloc(32), Buffer.alloc(32)];
let urls: Awaited<ReturnType<typeof emptyDatabase>>;
let appUrl: string;

async function under<T>(key: Parameters<typeof openDatabase>[1], work: (reach: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
	const database = openDatabase(appUrl, key, () => {}, 2);
	return work(database).finally(() => database.close());
}
const drafted = (key: Buffer, words: string) =>
	under(key, (database) =>
		database.as({ tenantId: at.tenantId, personId: ada }, (trx) => keepDraft(trx, at, ada, { assumptions: [words] }, now)),
	);
const read = (key: Parameters<typeof openDatabase>[1]) =>
	under(key, (database) =>
		database.as({ tenantId: at.tenantId, personId: ada }, async (trx) => (await draftOf(trx, at, ada))?.draft.assumptions),
	);
const consented = (key: Buffer, personId: string) =>
	under(key, (database) => openGrants(database, key, () => now).save(at.tenantId, personId, "a consent"));
const consent = (key: Buffer, personId: string) =>
	under(key, (database) => openGrants(database, key, () => now).load(at.tenantId, personId));

/** As a cloud provider gives it: its owner is held by the policies. */
beforeEach(async () => {
	[ada, first, second] = [randomUUID(), randomBytes(32), randomBytes(32)];
	at = { tenantId: randomUUID(), panelId: randomUUID(), round: 1 };
	urls = await emptyDatabase({ managed: true });
	appUrl = await prepareDatabase(urls.ownerUrl, first);
	await drafted(first, "Costs fall");
	await consented(first, ada);
});

test("a start with another master key is refused, and says to put the former back", async () => {
	await expect(settleMasterKey(urls.ownerUrl, second)).rejects.toThrow(
		/^MASTER_KEY does not open what is kept here: 1 of 1 keys .* Put the former MASTER_KEY back\./,
	);
	expect(await settleMasterKey(urls.ownerUrl, first)).toEqual({ keys: 0, consents: 0 });
	expect(await settleMasterKey((await emptyOne()).ownerUrl, second)).toEqual({ keys: 0, consents: 0 });
});

const emptyOne = async () => {
	const made = await emptyDatabase();
	await prepareDatabase(made.ownerUrl, second);
	return made;
};

test("given the former one beside it, a start makes the new master key the one that opens everything, and says how much that was", async () => {
	const other = { ...at, panelId: randomUUID() };
	await under(first, (database) =>
		database.as({ tenantId: at.tenantId, personId: ada }, (trx) => keepDraft(trx, other, ada, { assumptions: ["Other"] }, now)),
	);
	const sealed = () => asSuperuser(urls.seen, async (client) => (await client.query("select sealed from drafts order by panel_id")).rows);
	const before = await sealed();
	const both = await Promise.all([settleMasterKey(urls.ownerUrl, second, first), settleMasterKey(urls.ownerUrl, second, first)]);
	expect(both.map(({ keys }) => keys).sort()).toEqual([0, 2]);
	expect(both.map(({ consents }) => consents).sort()).toEqual([0, 1]);
	expect(await read(second)).toEqual(["Costs fall"]);
	expect(await consent(second, ada)).toBe("a consent");
	expect(await sealed()).toEqual(before);
	await expect(read(first)).rejects.toThrow("MASTER_KEY does not open");
	expect(await settleMasterKey(urls.ownerUrl, second)).toEqual({ keys: 0, consents: 0 });
});

test("what a process sealed with the former one after that opens as long as the former is given beside the new one", async () => {
	await settleMasterKey(urls.ownerUrl, second, first);
	at = { ...at, panelId: randomUUID() };
	await drafted(first, "Prices hold");
	expect(await read([second, first])).toEqual(["Prices hold"]);
	await expect(read(second)).rejects.toThrow("MASTER_KEY does not open");
	expect(await settleMasterKey(urls.ownerUrl, second, first)).toMatchObject({ keys: 1 });
	expect(await read(second)).toEqual(["Prices hold"]);
});

test("a third one is no way in: what neither opens keeps the start from going on, and nothing is changed", async () => {
	const before = await everyRow(urls.seen);
	await expect(settleMasterKey(urls.ownerUrl, second, randomBytes(32))).rejects.toThrow("does not open what is kept here");
	expect(await everyRow(urls.seen)).toEqual(before);
	expect(await keysAt(urls.ownerUrl, second)).toEqual({ all: 1, strange: 1 });
});

test("a consent of before keys were told apart opens with the master key it was encrypted with, whichever that is", async () => {
	const eve = randomUUID();
	await consented(second, eve);
	await asSuperuser(urls.seen, (client) =>
		client.query("update grants set sealed = decode(repeat('00', 8), 'hex') || substring(sealed from 9) where person_id = $1", [eve]),
	);
	expect([await consent(second, eve), await consent(first, eve)]).toEqual(["a consent", null]);
	expect(await settleMasterKey(urls.ownerUrl, first, second)).toEqual({ keys: 0, consents: 1 });
	expect(await consent(first, eve)).toBe("a consent");
});

test("an import needs the master key that its file was made under, and writes nothing with another", async () => {
	const file = room.file(`${at.panelId}.gz`);
	await exportDatabase(urls.ownerUrl, file, now);
	const into = await emptyDatabase({ managed: true });
	await expect(importDatabase(into.ownerUrl, second, file)).rejects.toThrow("was made under another MASTER_KEY");
	expect(await everyRow(into.seen)).toEqual({});
	await importDatabase(into.ownerUrl, first, file);
	expect(await everyRow(into.seen)).toEqual(await everyRow(urls.seen));
});

test("where the master key is lost for good, what the guide says to run lets Evenover start again with a new one", async () => {
	const guide = readFileSync("docs/operate.md", "utf8");
	const [, lost = ""] = /is lost for good[\s\S]*?```sql\n([\s\S]*?)```/.exec(guide) ?? [];
	await asSuperuser(urls.ownerUrl, (client) => client.query(lost));
	expect(await settleMasterKey(urls.ownerUrl, second)).toEqual({ keys: 0, consents: 0 });
	expect([await read(second), await consent(second, ada)]).toEqual([undefined, null]);
	await drafted(second, "Anew");
	expect(await read(second)).toEqual(["Anew"]);
});
