import { asked as options, report, tell } from "../bench/room/report.ts";
import { type Fault, runDatabase } from "./database/run.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { whyNoDisk } from "./room/smallDisk.ts";

// The database goes away under a meeting, in every way we could think of: restarted, its lines dead, broken or stalled, its disk full.
// What people were told is kept is kept, nobody is told something is done that is not, the product stays up and panes catch up by themselves.

const asked = options();
const withinMs = 10_000;
const noDisk = whyNoDisk("memory");
const kinds: Fault[] = ["fast", "immediate", "mute", "reset", "stalled", "muteToDatabase", "muteFromDatabase", "crash"];
if (!noDisk) kinds.push("diskFull");
const turns = asked.short ? 6 : 50;
const faults = asked.short
	? kinds.filter((kind) => ["fast", "immediate", "mute", "reset", "stalled", "diskFull"].includes(kind))
	: Array.from({ length: turns }, (_, index) => kinds[index % kinds.length] as Fault);

process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
if (noDisk) tell(`without a full disk: ${noDisk}`);
const begun = performance.now();
const result = await runDatabase({ faults, awayMs: asked.short ? 2_000 : 12_000, tell });
const tookMs = performance.now() - begun;
tell("the same with commits confirmed before they are on the disk, in which answers have to be lost");
const early = ["synchronous_commit=off", "wal_writer_delay=10000"];
const unprotected = await runDatabase({ faults: ["immediate"], awayMs: 100, settings: early, tell });
const { answers, lost, invented, unclear, exits } = result;
const late = result.turns.filter(({ currentMs }) => currentMs > withinMs);
const figures: Count[] = [
	{ name: "faults", value: result.turns.length, unit: "", goal: ">= 1", note: [...new Set(faults)].join(", ") },
	{ name: "answers confirmed", value: answers.done, unit: "", goal: ">= 1", note: `of ${answers.attempted} sent` },
	{ name: "confirmed and lost", value: lost.length, unit: "", goal: "= 0" },
	{ name: "stored and not sent", value: invented.length, unit: "", goal: "= 0" },
	{ name: "told neither done nor why not", value: unclear.length, unit: "", goal: "= 0" },
	{ name: "ends of the product's process", value: exits, unit: "", goal: "= 0" },
	{ name: "panes not current within 10 s", value: late.length, unit: "", goal: "= 0", note: "of the database being back" },
	{ name: "the slowest", value: Math.round(Math.max(...result.turns.map(({ currentMs }) => currentMs))), unit: "ms" },
	{ name: "lost when confirmed too early", value: unprotected.lost.length, unit: "", goal: ">= 1", note: "of 6 people's last" },
];
report("database", "The database goes away under a meeting", figures, asked, [
	`${minutes(tookMs)}. Each time one pane of three seals an answer while the database is away and sends it by itself; current are the panes`,
	"once all three show it. A line that fell mute is as good as back at once, as new ones work.",
	...few("Lost", lost),
	...few("Not sent", invented),
	...few("Unclear", unclear),
	...few(
		"Late",
		late.map(({ fault, currentMs }) => `${fault} ${Math.round(currentMs)} ms`),
	),
	...(noDisk ? [`Not done: a full disk, since ${noDisk}.`] : []),
]);
if (!figures.every(holds)) process.exitCode = 1;
process.exit();
