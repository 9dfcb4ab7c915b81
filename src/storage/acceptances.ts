import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";

/** That somebody named to run a team has run it themselves; the first time is kept. */
export async function addAcceptance(trx: Trx, tenantId: string, teamId: string, personId: string, at: Instant): Promise<void> {
	await trx
		.insertInto("team_acceptances")
		.values({ tenant_id: tenantId, team_id: teamId, person_id: personId, accepted_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Those who have run a team themselves while they were named to. */
export async function acceptedBy(trx: Trx, tenantId: string, teamId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom("team_acceptances")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.select("person_id")
		.execute();
	return rows.map(({ person_id }) => person_id);
}
