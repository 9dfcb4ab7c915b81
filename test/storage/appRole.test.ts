import { expect, test } from "@jest/globals";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { giveAppRole } from "../../src/storage/prepare.ts";
import { asSuperuser, emptyDatabase } from "../support/transferRoom.ts";

const ownerOf = (url: string) =>
	new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }) });

test("two databases of one server that are started at once both get the app's role", async () => {
	const [one, other] = [await emptyDatabase(), await emptyDatabase()];
	const [first, second] = [ownerOf(one.ownerUrl), ownerOf(other.ownerUrl)];
	const [changed, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const begun = first.transaction().execute(async (trx) => {
		await giveAppRole(trx, one.ownerUrl);
		changed.resolve();
		await mayEnd.promise;
	});
	await changed.promise;
	const meanwhile = second.transaction().execute((trx) => giveAppRole(trx, other.ownerUrl));
	const waits = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
	while (((await asSuperuser(other.seen, (client) => client.query(waits))).rowCount ?? 0) === 0)
		await new Promise((settle) => setTimeout(settle, 20));
	mayEnd.resolve();
	await expect(Promise.all([begun, meanwhile])).resolves.toHaveLength(2);
	await Promise.all([first.destroy(), second.destroy()]);
});
