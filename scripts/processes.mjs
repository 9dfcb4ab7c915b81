import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const bin = join(root, "node_modules", ".bin");

/** Something that whoever typed the command can put right: shown as words, without a stack. */
export class Refusal extends Error {}

/** Runs a program to its end as if it had been typed instead of this one; answers with its exit code. */
export function run(program, words, env = {}) {
	return ended(spawn(program, words, { cwd: root, stdio: "inherit", env: { ...process.env, ...firstInPath(bin), ...env } }));
}

/** Runs a command line of package.json. */
export function shell(line) {
	return ended(spawn(line, { cwd: root, stdio: "inherit", shell: true, env: { ...process.env, ...firstInPath(bin) } }));
}

/** The same PATH with one folder before all others, or with that folder nowhere in it. */
export const firstInPath = (folder) => path((folders) => [folder, ...folders.filter((one) => one !== folder)]);
export const notInPath = (folder) => path((folders) => folders.filter((one) => one !== folder));

function path(change) {
	const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
	return { [name]: change((process.env[name] ?? "").split(delimiter)).join(delimiter) };
}

function ended(child) {
	// A terminal sends Ctrl-C to every program in it; sent on as well, it would arrive twice.
	const inTerminal = process.stdin.isTTY || process.stdout.isTTY;
	const passOn = ["SIGTERM", "SIGHUP", "SIGINT"].map((signal) => {
		const listener = () => {
			if (signal !== "SIGINT" || !inTerminal) child.kill(signal);
		};
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});
	// npm ends by a signal without waiting for what it started, which would then run on unseen.
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (!process.env.npm_lifecycle_event || process.ppid === parent) return;
		clearInterval(watch);
		child.kill("SIGTERM");
	}, 250);
	return new Promise((settle, refuse) => {
		child.once("error", refuse);
		child.once("exit", (code, signal) => settle(code ?? 128 + (constants.signals[signal] ?? 0)));
	}).finally(() => {
		clearInterval(watch);
		for (const forget of passOn) forget();
	});
}
