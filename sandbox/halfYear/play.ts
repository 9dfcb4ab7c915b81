import type { Reply } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import type { Clock } from "../clock.ts";
import type { Graph } from "../graph/graph.ts";
import type { Asks } from "../seed.ts";

/** With what a history is played: people who ask the product over HTTP, a calendar, and a clock whose sweep is waited for. */
export type Stage = {
	ask: Asks;
	graph: Pick<Graph, "seedMeeting" | "received">;
	clock: Clock;
	/** What is due by now is done. */
	sweep(): Promise<void>;
};

export type Panel = Reply<"viewPanel">["panel"];

export const dayMs = 86_400_000;
const patience = 200;

const pause = () => new Promise<void>((settle) => setTimeout(settle, 25));

/** Time in a story goes one way: a step that would go back is a mistake in the story. */
export function forward({ clock }: Stage, instant: string): void {
	if (instant < clock.now()) throw new Error(`${instant} is over: it is ${clock.now()}`);
	clock.moveTo(instant);
}

/** Moves the clock and waits until what the moment brings is there: what is sent goes its own way meanwhile. */
export async function until<T>(stage: Stage, instant: string, look: () => Promise<T | null>): Promise<T> {
	forward(stage, instant);
	for (let turn = 0; turn < patience; turn++) {
		await stage.sweep();
		const found = await look();
		if (found !== null) return found;
		await pause();
	}
	throw new Error(`By ${instant} it had not come`);
}

/** A moment so many days after the first, at an hour of UTC. */
export const dayOf = (first: string, days: number, hour: number): string =>
	later(`${first.slice(0, 10)}T00:00:00.000Z`, days * dayMs + hour * 3_600_000);
