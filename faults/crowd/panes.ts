import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FromFanOut } from "./fanOutChild.ts";
import type { FromPanes, Pane, ToPanes } from "./panesChild.ts";

const program = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const start = (name: string, given: string[], node: string): ChildProcess =>
	fork(program(name), given, { execPath: node, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"], serialization: "advanced" });
const next = async <Word>(child: ChildProcess): Promise<Word> => {
	const done = new AbortController();
	const gone = once(child, "exit", { signal: done.signal }).then(([code]) => Promise.reject(new Error(`A process ended with ${code}`)));
	try {
		const [word] = await Promise.race([once(child, "message", { signal: done.signal }), gone]);
		return word as Word;
	} finally {
		done.abort();
		gone.catch(() => {});
	}
};

export type Panes = {
	/** @returns how many are open then. */
	open(panes: readonly Pane[]): Promise<number>;
	/** When panes were told since this was asked the last time. */
	told(): Promise<number[]>;
	close(): void;
};

/** Panes in a process of their own. */
export function startPanes(node = process.execPath): Panes {
	const child = start("panesChild", [], node);
	const ask = (word: ToPanes) => {
		const told = next<FromPanes>(child);
		child.send(word);
		return told;
	};
	return {
		open: async (panes) => (await ask({ open: [...panes] })).open,
		told: async () => (await ask({ collect: true })).told,
		close: () => void child.kill("SIGKILL"),
	};
}

/** Somebody with a token who follows a panel. */
export const following = (port: number, panelId: string, token: string): Pane => ({
	port,
	asks: `GET /api/live/${panelId} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n\r\n`,
	until: ": following",
});

export type FanOut = { port: number; cpuMs(): Promise<number>; close(): void };

/** The least that telling many at once can cost, in a process of its own. */
export async function startFanOut(databaseUrl: string, node = process.execPath): Promise<FanOut> {
	const child = start("fanOutChild", [databaseUrl], node);
	const { port } = await next<Extract<FromFanOut, { port: number }>>(child);
	return {
		port,
		cpuMs: async () => {
			const told = next<Extract<FromFanOut, { cpuMs: number }>>(child);
			child.send("cpu");
			return (await told).cpuMs;
		},
		close: () => void child.kill("SIGKILL"),
	};
}
