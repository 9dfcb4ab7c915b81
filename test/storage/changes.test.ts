import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, jest, test } from "@jest/globals";
import { sql } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { StoreAway } from "../../src/core/storeAway.ts";
import { type Changes, listenForChanges } from "../../src/storage/changes.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { rolesOn } from "../../src/storage/following.ts";
import { freshDatabase } from "../support/database.ts";

jest.setTimeout(60_000);

test("while a table is held, the line stays up, piles up no others on the server, and cuts nobody who waits for long", async () => {
	const urls = await freshDatabase();
	const database = openDatabase(urls.appUrl, masterKey, () => {});
	const owner = new pg.Client({ connectionString: urls.ownerUrl });
	await owner.connect();
	let caughtUp = 0;
	const heard: string[] = [];
	let changes: Changes | undefined;
	await new Promise<void>((settle) => {
		const again = () => {
			caughtUp++;
			settle();
		};
		changes = listenForChanges(urls.appUrl, (_tenant, panel) => heard.push(panel), again, database.lines);
	});
	const ask = () => rolesOn({ database, changes: changes as Changes }, randomUUID(), randomUUID(), [randomUUID()]);
	expect(await ask()).toEqual([]);
	const long = database.as({ tenantId: randomUUID(), personId: null }, (trx) => sql`select pg_sleep(8)`.execute(trx));

	await owner.query("begin");
	await owner.query("lock table panels in access exclusive mode");
	const refused: unknown[] = [];
	for (let turn = 0; turn < 3; turn++) {
		// no more at once than the line takes: the rest would wait for the table in the usual way
		for (let one = 0; one < 20; one++) void ask().catch((fault: unknown) => refused.push(fault));
		await sleep(2_500);
	}
	const { rows } = await owner.query<{ waiting: string }>(
		"select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
	);
	await owner.query("rollback");

	expect(Number(rows[0]?.waiting)).toBe(0);
	expect(refused).toHaveLength(60);
	expect(refused.every((fault) => fault instanceof StoreAway)).toBe(true);
	await long;
	expect(caughtUp).toBe(1);
	expect(await ask()).toEqual([]);
	await owner.query("select pg_notify('panel_changed', 't/p')");
	await sleep(100);
	expect(heard).toEqual(["p"]);
	await changes?.close();
	await owner.end();
	await database.close();
});
