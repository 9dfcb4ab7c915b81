import { type Kysely, sql } from "kysely";

/**
 * A version keeps the whole framework: `content` is null in those from before there was any. Once published it is neither changed
 * nor taken away; people are in it by id alone, so that a name can be erased. Each revision of a draft is kept while the draft
 * is open, since what somebody writes meanwhile is joined with it; what was refused is kept for whoever wrote it.
 */
const change = `
alter table framework_versions
	alter column decision_id drop not null,
	add content jsonb, add drafted_by uuid, add confirmed_by uuid,
	add check ((drafted_by is null) = (confirmed_by is null)), add check (decision_id is not null or confirmed_by is not null);
revoke update, delete on framework_versions from evenover_app;

create table framework_drafts (
	tenant_id uuid not null, team_id uuid not null, revision int not null, based_on int not null, content jsonb not null,
	state text not null, words text not null default '', saved_by uuid not null, saved_at timestamptz not null,
	primary key (tenant_id, team_id, revision),
	check (state in ('writing', 'offered', 'sentBack', 'confirmed', 'dropped'))
);
create table framework_refused_drafts (
	tenant_id uuid not null, team_id uuid not null, person_id uuid not null, base jsonb not null, content jsonb not null,
	refused_at timestamptz not null,
	primary key (tenant_id, team_id, person_id)
);
create table framework_acknowledgments (
	tenant_id uuid not null, team_id uuid not null, person_id uuid not null, version int not null, acknowledged_at timestamptz not null,
	primary key (tenant_id, team_id, person_id, version)
);
create table metric_values (
	tenant_id uuid not null, team_id uuid not null, metric_id text not null, id uuid not null, value text not null,
	reported_by uuid not null, reported_at timestamptz not null,
	primary key (tenant_id, team_id, metric_id, id)
);
create index metric_values_latest on metric_values (tenant_id, team_id, metric_id, reported_at);
grant select, insert, delete on framework_drafts to evenover_app;
grant select, insert, update, delete on framework_refused_drafts to evenover_app;
grant select, insert on framework_acknowledgments to evenover_app;
grant select, insert on metric_values to evenover_app;
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";
const person = "person_id = nullif(current_setting('app.person', true), '')::uuid";

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
	for (const table of ["framework_drafts", "framework_refused_drafts", "framework_acknowledgments", "metric_values"]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
		const own = table === "framework_refused_drafts" ? `${tenant} and ${person}` : tenant;
		await sql.raw(`create policy own_tenant on ${table} to evenover_app using (${own}) with check (${own})`).execute(db);
	}
}
