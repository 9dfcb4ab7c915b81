import { asked, report, tell } from "../bench/room/report.ts";
import { runFuzz } from "./fuzz/run.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { startPostgres } from "./room/postgres.ts";

// Requests that nobody should send, made from the product's own description of itself: wrong, missing and superfluous fields, what
// is too long, too deep, cut off or no text at all, other encodings than are announced, odd methods, paths, headers and lines. With
// people and ids that are there, so that what is right in part gets as far as the database. Nothing may break, everything is
// refused in words, and the memory is afterwards what it was.

const options = asked();
const size = options.short ? { requests: 2_500, control: 500 } : { requests: 100_000, control: 5_000 };

const postgres = await startPostgres();
try {
	const begun = performance.now();
	const run = await runFuzz(await postgres.fresh(), { requests: size.requests, tell });
	const tookMs = performance.now() - begun;
	tell("the same where what is sent is taken for what it should be, and where an action breaks, which has to be noticed");
	const unchecked = await runFuzz(await postgres.fresh(), { requests: size.control, careless: "unchecked", tell });
	const breaks = await runFuzz(await postgres.fresh(), { requests: size.control, careless: "breaks", tell });
	const { before, after } = run.heap;
	const figures: Count[] = [
		{
			name: "requests",
			value: run.sent,
			unit: "",
			note: Object.entries(run.statuses)
				.map(([status, many]) => `${many} ${status}`)
				.join(", "),
		},
		{ name: "actions asked", value: run.actions, unit: "", note: `${run.done.size} of them were done at least once` },
		{ name: "broken", value: run.broken.length, unit: "", goal: "= 0", note: "answered 5xx, or told as unexpected" },
		{ name: "refused without a reason in words", value: run.unclear.length, unit: "", goal: "= 0" },
		{ name: "answered unlike the description", value: run.unlike.length, unit: "", goal: "= 0" },
		{ name: "not answered", value: run.unanswered.length, unit: "", goal: "= 0", note: "though whole" },
		{ name: "ends of the process", value: run.exits, unit: "", goal: "= 0" },
		{ name: "memory before", value: Math.round(before / 1e6), unit: "MB", note: "after the first third, garbage cleared" },
		{ name: "memory afterwards", value: Math.round(after / 1e6), unit: "MB" },
		{ name: "over a tenth more", value: after > before * 1.1 ? 1 : 0, unit: "", goal: "= 0" },
		{
			name: "broken where nothing is checked",
			value: unchecked.broken.length + unchecked.exits,
			unit: "",
			goal: ">= 1",
			note: `of ${unchecked.sent}`,
		},
		{ name: "broken where an action breaks", value: breaks.broken.length, unit: "", goal: ">= 1", note: `of ${breaks.sent}` },
	];
	report("fuzz", "Requests that nobody should send", figures, options, [
		`${minutes(tookMs)}. What is no HTTP, such as two lengths at once, is turned away by Node before it gets to the product, or its line is cut.`,
		...few("Broken", run.broken),
		...few("Unclear", run.unclear),
		...few("Unlike", run.unlike),
		...few("Not answered", run.unanswered),
	]);
	if (!figures.every(holds)) process.exitCode = 1;
} finally {
	await postgres.stop();
}
