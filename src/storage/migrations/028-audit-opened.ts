import { type Kysely, sql } from "kysely";

/**
 * Each waiting entry knows since when it may be told, or that it is sealed and by what: the clock finds what is open by an index, however
 * much is sealed. And what can never be revealed any more seals nothing: a round whose panel was closed or taken off its meeting, or
 * whose answers are gone.
 */
const change = `
alter table audit_waiting add column open_since timestamptz, add column subject_id uuid;

create or replace function audit_open_since(tenant uuid, at timestamptz, sealed text, panel uuid, of_round int, pulse uuid) returns timestamptz
language sql stable set search_path = public, pg_temp as $$
	select case sealed
		when 'reveal' then (select least(r.revealed_at, r.answers_removed_at, p.closed_at, p.detached_at)
			from rounds r left join panels p on p.tenant_id = r.tenant_id and p.id = r.panel_id
			where r.tenant_id = tenant and r.panel_id = panel and r.round = of_round)
		when 'pulse' then (select p.closed_at from pulses p where p.tenant_id = tenant and p.id = pulse)
		when 'day' then at + interval '1 day'
		else at end
$$;

update audit_waiting w set
	open_since = audit_open_since(e.tenant_id, e.at, e.sealed, e.panel_id, e.round, e.pulse_id),
	subject_id = case e.sealed when 'reveal' then e.panel_id when 'pulse' then e.pulse_id end
from audit_entries e where e.tenant_id = w.tenant_id and e.id = w.entry_id;

-- those of all tenants at once: the clock looks for them
create index audit_waiting_open on audit_waiting (open_since, tenant_id);
create index audit_waiting_sealed on audit_waiting (tenant_id, subject_id) where open_since is null;

create function audit_waits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	select audit_open_since(e.tenant_id, e.at, e.sealed, e.panel_id, e.round, e.pulse_id),
		case e.sealed when 'reveal' then e.panel_id when 'pulse' then e.pulse_id end
	into new.open_since, new.subject_id from audit_entries e where e.tenant_id = new.tenant_id and e.id = new.entry_id;
	return new;
end $$;
create trigger audit_waits before insert on audit_waiting for each row
	when (new.open_since is null and new.subject_id is null) execute function audit_waits();

-- what was sealed opens with what sealed it: whoever changes that holds the round or the pulse, which whoever writes an entry holds too
create function audit_opens() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update audit_waiting w set open_since = audit_open_since(e.tenant_id, e.at, e.sealed, e.panel_id, e.round, e.pulse_id)
	from audit_entries e
	where w.tenant_id = new.tenant_id and w.subject_id = (to_jsonb(new) ->> tg_argv[0])::uuid and w.open_since is null
		and e.tenant_id = w.tenant_id and e.id = w.entry_id;
	return null;
end $$;
revoke all on function audit_waits(), audit_opens() from public;
create trigger audit_opens after update of revealed_at, answers_removed_at on rounds for each row
	when (num_nulls(old.revealed_at, old.answers_removed_at) > num_nulls(new.revealed_at, new.answers_removed_at))
	execute function audit_opens('panel_id');
create trigger audit_opens after update of closed_at, detached_at on panels for each row
	when (num_nulls(old.closed_at, old.detached_at) > num_nulls(new.closed_at, new.detached_at)) execute function audit_opens('id');
create trigger audit_opens after update of closed_at on pulses for each row
	when (old.closed_at is null and new.closed_at is not null) execute function audit_opens('id');

create or replace function tenants_to_link(now timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
	select distinct w.tenant_id from audit_waiting w where w.open_since <= now
$$;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
