import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "@jest/globals";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { giveAppRole, migrationNames, migratorOn } from "../../src/storage/prepare.ts";
import { importDatabase } from "../../src/storage/transferIn.ts";
import { exportDatabase } from "../../src/storage/transferOut.ts";
import { everyRowOpened } from "../support/sealedWords.ts";
import { asSuperuser, emptyDatabase, fileRoom } from "../support/transferRoom.ts";

const room = fileRoom();
afterAll(() => room.clear());

const id = randomUUID();

/** As it stood at an earlier version, with a row in what there was from the first. */
async function databaseAt(schema: string): Promise<string> {
	const { ownerUrl } = await emptyDatabase();
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 1 }) }) });
	await owner.transaction().execute((trx) => giveAppRole(trx, ownerUrl));
	const { error } = await migratorOn(owner, masterKey).migrateTo(schema);
	await owner.destroy();
	if (error) throw error;
	await asSuperuser(ownerUrl, async (client) => {
		await client.query("insert into teams (tenant_id, id, name, created_at) values ($1, $1, 'Team', now())", [id]);
		await client.query("insert into follow_ups (tenant_id, id, panel_id, state, due_at) values ($1, $1, $1, 'planned', now())", [id]);
		if (schema < "024")
			await client.query(
				`insert into answers (tenant_id, panel_id, round, person_id, content, submitted_at) values ($1, $1, 1, $1, '{"n": 1}', now())`,
				[id],
			);
	});
	return ownerUrl;
}

test.each(migrationNames)(
	"an export of schema %s comes in and becomes what upgrading its database would have made of it",
	async (schema) => {
		const past = await databaseAt(schema);
		const file = room.file(`${schema}.gz`);
		await exportDatabase(past, file, "2026-11-21T18:00:00.000Z");
		const { ownerUrl, seen } = await emptyDatabase({ managed: true });
		await importDatabase(ownerUrl, masterKey, file);
		const upgraded = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: past, max: 1 }) }) });
		expect((await migratorOn(upgraded, masterKey).migrateToLatest()).error).toBeUndefined();
		await upgraded.destroy();
		const become = await everyRowOpened(seen, masterKey);
		expect(become).toEqual(await everyRowOpened(past, masterKey));
		if (schema < "024") expect(become["answers say"]).toEqual([{ n: 1 }]);
	},
);
