import { type Kysely, sql } from "kysely";

/** What each leader remembers of a panel's decisions, days later. A row is made when they are asked. */
const change = `
create table echoes (
	tenant_id uuid not null, panel_id uuid not null, person_id uuid not null, asked_at timestamptz not null,
	answered_at timestamptz, recall jsonb,
	primary key (tenant_id, panel_id, person_id)
);
create index echoes_by_person on echoes (tenant_id, person_id);
alter table echoes enable row level security;
alter table echoes force row level security;
grant select, insert, update, delete on echoes to evenover_app;
create policy own_tenant on echoes using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
