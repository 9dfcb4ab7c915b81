import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { up as panels } from "../../src/storage/migrations/001-panels.ts";
import { up as ballots } from "../../src/storage/migrations/002-ballots.ts";
import { up as calendar } from "../../src/storage/migrations/003-calendar.ts";

const uid = "040000008200E00074C5B7101A82E00800000000B09EA75C";

test("panels from before follow their meetings too, though their owner is no superuser and held by the policies", async () => {
	const server = process.env["TEST_POSTGRES"] ?? "";
	const name = `o_${randomUUID().replaceAll("-", "")}`;
	const root = new pg.Client({ connectionString: server });
	await root.connect();
	await root.query(`create role ${name} login password 'secret' nosuperuser`);
	await root.query(`create database ${name} owner ${name}`);
	await root.end();
	const url = new URL(server);
	[url.pathname, url.username, url.password] = [name, name, "secret"];
	const pool = new pg.Pool({ connectionString: url.href, max: 1 });
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	try {
		await panels(owner);
		await ballots(owner);
		await sql`alter table panels no force row level security`.execute(owner);
		await sql`alter table meeting_aliases no force row level security`.execute(owner);
		const tenantId = randomUUID();
		const [named, unnamed] = [randomUUID(), randomUUID()];
		for (const id of [named, unnamed])
			await sql`insert into panels (tenant_id, id, team_id, topic, subject, starts_at, ends_at, organizer_id, time_zone, targets, dimensions,
				attribution, due_at, wall, created_at) values (${tenantId}, ${id}, ${id}, '', '', now(), now(), ${id}, 'UTC', '[]', '[]', 'named',
				now(), '{}', now())`.execute(owner);
		for (const alias of [`uid:${uid}/2026-06-18`, "chat:19:meeting_x@thread.v2"])
			await sql`insert into meeting_aliases values (${tenantId}, ${alias}, ${named})`.execute(owner);
		await sql`alter table panels force row level security`.execute(owner);
		await sql`alter table meeting_aliases force row level security`.execute(owner);
		await calendar(owner);
		const { rows } = await sql<{ id: string; meeting_uid: string | null }>`select id, meeting_uid from panels`.execute(owner);
		expect(new Map(rows.map((row) => [row.id, row.meeting_uid]))).toEqual(
			new Map([
				[named, `${uid}/2026-06-18`],
				[unnamed, null],
			]),
		);
	} finally {
		await owner.destroy();
	}
});
