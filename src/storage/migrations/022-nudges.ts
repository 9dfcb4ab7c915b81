import { type Kysely, sql } from "kysely";

/** Whether a team's people are told when an invite for its leadership meeting goes out without a panel. */
const change = `
alter table teams add column nudge boolean not null default true;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
