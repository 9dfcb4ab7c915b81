import { asked, report, tell } from "../bench/room/report.ts";
import { type Count, few, holds, minutes } from "./room/checks.ts";
import { openKept } from "./room/kept.ts";
import { startPostgres } from "./room/postgres.ts";
import { openWorld } from "./room/world.ts";
import { casesOf, weathers } from "./schedules/cases.ts";
import { runCases } from "./schedules/run.ts";
import { openYears, runYears, tenYears } from "./schedules/years.ts";
import { zoneTable } from "./schedules/zoneTable.ts";

// Everything that comes due by itself happens once and at its time on the wall, over ten years, in every time zone there is, whatever
// the clock does. First the rules alone, against a clock that jumps and sleeps; then a sample through the whole product, counted
// where it arrives. What should have been is told by another way of reading zones than the product's.

const options = asked();
/** Clocks that go by half an hour, by two, at midnight, about Ramadan, or never; and some a quarter off the full hours. */
const sample = [
	"Australia/Lord_Howe",
	"Africa/Casablanca",
	"Antarctica/Troll",
	"America/Sao_Paulo",
	"Pacific/Apia",
	"Asia/Kathmandu",
	"America/Santiago",
	"Pacific/Chatham",
	"America/St_Johns",
	"Africa/Cairo",
	"Europe/Dublin",
	"Asia/Gaza",
];
const size = options.short ? { everyZone: 8, control: 8, cases: weathers.length } : { everyZone: 1, control: 30, cases: 36 };

const zones = [...Intl.supportedValuesOf("timeZone")].filter((_, index) => index % size.everyZone === 0);
const begun = performance.now();
const years = openYears(zones);
tell(`${zones.length} zones, whose clocks are changed ${years.tables.reduce((sum, { changes }) => sum + changes.length, 0)} times`);
const rules = runYears(years);
tell("the same in hours instead of on the wall, at the very moment only, and without remembering, which have to be wrong");
const changing = { ...years, tables: years.tables.filter(({ changes }) => changes.length > 0) };
const controls = {
	plain: runYears(changing, { rule: "plainDays", most: size.control }),
	moment: runYears(years, { sweep: "atTheMoment", most: size.control }),
	since: runYears(years, { sweep: "sinceLastLook", most: size.control }),
};
const rulesMs = performance.now() - begun;

const postgres = await startPostgres();
try {
	const ownerUrl = await postgres.fresh();
	const tables = sample.map((zone) => zoneTable(zone, tenYears.from, tenYears.until));
	const cases = casesOf(tables, size.cases, tenYears);
	const world = await openWorld({
		ownerUrl,
		replicas: 1,
		start: new Date(tenYears.from).toISOString(),
		doubtWaitMs: 60_000,
		leaseMs: 3_000,
		hurry: 50,
	});
	const kept = await openKept(ownerUrl);
	try {
		const product = await runCases(world, kept, cases, tell);
		const { from, until, path } = years;
		const figures: Count[] = [
			{ name: "zones", value: zones.length, unit: "", note: `${new Date(from).getUTCFullYear()} to ${new Date(until).getUTCFullYear()}` },
			{ name: "looks at the clock", value: path.clocks.length, unit: "", note: "by each zone's team" },
			{ name: "jumps of the clock", value: path.jumps.forward + path.jumps.back, unit: "", note: `${path.jumps.back} of them back` },
			{ name: "three days asleep", value: path.sleeps, unit: "times" },
			{ name: "occurrences by the rules", value: rules.asked, unit: "", note: `${rules.once} once and at their time` },
			...wrong("by the rules", rules),
			{ name: "at a wrong time, counted in hours", value: controls.plain.wrongTime.length, unit: "", goal: ">= 1" },
			{ name: "lost, at the very moment only", value: controls.moment.lost.length, unit: "", goal: ">= 1" },
			{ name: "doubled, without remembering", value: controls.since.doubled.length, unit: "", goal: ">= 1" },
			{
				name: "messages of the product",
				value: product.asked,
				unit: "",
				note: `${cases.length * 2} meetings in ${new Set(cases.map(({ table }) => table.zone)).size} zones`,
			},
			...wrong("of the product", product),
		];
		report("schedules", "What comes due by itself, over ten years in every time zone", figures, options, [
			`The rules alone: ${minutes(rulesMs)}. Follow-up at the meeting's end, at most two reminders by day, the echo three days later by day, each`,
			"also to somebody half the world away; a pulse every one to three weeks at an hour that clocks may leave out or show twice.",
			"The product: PostgreSQL, jobs and actions as in use, Graph the sandbox's; its clock is moved from one thing that is due to the next,",
			"put an hour or a day ahead or back, or three days on at once. Answers end reminders.",
			...few("Wrong by the rules", [...rules.lost, ...rules.doubled, ...rules.wrongTime, ...rules.strays]),
			...few("Wrong of the product", [...product.lost, ...product.doubled, ...product.wrongTime, ...product.strays]),
		]);
		if (!figures.every(holds)) process.exitCode = 1;
	} finally {
		await kept.close();
		await world.close();
	}
} finally {
	await postgres.stop();
}

function wrong(
	where: string,
	{ lost, doubled, wrongTime, strays }: Record<"lost" | "doubled" | "wrongTime" | "strays", string[]>,
): Count[] {
	const none = (name: string, { length }: string[]): Count => ({ name: `${name} ${where}`, value: length, unit: "", goal: "= 0" });
	return [none("lost", lost), none("doubled", doubled), none("at a wrong time", wrongTime), none("nobody asked for", strays)];
}
