import { randomBytes, randomUUID } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { remove, temporary } from "../../bench/room/sandbox.ts";
import { openStore, type Store } from "../../faults/database/store.ts";
import { masterKey } from "../../sandbox/masterKey.ts";
import { damageOf } from "../../src/storage/damage.ts";
import { prepareDatabase } from "../../src/storage/prepare.ts";

jest.setTimeout(60_000);

const folder = temporary("damage");
let store: Store;
const asOwner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
	const client = new pg.Client({ connectionString: store.ownerUrl });
	await client.connect();
	return work(client).finally(() => client.end());
};

beforeAll(async () => {
	store = await openStore(join(folder, "home"));
	await prepareDatabase(store.ownerUrl, masterKey);
});
afterAll(async () => {
	await store.stop();
	remove(folder);
});

test("what is too long for its row lies beside it, and is found damaged there as well", async () => {
	expect(await damageOf(store.ownerUrl)).toEqual({ checked: true, found: 0, lastAt: null, tables: [] });
	const path = await asOwner(async (client) => {
		await client.query(
			"insert into answers (tenant_id, panel_id, round, person_id, sealed, submitted_at) values ($1, $2, 1, $3, $4, now())",
			[randomUUID(), randomUUID(), randomUUID(), randomBytes(6_000)],
		);
		const { rows } = await client.query<{ path: string }>(
			"select pg_relation_filepath(reltoastrelid) as path from pg_class where oid = 'answers'::regclass",
		);
		return rows[0]?.path ?? "";
	});
	await store.whileStopped((data) => {
		const file = openSync(join(data, path), "r+");
		writeSync(file, Buffer.from([1, 2, 3, 4]), 0, 4, 4_000);
		closeSync(file);
	});
	await expect(asOwner((client) => client.query("select sealed from answers"))).rejects.toMatchObject({ code: "XX001" });
	const { found, tables } = await damageOf(store.ownerUrl);
	expect(found).toBeGreaterThan(0);
	expect(tables).toEqual([{ table: "answers", place: `block 0 of ${path}` }]);
});
