import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ask, killAllApps, killApp, startApp, stopApp } from "../support/holdApps.ts";
import { clearFolder, postmasterOf, tempFolder } from "../support/holdSweep.ts";

let folder: string;
let home: string;
let lines: string[];
const others: ChildProcess[] = [];
const file = () => join(home, "data", "postmaster.pid");

beforeAll(async () => {
	folder = tempFolder();
	home = join(folder, "home");
	const app = await startApp(home);
	await ask(app.url, "create table kept as select 42 as answer");
	lines = readFileSync(file(), "utf8").split("\n");
	process.kill(postmasterOf(home) ?? 0, "SIGKILL");
	await killApp(app);
});
afterAll(() => {
	killAllApps();
	for (const other of others) other.kill("SIGKILL");
	clearFolder(folder);
});

/** Another program of the account that PostgreSQL runs as: the numbers of such programs PostgreSQL believes. */
async function otherProgram(script: string): Promise<{ pid: number; said: string }> {
	const { uid, gid } = statSync(join(home, "data"));
	const asAccount = process.getuid?.() === 0 ? { uid, gid } : {};
	const other = spawn("sh", ["-c", script], { ...asAccount, cwd: "/", stdio: ["ignore", "pipe", "ignore"] });
	others.push(other);
	const [said] = await once(other.stdout ?? other, "data");
	return { pid: other.pid ?? 0, said: String(said).trim() };
}

async function startsDespite(firstLine: string | number, rest = lines.slice(1)): Promise<void> {
	writeFileSync(file(), [firstLine, ...rest].join("\n"));
	const app = await startApp(home);
	expect(app.adopted).toBe(false);
	expect(await ask(app.url, "select answer from kept")).toEqual([42]);
	await stopApp(app);
}

test("a postmaster.pid that names a process long gone is no hindrance", () => startsDespite(lines[0] ?? ""));

test("a postmaster.pid whose number another program has got since is no hindrance", async () => {
	const { pid } = await otherProgram("echo here; exec sleep 60");
	await startsDespite(pid);
	expect(process.kill(pid, 0)).toBe(true);
});

test("a postmaster.pid that names a zombie is no hindrance", async () => {
	const { said: zombie } = await otherProgram("sleep 0.1 & echo $!; exec sleep 60");
	const state = () => /^\d+ \(.*\) (\w)/.exec(readFileSync(`/proc/${zombie}/stat`, "utf8"))?.[1];
	while (state() !== "Z") await new Promise((settle) => setTimeout(settle, 10));
	await startsDespite(zombie);
});

test("an empty or cut-off postmaster.pid is no hindrance", async () => {
	await startsDespite("", []);
	await startsDespite("12", []);
});
