import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { dropExpired } from "../../src/actions/dropExpired.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { keepRetention, nextDrop, tenantsToDropFor } from "../../src/storage/retention.ts";
import { freshDatabase } from "../support/database.ts";
import { asSuperuser } from "../support/transferRoom.ts";

test("a tenant whose turn fails keeps no other from theirs, and the failure is told", async () => {
	const { ownerUrl, appUrl } = await freshDatabase();
	const broken = randomUUID();
	const sound = Array.from({ length: 8 }, () => randomUUID());
	await asSuperuser(ownerUrl, async (client) => {
		for (const tenantId of [broken, ...sound]) {
			await client.query("insert into teams (tenant_id, id, name, created_at) values ($1, gen_random_uuid(), 'T', '2020-01-01')", [
				tenantId,
			]);
			await client.query(
				`insert into signals (tenant_id, team_id, id, priority_id, words, person_id, name, raised_at)
				values ($1, gen_random_uuid(), gen_random_uuid(), 'p', 'w', gen_random_uuid(), 'Ada', '2020-01-01')`,
				[tenantId],
			);
		}
		await client.query(`create function fails() returns trigger language plpgsql as $$ begin raise exception 'this one fails'; end $$`);
		await client.query(
			`create trigger fails before delete on signals for each row when (old.tenant_id = '${broken}') execute function fails()`,
		);
	});
	const database = openDatabase(appUrl, randomBytes(32), () => {}, 2);
	try {
		await expect(dropExpired({ database, newId: randomUUID, now: "2026-06-01T09:00:00.000Z" })).rejects.toThrow("this one fails");
	} finally {
		await database.close();
	}
	const { rows } = await asSuperuser(ownerUrl, (client) => client.query("select tenant_id from signals"));
	expect(rows).toEqual([{ tenant_id: broken }]);
});

test("who chose another span while the clock looked is looked for at once, and not a day later", async () => {
	const { ownerUrl, appUrl } = await freshDatabase();
	const tenantId = randomUUID();
	await asSuperuser(ownerUrl, (client) =>
		client.query("insert into teams (tenant_id, id, name, created_at) values ($1, gen_random_uuid(), 'T', '2020-01-01')", [tenantId]),
	);
	const [now, tomorrow] = ["2026-06-01T09:00:00.000Z", "2026-06-02T09:00:00.000Z"];
	const database = openDatabase(appUrl, randomBytes(32), () => {}, 2);
	const looked = (months: number) => database.as({ tenantId, personId: null }, (trx) => nextDrop(trx, tenantId, tomorrow, months));
	try {
		await looked(24);
		expect(await tenantsToDropFor(database, now)).toEqual([]);
		await database.as({ tenantId, personId: null }, (trx) => keepRetention(trx, tenantId, 3));
		await looked(24);
		expect(await tenantsToDropFor(database, now)).toEqual([tenantId]);
		await looked(3);
		expect(await tenantsToDropFor(database, now)).toEqual([]);
	} finally {
		await database.close();
	}
});
