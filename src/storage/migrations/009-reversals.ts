import { type Kysely, sql } from "kysely";

/**
 * Decisions that opened again by themselves: `words` is what the room was put, or what the metric was. A row is added each time
 * it happens and never changed.
 */
const change = `
create table reversals (
	tenant_id uuid not null, decision_id uuid not null, happened_at timestamptz not null, kind text not null, words text not null, panel_id uuid,
	primary key (tenant_id, decision_id, happened_at),
	check (kind in ('assumption', 'metric'))
);
create index reversals_by_panel on reversals (tenant_id, panel_id, happened_at);
alter table reversals enable row level security;
alter table reversals force row level security;
grant select, insert on reversals to evenover_app;
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
	await sql.raw(`create policy own_tenant on reversals to evenover_app using (${tenant}) with check (${tenant})`).execute(db);
}
