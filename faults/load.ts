import { asked, type Figure, report, tell } from "../bench/room/report.ts";
import { runLoad, share } from "./load/run.ts";
import { few } from "./room/checks.ts";
import { startPostgres } from "./room/postgres.ts";

// Five hundred meetings at once, ten panes open on each, two hundred answers a second for ten minutes, on what this machine has.
// An answer counts from when it was due, so that one that waits for others is as slow as its person finds it.

const options = asked();
const size = options.short
	? { panels: 40, people: 5, perSecond: 20, ms: 10_000 }
	: { panels: 500, people: 10, perSecond: 200, ms: 600_000 };
const control = options.short ? { ...size, ms: 3_000 } : { ...size, perSecond: 50, ms: 20_000 };

const postgres = await startPostgres();
try {
	const run = await runLoad({ ...size, ownerUrl: await postgres.fresh(), tell });
	tell("the same with a server that holds every request back for 300 ms, and with one that hears of no change, which have to be noticed");
	const slow = await runLoad({ ...control, ownerUrl: await postgres.fresh(), tell, control: { slowMs: 300 } });
	const deaf = await runLoad({ ...control, ownerUrl: await postgres.fresh(), tell, control: { careless: "deaf" } });
	const due = Math.floor((size.ms / 1000) * size.perSecond);
	const failed = Object.entries(run.failed).map(([what, many]) => `${many} times ${what}`);
	const figures: Figure[] = [
		{ name: "panes open", value: run.following, unit: "", goal: `= ${size.panels * size.people}`, note: `${size.panels} panels` },
		{ name: "answers taken", value: run.answers, unit: "", goal: `= ${due}`, note: `${size.perSecond} a second` },
		{ name: "errors", value: due - run.answers + run.notLetIn + run.broken.length, unit: "", goal: "= 0" },
		{ name: "half of the answers within", value: share(run.took, 50), unit: "ms" },
		{ name: "99 of 100 within", value: share(run.took, 99), unit: "ms", goal: "<= 250" },
		{ name: "95 of 100 panes told within", value: share(run.told, 95), unit: "ms", goal: "<= 1000", note: `${run.told.length} times` },
		{ name: "panes not told", value: run.untold, unit: "", goal: "= 0" },
		{ name: "memory with nobody there", value: run.residentMB.empty, unit: "MB" },
		{ name: "memory with all panes open", value: run.residentMB.open, unit: "MB", goal: "<= 400" },
		{ name: "memory afterwards", value: run.residentMB.after, unit: "MB" },
		{ name: "processor of the server", value: run.processor.server, unit: "", note: "1 is one of them the whole time" },
		{ name: "processor of those who call", value: run.processor.callers, unit: "" },
		{ name: "99 of 100 within, held back", value: share(slow.took, 99), unit: "ms", goal: "> 250", note: "by 300 ms" },
		{ name: "panes not told, hearing of nothing", value: deaf.untold, unit: "", goal: ">= 1" },
	];
	report("load", "Many meetings at once", figures, options, [
		`With the usual limits: 600 requests and 120 changes a minute for each of ${size.panels * size.people} people, 20,000 a minute for their tenant.`,
		"PostgreSQL with fsync, the server and those who call share one machine. Panes are told and do not read again here.",
		...few("Errors", failed),
		...few("Broken", run.broken),
	]);
	const [slowest = 0] = [share(run.took, 99)];
	if (run.answers !== due || run.untold > 0 || run.broken.length > 0 || slowest > 250 || share(run.told, 95) > 1000) process.exitCode = 1;
	if (share(slow.took, 99) <= 250 || deaf.untold === 0) process.exitCode = 1;
} finally {
	await postgres.stop();
}
