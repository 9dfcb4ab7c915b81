import { CompiledQuery } from "kysely";
import type { PanelPerson } from "../core/panel.ts";
import { tellAway } from "./away.ts";
import type { Changes } from "./changes.ts";
import type { Database } from "./database.ts";

type Found = { people: Pick<PanelPerson, "id" | "roles">[] };

/**
 * In one statement, which is a transaction of its own: who is on the panel is found out for each row of `acting`, so only once
 * the tenant is set, and whatever would look before that sees nobody.
 */
const question = `
	select (
		select coalesce(json_agg(json_build_object('id', m.person_id, 'roles', m.roles)), '[]')
		from panel_people m join panels p on p.tenant_id = m.tenant_id and p.id = m.panel_id
		where m.tenant_id = acting.tenant::uuid and m.panel_id = $2 and p.detached_at is null
			and m.person_id = any(string_to_array($3, ',')::uuid[])
	) as people
	from (select set_config('app.tenant', $1, true) as tenant offset 0) as acting`;

/**
 * What those of these people who are on a panel are there; nobody where there is no panel. It is asked at every change, so where
 * the line over which changes are heard is up, it goes over that line at once, and else through a transaction as usual.
 */
export async function rolesOn(
	{ database, changes }: { database: Database; changes: Pick<Changes, "ask"> },
	tenantId: string,
	panelId: string,
	personIds: readonly string[],
): Promise<Found["people"]> {
	const values = [tenantId, panelId, personIds.join(",")];
	const asked = changes.ask<Found>({ name: "roles_on", text: question, values });
	const [found] = asked
		? await asked.catch(tellAway)
		: await database.as(
				{ tenantId, personId: null },
				async (trx) => (await trx.executeQuery<Found>(CompiledQuery.raw(question, values))).rows,
			);
	return found?.people ?? [];
}
