import { setTimeout as pause } from "node:timers/promises";
import type { Check } from "../../sandbox/graph/received.ts";
import { arrivalsAt, compare, followUpsOf, type Verdict } from "../room/journal.ts";
import { openKept } from "../room/kept.ts";
import { attachPanels, soonAfter } from "../room/meetings.ts";
import { hold } from "../room/people.ts";
import { untilOut } from "../room/untilOut.ts";
import { openWorld, type World } from "../room/world.ts";

export type FollowUpRun = {
	ownerUrl: string;
	panels: number;
	/** How long the product leaves an unknown outcome alone, by the sandbox's clock. */
	doubtWaitMs: number;
	/** For how long at most a mailbox does not show what happened in it, by the sandbox's clock. */
	longestLagMs?: number;
	/** How often its process is killed, in real time. */
	killEveryMs: number;
	/** Gives up after this long, in real time. */
	longestMs: number;
	tell(text: string): void;
	check?: Check;
	node?: string;
};

export type FollowUpResult = {
	verdict: Verdict;
	/** How many messages ended in each state. */
	states: Record<string, number>;
	kills: number;
	/** What Graph was asked once meetings had ended, and how many of that failed on demand, before and after its effect. */
	requests: number;
	failed: { before: number; after: number; throttled: number };
	/** Where requests departed from Graph's published contract. */
	departures: string[];
	/** How long it took, by the sandbox's clock and by ours. */
	sandboxMs: number;
	realMs: number;
};

const usualLagMs = 20_000;
const faultRate = 0.3;

/**
 * Meetings end, and their follow-ups go out while Graph fails three calls in ten, half of them after they had their effect,
 * mailboxes lag, Graph throttles, and the process that sends is killed again and again. What arrived is then counted outside.
 */
export async function runFollowUps(run: FollowUpRun): Promise<FollowUpResult> {
	const { ownerUrl, doubtWaitMs, tell, check, node } = run;
	const world = await openWorld({
		ownerUrl,
		replicas: 1,
		start: "2026-06-18T08:00:00.000Z",
		doubtWaitMs,
		leaseMs: 3_000,
		hurry: 50,
		...(check ? { check } : {}),
		...(node ? { node } : {}),
	});
	const kept = await openKept(ownerUrl);
	try {
		const { tenant } = world;
		const times = soonAfter(tenant.clock.now());
		const asked = await attachPanels(world, run.panels, times);
		const expected = followUpsOf(asked);
		tell(`${asked.length} panels on meetings, ${expected.size} messages to come`);
		await world.pass(Date.parse(times.startsAt) - Date.parse(tenant.clock.now()) + 1_000);
		await hold(world, asked);
		// a panel puts the app into its chat after it has answered
		while (!world.isQuiet(500)) await pause(50);
		const counted = misbehave(world, run.longestLagMs ?? usualLagMs);
		const begun = performance.now();
		await world.pass(Date.parse(times.endsAt) - Date.parse(tenant.clock.now()) + 1_000);
		await untilOut(world, kept, { ...run, everyMs: run.killEveryMs, each: () => world.restart(0, "SIGKILL") });
		tenant.graph.faults.clear();
		const verdict = compare(expected, arrivalsAt(tenant.graph, asked), await kept.waiting());
		return {
			verdict,
			states: await kept.states(),
			kills: world.ended.SIGKILL,
			...counted,
			sandboxMs: Date.parse(tenant.clock.now()) - Date.parse(times.endsAt),
			realMs: performance.now() - begun,
		};
	} finally {
		await kept.close();
		await world.close();
	}
}

/** Lets Graph fail from now on, and counts what it does. */
function misbehave({ tenant: { graph } }: World, longestLagMs: number): Pick<FollowUpResult, "requests" | "failed" | "departures"> {
	const counted = { requests: 0, failed: { before: 0, after: 0, throttled: 0 }, departures: [] as string[] };
	let draws = 20_260_618;
	const chance = () => {
		draws = (Math.imul(draws, 1_664_525) + 1_013_904_223) >>> 0;
		return draws / 2 ** 32;
	};
	graph.faults.set({ rate: faultRate, kinds: ["before", "after", "reset"], seed: 20_260_618 });
	graph.faults.slow(20);
	graph.received.listen((one) => {
		counted.requests++;
		counted.departures.push(...one.departures);
		if (one.fault) counted.failed[/^done|after/.test(one.fault) ? "after" : "before"]++;
		else if (one.status === 429) counted.failed.throttled++;
		graph.setMailboxLag(Math.round(chance() * longestLagMs));
		if (counted.requests % 300 === 0) graph.faults.throttle({ times: 20, retryAfterSeconds: 5 });
	});
	return counted;
}
