import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { linkAudit } from "../../src/actions/linkAudit.ts";
import { verifyAudit } from "../../src/actions/verifyAudit.ts";
import type { AuditEntry } from "../../src/core/audit.ts";
import { later } from "../../src/core/instant.ts";
import { addEntry } from "../../src/storage/audit.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { lockRound, markRevealed, openRound } from "../../src/storage/panels.ts";
import { appAddress, giveAppRole, migratorOn, prepareDatabase } from "../../src/storage/prepare.ts";
import { asSuperuser, emptyDatabase } from "../support/transferRoom.ts";

jest.setTimeout(120_000);

const [day, now] = ["2026-06-15T00:00:00.000Z", "2026-06-17T09:00:00.000Z"];
const afterwards = later(now, 3_600_000);

let urls: Awaited<ReturnType<typeof emptyDatabase>>;
let database: Database;
/** As a cloud provider gives it: its owner, as whom entries are opened, is held by the policies. */
beforeAll(async () => {
	urls = await emptyDatabase({ managed: true });
	database = openDatabase(await prepareDatabase(urls.ownerUrl, masterKey), masterKey, () => {});
});
afterAll(() => database.close());

type Place = { tenantId: string; panelId: string };
const somewhere = (): Place => ({ tenantId: randomUUID(), panelId: randomUUID() });
const answered = ({ tenantId, panelId }: Place): AuditEntry => ({
	...{ tenantId, panelId, id: randomUUID(), at: day, actorId: randomUUID(), act: "submitAnswer", teamId: randomUUID() },
	...{ personId: null, sealed: "reveal", round: 1, pulseId: null },
});
const enter = (entry: AuditEntry) => database.as({ tenantId: entry.tenantId, personId: entry.actorId }, (trx) => addEntry(trx, entry));
const link = (by = database) => linkAudit({ database: by, now: afterwards, linkedTo: () => {} });
const found = (tenantId: string, by = database) => verifyAudit(by, tenantId, afterwards);

const panelRow = ({ tenantId, panelId }: Place) => ({
	...{ tenant_id: tenantId, id: panelId, team_id: randomUUID(), topic: "", subject: "", starts_at: now, ends_at: now },
	...{ organizer_id: randomUUID(), time_zone: "Europe/London", targets: "[]", dimensions: "[]", attribution: "named", due_at: now },
	...{ wall: "{}", created_at: day },
});
const insert = (client: pg.Client, table: string, row: Record<string, unknown>) =>
	client.query(
		`insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row)
			.map((_, at) => `$${at + 1}`)
			.join(", ")})`,
		Object.values(row),
	);
/** A panel with one round, in which so many have answered. */
async function somePanel(many: number): Promise<Place> {
	const place = somewhere();
	await asSuperuser(urls.seen, (client) => insert(client, "panels", panelRow(place)));
	await database.as({ tenantId: place.tenantId, personId: null }, (trx) => openRound(trx, place.tenantId, place.panelId, 1, day));
	for (let one = 0; one < many; one++) await enter(answered(place));
	return place;
}

/** As the app does it, under the policies. */
const asApp = (tenantId: string, statement: string, values: unknown[]) =>
	asSuperuser(appAddress(urls.ownerUrl), async (client) => {
		await client.query("select set_config('app.tenant', $1, false)", [tenantId]);
		expect((await client.query(statement, values)).rowCount).toBeGreaterThan(0);
	});

const ends: [string, statement: string][] = [
	["its panel is closed", "update panels set closed_at = $2 where id = $1"],
	["its panel is taken off the meeting", "update panels set detached_at = $2 where id = $1"],
	["its answers are gone, as they were kept long enough", "update rounds set answers_removed_at = $2 where panel_id = $1"],
	["it is revealed", "update rounds set revealed_at = $2 where panel_id = $1"],
];
for (const [when, statement] of ends)
	test(`who answered in a round is told by its day once ${when}, and not before`, async () => {
		const { tenantId, panelId } = await somePanel(3);
		await link();
		expect(await found(tenantId)).toMatchObject({ head: { number: 0 }, unlinked: { count: 0 } });
		await asApp(tenantId, statement, [panelId, now]);
		await link();
		expect(await found(tenantId)).toMatchObject({ head: { number: 3 }, fault: null, unlinked: { count: 0 } });
		// whatever ends it afterwards changes nothing
		await asApp(tenantId, "update panels set closed_at = $2 where id = $1", [panelId, later(now, 1_000)]);
		await link();
		expect(await found(tenantId)).toMatchObject({ head: { number: 3 }, fault: null });
	});

test("one panel's end opens nothing of another's", async () => {
	const [one, other] = [await somePanel(1), somewhere()];
	await asSuperuser(urls.seen, (client) => insert(client, "panels", panelRow({ ...other, tenantId: one.tenantId })));
	await database.as({ tenantId: one.tenantId, personId: null }, (trx) => openRound(trx, one.tenantId, other.panelId, 1, day));
	await enter(answered({ ...other, tenantId: one.tenantId }));
	await asApp(one.tenantId, "update panels set closed_at = $2 where id = $1", [one.panelId, now]);
	await link();
	expect(await found(one.tenantId)).toMatchObject({ head: { number: 1 }, unlinked: { count: 0 } });
});

test("an answer that is under way while its round is revealed is told with the others", async () => {
	const place = await somePanel(1);
	const { tenantId, panelId } = place;
	let revealed: Promise<void> | undefined;
	await database.as({ tenantId, personId: null }, async (trx) => {
		await lockRound(trx, tenantId, panelId, 1, "shared");
		revealed = database.as({ tenantId, personId: null }, async (other) => {
			await lockRound(other, tenantId, panelId, 1, "alone");
			await markRevealed(other, tenantId, panelId, 1, now);
		});
		await new Promise((settle) => setTimeout(settle, 200));
		await addEntry(trx, answered(place));
	});
	await revealed;
	await link();
	expect(await found(tenantId)).toMatchObject({ head: { number: 2 }, unlinked: { count: 0 } });
});

test("however much is sealed, the clock looks at none of it", async () => {
	const many = 20_000;
	const { tenantId, panelId } = await somePanel(0);
	await asSuperuser(urls.seen, async (client) => {
		await client.query(
			`with entered as (insert into audit_entries (tenant_id, id, at, actor_id, act, panel_id, sealed, round)
				select $1, gen_random_uuid(), $2, gen_random_uuid(), 'submitAnswer', $3, 'reveal', 1 from generate_series(1, ${many}) returning tenant_id, id)
			insert into audit_waiting (tenant_id, entry_id) select tenant_id, id from entered`,
			[tenantId, day, panelId],
		);
		await client.query("analyze audit_waiting");
		const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: { "Shared Hit Blocks": number; "Shared Read Blocks": number } }] }>(
			"explain (analyze, buffers, format json) select distinct tenant_id from audit_waiting where open_since <= $1",
			[afterwards],
		);
		const { Plan } = rows[0]?.["QUERY PLAN"][0] ?? {};
		expect((Plan?.["Shared Hit Blocks"] ?? 0) + (Plan?.["Shared Read Blocks"] ?? 0)).toBeLessThan(30);
	});
	await asApp(tenantId, "update rounds set revealed_at = $2 where panel_id = $1", [panelId, now]);
	await link();
	expect(await found(tenantId)).toMatchObject({ head: { number: many }, fault: null, unlinked: { count: 0 } });
});

test("what waited before the schema knew since when is opened with it: what ended meanwhile at once, the rest when it ends", async () => {
	const before = await emptyDatabase({ managed: true });
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: before.ownerUrl, max: 1 }) }) });
	await owner.transaction().execute((trx) => giveAppRole(trx, before.ownerUrl));
	expect((await migratorOn(owner, masterKey).migrateTo("027-erased-words")).error).toBeUndefined();
	await owner.destroy();
	const [closed, open] = [somewhere(), somewhere()];
	await asSuperuser(before.seen, async (client) => {
		for (const [place, closedAt] of [
			[closed, now],
			[open, null],
		] as const) {
			await insert(client, "panels", { ...panelRow(place), closed_at: closedAt });
			await insert(client, "rounds", { tenant_id: place.tenantId, panel_id: place.panelId, round: 1, opened_at: day });
			const id = randomUUID();
			const row = { tenant_id: place.tenantId, id, at: day, actor_id: randomUUID(), act: "submitAnswer", panel_id: place.panelId };
			await insert(client, "audit_entries", { ...row, sealed: "reveal", round: 1 });
			await insert(client, "audit_waiting", { tenant_id: place.tenantId, entry_id: id });
		}
	});
	const there = openDatabase(await prepareDatabase(before.ownerUrl, masterKey), masterKey, () => {});
	const heads = async () => {
		await link(there);
		return Promise.all([closed, open].map(async ({ tenantId }) => (await found(tenantId, there)).head.number));
	};
	expect(await heads()).toEqual([1, 0]);
	await asSuperuser(before.seen, (client) => client.query("update panels set detached_at = $1 where id = $2", [now, open.panelId]));
	expect(await heads()).toEqual([1, 1]);
	await there.close();
});
