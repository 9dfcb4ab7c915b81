import { type Kysely, sql } from "kysely";

/** Whether a task waits for somebody is asked whenever they open a panel: hardly any does. */
const change = `
create index deliveries_waiting_tasks on deliveries (tenant_id, recipient_id) where channel = 'task' and state = 'waiting';
`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql.raw(change).execute(db);
}
