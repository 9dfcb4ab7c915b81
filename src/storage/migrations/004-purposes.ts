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
create policy by_owner on deliveries to current_user using (true) with check (true);
drop function due_follow_ups(timestamptz);
create function due_follow_ups(at timestamptz) returns table (tenant_id uuid, panel_id uuid, id uuid)
language sql stable security definer set search_path = public as
$$
	-- one that is under way is due again when one of its messages is, or when none is left and it only has to be finished
	select f.tenant_id, f.panel_id, f.id from follow_ups f
	where f.due_at <= at and (f.state = 'planned' or (f.state = 'sending' and (
		exists (select from deliveries d where d.tenant_id = f.tenant_id and d.follow_up_id = f.id and d.state in ('planned', 'drafted', 'maybeSent')
			and d.not_before <= at and (d.lease_until is null or d.lease_until < clock_timestamp()))
		or not exists (select from deliveries d where d.tenant_id = f.tenant_id and d.follow_up_id = f.id and d.state in ('planned', 'drafted', 'maybeSent')))))
	order by f.due_at limit 1000
$$;
revoke all on function due_follow_ups(timestamptz) from public;
grant execute on function due_follow_ups(timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
