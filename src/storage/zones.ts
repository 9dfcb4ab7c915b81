import type { Trx } from "./database.ts";

/** Keeps where somebody's day begins; without a change nothing is written. */
export async function noteZone(trx: Trx, tenantId: string, personId: string, timeZone: string): Promise<void> {
	await trx
		.insertInto("zones")
		.values({ tenant_id: tenantId, person_id: personId, time_zone: timeZone })
		.onConflict((conflict) =>
			conflict.columns(["tenant_id", "person_id"]).doUpdateSet({ time_zone: timeZone }).where("zones.time_zone", "!=", timeZone),
		)
		.execute();
}

/** The zones of these people, of those who opened a pane before. */
export async function zonesOf(trx: Trx, tenantId: string, personIds: readonly string[]): Promise<Map<string, string>> {
	if (personIds.length === 0) return new Map();
	const rows = await trx
		.selectFrom("zones")
		.where("tenant_id", "=", tenantId)
		.where("person_id", "in", personIds)
		.select(["person_id", "time_zone"])
		.execute();
	return new Map(rows.map((row) => [row.person_id, row.time_zone]));
}
