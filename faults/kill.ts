import { asked as options, report, tell } from "../bench/room/report.ts";
import { runKills } from "./kill/run.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";

// The product and its own database, killed at moments that nobody chose: the product alone, and everything at once. What people were
// told is kept is kept, what was asked for again is done once.

const asked = options();
const size = asked.short ? { kills: 10, answers: 500 } : { kills: 100, answers: 10_000 };
const withinMs = 5_000;

process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
const begun = performance.now();
const { kills, answers, lost, invented, keyed, reasons, readyMs } = await runKills({
	...size,
	whole: "everyOther",
	decisions: asked.short ? 3 : 12,
	tell,
});
const tookMs = performance.now() - begun;
tell("the same with commits confirmed before they are on the disk, in which answers have to be lost");
const early = ["synchronous_commit=off", "wal_writer_delay=10000"];
const unprotected = await runKills({ kills: 3, answers: 0, whole: "always", settings: early, panels: 2, decisions: 0, tell });
const sorted = readyMs.toSorted((a, b) => a - b);
// one in a hundred may be later
const late = Math.max(0, readyMs.filter((one) => one > withinMs).length - Math.floor(readyMs.length / 100));
const figures: Count[] = [
	{ name: "kills of the product", value: kills.app, unit: "", goal: ">= 1" },
	{ name: "kills of product and database", value: kills.whole, unit: "", goal: ">= 1" },
	{ name: "answers confirmed", value: answers.done, unit: "", goal: ">= 1", note: `of ${answers.attempted} sent` },
	{ name: "answers of unknown outcome", value: answers.unknown, unit: "" },
	{ name: "confirmed and lost", value: lost.length, unit: "", goal: "= 0" },
	{ name: "stored and not sent", value: invented.length, unit: "", goal: "= 0" },
	{ name: "teams and decisions asked for", value: keyed.asked, unit: "", note: `${keyed.repeats} times again, under their keys` },
	{ name: "of them lost", value: keyed.lost.length, unit: "", goal: "= 0" },
	{ name: "of them doubled", value: keyed.doubled.length, unit: "", goal: "= 0" },
	{ name: "of them refused", value: keyed.refused.length, unit: "", goal: "= 0" },
	{ name: "ready again, 99 of 100", value: Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0), unit: "ms" },
	{ name: "ready later than 5 s", value: late, unit: "", goal: "= 0", note: "beyond one in a hundred" },
	{ name: "lost when confirmed too early", value: unprotected.lost.length, unit: "", goal: ">= 1", note: "of 12 people's last" },
];
report("kill", "Killed while people answer", figures, asked, [
	`${minutes(tookMs)}. Ready: from the kill until it answers, its start and the database's recovery in between. Not confirmed, and why:`,
	[...reasons].map(([why, times]) => `${why} ${times} times`).join(", "),
	...few("Lost", lost),
	...few("Not sent", invented),
	...few("Lost of those with keys", keyed.lost),
	...few("Doubled", keyed.doubled),
	...few("Refused", keyed.refused),
]);
if (!figures.every(holds)) process.exitCode = 1;
process.exit();
