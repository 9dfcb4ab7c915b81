import { fileURLToPath } from "node:url";
import type { Place } from "../room/databases.ts";
import { dealt, inParts } from "../room/parts.ts";
import { summed } from "../room/sums.ts";
import type { leaks } from "./leaks.ts";
import { newResult, type SealResult, type SealRun } from "./run.ts";

/** What one part does of a run. */
export type SealShare = Omit<SealRun, "fresh" | "leak" | "tell"> & { place: Place; leak?: keyof typeof leaks };

const program = fileURLToPath(new URL("../room/sealChild.ts", import.meta.url));

/** The run in several processes, each with its own databases and its own chance. */
export async function runSealInParts(run: SealShare, parts: number, tell: (text: string) => void, node?: string): Promise<SealResult> {
	const begun = performance.now();
	const shares = dealt(run.histories, parts).map(
		(histories, index): SealShare => ({
			...run,
			histories,
			// far apart, as one draw follows from the one before
			seed: (run.seed + index * 1_640_531_527) % 2 ** 32,
			place: { ...run.place, name: `${run.place.name}_${index + 1}` },
		}),
	);
	const results = await inParts<SealShare, SealResult>(program, shares, tell, node);
	return { ...results.reduce(added, newResult()), tookMs: performance.now() - begun };
}

const added = (one: SealResult, other: SealResult): SealResult => ({
	histories: one.histories + other.histories,
	states: one.states + other.states,
	changes: {
		answer: one.changes.answer + other.changes.answer,
		draft: one.changes.draft + other.changes.draft,
		vote: one.changes.vote + other.changes.vote,
		pulse: one.changes.pulse + other.changes.pulse,
		echo: one.changes.echo + other.changes.echo,
	},
	compared: one.compared + other.compared,
	actions: summed(one.actions, other.actions),
	differences: [...one.differences, ...other.differences],
	broken: [...one.broken, ...other.broken],
	logged: [...one.logged, ...other.logged],
	events: [...one.events, ...other.events],
	streamed: one.streamed + other.streamed,
	did: summed(one.did, other.did),
	tookMs: one.tookMs + other.tookMs,
});
