import { type Kysely, sql } from "kysely";

/** What goes out about a panel or for a team is in one language, with the dates of one country: BCP 47. */
const change = `
alter table panels add column locale text not null default 'en-GB';
alter table teams add column locale text not null default 'en-GB';
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
