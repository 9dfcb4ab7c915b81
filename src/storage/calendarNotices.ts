import { sql } from "kysely";
import type { Database, Trx } from "./database.ts";

/** Keeps that an event changed, until it was seen to; told ten times, it is kept once. */
export async function keepNotices(trx: Trx, tenantId: string, personId: string, eventIds: readonly string[]): Promise<void> {
	const once = [...new Set(eventIds)].sort();
	if (once.length === 0) return;
	await trx
		.insertInto("calendar_notices")
		.values(once.map((event_id) => ({ tenant_id: tenantId, person_id: personId, event_id })))
		.onConflict((conflict) =>
			conflict.columns(["tenant_id", "person_id", "event_id"]).doUpdateSet((eb) => ({ noticed_at: eb.ref("excluded.noticed_at") })),
		)
		.execute();
}

/** Takes what was noticed in a tenant: it is gone when this transaction commits, and there again if it does not. */
export async function takeNotices(trx: Trx, tenantId: string): Promise<{ personId: string; eventIds: string[] }[]> {
	const rows = await trx.deleteFrom("calendar_notices").where("tenant_id", "=", tenantId).returning(["person_id", "event_id"]).execute();
	const byPerson = Map.groupBy(rows, (row) => row.person_id);
	return [...byPerson].map(([personId, noticed]) => ({ personId, eventIds: noticed.map((row) => row.event_id) }));
}

/** Tenants in which something was noticed: ids only, through a function made for the clock. */
export async function noticedTenants(database: Database): Promise<string[]> {
	const { rows } = await sql<{ tenant_id: string }>`select tenant_id from noticed_tenants()`.execute(database.anonymous);
	return rows.map((row) => row.tenant_id);
}
