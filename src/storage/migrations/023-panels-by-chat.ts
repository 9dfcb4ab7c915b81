import { type Kysely, sql } from "kysely";

/** The panels of a chat are found without reading a tenant's history. A link can be longer than what an index holds of it. */
const change = `
create index panels_by_chat on panels (tenant_id, chat_id) where chat_id is not null;
create index panels_by_link on panels (tenant_id, md5(join_url)) where join_url is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
