import { asked as options, report, tell } from "../bench/room/report.ts";
import { runDamage } from "./database/damage.ts";
import { type DatabaseResult, type Fault, runDatabase } from "./database/run.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { whyNoDisk } from "./room/smallDisk.ts";

// The database goes away under a meeting, in every way we could think of: restarted, its lines dead, broken or stalled, its disk full or no
// longer to be written; and a page of it is not what was written. What people were told is kept is kept, nobody is told something is done
// that is not, nor shown something else than was said, the product stays up and panes catch up by themselves.

const asked = options();
const withinMs = 10_000;
const noDisk = whyNoDisk("memory");
const noImage = whyNoDisk("loop");
const kinds: Fault[] = ["fast", "immediate", "mute", "reset", "stalled", "muteToDatabase", "muteFromDatabase", "crash", "readOnlyServer"];
if (!noDisk) kinds.push("diskFull");
const turns = asked.short ? 7 : 50;
const faults = asked.short
	? kinds.filter((kind) => ["fast", "immediate", "mute", "reset", "stalled", "readOnlyServer", "diskFull"].includes(kind))
	: Array.from({ length: turns }, (_, index) => kinds[index % kinds.length] as Fault);
const onImage: Fault[] = noImage ? [] : Array.from({ length: asked.short ? 1 : 5 }, () => "readOnlyDisk");

process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
if (noDisk) tell(`without a full disk: ${noDisk}`);
if (noImage) tell(`without a disk that can only be read: ${noImage}`);
const begun = performance.now();
const awayMs = asked.short ? 2_000 : 12_000;
const runs: DatabaseResult[] = [await runDatabase({ faults, awayMs, tell })];
if (onImage.length > 0) runs.push(await runDatabase({ faults: onImage, awayMs, tell }));
const damage = await runDamage({ tell });
const tookMs = performance.now() - begun;
tell("the same with commits confirmed before they are on the disk, in which answers have to be lost");
const early = ["synchronous_commit=off", "wal_writer_delay=10000"];
const unprotected = await runDatabase({ faults: ["immediate"], awayMs: 100, settings: early, tell });
tell("the same with a damaged page taken as it is, in which something else has to be shown than was said");
const trusting = await runDamage({ settings: ["ignore_checksum_failure=on"], tell });
const all = <Thing>(of: (run: DatabaseResult) => Thing[]): Thing[] => runs.flatMap(of);
const sum = (of: (run: DatabaseResult) => number): number => runs.reduce((so, run) => so + of(run), 0);
const [lost, invented, unclear] = [all((run) => run.lost), all((run) => run.invented), all((run) => run.unclear)];
const befell = all((run) => run.turns);
const late = befell.filter(({ currentMs }) => currentMs > withinMs);
const figures: Count[] = [
	{ name: "faults", value: befell.length, unit: "", goal: ">= 1", note: [...new Set([...faults, ...onImage])].join(", ") },
	{
		name: "answers confirmed",
		value: sum((run) => run.answers.done),
		unit: "",
		goal: ">= 1",
		note: `of ${sum((run) => run.answers.attempted)} sent`,
	},
	{ name: "confirmed and lost", value: lost.length, unit: "", goal: "= 0" },
	{ name: "stored and not sent", value: invented.length, unit: "", goal: "= 0" },
	{ name: "told neither done nor why not", value: unclear.length, unit: "", goal: "= 0" },
	{ name: "ends of the product's process", value: sum((run) => run.exits), unit: "", goal: "= 0" },
	{ name: "panes not current within 10 s", value: late.length, unit: "", goal: "= 0", note: "of the database being back" },
	{ name: "the slowest", value: Math.round(Math.max(...befell.map(({ currentMs }) => currentMs))), unit: "ms" },
	{ name: "damaged page: refused in words", value: damage.refused, unit: "", goal: ">= 1", note: "looks, answers, a reveal" },
	{ name: "damaged page: told otherwise than it was", value: damage.wrong.length, unit: "", goal: "= 0" },
	{ name: "damaged page: other panels that did not work", value: damage.elsewhere.length, unit: "", goal: "= 0" },
	{ name: "damaged page: named in the log", value: damage.logged, unit: "", goal: ">= 1", note: `the doctor: ${damage.finding.level}` },
	{ name: "damaged page: not as before, once put back", value: damage.after.length, unit: "", goal: "= 0" },
	{ name: "lost when confirmed too early", value: unprotected.lost.length, unit: "", goal: ">= 1", note: "of 6 people's last" },
	{ name: "told otherwise when a damaged page is trusted", value: trusting.wrong.length, unit: "", goal: ">= 1" },
];
report("database", "The database goes away under a meeting", figures, asked, [
	`${minutes(tookMs)}. Each time one pane of three seals an answer while the database is away and sends it by itself; current are the panes`,
	"once all three show it. A line that fell mute is as good as back at once, as new ones work. A damaged page is one of three answers; while it is,",
	`everybody on that panel looks, those three answer, and the organizer reveals. The doctor says: ${damage.finding.told}`,
	...few("Lost", lost),
	...few("Not sent", invented),
	...few("Unclear", unclear),
	...few(
		"Late",
		late.map(({ fault, currentMs }) => `${fault} ${Math.round(currentMs)} ms`),
	),
	...few("Told otherwise", [...damage.wrong, ...damage.elsewhere, ...damage.after]),
	...(noDisk ? [`Not done: a full disk, since ${noDisk}.`] : []),
	...(noImage ? [`Not done: a disk that can only be read, since ${noImage}.`] : []),
]);
if (!figures.every(holds) || damage.finding.level !== "fault") process.exitCode = 1;
process.exit();
