import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The PostgreSQL that serves a home: its first process, then those it made. Empty where none lives. */
export function postgresIn(home: string): number[] {
	const first = Number(read(join(home, "data", "postmaster.pid")).split("\n")[0]);
	if (!(first > 1) || !read(`/proc/${first}/cmdline`).includes(join(home, "data"))) return [];
	const parentOf = (pid: string) => Number(/^\d+ \(.*\) \S+ (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1]);
	return [first, ...readdirSync("/proc").flatMap((pid) => (/^\d+$/.test(pid) && parentOf(pid) === first ? [Number(pid)] : []))];
}

/** Sends a signal to each; who is gone already has had it. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
	for (const pid of pids) {
		try {
			process.kill(pid, name);
		} catch {}
	}
}

/** Waits until none of them is left. */
export async function gone(pids: readonly number[]): Promise<void> {
	const dead = (pid: number) => /^$|\) [ZX] /s.test(read(`/proc/${pid}/stat`));
	for (let tries = 0; !pids.every(dead); tries++) {
		if (tries === 2_000) throw new Error("A process that was ended is still there");
		await pause(5);
	}
}

/** Ends what a killed product left behind in its home. */
export async function endPostgres(home: string): Promise<void> {
	const pids = postgresIn(home);
	signal(pids, "SIGKILL");
	await gone(pids);
}

function read(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
