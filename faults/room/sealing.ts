import { setTimeout as pause } from "node:timers/promises";
import type { Reply } from "../../src/contract.ts";
import { askOnce, type Outcome } from "./asking.ts";
import type { Asked } from "./meetings.ts";
import { answerOn } from "./people.ts";
import type { World } from "./world.ts";

/** One answer that was sent: its words are nobody else's, so that what is stored tells which it is. */
type Sent = { said: string; outcome: Outcome["is"] | "underWay" };
/** `seen`: the last that somebody has read, as good as confirmed; `from`: what came before was found lost already. */
type Writer = { meeting: Asked; alias: string; sent: Sent[]; seen: number; from: number };

export type Sealing = {
	/** Everybody answers, again and again, each replacing their own. */
	begin(): void;
	/** Nobody begins another; done once nobody waits for a reply. */
	stop(): Promise<void>;
	/** How many were confirmed so far, were not, and are unknown. */
	counts(): { attempted: number; done: number; notDone: number; unknown: number };
	/** Why any was not confirmed, and how often. */
	reasons(): ReadonlyMap<string, number>;
	/** Reads what is stored, and holds it against what was sent. Not while anybody is answering. */
	check(): Promise<{ lost: string[]; invented: string[] }>;
	/** The same where nothing can be read any more: all that was confirmed is lost. */
	allLost(): string[];
};

/** People who answer on their panels as fast as they are confirmed. What they were told is remembered here, outside of all that can fail. */
export function openSealing(world: World, meetings: readonly Asked[]): Sealing {
	const ask = askOnce(world);
	const reasons = new Map<string, number>();
	const writers: Writer[] = meetings.flatMap((meeting) =>
		meeting.people.filter((alias) => alias !== meeting.organizer).map((alias) => ({ meeting, alias, sent: [], seen: -1, from: 0 })),
	);
	let going = false;
	let running: Promise<unknown> = Promise.resolve();
	const found: { lost: string[]; invented: string[] } = { lost: [], invented: [] };
	/** Holds what is stored of somebody against what they were told. */
	const look = async (writer: Writer): Promise<void> => {
		const { meeting, alias, sent } = writer;
		const stored = await storedBy(alias, meeting.panelId);
		const place = sent.findIndex(({ said }) => said === stored);
		const confirmed = sent.findLastIndex(({ outcome }, index) => outcome === "done" && index >= writer.from);
		const last = Math.max(writer.seen, confirmed);
		if (place < last) {
			found.lost.push(`${sent[last]?.said}; stored is ${stored ?? "nothing"}`);
			writer.from = sent.length;
		}
		if (stored !== undefined && (place < 0 || sent[place]?.outcome === "notDone")) found.invented.push(stored);
		writer.seen = place;
	};
	const write = async (writer: Writer) => {
		const { meeting, alias, sent } = writer;
		while (going) {
			const one: Sent = { said: `Word ${sent.length} of ${alias} on ${meeting.number} holds`, outcome: "underWay" };
			sent.push(one);
			const answer = { ...answerOn(meeting, alias), assumptions: [one.said] };
			const outcome = await ask(alias, "submitAnswer", { panelId: meeting.panelId, answer });
			one.outcome = outcome.is;
			if (outcome.is === "done") continue;
			reasons.set(outcome.why, (reasons.get(outcome.why) ?? 0) + 1);
			await pause(400);
			// before the next answer takes the place of one that was lost; while nothing can be read, after the next
			await look(writer).catch(() => {});
		}
	};
	const storedBy = async (alias: string, panelId: string): Promise<string | undefined> => {
		try {
			const { panel } = await world.asks<Reply<"viewPanel">>(alias, "viewPanel", { panelId });
			return panel.mine.answer?.assumptions[0];
		} catch (problem) {
			// the panel itself is not there any more
			if (/notOnPanel/.test((problem as Error).message)) return undefined;
			throw problem;
		}
	};
	const count = (is: Sent["outcome"]) => writers.reduce((sum, { sent }) => sum + sent.filter(({ outcome }) => outcome === is).length, 0);
	return {
		begin: () => {
			going = true;
			running = Promise.all(writers.map(write));
		},
		stop: async () => {
			going = false;
			await running;
		},
		counts: () => ({
			attempted: writers.reduce((sum, { sent }) => sum + sent.length, 0),
			done: count("done"),
			notDone: count("notDone"),
			unknown: count("unknown"),
		}),
		reasons: () => reasons,
		check: async () => {
			for (const writer of writers) await look(writer);
			return found;
		},
		allLost: () => writers.flatMap(({ sent }) => sent.findLast(({ outcome }) => outcome === "done")?.said ?? []),
	};
}
