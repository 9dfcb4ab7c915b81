import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { PgBoss } from "pg-boss";

/** The one queue: a follow-up to look at. The job only wakes; what was sent is in our own table. */
export const followUps = "follow-ups";

/** A worker that dies is noticed after its heart has missed; the default would be fifteen minutes. */
const queue = {
	retryLimit: 20,
	retryDelay: 5,
	retryBackoff: true,
	retryDelayMax: 300,
	expireInSeconds: 300,
	heartbeatSeconds: 10,
	notify: true,
};

/** As the schema's owner, at start: the queue's tables, and the app role's right to use them. */
export async function prepareQueue(ownerUrl: string, role: string): Promise<void> {
	const boss = new PgBoss({ connectionString: ownerUrl, schedule: false, supervise: false });
	boss.on("error", () => {});
	await boss.start();
	if (!(await boss.getQueue(followUps))) await boss.createQueue(followUps, queue);
	await boss.stop({ graceful: false });
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
	pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	await sql.raw(`grant usage on schema pgboss to ${role}`).execute(owner);
	await sql.raw(`grant select, insert, update, delete on all tables in schema pgboss to ${role}`).execute(owner);
	await sql.raw(`grant execute on all functions in schema pgboss to ${role}`).execute(owner);
	await owner.destroy();
}
