import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { HomeUnusableError, startEmbedded } from "../../src/storage/embedded.ts";
import { ask, killAllApps, killApp, refusedApp, startApp, stopApp } from "../support/holdApps.ts";
import { clearFolder, postmasterOf, tempFolder } from "../support/holdSweep.ts";

let folder: string;
let home: string;
beforeEach(() => {
	folder = tempFolder();
	home = join(folder, "home");
	mkdirSync(home);
});
afterEach(() => {
	killAllApps();
	clearFolder(folder);
});

const mount = (...options: string[]) => execFileSync("mount", ["-o", options.join(","), "-t", "tmpfs", "tmpfs", home], { stdio: "ignore" });
const remount = (option: string) => execFileSync("mount", ["-o", `remount,${option}`, home], { stdio: "ignore" });

function mayMount(): boolean {
	const probe = tempFolder();
	try {
		execFileSync("mount", ["-t", "tmpfs", "tmpfs", probe], { stdio: "ignore" });
		execFileSync("umount", [probe]);
		return true;
	} catch {
		return false;
	} finally {
		rmSync(probe, { recursive: true });
	}
}
const onOwnDisk = mayMount()
	? test
	: (name: string, _run: () => Promise<void>) => test.skip(`${name} (this account may not mount a disk to fill)`, () => {});

function expectPlainWords({ name, message }: { name: string; message: string }, about: RegExp): void {
	expect(name).toBe("HomeUnusableError");
	expect(message).toMatch(about);
	expect(message).toContain(home);
	expect(message).toContain("EVENOVER_HOME");
	expect(message).toContain("DATABASE_URL");
}

onOwnDisk("a first start on a disk too small says so, leaves no half-made data, and works once there is space", async () => {
	mount("size=16m");
	expectPlainWords(await refusedApp(home), /is full, or nearly \(\d+ MB left\)/);
	remount("size=36m"); // enough to begin, not to finish
	expectPlainWords(await refusedApp(home), /is full/);
	expect(readdirSync(home).filter((name) => name.startsWith("data"))).toEqual([]);
	expect(postmasterOf(home)).toBeUndefined();

	remount("size=200m");
	const app = await startApp(home);
	expect(await ask(app.url, "select 1")).toEqual([1]);
	await stopApp(app);
});

onOwnDisk("a later start on a full disk says so, and what was written is there once there is space", async () => {
	mount("size=200m");
	const app = await startApp(home);
	await ask(app.url, "create table kept as select 42 as answer");
	await stopApp(app);
	for (const left of [20e6, 0]) {
		const { bavail, bsize } = statfsSync(home);
		writeFileSync(join(home, "filler"), Buffer.alloc(bavail * bsize - left), { flag: "a" });
		expectPlainWords(await refusedApp(home), /is full, or nearly/);
		expect(postmasterOf(home)).toBeUndefined();
	}

	rmSync(join(home, "filler"));
	const again = await startApp(home);
	expect(await ask(again.url, "select answer from kept")).toEqual([42]);
	await stopApp(again);
});

onOwnDisk(
	"a disk that fills up under a writing app refuses the write, loses nothing acknowledged, and serves again with space",
	async () => {
		mount("size=120m");
		const app = await startApp(home);
		await ask(app.url, "create table kept (n int, words text)");
		let acknowledged = 0;
		const fill = async () => {
			for (; acknowledged < 200; acknowledged++) {
				await ask(app.url, `insert into kept select ${acknowledged}, repeat('x', 900) from generate_series(1, 2000)`);
			}
		};
		await expect(fill()).rejects.toThrow();
		expect(acknowledged).toBeGreaterThan(5);
		await killApp(app);
		expectPlainWords(await refusedApp(home), /is full/);

		remount("size=400m");
		const next = await startApp(home);
		const [stored] = await ask(next.url, "select count(distinct n)::int from kept");
		expect([acknowledged, acknowledged + 1]).toContain(stored); // the one that was cut may or may not have been kept
		await stopApp(next);
	},
);

onOwnDisk("a disk that can only be read is refused in plain words, and serves again when it can be written", async () => {
	mount("size=200m");
	await stopApp(await startApp(home));
	remount("ro");
	expectPlainWords(await refusedApp(home), /can only be read/);
	remount("rw");
	await stopApp(await startApp(home));
});

test("a folder that this account may not write is refused in plain words", async () => {
	const root = process.getuid?.() === 0;
	chmodSync(home, 0o555);
	expectPlainWords(await refusedApp(home, root ? { uid: 65534, gid: 65534 } : undefined), /may not write/);
});

test("a home that is a file is refused in plain words", async () => {
	home = join(folder, "file");
	writeFileSync(home, "no folder");
	expectPlainWords(await refusedApp(home), /cannot be a folder/);
	await expect(startEmbedded({ home })).rejects.toBeInstanceOf(HomeUnusableError);
	home = join(folder, "file", "below");
	expectPlainWords(await refusedApp(home), /cannot be a folder/);
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot("root is told which closed folder keeps PostgreSQL's account out", async () => {
	const closed = join(folder, "closed");
	mkdirSync(closed, { mode: 0o700 });
	const { name, message } = await refusedApp(join(closed, "home"));
	expect(name).toBe("HomeUnusableError");
	expect(message).toContain(`no other account may enter ${closed}, where`);
	expect(existsSync(join(closed, "home", "data"))).toBe(false);
});
