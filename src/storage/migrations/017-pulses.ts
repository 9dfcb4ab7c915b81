import { type Kysely, sql } from "kysely";

/** On one day of a team's one pulse opens, whatever time or zone it chose meanwhile. */
const change = `
alter table pulses add opens_on date;
update pulses p set opens_on = first.day from (
	select distinct on (o.tenant_id, o.team_id, (o.opens_at at time zone t.time_zone)::date)
		o.tenant_id, o.id, (o.opens_at at time zone t.time_zone)::date as day
	from pulses o join teams t on t.tenant_id = o.tenant_id and t.id = o.team_id
	order by o.tenant_id, o.team_id, (o.opens_at at time zone t.time_zone)::date, o.number
) first where first.tenant_id = p.tenant_id and first.id = p.id;
alter table pulses drop constraint pulses_tenant_id_team_id_opens_at_key, add unique (tenant_id, team_id, opens_on);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
