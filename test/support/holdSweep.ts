import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "evenover-test-";

/** A new folder for one test's data, marked with the process that made it, and enterable by PostgreSQL's account. */
export function tempFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
	chmodSync(folder, 0o755);
	return folder;
}

/** Removes what test runs that were killed left behind: their PostgreSQLs, mounts and folders. */
export function sweepLeftovers(): void {
	for (const name of readdirSync(tmpdir())) {
		const maker = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
		if (maker === undefined || lives(Number(maker))) continue;
		try {
			clearFolder(join(tmpdir(), name));
		} catch {} // another account's
	}
}

/** Ends every PostgreSQL whose data lies in the folder, then removes the folder. */
export function clearFolder(folder: string): void {
	for (const entry of readdirSync(folder)) {
		const pid = postmasterOf(join(folder, entry));
		if (pid !== undefined) process.kill(pid, "SIGQUIT");
		unmount(join(folder, entry));
	}
	rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** The number of the living PostgreSQL that serves this home. */
export function postmasterOf(home: string): number | undefined {
	try {
		const pid = Number(readFileSync(join(home, "data", "postmaster.pid"), "utf8").split("\n")[0]);
		const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
		return command.includes(join(home, "data")) ? pid : undefined;
	} catch {
		return undefined;
	}
}

function unmount(path: string): void {
	try {
		execFileSync("umount", ["-l", path], { stdio: "ignore" });
	} catch {} // was not mounted
}

function lives(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (problem) {
		return (problem as NodeJS.ErrnoException).code === "EPERM";
	}
}
