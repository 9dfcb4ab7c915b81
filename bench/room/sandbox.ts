import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tell } from "./report.ts";

export const root = join(import.meta.dirname, "..", "..");

export type Sandbox = { origin: string; stop(): Promise<void> };

/** A port that nobody listens on, below those that systems give to outgoing connections: whoever is ended and started again finds it free. */
export function freePort(): Promise<number> {
	return new Promise((settle) => {
		const port = randomInt(20_000, 32_000);
		const probe = createServer().once("error", () => settle(freePort()));
		probe.listen(port, "localhost", () => probe.close(() => settle(port)));
	});
}

/** A folder for one run, that the account PostgreSQL runs as may enter. */
export function temporary(name: string): string {
	const folder = mkdtempSync(join(tmpdir(), `evenover-${name}-`));
	chmodSync(folder, 0o711);
	return folder;
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Waits for the line that names the sandbox's address; an end before it is an error that says what the program said. */
export function addressOf(child: ChildProcess, withinMs = 60_000): Promise<string> {
	let said = "";
	return new Promise((settle, refuse) => {
		const late = setTimeout(() => refuse(new Error(`No address after ${withinMs / 1000} s. It said:\n${said}`)), withinMs);
		const read = (part: Buffer) => {
			said += part;
			const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
			if (!address) return;
			clearTimeout(late);
			settle(address);
		};
		child.stdout?.on("data", read);
		child.stderr?.on("data", read);
		child.once("exit", (code) => {
			clearTimeout(late);
			refuse(new Error(`It ended with ${code} before it told an address. It said:\n${said}`));
		});
	});
}

/** Ends a program and everything it started in its group, and waits until all of it is gone. */
export async function endGroup({ pid }: ChildProcess): Promise<void> {
	if (pid === undefined) return;
	const hardAt = performance.now() + 15_000;
	for (let signal: NodeJS.Signals | 0 = "SIGTERM"; ; signal = performance.now() < hardAt ? 0 : "SIGKILL") {
		try {
			process.kill(-pid, signal);
		} catch {
			return; // nobody is left in it
		}
		await new Promise((settle) => setTimeout(settle, 50));
	}
}

/** Whatever ends this program, Ctrl-C too, ends what it started in a group of its own. */
export function endWithUs(child: ChildProcess): void {
	const end = () => {
		if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
	};
	const leave = () => process.exit(130);
	process.once("exit", end).once("SIGINT", leave).once("SIGTERM", leave);
	child.once("exit", () => process.off("exit", end).off("SIGINT", leave).off("SIGTERM", leave));
}

/**
 * The real server with the whole tenant, on a copy of the built panes, so that a build meanwhile changes nothing; what
 * `beside` names (a folder by each name) it serves too.
 */
export async function startSandbox({ beside = {} }: { beside?: Readonly<Record<string, string>> } = {}): Promise<Sandbox> {
	const folder = temporary("bench");
	mkdirSync(join(folder, "dist"));
	for (const part of ["panes", "sandbox"]) cpSync(join(root, "dist", part), join(folder, "dist", part), { recursive: true });
	for (const [name, from] of Object.entries(beside)) cpSync(from, join(folder, "dist", "panes", name), { recursive: true });
	const child = spawn(process.execPath, [join(root, "sandbox", "main.ts"), "--port", String(await freePort())], {
		cwd: folder,
		detached: true,
		env: { ...process.env, EVENOVER_HOME: join(folder, "home") },
	});
	let wanted = true;
	const stop = async () => {
		wanted = false;
		await endGroup(child);
		remove(folder);
	};
	endWithUs(child);
	try {
		const origin = await addressOf(child);
		child.once("exit", (code, signal) => wanted && tell(`the sandbox ended by itself with ${code ?? signal}`));
		return { origin, stop };
	} catch (problem) {
		await stop();
		throw problem;
	}
}
