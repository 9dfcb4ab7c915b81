import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import pg from "pg";
import { ask, killAllApps, killApp, launchApp, nextWord, startApp, stopApp } from "../support/holdApps.ts";
import { clearFolder, postmasterOf, tempFolder } from "../support/holdSweep.ts";

let folder: string;
let home: string;
beforeEach(() => {
	folder = tempFolder();
	home = join(folder, "home");
});
afterEach(() => {
	killAllApps();
	clearFolder(folder);
});

const found = <T>(value: T | undefined): T => {
	if (value === undefined) throw new Error("nothing there");
	return value;
};

/** Writes one row a commit until the connection breaks, and tells how many were acknowledged. */
async function writeUntilCut(url: string): Promise<number> {
	const client = new pg.Client({ connectionString: url });
	client.on("error", () => {});
	await client.connect();
	for (let done = 0; ; done++) {
		try {
			await client.query("insert into kept values ($1)", [done]);
		} catch {
			return done;
		}
	}
}

test("when the app is killed, the next start takes over the PostgreSQL that it left running", async () => {
	const killed = await startApp(home);
	await ask(killed.url, "create table kept as select 42 as answer");
	const left = found(postmasterOf(home));
	await killApp(killed);

	const next = await startApp(home);
	expect(next.adopted).toBe(true);
	expect(postmasterOf(home)).toBe(left);
	expect(await ask(next.url, "select answer from kept")).toEqual([42]);
	await stopApp(next);
	expect(postmasterOf(home)).toBeUndefined();
});

test("when app and PostgreSQL are both killed in the middle of writing, no acknowledged row is lost", async () => {
	const killed = await startApp(home);
	await ask(killed.url, "create table kept (n int)");
	const writing = writeUntilCut(killed.url);
	await sleep(300);
	process.kill(found(postmasterOf(home)), "SIGKILL");
	await killApp(killed);
	const acknowledged = await writing;

	const next = await startApp(home);
	expect(next.adopted).toBe(false);
	const [stored] = await ask(next.url, "select count(*)::int from kept");
	expect(acknowledged).toBeGreaterThan(0);
	expect(stored).toBeGreaterThanOrEqual(acknowledged);
	await stopApp(next);
});

test("an app whose PostgreSQL dies is told so", async () => {
	const app = await startApp(home);
	const told = nextWord(app.process);
	process.kill(found(postmasterOf(home)), "SIGKILL");
	expect(await told).toEqual({ kind: "lost" });
	await stopApp(app);
	await stopApp(await startApp(home));
});

test("one crashed back end is not the end: PostgreSQL recovers and the app keeps it, and keeps others out", async () => {
	const app = await startApp(home);
	const told: unknown[] = [];
	app.process.on("message", (word) => told.push(word));
	const [pid] = await ask(app.url, "select pg_backend_pid() from pg_stat_activity limit 0");
	expect(pid).toBeUndefined();
	const guard = Number((await ask(app.url, "select pid from pg_locks where locktype = 'advisory'"))[0]);
	process.kill(guard, "SIGKILL");
	const held = async () => {
		try {
			return (await ask(app.url, "select pid from pg_locks where locktype = 'advisory'"))[0];
		} catch {
			return undefined;
		}
	};
	let now: unknown;
	for (let tries = 0; tries < 100 && (now === undefined || now === guard); tries++) {
		await sleep(50);
		now = await held();
	}
	expect(now).not.toBe(guard);
	expect(now).toBeDefined();
	expect(told).toEqual([]);
	await stopApp(app);
});

test("an app killed in the middle of its very first start is no hindrance to the next", async () => {
	const cut = launchApp(home);
	const halfMade = () =>
		existsSync(home) && readdirSync(home).some((name) => name.startsWith("data") && existsSync(join(home, name, "PG_VERSION")));
	while (!halfMade()) await sleep(2);
	expect(existsSync(join(home, "data"))).toBe(false);
	cut.kill("SIGKILL");
	await once(cut, "exit");

	const next = await startApp(home);
	expect(await ask(next.url, "select 1")).toEqual([1]);
	await stopApp(next);
	mkdirSync(join(home, "data.half-0"));
	writeFileSync(join(home, "data.half-0", "PG_VERSION"), "18\n");
	await stopApp(await startApp(home));
});
