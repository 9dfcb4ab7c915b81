import type { Socket } from "node:net";
import {
	type DatabaseConnection,
	type Driver,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type QueryResult,
} from "kysely";
import type pg from "pg";
import { StoreAway } from "../core/storeAway.ts";

type Setting = readonly [name: string, value: string];

/**
 * Runs `work` in one transaction of one connection, with these settings for as long as it lasts. What is asked in it at once
 * goes out at once, and is done in the order in which it was asked. Nothing can be asked of it once it is over.
 */
export async function transact<Tables, Done>(
	pool: pg.Pool,
	settings: readonly Setting[],
	work: (trx: Kysely<Tables>) => Promise<Done>,
): Promise<Done> {
	const client = await pool.connect();
	let over = false;
	const connection: DatabaseConnection = {
		executeQuery: async <Row>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<Row>> => {
			if (over) throw new Error("The transaction is over");
			const { command, rowCount, rows } = await client.query({ ...nameOf(sql), text: sql, values: parameters as unknown[] });
			return { rows: rows ?? [], ...(changing.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) };
		},
		streamQuery: () => {
			throw new Error("Nothing is read in pieces here");
		},
	};
	const values = settings.map(([name], index) => `set_config('${name}', $${index + 1}, true)`);
	try {
		const begun = client.query("begin");
		const text = `select ${values.join(", ")}`;
		const set = client.query({ ...nameOf(text), text, values: settings.map(([, value]) => value) });
		const [, , done] = await together([begun, set, work(kyselyOn(connection))]);
		over = true;
		// what failed on the way and was passed over ends in a rollback
		if ((await client.query("commit")).command !== "COMMIT") throw new Error("The transaction was rolled back");
		client.release();
		return done;
	} catch (fault) {
		over = true;
		const outdated = isOutdated(fault);
		await client.query("rollback").then(
			() => client.release(outdated),
			() => client.release(true),
		);
		throw outdated ? new StoreAway(fault) : fault;
	}
}

/** How many statements each connection keeps planned. */
const mostPlanned = 1_000;
const names = new Map<string, string>();

/** A statement with a name is planned once for each connection, which costs several times what doing it does. */
function nameOf(text: string): { name?: string } {
	const known = names.get(text);
	if (known !== undefined) return { name: known };
	if (names.size >= mostPlanned) return {};
	const name = `s${names.size}`;
	names.set(text, name);
	return { name };
}

/** Another process has changed the tables under what this connection had planned: on a new one it is planned anew. */
const isOutdated = (fault: unknown): boolean =>
	fault instanceof Error && (fault as { code?: unknown }).code === "0A000" && fault.message.includes("cached plan");

const changing = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

function kyselyOn<Tables>(connection: DatabaseConnection): Kysely<Tables> {
	const none = async () => {};
	const driver: Driver = {
		init: none,
		acquireConnection: async () => connection,
		beginTransaction: () => Promise.reject(new Error("A transaction is under way")),
		commitTransaction: none,
		rollbackTransaction: none,
		releaseConnection: none,
		destroy: none,
	};
	return new Kysely<Tables>({
		dialect: {
			createDriver: () => driver,
			createAdapter: () => new PostgresAdapter(),
			createQueryCompiler: () => new PostgresQueryCompiler(),
			createIntrospector: (db) => new PostgresIntrospector(db),
		},
	});
}

/**
 * Waits for what needs nothing of each other. All of it is over when this ends, also where one fails: nothing outlasts its transaction.
 * What failed of itself is thrown, before what failed because of that.
 */
export async function together<Done extends readonly unknown[]>(
	asked: readonly [...{ [At in keyof Done]: Promise<Done[At]> | Done[At] }],
): Promise<Done> {
	const ended = await Promise.allSettled(asked);
	const faults = ended.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
	if (faults.length > 0) throw faults.find((fault) => !isAftermath(fault)) ?? faults[0];
	return ended.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as Done;
}

/** A transaction in which something failed does nothing more. */
const isAftermath = (fault: unknown): boolean => fault instanceof Error && (fault as { code?: unknown }).code === "25P02";

/** Lets all that is written on a line in one turn leave it together. */
export function gathering(line: Socket): Socket {
	const cork = line.cork.bind(line);
	let held = false;
	line.cork = () => {
		cork();
		if (held) return;
		held = true;
		cork();
		process.nextTick(() => {
			held = false;
			line.uncork();
		});
	};
	return line;
}
