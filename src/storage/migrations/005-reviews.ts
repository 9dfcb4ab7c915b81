import { type Kysely, sql } from "kysely";

/** What was said when a decision was looked at again. Rows are added and never changed: the latest counts, the others are its history. */
const tables = `
create table reviews (
	tenant_id uuid not null, decision_id uuid not null, id uuid not null, verdict text not null, review_on date, words text not null,
	reviewed_by uuid not null, reviewed_by_name text not null, reviewed_at timestamptz not null,
	primary key (tenant_id, decision_id, id),
	check (verdict in ('stillRight', 'lookAgain')), check ((verdict = 'stillRight') = (review_on is not null))
);
create index decisions_by_owner on decisions (tenant_id, owner_id, decided_at);
create index deferrals_by_team on deferrals (tenant_id, team_id, deferred_at);
alter table reviews enable row level security;
alter table reviews force row level security;
grant select, insert on reviews to evenover_app;
`;

const tenant = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(tables).execute(db);
	await sql.raw(`create policy own_tenant on reviews to evenover_app using (${tenant}) with check (${tenant})`).execute(db);
}
