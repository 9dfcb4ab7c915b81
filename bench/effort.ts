import type { FrameLocator, Page } from "playwright-core";
import type { Answer } from "../src/core/answer.ts";
import type { PanelView } from "../src/core/panelView.ts";
import { answer as words } from "../src/words/en/answer.ts";
import { freshDesk, openBrowser } from "./room/browser.ts";
import { click, modelled, typed } from "./room/keystrokes.ts";
import { asked, report, tell } from "./room/report.ts";
import { startSandbox } from "./room/sandbox.ts";
import { type People, peopleAt, secondPanel } from "./room/tenant.ts";

// What a whole answer costs a leader: five targets in order, how sure, six dimensions, an assumption, the guess. Counted by
// giving one in the real pane, then modelled; and modelled again for the same answer in a standard form, of one page:
//   - a box for a number beside each target, 1 to 5: clicked into once, then typed with the tabulator between
//   - "How sure are you?" and each dimension as three radio buttons
//   - a box for the assumption, typed, since a form has nothing to start from
//   - what the others put first as radio buttons, how many of them as a box for a number
//   - Submit
// Neither scrolling, signing in nor opening counts on either side. The limits' own words are optional in both, and left out.

const options = asked();
const sandbox = await startSandbox();
try {
	const people = peopleAt(sandbox.origin);
	const { panelId, meetingId } = await secondPanel(people, "marcus");
	const { panel } = await people.ask("marcus", "viewPanel", { panelId });
	const answer = answerFor(panel);
	tell(`answers as Marcus: ${panel.targets.length} targets, ${panel.dimensions.length} dimensions`);
	const { taps, keys, scrolled } = await answered(sandbox.origin, meetingId, panel, answer);
	await prove(people, panelId, answer);
	const ours = modelled(`H${click.repeat(taps)}${"K".repeat(keys)}`);
	const form = modelled(standardForm(panel, answer));
	report(
		"effort",
		`A whole answer: ${panel.targets.length} targets, ${panel.dimensions.length} dimensions, an assumption, a guess`,
		[
			{ name: "taps", value: taps, unit: "", goal: "<= 18" },
			{ name: "keystrokes", value: keys, unit: "", goal: "= 0" },
			{ name: "modelled", value: ours, unit: "s", goal: "<= 60", note: "a thought before every single tap" },
			{ name: "standard form, modelled", value: form, unit: "s" },
			{ name: "to the standard form", value: ours / form, unit: "" },
			{ name: "screens to scroll", value: scrolled, unit: "of 4", note: "in Outlook at 1280 x 860" },
		],
		options,
		["Proved: the product keeps exactly the answer that was tapped."],
	);
} finally {
	await sandbox.stop();
}

/** Everything that is asked, answered; the assumption is one of those to start from. */
function answerFor({ targets, dimensions, starters }: PanelView): Answer {
	const [assumption] = starters;
	if (dimensions.length < 6 || assumption === undefined) throw new Error("The panel asks for less than a whole answer");
	const order = [4, 2, 0, 3, 1].flatMap((at) => targets[at]?.id ?? []);
	const holds = ["fixed", "flexible", "unknown"] as const;
	return {
		ranking: order.map((target, index) => ({ target, place: index + 1 })),
		confidence: "high",
		limits: dimensions.map(({ id }, index) => ({ dimension: id, hold: holds[index % 3] ?? "unknown" })),
		assumptions: [assumption],
		guess: { first: targets[0]?.id ?? "", sharing: 2 },
	};
}

/** Gives the answer in the pane as a person does; the page itself counts what the person's hands did. */
async function answered(
	origin: string,
	meetingId: string,
	panel: PanelView,
	answer: Answer,
): Promise<{ taps: number; keys: number; scrolled: number }> {
	const browser = await openBrowser(process.env["CHROMIUM"]);
	try {
		const page = await (await freshDesk(browser)).newPage();
		const counted = { pointerdown: 0, keydown: 0 };
		await page.exposeFunction("counted", (what: keyof typeof counted) => counted[what]++);
		await page.addInitScript(() => {
			const { counted } = window as unknown as { counted(what: string): void };
			for (const what of ["pointerdown", "keydown"]) addEventListener(what, (event) => event.isTrusted && counted(what), true);
		});
		await page.goto(`${origin}/sandbox/outlook?${new URLSearchParams({ as: "marcus", meeting: meetingId, pane: "open" })}`);
		const pane = page.frameLocator("iframe[src='/taskpane/']");
		await pane.getByRole("heading", { name: words.rank.question }).waitFor();
		let scrolled = 0;
		const leave = async (button: string) => {
			scrolled += (await needsScrolling(page)) ? 1 : 0;
			await pane.getByRole("button", { name: button, exact: true }).click();
		};
		const label = (id: string) => [...panel.targets, ...panel.dimensions].find((one) => one.id === id)?.label ?? id;
		for (const { target, place } of answer.ranking)
			if (place < answer.ranking.length) await pane.getByRole("button", { name: label(target) }).click();
		await choose(pane, words.rank.sure, words.rank[answer.confidence]);
		await leave(words.next);
		for (const { dimension, hold } of answer.limits) await choose(pane, label(dimension), words.limits[hold]);
		await leave(words.next);
		await pane.getByRole("button", { name: answer.assumptions[0] ?? "" }).click();
		await leave(words.next);
		await choose(pane, words.guess.question, label(answer.guess.first));
		await choose(pane, /How many of the other/, String(answer.guess.sharing));
		await leave(words.seal);
		await pane.getByRole("heading", { name: words.sealed.title }).waitFor();
		return { taps: counted.pointerdown, keys: counted.keydown, scrolled };
	} finally {
		await browser.close();
	}
}

function choose(pane: FrameLocator, group: string | RegExp, option: string): Promise<void> {
	return pane
		.getByRole("group", { name: group })
		.locator("label")
		.filter({ hasText: new RegExp(`^\\s*${option}\\s*$`) })
		.click();
}

async function needsScrolling(page: Page): Promise<boolean> {
	const frame = page.frames().find((one) => one.url().endsWith("/taskpane/"));
	return (await frame?.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight)) ?? false;
}

async function prove(people: People, panelId: string, answer: Answer): Promise<void> {
	const kept = (await people.ask("marcus", "viewPanel", { panelId })).panel.mine.answer;
	const sorted = (one: Answer | null) =>
		one &&
		JSON.stringify([
			one.ranking.map(({ target }) => target),
			one.confidence,
			limitsOf(one),
			one.assumptions,
			one.guess.first,
			one.guess.sharing,
		]);
	if (sorted(kept) !== sorted(answer)) throw new Error(`What was kept is not what was tapped: ${JSON.stringify(kept)}`);
}

function limitsOf({ limits }: Answer): string[] {
	return limits.map(({ dimension, hold }) => `${dimension} ${hold}`).sort();
}

/** The same answer in the form described above, as operators of the model. */
function standardForm({ targets }: PanelView, answer: Answer): string {
	const ranking = `H${click}H${targets.map(() => "MK").join("K")}H`;
	const sure = click;
	const limits = click.repeat(answer.limits.length);
	const assumptions = answer.assumptions.map((text) => `${click}H${typed(text)}H`).join("");
	const guess = `${click}${click}HMKH`;
	return ranking + sure + limits + assumptions + guess + click;
}
