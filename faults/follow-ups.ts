import { asked, report, tell } from "../bench/room/report.ts";
import { type FollowUpResult, runFollowUps } from "./follow-ups/run.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { startPostgres } from "./room/postgres.ts";

// Follow-ups while everything fails: Graph in three calls of ten, half of them after their effect, mailboxes that lag, throttling,
// and a sending process that is killed every few seconds. Each message arrives once. To show that the run would notice, it is
// made again without the protocol's wait after a doubt: then messages have to arrive twice.

const options = asked();
const size = options.short ? { panels: 12, control: 8, killEveryMs: 2_500 } : { panels: 530, control: 30, killEveryMs: 4_000 };
const doubtWaitMs = 60_000;

const postgres = await startPostgres();
try {
	const run = async (panels: number, waitMs: number) =>
		runFollowUps({
			ownerUrl: await postgres.fresh(),
			panels,
			doubtWaitMs: waitMs,
			killEveryMs: size.killEveryMs,
			longestMs: options.short ? 60_000 : 1_500_000,
			tell,
		});
	const kept = await run(size.panels, doubtWaitMs);
	tell("the same without the wait, in which messages have to be doubled");
	const control = await run(size.control, 0);
	const figures = figuresOf(kept, control);
	report("follow-ups", "Follow-ups while Graph fails, mailboxes lag and the process is killed", figures, options, [
		`Graph failed ${kept.failed.before} calls before their effect and ${kept.failed.after} after it, and answered ${kept.failed.throttled} more with 429.`,
		`Compressed: the sandbox's clock was moved to what was due next whenever nobody asked Graph anything, ${minutes(kept.sandboxMs)} in ${minutes(kept.realMs)};`,
		"the product paused a fiftieth of what Graph asked for between its own repeats, and its lease of a step was 3 s instead of 300.",
		`As in use: ${doubtWaitMs / 1000} s after a doubt and a mailbox lag of 0 to 20 s, both by the sandbox's clock, and PostgreSQL with fsync.`,
		...few("Lost", kept.verdict.lost),
		...few("Doubled", kept.verdict.doubled),
		...few("Nobody asked for", kept.verdict.strays),
	]);
	if (!figures.every(holds)) process.exitCode = 1;
} finally {
	await postgres.stop();
}

function figuresOf({ verdict, states, kills, requests }: FollowUpResult, control: FollowUpResult): Count[] {
	const { sent = 0, waiting = 0, ...others } = states;
	const unsettled = Object.values(others).reduce((sum, many) => sum + many, 0);
	return [
		{ name: "messages asked for", value: verdict.asked, unit: "", note: `${requests} calls to Graph` },
		{ name: "arrived", value: verdict.arrived, unit: "" },
		{ name: "kills", value: kills, unit: "", goal: ">= 1" },
		{ name: "lost", value: verdict.lost.length, unit: "", goal: "= 0" },
		{ name: "doubled", value: verdict.doubled.length, unit: "", goal: "= 0" },
		{ name: "nobody asked for", value: verdict.strays.length, unit: "", goal: "= 0" },
		{ name: "end as sent", value: sent, unit: "" },
		{ name: "wait for a person", value: waiting, unit: "" },
		{ name: "end as anything else", value: unsettled, unit: "", goal: "= 0" },
		{
			name: "doubled without the wait",
			value: control.verdict.doubled.length,
			unit: "",
			goal: ">= 1",
			note: `of ${control.verdict.asked}`,
		},
	];
}
