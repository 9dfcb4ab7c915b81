import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { acceptedBy, addAcceptance } from "../../src/storage/acceptances.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { freshDatabase } from "../support/database.ts";

const at = "2026-06-18T10:20:00.000Z";
const folder = new URL("../../src/storage/migrations/", import.meta.url);

test("nobody accepts a role for somebody else, and what was accepted stays", async () => {
	const database = openDatabase((await freshDatabase()).appUrl, masterKey, () => undefined);
	const [tenantId, teamId, ines, maya] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	const as = <T>(personId: string | null, work: Parameters<typeof database.as<T>>[1]) => database.as({ tenantId, personId }, work);
	try {
		await as(ines, (trx) => addAcceptance(trx, tenantId, teamId, ines, at));
		await as(ines, (trx) => addAcceptance(trx, tenantId, teamId, ines, at));
		for (const other of [ines, null])
			await expect(as(other, (trx) => addAcceptance(trx, tenantId, teamId, maya, at))).rejects.toThrow(/row-level security/);
		await expect(as(ines, (trx) => trx.deleteFrom("team_acceptances").execute())).rejects.toThrow(/permission denied/);
		expect(await as(null, (trx) => acceptedBy(trx, tenantId, teamId))).toEqual([ines]);
		expect(await database.as({ tenantId: randomUUID(), personId: null }, (trx) => acceptedBy(trx, tenantId, teamId))).toEqual([]);
	} finally {
		await database.close();
	}
}, 60_000);

test("whoever ran a team before goes on as they did, and whoever was only named does not, though the owner is held by the policies", async () => {
	const name = `o_${randomUUID().replaceAll("-", "")}`;
	const server = process.env["TEST_POSTGRES"] ?? "";
	const root = new pg.Client({ connectionString: server });
	await root.connect();
	await root.query(`create role ${name} login password 'secret' nosuperuser`);
	await root.query(`create database ${name} owner ${name}`);
	await root.end();
	const url = new URL(server);
	[url.pathname, url.username, url.password] = [name, name, "secret"];
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url.href, max: 1 }) }) });
	const [tenantId, teamId, ines, maya, hana] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
	try {
		for (const file of (await readdir(folder)).sort().filter((one) => one < "018"))
			await (await import(new URL(file, folder).href)).up(owner);
		await sql`alter table decisions no force row level security`.execute(owner);
		await sql`insert into teams (tenant_id, id, name, created_at, decider_id, facilitator_id)
			values (${tenantId}, ${teamId}, '', ${at}, ${ines}, ${maya})`.execute(owner);
		for (const decider of [ines, hana])
			await sql`insert into decisions (tenant_id, id, team_id, panel_id, tension_id, chosen, over, gives_up, why, scope, owner_id, owner_name,
				review_on, decided_by, decided_by_name, decided_at) values (${tenantId}, ${randomUUID()}, ${teamId}, ${teamId}, '', '{}', '{}', '', '', '',
				${ines}, '', '2026-10-15', ${decider}, '', ${at})`.execute(owner);
		await sql`alter table decisions force row level security`.execute(owner);
		const { up } = await import(new URL("018-acceptances.ts", folder).href);
		await up(owner);
		await sql`alter table team_acceptances no force row level security`.execute(owner);
		const { rows } = await sql<{ person_id: string }>`select person_id from team_acceptances`.execute(owner);
		expect(rows.map(({ person_id }) => person_id)).toEqual([ines]);
		const { rows: left } = await sql`select 1 from pg_policies where policyname = 'by_owner_once'`.execute(owner);
		expect(left).toEqual([]);
	} finally {
		await owner.destroy();
	}
}, 60_000);
