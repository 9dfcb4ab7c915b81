import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";

/** Somebody on a meeting. Who is outside the directory has no id. */
export type ChatReader = { id: string | null; name: string; asked: boolean };
type At = { tenantId: string; teamId: string; panelId: string; now: Instant };

/** Who reads a meeting's chat as far as its invite says, and whether the team asks them from memory what it decided or its priorities are. */
export async function readersOf(trx: Trx, { tenantId, teamId, panelId, now }: At): Promise<ChatReader[]> {
	const recalling = sql<boolean>`exists (select from echoes e
			join panels p on p.tenant_id = e.tenant_id and p.id = e.panel_id
			join panel_people me on me.tenant_id = e.tenant_id and me.panel_id = e.panel_id and me.person_id = e.person_id
			where e.tenant_id = panel_people.tenant_id and e.person_id = panel_people.person_id and e.answered_at is null
				and p.team_id = ${teamId} and p.detached_at is null and p.closed_at is null and not 'left' = any(me.roles))
		or exists (select from pulses u
			left join pulse_answers a on a.tenant_id = u.tenant_id and a.pulse_id = u.id and a.person_id = panel_people.person_id
			where u.tenant_id = panel_people.tenant_id and u.team_id = ${teamId} and u.closed_at is null and u.closes_at > ${now}
				and panel_people.person_id = any(u.leaders) and a.recalled_at is null and a.answered_at is null)`;
	const people = await trx
		.selectFrom("panel_people")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where(sql<boolean>`not 'left' = any(roles)`)
		.select(["person_id", "name", recalling.as("asked")])
		.orderBy("position")
		.execute();
	const panel = await trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.select("outside")
		.executeTakeFirst();
	return [
		...people.map(({ person_id, name, asked }) => ({ id: person_id, name, asked })),
		...(panel?.outside ?? []).map(({ name, mail }) => ({ id: null, name: name || mail, asked: false })),
	];
}
