import { setTimeout as pause } from "node:timers/promises";
import { arrivalsAt, compare, followUpsOf } from "../faults/room/journal.ts";
import { openKept } from "../faults/room/kept.ts";
import { type Asked, attachPanels, soonAfter } from "../faults/room/meetings.ts";
import { hold } from "../faults/room/people.ts";
import { startPostgres } from "../faults/room/postgres.ts";
import { openWorld, type World } from "../faults/room/world.ts";
import { asked as askedFor, type Figure, report, tell } from "./room/report.ts";

// Meetings of a few organizers all end at once, and their follow-ups go out through a Graph that takes 250 ms for each call and
// answers four at once for a mailbox. The floor is what that leaves: every call that has to be made, four by four. Nothing is
// hurried here: waits are as long as in use, and the clock passes as it does on the wall.

const options = askedFor();
const callMs = 250;
const atOnce = 4;
/** What Graph takes of one app over all tenants. */
const perSecond = 13_000;
const organizers = ["maya", "ines", "tomas", "priya"];
const each = options.short ? 2 : 10;
const longestMs = options.short ? 45_000 : 140_000;

type Load = { calls: number; busiestMailbox: number; throttled: number };

/** What the tenant was asked from now on, as far as it is about follow-ups. */
function watch({ tenant: { graph } }: World): Load {
	const load = { calls: 0, busiestMailbox: 0, throttled: 0 };
	const boxes = new Map<string, number>();
	graph.received.listen(({ path, status }) => {
		if (path.startsWith("/subscriptions")) return;
		load.calls++;
		if (status === 429) load.throttled++;
		const box = /^\/users\/([^/]+)\/(?:messages|events)/.exec(path)?.[1];
		if (box === undefined || status === 429) return;
		boxes.set(box, (boxes.get(box) ?? 0) + 1);
		load.busiestMailbox = Math.max(load.busiestMailbox, boxes.get(box) ?? 0);
	});
	return load;
}

/** The least that has to be asked: the meeting is read once, each mail is drafted and sent, each chat and each person told. */
function floorOf(meetings: readonly Asked[]): { mailboxSeconds: number; allSeconds: number; calls: number } {
	const boxes = new Map<string, number>();
	let calls = 0;
	for (const { organizer, people } of meetings) {
		const inBox = 1 + 2 * people.length;
		boxes.set(organizer, (boxes.get(organizer) ?? 0) + inBox);
		calls += inBox + 1 + people.length;
	}
	return { mailboxSeconds: (Math.max(...boxes.values()) / atOnce) * (callMs / 1000), allSeconds: calls / perSecond, calls };
}

const postgres = await startPostgres();
try {
	const ownerUrl = await postgres.fresh();
	const world = await openWorld({
		ownerUrl,
		replicas: 1,
		start: "2026-06-18T08:00:00.000Z",
		doubtWaitMs: 60_000,
		leaseMs: 60_000,
		hurry: 1,
	});
	const kept = await openKept(ownerUrl);
	try {
		const { tenant } = world;
		const now = tenant.clock.now();
		const meetings = await attachPanels(world, organizers.length * each, soonAfter(now), { organizers });
		const { startsAt, endsAt } = soonAfter(now);
		const expected = followUpsOf(meetings);
		tell(`${meetings.length} meetings of ${organizers.length} organizers, ${expected.size} messages`);
		await world.pass(Date.parse(startsAt) - Date.parse(tenant.clock.now()) + 60_000);
		await hold(world, meetings);
		// to ten minutes before, so that whatever else a server does by itself is done; the meeting is read again at its end
		await world.pass(Date.parse(endsAt) - Date.parse(tenant.clock.now()) - 600_000);
		while (!world.isQuiet(1_500)) await pause(100);
		tenant.graph.faults.slow(callMs);
		const load = watch(world);
		const cpuBefore = await world.cpuMs();
		await world.pass(Date.parse(endsAt) - Date.parse(tenant.clock.now()));
		const begun = performance.now();
		let arrivedAfter = Number.NaN;
		for (let toldAt = begun; performance.now() - begun < longestMs; await pause(100)) {
			const left = await kept.unsent(tenant.clock.now());
			if (left === 0) {
				arrivedAfter = (performance.now() - begun) / 1000;
				break;
			}
			if (performance.now() - toldAt > 10_000) {
				toldAt = performance.now();
				tell(`${left} of ${meetings.length} under way after ${Math.round((performance.now() - begun) / 1000)} s`);
			}
		}
		const cpuSeconds = ((await world.cpuMs()) - cpuBefore) / 1000;
		const left = await kept.unsent(tenant.clock.now());
		const verdict = compare(expected, arrivalsAt(tenant.graph, meetings), await kept.waiting());
		const floor = floorOf(meetings);
		const bound = Math.max(floor.mailboxSeconds, floor.allSeconds);
		const seconds = Number.isNaN(arrivedAfter) ? longestMs / 1000 : arrivedAfter;
		const figures: Figure[] = [
			{ name: "meetings", value: meetings.length, unit: "", note: `${organizers.length} organizers, ${each} each` },
			{ name: "messages", value: expected.size, unit: "", note: `${floor.calls} calls at the least` },
			{ name: "floor", value: bound, unit: "s", note: "four at once a mailbox, 250 ms a call" },
			{ name: "until all were out", value: seconds, unit: "s", note: left > 0 ? `stopped with ${left} not out` : "" },
			{ name: "against the floor", value: seconds / bound, unit: "x", goal: "<= 1.2" },
			{ name: "lost", value: verdict.lost.length, unit: "", goal: "= 0" },
			{ name: "doubled", value: verdict.doubled.length + verdict.strays.length, unit: "", goal: "= 0" },
			{ name: "calls made", value: load.calls, unit: "", note: `${load.throttled} answered 429` },
			{ name: "one meeting takes", value: (seconds / meetings.length) * 1000, unit: "ms", note: "of the whole, in this run" },
			{ name: "processor for one meeting", value: (cpuSeconds / meetings.length) * 1000, unit: "ms", note: "of the product's process" },
		];
		report("follow-ups", "Follow-ups of meetings that end at once, Graph at 250 ms a call", figures, options, [
			`Counted outside: ${verdict.arrived} of ${verdict.asked} messages in mailboxes, chats and activity feeds.`,
			`10,000 meetings of 10,000 organizers cannot run on one machine: their ${Math.round((floor.calls / meetings.length) * 10_000)} calls`,
			`have a floor of ${(((floor.calls / meetings.length) * 10_000) / perSecond).toFixed(0)} s, and take ${Math.round((cpuSeconds / meetings.length) * 10_000)} s of one processor. The limit over all tenants`,
			"is not reached here; the one of a mailbox is, and the sandbox holds to it.",
		]);
		if (left > 0 || verdict.lost.length + verdict.doubled.length + verdict.strays.length > 0) process.exitCode = 1;
	} finally {
		await kept.close();
		await world.close();
	}
} finally {
	await postgres.stop();
}
