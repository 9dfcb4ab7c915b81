import { type Kysely, sql } from "kysely";

/**
 * Who did what, when. Entries are written with what they tell of; links chain them afterwards, so that nobody who writes waits for
 * anybody else; what is not linked yet is waiting. Entries and links are added and never changed, not by their owner either.
 */
const tables = `
create table audit_entries (
	tenant_id uuid not null, id uuid not null, at timestamptz not null, actor_id uuid, act text not null,
	panel_id uuid, team_id uuid, person_id uuid, sealed text, round int, pulse_id uuid,
	primary key (tenant_id, id),
	check (sealed in ('reveal', 'pulse', 'day')),
	check (sealed is null or at = date_trunc('day', at, 'UTC'))
);
create unique index audit_sealed_once_a_day on audit_entries (tenant_id, actor_id, act, at, panel_id, round, pulse_id) nulls not distinct
	where sealed is not null;
create index audit_entries_by_actor on audit_entries (tenant_id, actor_id, at);
create table audit_links (
	tenant_id uuid not null, number int not null, entry_id uuid not null, hash text not null,
	primary key (tenant_id, number), unique (tenant_id, entry_id),
	check (number > 0)
);
create table audit_waiting (
	tenant_id uuid not null, entry_id uuid not null,
	primary key (tenant_id, entry_id)
);
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

const policies = [
	...["audit_entries", "audit_links", "audit_waiting"].map(
		(table) => `create policy own_tenant on ${table} to evenover_app using (${tenant}) with check (${tenant})`,
	),
	...["audit_entries", "audit_waiting"].map((table) => `create policy by_owner on ${table} to current_user using (true) with check (true)`),
	"grant select, insert on audit_entries, audit_links to evenover_app",
	"grant select, insert, delete on audit_waiting to evenover_app",
];

const staying = `
create function audit_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	raise exception 'The audit log is only ever added to: % of % was refused', lower(tg_op), tg_table_name;
end $$;
create trigger audit_stays before update or delete or truncate on audit_entries for each statement execute function audit_stays();
create trigger audit_stays before update or delete or truncate on audit_links for each statement execute function audit_stays();
`;

// since when an entry may be told: null while what it belongs to is sealed
const functions = `
create function audit_open_since(tenant uuid, at timestamptz, sealed text, panel uuid, of_round int, pulse uuid) returns timestamptz
language sql stable set search_path = public, pg_temp as $$
	select case sealed
		when 'reveal' then (select r.revealed_at from rounds r where r.tenant_id = tenant and r.panel_id = panel and r.round = of_round)
		when 'pulse' then (select p.closed_at from pulses p where p.tenant_id = tenant and p.id = pulse)
		when 'day' then at + interval '1 day'
		else at end
$$;
revoke all on function audit_open_since(uuid, timestamptz, text, uuid, int, uuid) from public;
grant execute on function audit_open_since(uuid, timestamptz, text, uuid, int, uuid) to evenover_app;
create function tenants_to_link(now timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
	-- what audit_open_since says, of all at once: many wait for a reveal that may never come
	select distinct e.tenant_id from audit_waiting w join audit_entries e on e.tenant_id = w.tenant_id and e.id = w.entry_id
	left join rounds r on e.sealed = 'reveal' and r.tenant_id = e.tenant_id and r.panel_id = e.panel_id and r.round = e.round
	left join pulses p on e.sealed = 'pulse' and p.tenant_id = e.tenant_id and p.id = e.pulse_id
	where case e.sealed when 'reveal' then r.revealed_at when 'pulse' then p.closed_at when 'day' then e.at + interval '1 day' else e.at end <= now
$$;
revoke all on function tenants_to_link(timestamptz) from public;
grant execute on function tenants_to_link(timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const table of ["audit_entries", "audit_links", "audit_waiting"]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
	}
	for (const policy of policies) await sql.raw(policy).execute(db);
	await sql.raw(staying).execute(db);
	await sql.raw(functions).execute(db);
}
