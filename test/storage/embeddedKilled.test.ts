import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import pg from "pg";
import { ask, killAllApps, killApp, launchApp, nextWord, startApp, stopApp } from "../support/holdApps.ts";
import { clearFolder, postmasterOf, tempFolder } from "../support/holdSweep.ts";

const folder = tempFolder();
const home = join(folder, "home");
afterEach(killAllApps);
afterAll(() => clearFolder(folder));

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
	await ask(killed.url, "create table answers as select 42 as answer");
	const left = found(postmasterOf(home));
	await killApp(killed);

	const next = await startApp(home);
	expect(next.adopted).toBe(true);
	expect(postmasterOf(home)).toBe(left);
	expect(await ask(next.url, "select answer from answers")).toEqual([42]);
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

test("one crashed back end is not the end: PostgreSQL recovers, and the app keeps it and keeps others out", async () => {
	const app = await startApp(home);
	const told: unknown[] = [];
	app.process.on("message", (word) => told.push(word));
	const guard = () =>
		ask(app.url, "select pid from pg_locks where locktype = 'advisory'").then(
			([pid]) => pid,
			() => undefined,
		);
	const before = await guard();
	process.kill(Number(before), "SIGKILL");
	let after: unknown;
	for (let tries = 0; tries < 200 && (after === undefined || after === before); tries++) {
		await sleep(25);
		after = await guard();
	}
	expect(after).toEqual(expect.any(Number));
	expect(after).not.toBe(before);
	expect(told).toEqual([]);
	await stopApp(app);
});

test("an app killed in the middle of its very first start is no hindrance to the next", async () => {
	const fresh = join(folder, "fresh");
	const cut = launchApp(fresh);
	const begun = () => existsSync(fresh) && readdirSync(fresh).some((name) => existsSync(join(fresh, name, "PG_VERSION")));
	while (!begun()) await sleep(2);
	expect(existsSync(join(fresh, "data"))).toBe(false);
	await killApp({ process: cut });

	const next = await startApp(fresh);
	expect(await ask(next.url, "select 1")).toEqual([1]);
	await stopApp(next);
});
