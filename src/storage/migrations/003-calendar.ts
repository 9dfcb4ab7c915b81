import { type Kysely, sql } from "kysely";

/**
 * Panels follow their meeting. What a panel needs to find its meeting again in the organizer's calendar; who tells us of
 * changes there; and what was told and not yet looked at. A notice says only that something changed: it makes panels stale,
 * and a stale panel is read again.
 */
const tables = `
create policy by_owner on meeting_aliases to current_user using (true) with check (true);
alter table panels
	-- the meeting's name everywhere, with the day of an occurrence behind a slash
	add meeting_uid text,
	-- the organizer's own id of it, and of the series it belongs to
	add event_id text, add series_id text,
	-- found at least once as the app: only what was found can be gone
	add located boolean not null default false,
	add checked_at timestamptz, add tried_at timestamptz,
	-- told to have changed since it was read; checks counts readings and notices, so that an older reading is not kept over a newer
	add stale boolean not null default true, add checks int not null default 0,
	add cancelled_at timestamptz;
update panels p set meeting_uid = (select min(substr(m.alias, 5)) from meeting_aliases m
	where m.tenant_id = p.tenant_id and m.panel_id = p.id and m.alias like 'uid:%');
create index panels_by_end on panels (ends_at);
create index panels_by_organizer on panels (tenant_id, organizer_id, ends_at);

-- one for a mailbox; id and client_state_hash are null until Graph has made it
create table subscriptions (
	tenant_id uuid not null, person_id uuid not null, id uuid, client_state_hash text, expires_at timestamptz, state text not null,
	tried_at timestamptz, lease_until timestamptz,
	primary key (tenant_id, person_id)
);
create unique index subscriptions_by_id on subscriptions (tenant_id, id);

create table calendar_notices (
	tenant_id uuid not null, person_id uuid not null, event_id text not null, noticed_at timestamptz not null default clock_timestamp(),
	primary key (tenant_id, person_id, event_id)
);
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

// ids only, for the clock; no table is open to it
const functions = `
create function panels_to_check(at timestamptz, checked_before timestamptz, tried_before timestamptz)
returns table (tenant_id uuid, panel_id uuid)
language sql stable security definer set search_path = public as $$
	select p.tenant_id, p.id from panels p
	where p.meeting_uid is not null and p.detached_at is null
		and (p.ends_at > at or (p.ends_at > at - interval '1 day' and (p.stale or exists (select from follow_ups f
			where f.tenant_id = p.tenant_id and f.panel_id = p.id and f.state in ('planned', 'held')))))
		and (p.stale or p.checked_at is null or p.checked_at < checked_before or p.checked_at > at)
		and (p.tried_at is null or p.tried_at < tried_before or p.tried_at > at)
	order by p.tried_at nulls first, p.ends_at limit 100
$$;

create function mailboxes_to_keep(at timestamptz, renew_at timestamptz, tried_before timestamptz)
returns table (tenant_id uuid, person_id uuid, needed boolean)
language sql stable security definer set search_path = public as $$
	with organizing as (select distinct p.tenant_id, p.organizer_id as person_id from panels p
		where p.meeting_uid is not null and p.detached_at is null and p.ends_at > at - interval '1 day')
	select tenant_id, person_id, o.person_id is not null
	from organizing o full join subscriptions s using (tenant_id, person_id)
	where (s.tried_at is null or s.tried_at < tried_before or s.tried_at > at)
		and (s.lease_until is null or s.lease_until < clock_timestamp())
		and (o.person_id is null or s.person_id is null or s.state <> 'live' or s.expires_at <= renew_at)
	limit 100
$$;

create function noticed_tenants() returns table (tenant_id uuid)
language sql stable security definer set search_path = public as $$ select distinct n.tenant_id from calendar_notices n limit 1000 $$;

revoke all on function panels_to_check(timestamptz, timestamptz, timestamptz), mailboxes_to_keep(timestamptz, timestamptz, timestamptz),
	noticed_tenants() from public;
grant execute on function panels_to_check(timestamptz, timestamptz, timestamptz), mailboxes_to_keep(timestamptz, timestamptz, timestamptz),
	noticed_tenants() to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const table of ["subscriptions", "calendar_notices"]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
		await sql.raw(`grant select, insert, update, delete on ${table} to evenover_app`).execute(db);
		await sql.raw(`create policy own_tenant on ${table} to evenover_app using (${tenant}) with check (${tenant})`).execute(db);
		await sql.raw(`create policy by_owner on ${table} to current_user using (true) with check (true)`).execute(db);
	}
	await sql.raw(functions).execute(db);
}
