import { setTimeout as pause } from "node:timers/promises";
import type { Kept } from "./kept.ts";
import type { World } from "./world.ts";

/** Whenever nobody has asked Graph anything for this long, the sandbox's clock is moved to what is due next. */
const quietMs = 80;
const [leastPassMs, mostPassMs] = [15_000, 600_000];
const tellEveryMs = 15_000;

export type Until = {
	/** Gives up after this long, in real time. */
	longestMs: number;
	tell(text: string): void;
	/** What happens again and again meanwhile, in real time. */
	everyMs?: number;
	each?(): Promise<void>;
};

/** Lets the clock run until all that was due is out. Where work is under way the clock only runs as it does on the wall. */
export async function untilOut(
	world: World,
	kept: Kept,
	{ longestMs, tell, everyMs = Number.POSITIVE_INFINITY, each }: Until,
): Promise<void> {
	const begun = performance.now();
	let [doneAt, toldAt] = [begun, begun];
	for (let looks = 0; ; looks++) {
		await pause(40);
		const clock = world.tenant.clock.now();
		const now = performance.now();
		if (looks % 10 === 0) {
			const left = await kept.unsent(clock);
			if (left === 0) return;
			if (now - begun > longestMs) throw new Error(`${left} are not out after ${longestMs / 1000} s`);
			if (now - toldAt > tellEveryMs) {
				toldAt = now;
				const { SIGKILL, SIGTERM } = world.ended;
				const states = Object.entries(await kept.states()).map(([state, many]) => `${many} ${state}`);
				tell(`${left} under way (${states.join(", ")}), ${SIGKILL} kills, ${SIGTERM} orderly ends, sandbox's clock ${clock}`);
			}
		}
		if (each && now - doneAt > everyMs) {
			await each();
			doneAt = performance.now();
		} else if (world.isQuiet(quietMs)) {
			const ahead = Date.parse((await kept.nextDue()) ?? "") - Date.parse(clock);
			await world.pass(Math.min(Math.max(ahead || 0, leastPassMs), mostPassMs));
		}
	}
}
