import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { masterKey } from "../../sandbox/masterKey.ts";
import { sealAnswer } from "../../src/storage/answers.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { openRound } from "../../src/storage/panels.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
	database = openDatabase((await freshDatabase()).appUrl, masterKey, () => {});
});
afterAll(() => database.close());

const now = "2026-06-17T09:00:00.000Z";

test("no function that runs as the owner looks at tables of whoever calls it before it looks at ours", async () => {
	const { rows } = await sql<{ name: string }>`select p.oid::regprocedure::text as name from pg_proc p
		where p.pronamespace = 'public'::regnamespace and p.prosecdef
			and not coalesce(p.proconfig, '{}') @> array['search_path=public, pg_temp']`.execute(database.anonymous);
	expect(rows).toEqual([]);
});

test("who makes tables of their own beside ours is handed no answer before its time", async () => {
	const at = { tenantId: randomUUID(), panelId: randomUUID(), round: 1 };
	const people = Array.from({ length: 5 }, () => randomUUID());
	const answer = { ranking: [], confidence: "low" as const, limits: [], assumptions: [], guess: { first: "", sharing: 0 } };
	for (const [index, personId] of people.entries())
		await database.as({ tenantId: at.tenantId, personId }, async (trx) => {
			if (index === 0) await openRound(trx, at.tenantId, at.panelId, 1, now);
			await trx
				.insertInto("panel_people")
				.values({
					tenant_id: at.tenantId,
					panel_id: at.panelId,
					person_id: personId,
					position: 0,
					name: "",
					mail: "",
					title: "",
					roles: ["leader"],
				})
				.execute();
			if (index > 0) await sealAnswer(trx, at, personId, answer, now);
		});
	const handed = await database.as({ tenantId: at.tenantId, personId: randomUUID() }, async (trx) => {
		await sql`create temp table panels (tenant_id uuid, id uuid, due_at timestamptz) on commit drop`.execute(trx);
		await sql`insert into pg_temp.panels values (${at.tenantId}, ${at.panelId}, '2000-01-01')`.execute(trx);
		await sql`grant select on pg_temp.panels to public`.execute(trx);
		return (await sql`select * from answers_to_draw(${at.panelId}, 1, 4, ${now})`.execute(trx)).rows.length;
	});
	expect(handed).toBe(0);
});
