// One PostgreSQL for the whole run; every test file copies the finished template database.
import pg from "pg";
import { masterKey } from "../../sandbox/masterKey.ts";
import { prepareQueue } from "../../src/jobs/queue.ts";
import { startEmbedded } from "../../src/storage/embedded.ts";
import { appRole, prepareDatabase } from "../../src/storage/prepare.ts";
import { type TestRun, template } from "./database.ts";
import { sweepLeftovers, tempFolder } from "./holdSweep.ts";

// a test database may forget a power cut; nothing of it outlives the run
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

export default async function up(): Promise<void> {
	// a run that was killed leaves its PostgreSQL behind
	await sweepLeftovers();
	const home = tempFolder();
	const postgres = await startEmbedded({ home, settings });
	const owner = new pg.Client({ connectionString: postgres.url });
	owner.on("error", () => {});
	await owner.connect();
	await owner.query(`create database ${template}`);
	const url = new URL(postgres.url);
	url.pathname = template;
	await prepareDatabase(url.href, masterKey);
	await prepareQueue(url.href, appRole);
	await owner.query(`alter database ${template} with is_template true allow_connections false`);
	await owner.end();
	process.env["TEST_POSTGRES"] = postgres.url;
	(globalThis as TestRun).testPostgres = { home, stop: postgres.stop };
}
