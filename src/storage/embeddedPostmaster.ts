import { execFileSync, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readlinkSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, surroundings } from "./embeddedCluster.ts";

const recoveryMs = 300_000; // after a hard stop PostgreSQL replays its log before it is ready
const logBytes = 10e6;

/** What PostgreSQL writes about itself into its data folder, line by line. */
function pidFile(data: string): { pid: number; port: number; status: string; lines: string[] } | undefined {
	try {
		const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
		return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? "", lines };
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw problem;
	}
}

/** The port of a PostgreSQL that still serves this data, left behind by an app that was killed. */
export async function orphanedPort(data: string): Promise<number | undefined> {
	for (const end = Date.now() + recoveryMs; Date.now() < end; await sleep(50)) {
		const said = pidFile(data);
		if (said === undefined) return undefined;
		if (!serves(said.pid, data)) {
			// PostgreSQL believes any living process of that number, except its own parent. Naming its parent makes the file
			// stale but keeps the rest of it, by which PostgreSQL still finds survivors that share its memory.
			writeFileSync(join(data, "postmaster.pid"), [process.pid, ...said.lines.slice(1)].join("\n"));
			return undefined;
		}
		if (said.status === "ready") return said.port;
	}
	throw new Error(`A PostgreSQL serves ${data} but does not become ready; see postgres.log beside it.`);
}

/** Whether this data has a living PostgreSQL. */
export function alive(data: string): boolean {
	const said = pidFile(data);
	return said !== undefined && serves(said.pid, data);
}

/** Starts PostgreSQL on a free port and waits until it is ready. */
export async function launch(cluster: Cluster, settings: string[]): Promise<number> {
	for (let tries = 1; ; tries++) {
		const port = await freePort();
		const failure = await tryLaunch(cluster, port, settings);
		if (failure === undefined) return port;
		// Another program took the port first, or the last back ends of a killed PostgreSQL are still on their way out.
		const passing = /could not bind|could not create any TCP|pre-existing shared memory block/.test(failure);
		if (!passing || tries === 20) throw new Error(`PostgreSQL did not start: ${failure}`);
		await sleep(100);
	}
}

async function tryLaunch({ home, data, programs, account }: Cluster, port: number, settings: string[]): Promise<string | undefined> {
	const path = join(home, "postgres.log");
	if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logBytes) renameSync(path, `${path}.1`);
	const log = openSync(path, "a", 0o600); // a file, not a pipe: it must outlive this process
	const from = statSync(path).size;
	const ours = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC"];
	const set = [...ours, ...settings].flatMap((one) => ["-c", one]);
	// Detached: a Ctrl-C in the terminal must reach the app alone, which then stops PostgreSQL last.
	const child = spawn(join(programs, "postgres"), ["-D", data, ...set], {
		...surroundings(account),
		detached: true,
		windowsHide: true,
		stdio: ["ignore", log, log],
	});
	closeSync(log);
	let broken: Error | undefined;
	child.once("error", (problem) => {
		broken = problem;
	});
	child.unref();
	const running = () => broken === undefined && child.exitCode === null && child.signalCode === null;
	for (const end = Date.now() + recoveryMs; running() && Date.now() < end; await sleep(15)) {
		const said = pidFile(data);
		if (said?.pid === child.pid && said?.status === "ready") return undefined;
	}
	if (running()) child.kill("SIGINT");
	return (
		broken?.message ??
		(readFileSync(path).subarray(from).toString("utf8").slice(-2000).trim() || `it ended with ${child.exitCode ?? child.signalCode}`)
	);
}

/** A zombie has no command line, and a number that another program got since has another one. */
function serves(pid: number, data: string): boolean {
	if (!Number.isInteger(pid) || pid <= 1) return false;
	try {
		if (process.platform === "linux") {
			const [program = "", ...rest] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
			return basename(program) === "postgres" && (rest.includes(data) || readlinkSync(`/proc/${pid}/cwd`) === data);
		}
		if (process.platform === "win32") return process.kill(pid, 0);
		return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(data);
	} catch (problem) {
		return process.platform === "win32" && (problem as NodeJS.ErrnoException).code === "EPERM";
	}
}

const freePort = (): Promise<number> =>
	new Promise((settle, refuse) => {
		const server = createServer().once("error", refuse);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => settle(typeof address === "object" && address ? address.port : 0));
		});
	});
