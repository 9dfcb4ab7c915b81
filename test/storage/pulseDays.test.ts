import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { up } from "../../src/storage/migrations/017-pulses.ts";
import { freshDatabase } from "../support/database.ts";

test("pulses from before keep their day in their team’s zone; where two had opened on one, the first has it", async () => {
	const { ownerUrl } = await freshDatabase();
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 1 }) }) });
	try {
		await sql
			.raw(
				"alter table pulses drop column opens_on, add constraint pulses_tenant_id_team_id_opens_at_key unique (tenant_id, team_id, opens_at)",
			)
			.execute(owner);
		const [tenantId, teamId] = [randomUUID(), randomUUID()];
		await sql`insert into teams (tenant_id, id, name, created_at, time_zone) values (${tenantId}, ${teamId}, '', now(), 'Asia/Tokyo')`.execute(
			owner,
		);
		for (const [number, opensAt] of ["2026-06-30T23:00:00Z", "2026-07-01T07:00:00Z", "2026-07-15T00:00:00Z"].entries())
			await sql`insert into pulses (tenant_id, id, team_id, number, opens_at, closes_at, priorities, leaders)
				values (${tenantId}, ${randomUUID()}, ${teamId}, ${number + 1}, ${opensAt}, now(), '[]', '{}')`.execute(owner);
		await up(owner);
		const { rows } = await sql<{ day: string | null }>`select opens_on::text as day from pulses order by number`.execute(owner);
		expect(rows.map(({ day }) => day)).toEqual(["2026-07-01", null, "2026-07-15"]);
	} finally {
		await owner.destroy();
	}
});
