import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { appRole } from "./prepare.ts";

/** What can be seen of a database without changing it. */
export type Condition = {
	/** Such as 18. */
	version: number;
	/** A replica, or set to take nothing new. */
	readOnly: boolean;
	/** What was applied to it, in that order; null before the first start. */
	migrations: readonly string[] | null;
	/** The app's own role; null before the first start. */
	role: { isSuperuser: boolean; bypassesPolicies: boolean } | null;
	bytes: number;
	/** Connections in use, and how many there may be. */
	connections: { used: number; most: number };
};

/** Looks at a database as its owner. Rejects where it cannot be reached in five seconds. */
export async function conditionOf(ownerUrl: string): Promise<Condition> {
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
	pool.on("error", () => {});
	const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
	try {
		const one = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row | undefined> => (await query.execute(owner)).rows[0];
		const about = await one(sql<{ version: string; read_only: boolean; bytes: string; used: string; most: string; applied: boolean }>`
			select current_setting('server_version_num') as version,
				pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as read_only,
				pg_database_size(current_database()) as bytes,
				(select count(*) from pg_stat_activity where backend_type = 'client backend') as used,
				current_setting('max_connections') as most,
				to_regclass('kysely_migration') is not null as applied`);
		const role = await one(sql<{ rolsuper: boolean; rolbypassrls: boolean }>`
			select rolsuper, rolbypassrls from pg_roles where rolname = ${appRole}`);
		const applied = about?.applied
			? (await sql<{ name: string }>`select name from kysely_migration order by timestamp, name`.execute(owner)).rows
			: null;
		return {
			version: Math.floor(Number(about?.version) / 10_000),
			readOnly: about?.read_only ?? false,
			migrations: applied?.map(({ name }) => name) ?? null,
			role: role ? { isSuperuser: role.rolsuper, bypassesPolicies: role.rolbypassrls } : null,
			bytes: Number(about?.bytes),
			connections: { used: Number(about?.used), most: Number(about?.most) },
		};
	} finally {
		await owner.destroy();
	}
}
