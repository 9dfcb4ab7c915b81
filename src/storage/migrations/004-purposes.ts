import { type Kysely, sql } from "kysely";

/** What a panel sends by itself is not only its follow-up: reminders and the echo go the same way, each once. */
const change = `
alter table follow_ups add column purpose text not null default 'followUp';
-- where somebody's day begins, as far as a pane told
create table zones (
	tenant_id uuid not null, person_id uuid not null, time_zone text not null,
	primary key (tenant_id, person_id)
);
alter table zones enable row level security;
alter table zones force row level security;
grant select, insert, update, delete on zones to evenover_app;
create policy own_tenant on zones using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
drop function due_follow_ups(timestamptz);
create function due_follow_ups(at timestamptz) returns table (tenant_id uuid, panel_id uuid, id uuid)
language sql stable security definer set search_path = public as
$$ select tenant_id, panel_id, id from follow_ups where due_at <= at and state in ('planned', 'sending') order by due_at limit 1000 $$;
revoke all on function due_follow_ups(timestamptz) from public;
grant execute on function due_follow_ups(timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
