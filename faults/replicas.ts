import { setTimeout as pause } from "node:timers/promises";
import { asked as options, report, tell } from "../bench/room/report.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { arrivalsAt, compare, followUpsOf, type Key } from "./room/journal.ts";
import { openKept } from "./room/kept.ts";
import { type Asked, attachPanels, soonAfter } from "./room/meetings.ts";
import { answerAll, decide, hold, keptWork } from "./room/people.ts";
import { startPostgres } from "./room/postgres.ts";
import { untilOut } from "./room/untilOut.ts";
import { openWorld } from "./room/world.ts";

// Three processes of the product on one database, ended in turn, every other one killed, while reminders, follow-ups and echoes
// come due and people answer, reveal and decide. Each message arrives once, and what people were told is kept is kept.

const asked = options();
const panels = asked.short ? 3 : 150;
const organizers = ["maya", "jonas", "ruth"];
const day = { attach: "2026-06-17T08:00:00.000Z", dueAt: "2026-06-18T14:00:00.000Z" };
const times = { dueAt: day.dueAt, startsAt: "2026-06-18T15:00:00.000Z", endsAt: "2026-06-18T16:00:00.000Z" };
/** A day and three hours before answers are due; then they are given, the meeting begins and ends; on Monday they are remembered. */
const moments = {
	firstReminder: "2026-06-17T14:00:01.000Z",
	secondReminder: "2026-06-18T11:00:01.000Z",
	answers: "2026-06-18T12:00:00.000Z",
	meeting: "2026-06-18T15:00:01.000Z",
	end: "2026-06-18T16:00:01.000Z",
	echo: "2026-06-22T07:00:01.000Z",
};

/** Who leads is reminded twice, by mails of their own and one notification that replaces the other, and asked once afterwards. */
const expectedOf = (meetings: readonly Asked[]): Map<Key, number> =>
	new Map([
		...followUpsOf(meetings),
		...meetings.flatMap(({ panelId, organizer, people }) =>
			people
				.filter((alias) => alias !== organizer)
				.flatMap((alias): [Key, number][] => [
					[`reminder mail ${panelId} ${alias}`, 2],
					[`reminder activity ${panelId} ${alias}`, 1],
					[`echo mail ${panelId} ${alias}`, 1],
					[`echo activity ${panelId} ${alias}`, 1],
				]),
		),
	]);

const world = async (ownerUrl: string, protocol: { doubtWaitMs: number; leaseMs: number }) =>
	openWorld({ ownerUrl, replicas: 3, start: day.attach, hurry: 50, ...protocol });

/** The same three processes with neither the wait after a doubt nor a lease, while Graph loses answers: messages have to be doubled. */
async function withoutProtocol(ownerUrl: string): Promise<number> {
	const there = await world(ownerUrl, { doubtWaitMs: 0, leaseMs: 1 });
	const kept = await openKept(ownerUrl);
	try {
		const { tenant } = there;
		const soon = soonAfter(tenant.clock.now());
		const meetings = await attachPanels(there, 3, soon, { organizers });
		await there.pass(Date.parse(soon.startsAt) - Date.parse(tenant.clock.now()) + 1_000);
		await hold(there, meetings);
		while (!there.isQuiet(500)) await pause(50);
		tenant.graph.faults.set({ rate: 0.2, kinds: ["after"] });
		tenant.graph.setMailboxLag(10_000);
		await there.pass(Date.parse(soon.endsAt) - Date.parse(tenant.clock.now()) + 1_000);
		await untilOut(there, kept, { longestMs: 60_000, tell });
		return compare(followUpsOf(meetings), arrivalsAt(tenant.graph, meetings)).doubled.length;
	} finally {
		await kept.close();
		await there.close();
	}
}

const postgres = await startPostgres();
try {
	const ownerUrl = await postgres.fresh();
	const there = await world(ownerUrl, { doubtWaitMs: 60_000, leaseMs: 3_000 });
	const kept = await openKept(ownerUrl);
	let restarting = true;
	try {
		const { tenant } = there;
		const begun = performance.now();
		const meetings = await attachPanels(there, panels, times, { organizers });
		while (!there.isQuiet(500)) await pause(50);
		const expected = expectedOf(meetings);
		tell(`${panels} panels in three processes, ${[...expected.values()].reduce((sum, one) => sum + one, 0)} messages to come`);
		tenant.graph.faults.slow(20);
		tenant.graph.setMailboxLag(10_000);
		const restarts = (async () => {
			for (let turn = 0; restarting; turn++) {
				await pause(1_200);
				if (restarting) await there.restart(turn % 3, turn % 2 === 0 ? "SIGKILL" : "SIGTERM");
			}
		})();
		const reach = (moment: string) => there.pass(Date.parse(moment) - Date.parse(tenant.clock.now()));
		const comesDue = async (what: string, moment: string) => {
			tell(what);
			await reach(moment);
			await untilOut(there, kept, { longestMs: asked.short ? 50_000 : 900_000, tell });
		};
		await comesDue("the first reminder is due", moments.firstReminder);
		await comesDue("the second reminder is due", moments.secondReminder);
		tell("people answer");
		await reach(moments.answers);
		await answerAll(there, meetings);
		tell("the meetings begin");
		await reach(moments.meeting);
		await decide(there, meetings);
		await comesDue("the follow-ups are due", moments.end);
		await comesDue("the echoes are due", moments.echo);
		restarting = false;
		await restarts;
		const tookMs = performance.now() - begun;
		const { answers, decisions } = await keptWork(there, meetings);
		const { lost, doubled, strays, ...verdict } = compare(expected, arrivalsAt(tenant.graph, meetings), await kept.waiting());
		const { sent = 0, ...others } = await kept.states();
		const leaders = meetings.reduce((sum, { people }) => sum + people.length - 1, 0);
		tell("the same with neither wait nor lease, in which messages have to be doubled");
		const unprotected = await withoutProtocol(await postgres.fresh());
		const figures: Count[] = [
			{ name: "messages asked for", value: verdict.asked, unit: "" },
			{ name: "arrived", value: verdict.arrived, unit: "" },
			{ name: "kills", value: there.ended.SIGKILL, unit: "", goal: ">= 1" },
			{ name: "orderly ends", value: there.ended.SIGTERM, unit: "", goal: ">= 1" },
			{ name: "lost", value: lost.length, unit: "", goal: "= 0" },
			{ name: "doubled", value: doubled.length, unit: "", goal: "= 0" },
			{ name: "nobody asked for", value: strays.length, unit: "", goal: "= 0" },
			{ name: "end as sent", value: sent, unit: "", note: "a reminder's two notifications are two" },
			{ name: "end as anything else", value: Object.values(others).reduce((sum, many) => sum + many, 0), unit: "", goal: "= 0" },
			{ name: "answers lost", value: leaders - answers, unit: "", goal: "= 0", note: `of ${leaders} confirmed` },
			{
				name: "decisions lost or doubled",
				value: decisions.filter((many) => many !== 1).length,
				unit: "",
				goal: "= 0",
				note: `of ${panels}`,
			},
			{ name: "doubled with neither wait nor lease", value: unprotected, unit: "", goal: ">= 1", note: "of 57" },
		];
		report("replicas", "Three processes on one database, ended in turn", figures, asked, [
			`Compressed: five days of the sandbox's clock in ${minutes(tookMs)}, moved to what was due next whenever nobody asked Graph anything;`,
			"the product paused a fiftieth of what Graph asked for between its own repeats, and its lease of a step was 3 s instead of 300.",
			"As in use: 60 s after a doubt and a mailbox lag of 10 s, both by the sandbox's clock, and PostgreSQL with fsync.",
			...few("Lost", lost),
			...few("Doubled", doubled),
			...few("Nobody asked for", strays),
		]);
		if (!figures.every(holds)) process.exitCode = 1;
	} finally {
		restarting = false;
		await kept.close();
		await there.close();
	}
} finally {
	await postgres.stop();
}
