import { type Kysely, sql } from "kysely";

/**
 * Pulses: when a team's next one opens, each one with what it asked about, and what was answered. Nobody reads another's answer before the
 * pulse is closed.
 */
const tables = `
alter table teams add pulse_starts_on date, add pulse_at text not null default '09:00', add next_pulse_at timestamptz;
create index teams_by_pulse on teams (next_pulse_at) where next_pulse_at is not null;
create table pulses (
	tenant_id uuid not null, id uuid not null, team_id uuid not null, number int not null, opens_at timestamptz not null,
	closes_at timestamptz not null, closed_at timestamptz, priorities jsonb not null, leaders uuid[] not null,
	primary key (tenant_id, id), unique (tenant_id, team_id, number), unique (tenant_id, team_id, opens_at)
);
create index pulses_open on pulses (closes_at) where closed_at is null;
create table pulse_answers (
	tenant_id uuid not null, pulse_id uuid not null, person_id uuid not null, name text not null,
	recall jsonb, recalled_at timestamptz not null,
	marks jsonb, changed text not null default '', information text not null default '', answered_at timestamptz,
	primary key (tenant_id, pulse_id, person_id)
);
-- who has answered is no secret, what they said is
create table pulse_seals (
	tenant_id uuid not null, pulse_id uuid not null, person_id uuid not null,
	primary key (tenant_id, pulse_id, person_id)
);
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
const person = "person_id = nullif(current_setting('app.person', true), '')::uuid";
const closed = `exists (select from pulses p where p.tenant_id = pulse_answers.tenant_id and p.id = pulse_answers.pulse_id and p.closed_at is not null)`;

const policies = [
	`create policy own_tenant on pulses to evenover_app using (${tenant}) with check (${tenant})`,
	"create policy by_owner on pulses to current_user using (true) with check (true)",
	`create policy own_tenant on pulse_seals to evenover_app using (${tenant}) with check (${tenant})`,
	`create policy own_or_closed on pulse_answers for select to evenover_app using (${tenant} and (${person} or ${closed}))`,
	`create policy own_insert on pulse_answers for insert to evenover_app with check (${tenant} and ${person} and not ${closed})`,
	`create policy own_update on pulse_answers for update to evenover_app using (${tenant} and ${person} and not ${closed})`,
];

// which teams' pulses are to open or to close, in any tenant: ids only, for the clock
const functions = `
create function pulses_to_turn(at timestamptz) returns table (tenant_id uuid, team_id uuid)
language sql stable security definer set search_path = public as $$
	(select t.tenant_id, t.id from teams t where t.next_pulse_at <= at order by t.next_pulse_at limit 500)
	union
	(select p.tenant_id, p.team_id from pulses p where p.closed_at is null and p.closes_at <= at order by p.closes_at limit 500)
$$;
revoke all on function pulses_to_turn(timestamptz) from public;
grant execute on function pulses_to_turn(timestamptz) to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const table of ["pulses", "pulse_answers", "pulse_seals"]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
		await sql.raw(`grant select, insert, update on ${table} to evenover_app`).execute(db);
	}
	for (const policy of policies) await sql.raw(policy).execute(db);
	await sql.raw(functions).execute(db);
}
