import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { mayFollow } from "../../src/actions/mayFollow.ts";
import { StoreAway } from "../../src/core/storeAway.ts";
import { type Changes, listenForChanges } from "../../src/storage/changes.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { rolesOn } from "../../src/storage/following.ts";
import { freshDatabase } from "../support/database.ts";

const [tenantId, otherTenant, panelId, detached] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const [ines, left, leftDecider, stranger] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const everybody = [ines, left, leftDecider, stranger];
let urls: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let changes: Changes;
/** By the line on which changes are heard, and without it. */
const ways: Record<string, () => Parameters<typeof mayFollow>[0]> = {
	"over the line": () => ({ database, changes }),
	"in a transaction": () => ({ database, changes: { ask: () => undefined } }),
};

beforeAll(async () => {
	urls = await freshDatabase();
	database = openDatabase(urls.appUrl, masterKey, () => {});
	await new Promise<void>((settle) => {
		changes = listenForChanges(urls.appUrl, () => {}, settle);
	});
	const owner = new pg.Client({ connectionString: urls.ownerUrl });
	await owner.connect();
	for (const [tenant, panel, at] of [
		[tenantId, panelId, null],
		[tenantId, detached, "2026-06-17T09:00:00.000Z"],
	] as const) {
		await owner.query(
			`insert into panels (tenant_id, id, team_id, topic, subject, starts_at, ends_at, organizer_id, time_zone, targets, dimensions, attribution, due_at, wall, created_at, detached_at)
			values ($1, $2, gen_random_uuid(), 't', 's', now(), now(), $3, 'Europe/London', '[]', '[]', 'named', now(), '{}', now(), $4)`,
			[tenant, panel, ines, at],
		);
		for (const [person, roles] of [
			[ines, ["leader"]],
			[left, ["leader", "left"]],
			[leftDecider, ["decider", "left"]],
		] as const)
			await owner.query(`insert into panel_people values ($1, $2, $3, 0, 'n', 'm', 't', $4)`, [tenant, panel, person, roles]);
	}
	await owner.end();
});
afterAll(async () => {
	await changes.close();
	await database.close();
});

for (const [way, store] of Object.entries(ways)) {
	test(`who is on a panel follows it, and nobody who left it or never was on it, asked ${way}`, async () => {
		expect(await mayFollow(store(), tenantId, panelId, everybody)).toEqual(new Set([ines, leftDecider]));
		expect(await mayFollow(store(), tenantId, panelId, [stranger])).toEqual(new Set());
	});
	test(`nobody follows a panel that was detached, is not there or is another tenant's, asked ${way}`, async () => {
		expect(await mayFollow(store(), tenantId, detached, everybody)).toEqual(new Set());
		expect(await mayFollow(store(), tenantId, randomUUID(), everybody)).toEqual(new Set());
		expect(await mayFollow(store(), otherTenant, panelId, everybody)).toEqual(new Set());
	});
	test(`whom the question acts for ends with it, asked ${way}`, async () => {
		await rolesOn(store(), tenantId, panelId, everybody);
		const after = await changes.ask<{ tenant: string; rows: string }>({
			name: "after",
			text: "select coalesce(current_setting('app.tenant', true), '') as tenant, (select count(*) from panel_people) as rows",
			values: [],
		});
		expect(after).toEqual([{ tenant: "", rows: "0" }]);
	});
}

test("many may ask at once, of one tenant and of another, and each has their own answer", async () => {
	const asked = Array.from({ length: 200 }, (_, index) => ({
		one: everybody[index % 4] ?? "",
		tenant: index % 3 ? tenantId : otherTenant,
	}));
	const found = await Promise.all(asked.map(({ one, tenant }) => mayFollow({ database, changes }, tenant, panelId, [one])));
	expect(found.map(({ size }) => size)).toEqual(
		asked.map(({ one, tenant }) => (tenant === tenantId && (one === ines || one === leftDecider) ? 1 : 0)),
	);
});

test("no more than so many are asked over the line at once: whoever comes then asks without it", async () => {
	const asked = Array.from({ length: 25 }, () => changes.ask({ name: "soon", text: "select 1 as one", values: [] }));
	expect(asked.filter((one) => one === undefined)).toHaveLength(5);
	await Promise.all(asked);
	expect(await changes.ask({ name: "soon", text: "select 1 as one", values: [] })).toEqual([{ one: 1 }]);
});

test("a line that breaks while it is asked means that the store is away, and meanwhile it is asked without", async () => {
	const broken = changes.ask({ name: "slow", text: "select pg_sleep(5)", values: [] });
	const owner = new pg.Client({ connectionString: urls.ownerUrl });
	await owner.connect();
	const asking = rolesOn({ database, changes }, tenantId, panelId, everybody);
	await new Promise((settle) => setTimeout(settle, 100));
	await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(5)%' and pid <> pg_backend_pid()");
	await owner.end();
	await expect(broken).rejects.toThrow();
	await expect(asking).rejects.toBeInstanceOf(StoreAway);
	expect(changes.ask({ name: "gone", text: "select 1", values: [] })).toBeUndefined();
	expect(await mayFollow({ database, changes }, tenantId, panelId, [ines])).toEqual(new Set([ines]));
});
