import { type Kysely, sql } from "kysely";

/** Who decides in a team and who facilitates it, and what it chose; for teams that are there already, as their latest panel has it. */
const change = `
alter table teams
	add decider_id uuid, add facilitator_id uuid, add time_zone text not null default 'UTC',
	add echo_days smallint not null default 3 check (echo_days between 1 and 14),
	add tasks boolean not null default false,
	add pulse_weeks smallint not null default 2 check (pulse_weeks between 0 and 12);
create policy by_owner on teams to current_user using (true) with check (true);
create policy by_owner on team_members to current_user using (true) with check (true);
with latest as (select distinct on (tenant_id, team_id) tenant_id, team_id, id, time_zone from panels order by tenant_id, team_id, created_at desc)
update teams t set time_zone = l.time_zone,
	decider_id = (select p.person_id from panel_people p join team_members m using (tenant_id, person_id)
		where p.tenant_id = l.tenant_id and p.panel_id = l.id and m.team_id = l.team_id and 'decider' = any(p.roles) limit 1),
	facilitator_id = (select p.person_id from panel_people p join team_members m using (tenant_id, person_id)
		where p.tenant_id = l.tenant_id and p.panel_id = l.id and m.team_id = l.team_id and 'facilitator' = any(p.roles) limit 1)
from latest l where t.tenant_id = l.tenant_id and t.id = l.team_id;
-- who leaves a team stays named in what they said there
alter table team_members add left_at timestamptz;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
