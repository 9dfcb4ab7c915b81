import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "../../bench/room/sandbox.ts";
import type { Costs, CrowdSettings, FromCrowd, Statement, ToCrowd } from "./child.ts";

const program = fileURLToPath(new URL("./child.ts", import.meta.url));

export type CrowdServer = {
	readonly port: number;
	readonly up: boolean;
	/** What it has cost so far; with `clear`, its garbage is cleared away before. */
	costs(how?: { clear: boolean }): Promise<Costs>;
	/** What goes to the database while that is done. */
	statementsOf(work: () => Promise<void>): Promise<Statement[]>;
	end(): Promise<void>;
};

/** Starts the product in a process of its own and waits until it answers. */
export async function startCrowdServer(settings: Omit<CrowdSettings, "port">, node = process.execPath): Promise<CrowdServer> {
	const port = await freePort();
	const given: CrowdSettings = { ...settings, port };
	const child = fork(program, [JSON.stringify(given)], {
		execPath: node,
		execArgv: ["--expose-gc"],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
		serialization: "advanced",
	});
	const end = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill("SIGKILL");
		await once(child, "exit");
	};
	await hear(child, (word) => "ready" in word);
	const ask = async <Word extends FromCrowd>(word: ToCrowd, wanted: (word: FromCrowd) => word is Word): Promise<Word> => {
		const told = hear(child, wanted);
		child.send(word);
		return told;
	};
	return {
		port,
		get up() {
			return child.exitCode === null && child.signalCode === null;
		},
		costs: async (how = { clear: false }) => (await ask({ costs: how }, (word): word is { costs: Costs } => "costs" in word)).costs,
		statementsOf: async (work) => {
			child.send({ record: true } satisfies ToCrowd);
			await work();
			return (await ask({ record: false }, (word): word is { recorded: Statement[] } => "recorded" in word)).recorded;
		},
		end,
	};
}

function hear<Word extends FromCrowd>(child: ChildProcess, wanted: ((word: FromCrowd) => word is Word) | ((word: FromCrowd) => boolean)) {
	return new Promise<Word>((settle, refuse) => {
		const listen = (word: FromCrowd) => {
			if (!wanted(word)) return;
			child.off("message", listen).off("exit", gone);
			settle(word as Word);
		};
		const gone = () => refuse(new Error(`The product ended with ${child.exitCode ?? child.signalCode}`));
		child.on("message", listen).once("exit", gone);
	});
}
