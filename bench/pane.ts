import { openBrowser } from "./room/browser.ts";
import { type Fetched, openPane } from "./room/firstQuestion.ts";
import { inTurns, ratio, spreadBy } from "./room/measure.ts";
import { asked, type Figure, report, tell } from "./room/report.ts";
import { startSandbox } from "./room/sandbox.ts";
import { eagerScripts, isOffices, kilobytes } from "./room/served.ts";
import { buildTemplate } from "./room/template.ts";
import { peopleAt } from "./room/tenant.ts";

// What the task pane weighs, and how soon its first question can be tapped, against Office's own React task pane template
// (bench/template): webpack, core-js for Internet Explorer 11, React 18, Fluent UI, as `yo office` makes it. Two of them:
// "still" has the first question alone, known beforehand, with nobody signed in and nothing read: the least it can be.
// "whole" has the four questions, signs in through Outlook and reads the panel, as our pane does.
// Playwright's watch over requests makes every fetch a little dearer, for ours and "whole" alike; "still" makes none.
// Left out on both sides: Office.js itself. In the template's favour: its style sheet from another server, its icons.

const options = asked();
/** Measured before: the template with a user interface equal to ours, without sign-in. */
const documented = 171.8;
const slower = 4;
const rounds = options.short ? 3 : 7;

const template = buildTemplate();
const beside = "folder" in template ? { template: template.folder } : {};
const sandbox = await startSandbox({ beside });
try {
	const { origin } = sandbox;
	const browser = await openBrowser(process.env["CHROMIUM"]);
	try {
		const targets = await targetsOf(origin);
		const pane = await eagerScripts(origin, "/taskpane/");
		const tab = await eagerScripts(origin, "/teams-tab/");
		const fetched: Record<string, Fetched[]> = {};
		const opens = (name: string, path: string) => async () => {
			const opened = await openPane(browser, { origin, path, targets, slower });
			fetched[name] = opened.fetched;
			return { answerable: opened.answerable, working: opened.working };
		};
		const { ours, still, whole } = await inTurns(
			rounds,
			{
				ours: opens("ours", "/taskpane/"),
				...("folder" in template ? { still: opens("still", "/template/still.html"), whole: opens("whole", "/template/whole.html") } : {}),
			} as Record<"ours" | "still" | "whole", () => Promise<Record<string, number>>>,
			tell,
		);
		const scripts = (fetched["ours"] ?? []).filter(({ path }) => path.endsWith(".js") && !isOffices(path));
		const eager = new Set(pane.map(({ path }) => path));
		const later = scripts.filter(({ path }) => !eager.has(path));
		const missing = [...eager].filter((path) => !scripts.some((script) => script.path === path));
		if (missing.length > 0) throw new Error(`Said to be eager, but not fetched: ${missing.join(", ")}`);
		const kB = kilobytes(pane);
		const figures: Figure[] = [
			{ name: "eager JavaScript", value: kB, unit: "kB brotli", goal: "<= 110", note: "reach for 86" },
			{
				name: "eager, to the documented template",
				value: kB / documented,
				unit: "",
				goal: "<= 0.64",
				note: `of ${documented} kB, no sign-in in it`,
			},
			{ name: "JavaScript until the first question", value: kilobytes(scripts), unit: "kB brotli", note: "with what came meanwhile" },
			{
				name: "everything until the first question",
				value: kilobytes((fetched["ours"] ?? []).filter(({ path }) => !isOffices(path))),
				unit: "kB",
				note: "styles and replies too",
			},
			{
				name: "Teams tab, to the pane",
				value: kilobytes(tab) / kB,
				unit: "",
				goal: "<= 1.1",
				note: `${kilobytes(tab).toFixed(1)} kB eager`,
			},
			{
				name: "first question answerable",
				value: spreadBy(ours, "answerable"),
				unit: "ms",
				note: `${slower}x slower, cold, sign-in and reading in it`,
			},
			{ name: "of it at work", value: spreadBy(ours, "working"), unit: "ms", note: "main thread; the rest it waits" },
		];
		const words = [listed("Fetched meanwhile, not eager", later), listed("Eager", pane)];
		if ("folder" in template) {
			const stillScripts = await eagerScripts(origin, "/template/still.html");
			const wholeScripts = await eagerScripts(origin, "/template/whole.html");
			figures.push(
				{ name: "template, still: eager", value: kilobytes(stillScripts), unit: "kB brotli" },
				{ name: "template, whole: eager", value: kilobytes(wholeScripts), unit: "kB brotli", note: "signing in is part of it" },
				{ name: "all JavaScript, to the whole template", value: kilobytes(scripts) / kilobytes(wholeScripts), unit: "" },
				{ name: "template, still: answerable", value: spreadBy(still, "answerable"), unit: "ms", note: "asks and reads nothing" },
				{ name: "template, whole: answerable", value: spreadBy(whole, "answerable"), unit: "ms" },
				{
					name: "answerable, to the whole template",
					value: ratio(ours, whole, "answerable"),
					unit: "",
					goal: "<= 0.8",
					note: "like with like; reach for 0.6",
				},
				{
					name: "answerable, to the still template",
					value: ratio(ours, still, "answerable"),
					unit: "",
					note: "ours signs in and reads, it does not",
				},
				{ name: "work, to the whole template", value: ratio(ours, whole, "working"), unit: "" },
				{ name: "work, to the still template", value: ratio(ours, still, "working"), unit: "" },
			);
		} else words.push(`The template is not there to compare with. ${template.missing}`);
		report("pane", "The task pane: what it weighs, and how soon it can be answered", figures, options, words);
	} finally {
		await browser.close();
	}
} finally {
	await sandbox.stop();
}

async function targetsOf(origin: string): Promise<string[]> {
	const people = peopleAt(origin);
	const { asks } = await people.ask("marcus", "listMyAsks", {});
	const panelId = asks[0]?.panelId;
	if (!panelId) throw new Error("Marcus is asked for nothing");
	return (await people.ask("marcus", "viewPanel", { panelId })).panel.targets.map(({ label }) => label);
}

function listed(what: string, files: readonly Fetched[]): string {
	const sorted = [...files].sort((a, b) => b.bytes - a.bytes);
	return `${what}: ${sorted.map(({ path, bytes }) => `${path.split("/").at(-1)} ${(bytes / 1000).toFixed(1)}`).join(", ") || "nothing"}`;
}
