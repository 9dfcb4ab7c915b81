import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { personByAlias } from "../../sandbox/people.ts";
import { teamThatMeets } from "../server/meetings.ts";
import { type Desk, findings, openBrowser, shoot, sitDown } from "../support/browserRoom.ts";
import { type Running, startRunning } from "../support/running.ts";

// A leader does what the mails ask without leaving Outlook.

let running: Running;
let browser: Browser;
let desk: Desk;
let page: Page;
let pane: FrameLocator;
let teamId: string;

const asks = async () => (await running.ask("marcus", "listMyAsks", {})).asks.map(({ kind }) => kind);
const until = async (so: () => Promise<boolean>) => {
	for (let turn = 0; turn < 60 && !(await so()); turn++) await page.waitForTimeout(100);
	expect(await so()).toBe(true);
};
/** The mail in the reading pane, and Evenover beside it. */
const open = async (subject: string) => {
	await page.getByRole("region", { name: "Inbox" }).getByRole("button", { name: subject }).first().click();
	await page.getByRole("button", { name: "Evenover" }).click();
};
const heading = (name: string | RegExp, level = 1) => pane.getByRole("heading", { level, name }).waitFor();
const seen = async (name: string) => {
	await shoot(page, name);
	expect(await findings(page)).toEqual([]);
	expect(await pane.locator("html").evaluate((root) => root.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const first = await meets.revealed("2026-06-18", { held: false });
	await meets.decided(first);
	teamId = first.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
	await running.at("2026-06-18T11:01:00.000Z");
	await running.at("2026-06-22T08:00:00.000Z");
	await running.at("2026-07-01T07:05:00.000Z");
	await running.ask("maya", "proposeTranslation", {
		teamId,
		statement: "More focus on enterprise value",
		saidBy: personByAlias("marcus").oid,
		saidOn: "2026-06-30",
		implications: ["The admin console redesign comes before consumer features"],
		idempotencyKey: randomUUID(),
	});
	await running.at("2026-07-01T07:20:00.000Z");
	browser = await openBrowser();
	desk = await sitDown(browser, running, "marcus", { width: 1280, height: 860 });
	page = await desk.context.newPage();
	await page.emulateMedia({ reducedMotion: "reduce" });
	await page.goto(`${running.origin}/sandbox/outlook?as=marcus`);
	pane = page.frameLocator('iframe[title="Evenover in Outlook"]');
}, 120_000);
afterAll(async () => {
	await desk?.close();
	await browser?.close();
	await running.close();
});

test("an echo is said beside its mail, and turning back to the mail makes it final", async () => {
	await open("What did we decide to optimize for?");
	await heading("One thing to do");
	await pane.getByRole("combobox", { name: "What wins" }).fill("Retention");
	await pane.getByRole("combobox", { name: "What gives way" }).fill("New revenue");
	await seen("79-outlook-echo");
	await pane.getByRole("button", { name: "Send" }).click();
	await heading("That is all this mail asked");
	await page.getByRole("heading", { level: 2, name: "What did we decide to optimize for?" }).first().click();
	await until(async () => !(await asks()).includes("echo"));
}, 60_000);

test("what would give away an answer from memory waits until that is said", async () => {
	expect(await asks()).toContain("pulse");
	await open("Is this what you meant?");
	await heading("First, from memory");
	await pane.getByText("From memory: what are the team’s priorities?").waitFor();
	await seen("80-outlook-first");
}, 60_000);

test("the pulse is answered beside its mail; turning back to the mail makes it final", async () => {
	await open("Are the priorities still right?");
	await heading("One thing to do");
	await pane.getByText("From memory: what are the team’s priorities?").waitFor();
	await seen("81-outlook-pulse");
	await pane.getByRole("combobox", { name: "First" }).fill("Retention");
	await pane.getByRole("button", { name: "Next" }).click();
	await pane.getByText("How do you see each one now?").waitFor();
	await seen("82-outlook-pulse-marks");
	for (const mark of await pane.locator("fieldset").all()) await mark.getByLabel("Still right").check();
	await pane.getByRole("button", { name: "Send" }).click();
	await heading("That is all this mail asked");
	await pane.getByRole("button", { name: "Undo" }).waitFor();
	await seen("83-outlook-pulse-thanks");
	await page.getByRole("heading", { level: 2, name: "Are the priorities still right?" }).click();
	await until(async () => !(await asks()).includes("pulse"));
}, 60_000);

test("a translation is one tap, then what else waits stands there", async () => {
	await open("Is this what you meant?");
	await heading("One thing to do");
	await seen("84-outlook-translation");
	await pane.getByRole("button", { name: "Yes" }).first().click();
	await heading("That is all this mail asked");
	expect(await asks()).not.toContain("translation");
	await seen("85-outlook-translation-done");
}, 60_000);

test("the mail that tells what was decided asks for one's stance", async () => {
	await open("Decided: Retention even over new revenue");
	await heading("One thing to do");
	await pane.getByLabel("I commit").check();
	await seen("86-outlook-stance");
	await pane.getByRole("button", { name: "Send" }).click();
	await heading("That is all this mail asked");
	await page.getByRole("button", { name: "Leadership team" }).click();
	await until(async () => !(await asks()).includes("stance"));
}, 60_000);

test("beside a meeting where all is done, one line leads to what waits elsewhere", async () => {
	await page.getByRole("button", { name: "Evenover", exact: true }).waitFor();
	await pane.getByRole("button", { name: "Also waiting for you: one" }).waitFor();
	await seen("87-outlook-meeting");
	await pane.getByRole("button", { name: "Also waiting for you: one" }).click();
	await shoot(page, "88-outlook-meeting-asks");
	await heading("Good morning, Marcus");
	await seen("88-outlook-meeting-asks");
	await pane.getByRole("button", { name: "See what changed" }).click();
	await heading("Framework");
	await seen("89-outlook-framework");
}, 60_000);

test("a mail whose question is done says so, and nobody had to leave Outlook", async () => {
	await open("Are the priorities still right?");
	await heading("Nothing is left to answer here");
	await pane.getByText(/^You have answered this pulse/).waitFor();
	await seen("90-outlook-done");
	expect(desk.context.pages()).toHaveLength(1);
	expect(desk.problems).toEqual([]);
}, 60_000);
