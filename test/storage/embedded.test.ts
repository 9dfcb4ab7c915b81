import { chownSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { defaultHome, startEmbedded } from "../../src/storage/embedded.ts";
import { ask, startApp, stopApp } from "../support/holdApps.ts";
import { clearFolder, postmasterOf, tempFolder } from "../support/holdSweep.ts";

let folder: string;
beforeEach(() => {
	folder = tempFolder();
});
afterEach(() => clearFolder(folder));

test("what was written is there at the next start, in a folder whose name has spaces", async () => {
	const home = join(folder, "Évenover data, 2nd floor");
	const first = await startEmbedded({ home });
	await ask(first.url, "create table kept as select 42 as answer");
	await first.stop();
	expect(postmasterOf(home)).toBeUndefined();

	const second = await startEmbedded({ home });
	expect(second.adopted).toBe(false);
	expect(await ask(second.url, "select answer from kept")).toEqual([42]);
	await second.stop();
});

test("commits are flushed to the disk, pages carry checksums, and only this machine may connect, with the password", async () => {
	const database = await startEmbedded({ home: join(folder, "home") });
	const shown = async (name: string) => (await ask(database.url, `show ${name}`))[0];
	expect([await shown("fsync"), await shown("synchronous_commit"), await shown("data_checksums")]).toEqual(["on", "on", "on"]);
	expect([await shown("listen_addresses"), await shown("unix_socket_directories")]).toEqual(["127.0.0.1", ""]);
	const guessed = new URL(database.url);
	guessed.password = "guessed";
	await expect(ask(guessed.href, "select 1")).rejects.toThrow("password authentication failed");
	await database.stop();
});

test("settings given at the start reach PostgreSQL, and stopping twice is stopping once", async () => {
	const database = await startEmbedded({ home: join(folder, "home"), settings: ["max_connections=37"] });
	expect(await ask(database.url, "show max_connections")).toEqual(["37"]);
	await Promise.all([database.stop(), database.stop()]);
	await database.stop();
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot("root starts it as a system account, an ordinary user as itself, and root may later take up that user's data", async () => {
	const mine = join(folder, "of root");
	const forRoot = await startApp(mine);
	expect(statSync(join(mine, "data")).uid).not.toBe(0);
	await stopApp(forRoot);

	const theirs = join(folder, "of a user");
	mkdirSync(theirs);
	const nobody = { uid: 65534, gid: 65534 };
	chownSync(theirs, nobody.uid, nobody.gid);
	const forUser = await startApp(theirs, nobody);
	await ask(forUser.url, "create table kept as select 42 as answer");
	await stopApp(forUser);
	expect(statSync(join(theirs, "data")).uid).toBe(nobody.uid);

	const again = await startApp(theirs);
	expect(await ask(again.url, "select answer from kept")).toEqual([42]);
	await stopApp(again);
});

test("the data lies where EVENOVER_HOME says, else beside the checkout, and for root in a system folder of each checkout's own", () => {
	const checkout = "/home/ana/even over";
	expect(defaultHome({ EVENOVER_HOME: "/data", checkout }, 0)).toBe("/data");
	expect(defaultHome({ EVENOVER_HOME: "data", checkout }, 1000)).toBe("/home/ana/even over/data");
	expect(defaultHome({ EVENOVER_HOME: "", checkout }, 1000)).toBe("/home/ana/even over/var");
	expect(defaultHome({ checkout }, undefined)).toBe("/home/ana/even over/var");
	const system = defaultHome({ checkout }, 0);
	expect(system).toMatch(/^\/var\/lib\/evenover\/even-over-[0-9a-f]{8}$/);
	expect(defaultHome({ checkout: "/srv/even over" }, 0)).not.toBe(system);
});
