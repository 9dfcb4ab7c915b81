import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answered, FromCaller, ToCaller } from "./callerChild.ts";
import type { Seat } from "./crowd.ts";

const program = fileURLToPath(new URL("./callerChild.ts", import.meta.url));

type Run = { port: number; seats: readonly Seat[]; ms: number };
export type Callers = {
	/** Opens a stream for each seat. @returns how many are open, and how many were not let in */
	follow(port: number, seats: readonly Seat[]): Promise<{ following: number; refused: number }>;
	hurry(run: Run & { connections: number }): Promise<Answered>;
	arrive(run: Run & { perSecond: number }): Promise<Answered>;
	close(): void;
};

/** Those who call, in a process of their own. */
export function startCallers(node = process.execPath): Callers {
	const child = fork(program, [], {
		execPath: node,
		execArgv: [],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
		serialization: "advanced",
	});
	// every answer of the run is another one
	let from = 0;
	const ask = (word: ToCaller) => {
		const told = hear(child);
		child.send(word);
		return told;
	};
	const answered = async (word: ToCaller): Promise<Answered> => {
		const told = await ask(word);
		if (!("answered" in told)) throw new Error("The callers told something else");
		from += told.answered.took.length + 1_000;
		return told.answered;
	};
	return {
		follow: async (port, seats) => {
			const told = await ask({ follow: { port, seats: [...seats] } });
			if (!("following" in told)) throw new Error("The callers told something else");
			return told;
		},
		hurry: (run) => answered({ hurry: { ...run, seats: [...run.seats], from } }),
		arrive: (run) => answered({ arrive: { ...run, seats: [...run.seats], from } }),
		close: () => void child.kill("SIGKILL"),
	};
}

const hear = (child: ChildProcess): Promise<FromCaller> =>
	new Promise((settle, refuse) => {
		const gone = () => refuse(new Error(`The callers ended with ${child.exitCode ?? child.signalCode}`));
		child.once("exit", gone);
		child.once("message", (word: FromCaller) => {
			child.off("exit", gone);
			settle(word);
		});
	});
