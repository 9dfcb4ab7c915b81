import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";

/** How much is kept for a tenant, told in numbers alone. */
export async function countKept(trx: Trx, tenantId: string): Promise<{ people: number; teams: number; panels: number; decisions: number }> {
	const { rows } = await sql<{ people: number; teams: number; panels: number; decisions: number }>`select
		(select count(*)::int from (select person_id from team_members where tenant_id = ${tenantId} and mail <> ''
			union select person_id from panel_people where tenant_id = ${tenantId} and mail <> '') known) as people,
		(select count(*)::int from teams where tenant_id = ${tenantId}) as teams,
		(select count(*)::int from panels where tenant_id = ${tenantId} and detached_at is null) as panels,
		(select count(*)::int from decisions where tenant_id = ${tenantId}) as decisions`.execute(trx);
	return rows[0] ?? { people: 0, teams: 0, panels: 0, decisions: 0 };
}

/** Nobody reads further back in a pane; the audit log has them all. */
const most = 200;

export async function erasuresOf(trx: Trx, tenantId: string): Promise<{ personId: string; at: Instant }[]> {
	return trx
		.selectFrom("erasures")
		.where("tenant_id", "=", tenantId)
		.select(["person_id as personId", "erased_at as at"])
		.orderBy("erased_at", "desc")
		.limit(most)
		.execute();
}
