import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { masterKey } from "../../sandbox/masterKey.ts";
import { linkAudit } from "../../src/actions/linkAudit.ts";
import { verifyAudit } from "../../src/actions/verifyAudit.ts";
import { later } from "../../src/core/instant.ts";
import { addEntry } from "../../src/storage/audit.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser } from "../support/transferRoom.ts";

jest.setTimeout(60_000);

let database: Database;
let urls: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
	urls = await freshDatabase();
	database = openDatabase(urls.appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const start = "2026-06-17T09:00:00.000Z";
const about = { act: "revealPanel", panelId: randomUUID(), teamId: randomUUID(), personId: null, sealed: null, round: null, pulseId: null };
const enter = (tenantId: string, id = randomUUID()) =>
	database.as({ tenantId, personId: null }, (trx) => addEntry(trx, { ...about, tenantId, id, at: start, actorId: null })).then(() => id);
const link = () => linkAudit({ database, now: later(start, 60_000), linkedTo: () => {} });
const numberOf = async (tenantId: string) => (await verifyAudit(database, tenantId, later(start, 60_000))).head.number;

test("a tenant whose log cannot be linked keeps no other's from it", async () => {
	const tenants = Array.from({ length: 6 }, () => randomUUID());
	const first = await Promise.all(tenants.map((tenantId) => enter(tenantId)));
	await link();
	// whoever has the database lets what is linked wait again, in half of them
	for (const [index, tenantId] of tenants.entries())
		if (index % 2 === 0)
			await asSuperuser(urls.ownerUrl, (client) => client.query("insert into audit_waiting values ($1, $2)", [tenantId, first[index]]));
	for (const tenantId of tenants) await enter(tenantId);
	await expect(link()).rejects.toThrow("duplicate key");
	expect(await Promise.all(tenants.map(numberOf))).toEqual([1, 2, 1, 2, 1, 2]);
});
