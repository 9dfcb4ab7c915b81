import pg from "pg";
import { remove, temporary } from "../../bench/room/sandbox.ts";
import { startEmbedded } from "../../src/storage/embedded.ts";

export type Postgres = {
	/** A new database, by its owner's address. */
	fresh(): Promise<string>;
	stop(): Promise<void>;
};

/** A PostgreSQL of the run's own, as safe as in use: with fsync. */
export async function startPostgres(): Promise<Postgres> {
	const home = temporary("faults");
	const postgres = await startEmbedded({ home, settings: ["max_connections=200"] });
	let made = 0;
	const stop = async () => {
		await postgres.stop();
		remove(home);
	};
	const leave = () => void stop().finally(() => process.exit(130));
	process.once("SIGINT", leave).once("SIGTERM", leave);
	return {
		fresh: async () => {
			const name = `faults_${++made}`;
			const client = new pg.Client({ connectionString: postgres.url });
			await client.connect();
			await client.query(`create database ${name}`).finally(() => client.end());
			const url = new URL(postgres.url);
			url.pathname = name;
			return url.href;
		},
		stop: async () => {
			process.off("SIGINT", leave).off("SIGTERM", leave);
			await stop();
		},
	};
}
