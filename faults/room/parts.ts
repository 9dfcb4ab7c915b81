import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";

type Word<Done> = { told: string } | { failed: string } | { done: Done };

/** One more than there are cores, so that none rests while a part waits for its database. */
export const usualParts = (): number => availableParallelism() + 1;

/** So many pieces of work as equal parts; none is empty. */
export const dealt = (work: number, parts: number): number[] =>
	Array.from({ length: parts }, (_, index) => Math.floor(((index + 1) * work) / parts) - Math.floor((index * work) / parts)).filter(
		(many) => many > 0,
	);

/**
 * A run taken apart: each share is worked off by `program`, which calls `asPart`, in a process of its own. A part that fails or ends before it is done
 * ends the others and is thrown.
 *
 * @returns what came of each, in the order of the shares
 */
export async function inParts<Share extends object, Done>(
	program: string,
	shares: readonly Share[],
	tell: (text: string) => void,
	node = process.execPath,
): Promise<Done[]> {
	const parts = shares.map(() =>
		fork(program, [], { execPath: node, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"], serialization: "advanced" }),
	);
	const end = () => {
		for (const part of parts) part.kill("SIGKILL");
	};
	process.once("exit", end);
	try {
		return await Promise.all(
			parts.map((part, index) => {
				const name = `part ${index + 1} of ${parts.length}`;
				const done = heard<Done>(part, name, (text) => tell(`${name}: ${text}`));
				part.send(shares[index] as Share);
				return done;
			}),
		);
	} finally {
		process.off("exit", end);
		end();
	}
}

const heard = <Done>(part: ChildProcess, name: string, tell: (text: string) => void): Promise<Done> =>
	new Promise((settle, refuse) => {
		part.once("error", refuse);
		part.once("exit", (code, signal) => refuse(new Error(`The ${name} ended with ${signal ?? code} before it was done`)));
		part.on("message", (word: Word<Done>) => {
			if ("told" in word) tell(word.told);
			else if ("done" in word) settle(word.done);
			else refuse(new Error(`The ${name} failed: ${word.failed}`));
		});
	});

/** What a part's program does: works off the share it is given, and is ended by whoever gave it. */
export function asPart<Share extends object, Done>(work: (share: Share, tell: (text: string) => void) => Promise<Done>): void {
	const say = (word: Word<Done>) => void process.send?.(word);
	process.once("disconnect", () => process.exit(1));
	process.once("message", (share: Share) => {
		work(share, (told) => say({ told })).then(
			(done) => say({ done }),
			(problem: unknown) => say({ failed: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) }),
		);
	});
}
