import { type Kysely, sql } from "kysely";

/** What executives said, restated, and what they said to that. Rows are added and never changed: the latest verdict counts. */
const tables = `
create table translations (
	tenant_id uuid not null, team_id uuid not null, id uuid not null, statement text not null,
	said_by uuid not null, said_by_name text not null, said_on date not null,
	proposed_by uuid not null, proposed_by_name text not null, proposed_at timestamptz not null,
	primary key (tenant_id, id)
);
create index translations_by_team on translations (tenant_id, team_id, proposed_at);
create index translations_by_speaker on translations (tenant_id, said_by, proposed_at);
create table implications (
	tenant_id uuid not null, translation_id uuid not null, id uuid not null, position int not null, text text not null,
	primary key (tenant_id, translation_id, id)
);
create table implication_verdicts (
	tenant_id uuid not null, implication_id uuid not null, id uuid not null, verdict text not null, words text not null, given_at timestamptz not null,
	primary key (tenant_id, implication_id, id),
	check (verdict in ('confirmed', 'corrected', 'rejected'))
);
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	for (const table of ["translations", "implications", "implication_verdicts"]) {
		await sql.raw(`alter table ${table} enable row level security`).execute(db);
		await sql.raw(`alter table ${table} force row level security`).execute(db);
		await sql.raw(`grant select, insert on ${table} to evenover_app`).execute(db);
		await sql.raw(`create policy own_tenant on ${table} to evenover_app using (${tenant}) with check (${tenant})`).execute(db);
	}
}
