import { type Kysely, sql } from "kysely";

/**
 * What somebody saw or heard that shifts a priority; the warnings that rose from all a team said; and why one was put aside. Rows are
 * added and never changed.
 */
const tables = `
create table signals (
	tenant_id uuid not null, team_id uuid not null, id uuid not null, priority_id text not null, words text not null,
	person_id uuid not null, name text not null, from_id uuid, raised_at timestamptz not null,
	primary key (tenant_id, id)
);
create index signals_by_team on signals (tenant_id, team_id, raised_at);
create table warnings (
	tenant_id uuid not null, team_id uuid not null, id uuid not null, priority_id text not null, label text not null, raised_at timestamptz not null,
	panel_id uuid, ended_at timestamptz,
	primary key (tenant_id, id)
);
create unique index warnings_open on warnings (tenant_id, team_id, priority_id) where ended_at is null;
create table dismissals (
	tenant_id uuid not null, team_id uuid not null, warning_id uuid not null, priority_id text not null, reason text not null,
	dismissed_by uuid not null, name text not null, dismissed_at timestamptz not null,
	primary key (tenant_id, warning_id)
);
create index dismissals_by_team on dismissals (tenant_id, team_id, dismissed_at);
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const [table, grants] of [
		["signals", "select, insert"],
		["warnings", "select, insert, update"],
		["dismissals", "select, insert"],
	]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
		await sql.raw(`grant ${grants} on ${table} to evenover_app`).execute(db);
		await sql.raw(`create policy own_tenant on ${table} to evenover_app using (${tenant}) with check (${tenant})`).execute(db);
	}
}
