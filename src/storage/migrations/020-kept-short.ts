import { type Kysely, sql } from "kysely";

/**
 * What grows without being read is not kept: of what saves itself while somebody writes, the steps no page was opened on; of what a
 * metric was on one day, all but the last.
 */
const change = `
-- what was kept so far may be before somebody
alter table framework_drafts add column opened boolean not null default true;
alter table framework_drafts alter column opened set default false;
grant update (opened) on framework_drafts to evenover_app;
grant delete on metric_values to evenover_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
