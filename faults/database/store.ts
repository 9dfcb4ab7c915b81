import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Embedded, startEmbedded } from "../../src/storage/embedded.ts";
import { endPostgres, gone, postgresIn, signal } from "../room/home.ts";
import { type Line, openProxy } from "./proxy.ts";

export type Restart = "fast" | "immediate" | "crash";

/** A PostgreSQL beside the product, as an operator runs one, and a line to it that can fail. */
export type Store = {
	/** By its owner's address, which stays the same through all of it. */
	ownerUrl: string;
	line: Line;
	/** As an operator stops and starts it: asking back ends to finish, or not; or as one back end's crash does. */
	restart(how: Restart, downMs: number): Promise<void>;
	/** What somebody does to its files while it does not run; it is ended hard where it does not end by itself. */
	whileStopped(work: (data: string) => void): Promise<void>;
	/** Takes no changes from anybody, as a provider sets it before its disk is full; or takes them again. */
	onlyRead(is: boolean): Promise<void>;
	/** Starts it again if it has ended. */
	revive(): Promise<void>;
	stop(): Promise<void>;
};

const settings = ["max_connections=60", "min_wal_size=32MB", "max_wal_size=48MB", "shared_buffers=16MB"];

export async function openStore(home: string, more: readonly string[] = []): Promise<Store> {
	const start = () => startEmbedded({ home, settings: [...settings, ...more] });
	let postgres: Embedded = await start();
	const line = await openProxy(Number(new URL(postgres.url).port));
	const ownerUrl = new URL(postgres.url);
	ownerUrl.port = String(line.port);
	const again = async (work?: (data: string) => void) => {
		await postgres.stop();
		work?.(join(home, "data"));
		postgres = await start();
		line.lead(Number(new URL(postgres.url).port));
	};
	const end = () => signal(postgresIn(home), "SIGKILL");
	process.once("exit", end);
	return {
		ownerUrl: ownerUrl.href,
		line,
		restart: async (how, downMs) => {
			const pids = postgresIn(home);
			if (how === "crash") {
				// one back end dies, PostgreSQL cuts the others and recovers
				const working = pids.slice(1).filter((pid) => /evenover_app/.test(commandOf(pid)));
				signal(working.slice(0, 1), "SIGKILL");
				await answers(postgres.url);
				return;
			}
			signal(pids.slice(0, 1), how === "fast" ? "SIGINT" : "SIGQUIT");
			await gone(pids);
			await pause(downMs);
			await again();
		},
		whileStopped: async (work) => {
			const pids = postgresIn(home);
			signal(pids.slice(0, 1), "SIGINT");
			await gone(pids).catch(() => endPostgres(home));
			await again(work);
		},
		onlyRead: async (is) => {
			const client = new pg.Client({ connectionString: postgres.url });
			await client.connect();
			try {
				await client.query(`alter system ${is ? "set default_transaction_read_only = on" : "reset default_transaction_read_only"}`);
				await client.query("select pg_reload_conf()");
			} finally {
				await client.end();
			}
		},
		revive: async () => {
			if (postgresIn(home).length === 0) await again();
			await answers(postgres.url);
		},
		stop: async () => {
			process.off("exit", end);
			await postgres.stop().catch(() => end());
			await line.close();
		},
	};
}

const commandOf = (pid: number): string => {
	try {
		return readFileSync(join("/proc", String(pid), "cmdline"), "utf8");
	} catch {
		return "";
	}
};

/** Waits until it takes connections, past the line. */
async function answers(url: string): Promise<void> {
	for (let tries = 0; ; tries++) {
		const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
		client.on("error", () => {});
		try {
			await client.connect();
			await client.end();
			return;
		} catch (problem) {
			if (tries === 300) throw problem;
			await pause(50);
		}
	}
}
