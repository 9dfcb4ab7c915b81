import { asked as options, report, tell } from "../bench/room/report.ts";
import { runPowerCuts } from "./power-cut/run.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { whyNoDisk } from "./room/smallDisk.ts";

// The power goes while people answer: only what had reached the disk is left, and everything starts again on that.

const asked = options();
const why = whyNoDisk("loop");
process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
if (why) {
	process.stdout.write(`\nNot done: ${why}. It needs Linux, root and a loop device.\n\n`);
	if (asked.json) process.stdout.write(`${JSON.stringify({ name: "power-cut", skipped: why, figures: {} })}\n`);
	process.exit(0);
}
const begun = performance.now();
const result = await runPowerCuts({ cuts: asked.short ? 4 : 20, tell });
const tookMs = performance.now() - begun;
tell("the same with fsync off, in which answers have to be lost");
const unprotected = await runPowerCuts({ cuts: 1, settings: ["fsync=off"], tell });
const { answers, lost, invented, teams } = result;
const figures: Count[] = [
	{ name: "cuts", value: result.cuts, unit: "", goal: ">= 1" },
	{ name: "answers confirmed", value: answers.done, unit: "", goal: ">= 1", note: `of ${answers.attempted} sent` },
	{ name: "confirmed and lost", value: lost.length, unit: "", goal: "= 0" },
	{ name: "stored and not sent", value: invented.length, unit: "", goal: "= 0" },
	{ name: "starts that failed", value: result.unopenable, unit: "", goal: "= 0" },
	{ name: "teams lost or doubled", value: teams.lost.length + teams.doubled.length, unit: "", goal: "= 0", note: `of ${teams.asked}` },
	{ name: "lost with fsync off", value: unprotected.lost.length, unit: "", goal: ">= 1", note: "of 18 people's last" },
];
report("power-cut", "Power cuts while people answer", figures, asked, [
	`${minutes(tookMs)}. The database lies on an ext4 disk in one file. A cut: all processes stand still, the file is copied as it is, they are`,
	"killed, and everything starts on the copy, on which all that was ever confirmed is looked up. A model: no drive that lies about flushes.",
	...few("Lost", lost),
	...few("Not sent", invented),
	...few("Teams", [...teams.lost, ...teams.doubled]),
]);
if (!figures.every(holds)) process.exitCode = 1;
process.exit();
