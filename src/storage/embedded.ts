// One PostgreSQL beside the app: made on the first start, taken over when a killed app left it running, refused to a second app.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { accountFor } from "./embeddedAccount.ts";
import { type Cluster, makeCluster, passwordOf, stopCluster } from "./embeddedCluster.ts";
import { type Home, takeHome } from "./embeddedHome.ts";
import { alive, launch, orphanedPort } from "./embeddedPostmaster.ts";
import { packagedPrograms, programsFor } from "./embeddedPrograms.ts";
import { explained, inUse } from "./embeddedRefusals.ts";

export { defaultHome } from "./embeddedHome.ts";
export { DataInUseError, EmbeddedRefusal, HomeUnusableError } from "./embeddedRefusals.ts";

export type Embedded = {
	/** The owner's address of the database "postgres". Its port is another one at every start. */
	url: string;
	/** Whether it was already running, left behind by an app that was killed. */
	adopted: boolean;
	/** Settles when PostgreSQL goes away without having been stopped. */
	lost: Promise<void>;
	stop(): Promise<void>;
};

const ownerLock = 7_140_001;
const comebackMs = 60_000;

/** Starts the built-in database on the data in `home`; `settings` are PostgreSQL's own, as "name=value". */
export async function startEmbedded(options: { home: string; settings?: string[] }): Promise<Embedded> {
	const home = takeHome(options.home, process.getuid?.() === 0);
	try {
		return await serve(home, options.settings ?? []);
	} catch (problem) {
		home.release();
		throw explained(home.path, problem);
	}
}

async function serve(home: Home, settings: string[]): Promise<Embedded> {
	const data = join(home.path, "data");
	const account = await accountFor(data);
	const programs = programsFor(home.path, await packagedPrograms(), account !== undefined);
	const cluster: Cluster = { home: home.path, data, account, programs };
	await makeCluster(cluster);
	const password = passwordOf(cluster);
	const orphan = await orphanedPort(data);
	const port = orphan ?? (await launch(cluster, settings));
	const url = `postgres://owner:${password}@127.0.0.1:${port}/postgres`;
	let guard: pg.Client;
	try {
		guard = await ownedConnection(url, home.path);
	} catch (problem) {
		if (orphan === undefined) await stopCluster(cluster).catch(() => {});
		throw problem;
	}
	let stopping: Promise<void> | undefined;
	const lost = new Promise<void>((settle) => {
		const watch = (connection: pg.Client) => {
			guard = connection;
			connection.once("end", async () => {
				if (stopping) return;
				const again = await reconnected(url, home.path, () => stopping === undefined && alive(data));
				if (again) watch(again);
				else if (!stopping) settle();
			});
		};
		watch(guard);
	});
	const end = async () => {
		await guard.end().catch(() => {});
		try {
			if (alive(data)) await stopCluster(cluster);
		} finally {
			home.release();
		}
	};
	return {
		url,
		adopted: orphan !== undefined,
		lost,
		stop: () => {
			stopping ??= end();
			return stopping;
		},
	};
}

/** A connection that holds the database's own lock: a second guard where the file lock of the home does not reach. */
async function ownedConnection(url: string, home: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
	client.on("error", () => {}); // without a listener a lost connection would end the process
	await client.connect();
	for (let tries = 1; ; tries++) {
		const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [ownerLock]);
		if (rows[0]?.mine) return client;
		if (tries === 10) break;
		await sleep(100); // a killed app's connection takes a moment to be noticed
	}
	await client.end();
	throw inUse(home, undefined);
}

/** When one back end crashes PostgreSQL cuts every connection and recovers by itself: only its own end means lost. */
async function reconnected(url: string, home: string, worthTrying: () => boolean): Promise<pg.Client | undefined> {
	for (const end = Date.now() + comebackMs; worthTrying() && Date.now() < end; await sleep(100)) {
		try {
			return await ownedConnection(url, home);
		} catch {}
	}
	return undefined;
}
