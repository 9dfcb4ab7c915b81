import { startCallers } from "../crowd/callers.ts";
import type { CrowdSettings } from "../crowd/child.ts";
import { openKeys, seatsOf, seedCrowd } from "../crowd/crowd.ts";
import { startCrowdServer } from "../crowd/server.ts";

export type LoadRun = {
	ownerUrl: string;
	panels: number;
	/** On each panel, each with its pane open. */
	people: number;
	perSecond: number;
	ms: number;
	tell(text: string): void;
	control?: Pick<CrowdSettings, "slowMs" | "careless">;
	node?: string;
};

export type LoadResult = {
	following: number;
	notLetIn: number;
	answers: number;
	/** What did not go well, and how often. */
	failed: Record<string, number>;
	/** How long answers took from when they were due, and how long after it each pane was told, in milliseconds; ordered. */
	took: number[];
	told: number[];
	/** How many times a pane was not told of an answer on its panel. */
	untold: number;
	/** What the server takes with nobody there, with all panes open, and after all of it. */
	residentMB: { empty: number; open: number; after: number };
	/** How much of one processor the server and those who call took. */
	processor: { server: number; callers: number };
	broken: string[];
};

/**
 * Everybody has a pane open and answers come in at their own pace, whether those before them are answered or not: who has to wait
 * counts from when they came. With the usual limits, which nobody reaches: they count for each person.
 */
export async function runLoad({ ownerUrl, panels, people, perSecond, ms, tell, control = {}, node }: LoadRun): Promise<LoadResult> {
	const keys = await openKeys();
	const closing: (() => unknown)[] = [() => keys.close()];
	try {
		const server = await startCrowdServer({ ownerUrl, keysOrigin: keys.origin, ...control }, node);
		closing.push(() => server.end());
		const crowd = await seedCrowd(ownerUrl, { panels, people });
		const seats = await seatsOf(crowd, keys);
		// nobody answers on a panel again before all others had an answer
		const inTurns = Array.from({ length: people }, (_, seat) => seats.filter((_one, index) => index % people === seat)).flat();
		const callers = startCallers(node);
		closing.push(() => callers.close());
		const resident = async (): Promise<number> => Math.round((await server.costs({ clear: true })).residentBytes / 1e6);
		const empty = await resident();
		const { following, refused } = await callers.follow(server.port, seats);
		const open = await resident();
		tell(`${following} panes are open, ${refused} were not let in; the server takes ${open} MB instead of ${empty}`);
		const before = await server.costs();
		const { took, told, untold, failed, tookMs, cpuMs } = await callers.arrive({ port: server.port, seats: inTurns, perSecond, ms });
		const after = await server.costs();
		return {
			...{ following, notLetIn: refused, answers: took.length, failed, untold, broken: after.broken },
			took: took.sort((a, b) => a - b),
			told: told.sort((a, b) => a - b),
			residentMB: { empty, open, after: await resident() },
			processor: { server: (after.cpuMs - before.cpuMs) / tookMs, callers: cpuMs / tookMs },
		};
	} finally {
		for (const close of closing.reverse()) await close();
	}
}

/** How much the so-manieth of a hundred is, of values in order. */
export const share = (ordered: readonly number[], hundredths: number): number =>
	ordered[Math.min(Math.floor((ordered.length * hundredths) / 100), ordered.length - 1)] ?? Number.NaN;
