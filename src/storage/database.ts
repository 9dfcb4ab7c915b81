import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { tellAway } from "./away.ts";
import type { MasterKeys } from "./cipher.ts";
import { createLines, type Lines } from "./lines.ts";
import { createSealer, type Seal } from "./seal.ts";
import type { Tables } from "./tables.ts";
import { gathering, transact } from "./transaction.ts";

/** A transaction in which one tenant and one person are set: the only way to a row, and with its seal to what a row keeps encrypted. */
export type Trx = Transaction<Tables> & { readonly seal: Seal };

/** Whom a transaction acts for; `personId` is null for the clock, which therefore reads no sealed answer at all. */
type Actor = { tenantId: string; personId: string | null };

export type Database = {
	/** Runs `work` as the actor, in one transaction. Throws `StoreAway` where that cannot be, or nobody knows whether it was. */
	as<T>(actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T>;
	/** For what belongs to no tenant: readiness, and which follow-ups are due. */
	anonymous: Kysely<Tables>;
	lines: Lines;
	close(): Promise<void>;
};

const asText = (value: string) => value;
const asInstant = (value: string) => new Date(value).toISOString();
const types = {
	getTypeParser: (oid: number, format?: "text" | "binary") => {
		if (oid === pg.types.builtins.TIMESTAMPTZ) return asInstant;
		if (oid === pg.types.builtins.DATE) return asText;
		return pg.types.getTypeParser(oid, format);
	},
} as pg.CustomTypesConfig;

/** Nothing waits for ever: not for a connection, not for an answer, not for another's lock, not for a peer that fell asleep. */
const patience = {
	connectionTimeoutMillis: 10_000,
	query_timeout: 35_000,
	statement_timeout: 30_000,
	lock_timeout: 10_000,
	idle_in_transaction_session_timeout: 30_000,
};

/**
 * @param masterKeys whatever is sealed is sealed with the first, and opens with any of them.
 * @param onLost hears of connections that break; without a listener they would end the process.
 */
export function openDatabase(url: string, masterKeys: MasterKeys, onLost: (error: Error) => void, connections = 10): Database {
	const lines = createLines();
	const sealer = createSealer(masterKeys);
	const lost = (error: Error) => {
		sealer.forget();
		onLost(error);
	};
	const pool = new pg.Pool({
		connectionString: url,
		max: connections,
		types,
		stream: () => gathering(lines.open()),
		pipeline: true,
		...patience,
	} as pg.PoolConfig);
	// the pool hears of its idle connections only; one that breaks while it is in use tells nobody else
	pool.on("error", lost).on("connect", (client) => void client.on("error", lost));
	const anonymous = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	return {
		anonymous,
		lines,
		as: <T>(actor: Actor, work: (trx: Trx) => Promise<T>) =>
			transact<Tables, T>(
				pool,
				[
					["app.tenant", actor.tenantId],
					["app.person", actor.personId ?? ""],
				],
				(trx) => work(Object.assign(trx as Transaction<Tables>, { seal: sealer.of(trx, actor.tenantId) })),
			).catch(tellAway),
		close: async () => {
			await anonymous.destroy();
			// it leaves a pool open through which it asked nothing itself
			if (!pool.ended) await pool.end();
		},
	};
}

/** Refuses to serve through a role that could look past the policies. */
export async function assertGuarded(database: Database): Promise<void> {
	const role = await sql<{ rolsuper: boolean; rolbypassrls: boolean }>`
		select rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(database.anonymous);
	const open = await sql<{ relname: string }>`
		select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
		where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(database.anonymous);
	const { rolsuper, rolbypassrls } = role.rows[0] ?? { rolsuper: true, rolbypassrls: true };
	if (rolsuper || rolbypassrls)
		throw new Error("The database role may bypass row-level security. Use a role that is no superuser and has no BYPASSRLS.");
	if (open.rows.length > 0) throw new Error(`Row-level security is not forced on: ${open.rows.map((row) => row.relname).join(", ")}`);
}
