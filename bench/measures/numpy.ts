import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

type Answer = { ms: number; tuned?: number; proof: unknown };

/** numpy in a process of its own, with the rankings already there; `ask` measures one thing. */
export type Numpy = { version: string; ask: (what: "agreement" | "distances") => Promise<Answer>; stop: () => void };

/** Starts it, or says what is missing. */
export async function startNumpy(rankings: readonly (readonly number[])[]): Promise<Numpy | { missing: string }> {
	const probe = spawnSync("python3", ["-c", "import numpy; numpy.bitwise_count"], { encoding: "utf8" });
	if (probe.error) return { missing: "There is no python3 on this machine." };
	if (probe.status !== 0) return { missing: "python3 is there, numpy 2 is not (pip install numpy)." };
	const child = spawn("python3", [fileURLToPath(new URL("inNumpy.py", import.meta.url))], { stdio: ["pipe", "pipe", "inherit"] });
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const next = async () => {
		const { value, done } = await lines.next();
		if (done) throw new Error("numpy ended before it answered");
		return JSON.parse(value);
	};
	child.stdin.write(`${rankings.length} ${rankings[0]?.length ?? 0}\n${rankings.flat().join(" ")}\n`);
	const { numpy: version } = await next();
	return {
		version,
		ask: (what) => {
			child.stdin.write(`${what}\n`);
			return next();
		},
		stop: () => child.stdin.end(),
	};
}
