import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "../../bench/room/sandbox.ts";
import type { ChildSettings, FromChild, ToChild } from "./productChild.ts";

const program = fileURLToPath(new URL("./productChild.ts", import.meta.url));

export type Replica = {
	readonly port: number;
	readonly up: boolean;
	readonly pid: number | undefined;
	/** Moves its clock. @returns once it has heard, or is gone */
	tell(aheadMs: number, sweep: boolean): Promise<void>;
	/** Processor time used so far, in milliseconds. */
	cpuMs(): Promise<number>;
	/** Ends the process: at once, or as it is asked to, waiting for what it has under way. */
	end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
};

/** Starts one process of the product and waits until it answers. */
export async function startReplica(settings: Omit<ChildSettings, "port">, node: string): Promise<Replica> {
	const port = await freePort();
	const given: ChildSettings = { ...settings, port };
	const child = fork(program, [JSON.stringify(given)], { execPath: node, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
	const hear = <Word extends FromChild>(child: ChildProcess, wanted: (word: FromChild) => word is Word) =>
		new Promise<Word | undefined>((settle) => {
			const listen = (word: FromChild) => {
				if (wanted(word)) done(word);
			};
			const gone = () => done(undefined);
			const done = (word: Word | undefined) => {
				child.off("message", listen).off("exit", gone);
				settle(word);
			};
			child.on("message", listen).once("exit", gone);
		});
	const isUp = () => child.exitCode === null && child.signalCode === null && child.connected;
	const send = (word: ToChild) => child.send(word, () => {});
	if (!(await hear(child, (word): word is FromChild => "ready" in word)))
		throw new Error(`The product ended with ${child.exitCode} before it answered`);
	return {
		port,
		pid: child.pid,
		get up() {
			return isUp();
		},
		tell: async (aheadMs, sweep) => {
			if (!isUp()) return;
			const heard = hear(child, (word): word is FromChild => "heard" in word && word.heard === aheadMs);
			send({ aheadMs, sweep });
			await heard;
		},
		cpuMs: async () => {
			const told = hear(child, (word): word is { cpuMs: number } => "cpuMs" in word);
			send({ cpu: true });
			return (await told)?.cpuMs ?? Number.NaN;
		},
		end: async (signal) => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const gone = once(child, "exit");
			child.kill(signal);
			const hard = setTimeout(() => child.kill("SIGKILL"), 20_000);
			await gone;
			clearTimeout(hard);
		},
	};
}
