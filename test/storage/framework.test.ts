import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { addConfirmed, frameworkInForce, versionsOf } from "../../src/storage/framework.ts";
import { addVersion } from "../../src/storage/teams.ts";
import { freshDatabase } from "../support/database.ts";
import { wholeDraft } from "../support/frameworks.ts";

let client: pg.Client;
let database: ReturnType<typeof openDatabase>;
beforeAll(async () => {
	const { appUrl } = await freshDatabase();
	client = new pg.Client({ connectionString: appUrl });
	await client.connect();
	database = openDatabase(appUrl, masterKey, () => undefined);
}, 60_000);
afterAll(async () => {
	await client.end();
	await database.close();
});

const at = "2026-06-18T10:20:00.000Z";
const here = () => ({ tenantId: randomUUID(), teamId: randomUUID() });
const as = (tenantId: string) =>
	client.query("select set_config('app.tenant', $1, false), set_config('app.person', $1, false)", [tenantId]);
const bytes = async (teamId: string) =>
	(await client.query("select version, v::text as row from framework_versions v where team_id = $1 order by version", [teamId])).rows;

test("a version once published never changes a byte, whatever is decided and confirmed after it", async () => {
	const step = fc.oneof(wholeDraft, fc.constant(null));
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
			const team = here();
			await as(team.tenantId);
			let published: unknown[] = [];
			for (const [index, draft] of steps.entries()) {
				const version = { version: index + 1, levels: [[{ id: `t${index}`, label: `T${index}` }]] };
				await database.as({ tenantId: team.tenantId, personId: null }, async (trx) => {
					if (draft === null)
						return addVersion(trx, team.tenantId, { ...version, teamId: team.teamId, decisionId: randomUUID(), createdAt: at });
					const { decisionId, ...content } = draft;
					return addConfirmed(trx, team, { ...version, content, decisionId, draftedBy: randomUUID(), confirmedBy: randomUUID(), at });
				});
				const now = await bytes(team.teamId);
				expect(now.slice(0, -1)).toEqual(published);
				published = now;
			}
			const inForce = await database.as({ tenantId: team.tenantId, personId: null }, (trx) => frameworkInForce(trx, team));
			const last = steps.findLast((one) => one !== null);
			if (last) expect(inForce.content).toEqual({ ...last, decisionId: undefined });
		}),
		{ numRuns: 20 },
	);
}, 60_000);

test("what is kept of versions and readings can be neither changed nor taken away, a value not changed, and all is its tenant's alone", async () => {
	const team = here();
	await as(team.tenantId);
	await database.as({ tenantId: team.tenantId, personId: null }, (trx) =>
		addVersion(trx, team.tenantId, { teamId: team.teamId, version: 1, levels: [], decisionId: randomUUID(), createdAt: at }),
	);
	for (const table of ["framework_versions", "metric_values", "framework_acknowledgments"])
		await expect(client.query(`update ${table} set team_id = team_id`)).rejects.toThrow("permission denied");
	// of a day's values all but the last go
	for (const table of ["framework_versions", "framework_acknowledgments"])
		await expect(client.query(`delete from ${table}`)).rejects.toThrow("permission denied");
	await expect(client.query("update framework_drafts set words = 'else'")).rejects.toThrow("permission denied");
	expect(await bytes(team.teamId)).toHaveLength(1);
	const add =
		"insert into framework_drafts (tenant_id, team_id, revision, based_on, content, state, saved_by, saved_at) values ($1, $1, 1, 0, '{}', 'writing', $1, now())";
	await expect(client.query(add, [randomUUID()])).rejects.toThrow("row-level security");
	await as(randomUUID());
	expect(await bytes(team.teamId)).toHaveLength(0);
});

test("what somebody wrote that was refused is theirs alone", async () => {
	const { tenantId } = here();
	await as(tenantId);
	const add =
		"insert into framework_refused_drafts (tenant_id, team_id, person_id, base, content, refused_at) values ($1, $1, $2, '{}', '{}', now())";
	await client.query(add, [tenantId, tenantId]);
	await expect(client.query(add, [tenantId, randomUUID()])).rejects.toThrow("row-level security");
	await client.query("select set_config('app.person', $1, false)", [randomUUID()]);
	expect((await client.query("select 1 from framework_refused_drafts")).rowCount).toBe(0);
});

test("a version from before there was anything but an order is read with nothing written in it", async () => {
	const team = here();
	await as(team.tenantId);
	await client.query(
		'insert into framework_versions (tenant_id, team_id, version, levels, decision_id, created_at) values ($1, $2, 1, \'[[{"id":"a","label":"A"}]]\', $1, $3)',
		[team.tenantId, team.teamId, at],
	);
	const [only] = await database.as({ tenantId: team.tenantId, personId: null }, (trx) => versionsOf(trx, team));
	expect(only).toMatchObject({ version: 1, levels: [[{ id: "a" }]], content: { priorities: [], weighing: "" }, confirmed: null });
});
