import { type Kysely, sql } from "kysely";

/** Who is on a panel's invite and unknown to the directory: [{ name, mail }]. They are named to whoever runs the panel, and get nothing. */
const change = `alter table panels add outside jsonb not null default '[]';`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
