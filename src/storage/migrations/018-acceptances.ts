import { type Kysely, sql } from "kysely";

/**
 * Who of those named to decide in a team or to facilitate it has run it themselves. A person is named by others; only their own
 * act is their word that mail may go out in their name. Rows are added and never changed, each by the person it is about.
 */
const tables = `
create table team_acceptances (
	tenant_id uuid not null, team_id uuid not null, person_id uuid not null, accepted_at timestamptz not null,
	primary key (tenant_id, team_id, person_id)
);
create index signals_by_person on signals (tenant_id, person_id, raised_at);
create index translations_by_proposer on translations (tenant_id, proposed_by);
`;

/** What stands in a team that somebody did while they were named. */
const acts = [
	"select tenant_id, team_id, decided_by, decided_at from decisions",
	"select tenant_id, team_id, confirmed_by, created_at from framework_versions where confirmed_by is not null",
	"select tenant_id, team_id, drafted_by, created_at from framework_versions where drafted_by is not null",
	"select tenant_id, team_id, saved_by, saved_at from framework_drafts",
	"select tenant_id, team_id, proposed_by, proposed_at from translations",
	"select tenant_id, team_id, dismissed_by, dismissed_at from dismissals",
];
const sources = ["decisions", "framework_versions", "framework_drafts", "translations", "dismissals"];

const backfill = `
insert into team_acceptances (tenant_id, team_id, person_id, accepted_at)
select done.tenant_id, done.team_id, done.person_id, min(done.at)
from (${acts.join(" union all ")}) as done (tenant_id, team_id, person_id, at)
join teams t on t.tenant_id = done.tenant_id and t.id = done.team_id and done.person_id in (t.decider_id, t.facilitator_id)
group by 1, 2, 3;
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
const person = "person_id = nullif(current_setting('app.person', true), '')::uuid";

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	// the owner reads what was done, for as long as this takes
	for (const table of sources) await sql.raw(`create policy by_owner_once on ${table} to current_user using (true)`).execute(db);
	await sql.raw(backfill).execute(db);
	for (const table of sources) await sql.raw(`drop policy by_owner_once on ${table}`).execute(db);
	await sql.raw("alter table team_acceptances enable row level security").execute(db);
	await sql.raw("alter table team_acceptances force row level security").execute(db);
	await sql.raw("grant select, insert on team_acceptances to evenover_app").execute(db);
	// nobody accepts for somebody else
	await sql.raw(`create policy read_own_tenant on team_acceptances for select to evenover_app using (${tenant})`).execute(db);
	await sql.raw(`create policy add_own on team_acceptances for insert to evenover_app with check (${tenant} and ${person})`).execute(db);
}
