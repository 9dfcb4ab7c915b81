import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { leaders, teamThatMeets } from "../server/meetings.ts";
import { type Desk, findings, openBrowser, shoot, sitDown } from "../support/browserRoom.ts";
import { type Running, startRunning } from "../support/running.ts";

let running: Running;
let browser: Browser;
let desk: Desk;
let page: Page;
let teamId: string;

const asks = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).asks.map(({ kind }) => kind);
const phone = async (on: boolean) => {
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setTouchEmulationEnabled", { enabled: on });
	await session.send("Emulation.setDeviceMetricsOverride", { width: on ? 360 : 900, height: 780, deviceScaleFactor: 1, mobile: on });
};
const whole = async (name: string) => {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	const { width = 900 } = page.viewportSize() ?? {};
	await page.setViewportSize({ width, height: Math.max(height, 700) });
	await page.waitForTimeout(300);
	await shoot(page, name);
	await page.setViewportSize({ width, height: 780 });
};
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
const card = (name: RegExp) => page.getByRole("region", { name });

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const first = await meets.revealed("2026-06-18");
	await meets.decided(first);
	teamId = first.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
	const second = await meets.revealed("2026-06-25", { held: false });
	const open = second.board?.tensions.find(({ kind, state }) => kind === "pair" && state === "open");
	if (!open) throw new Error("nothing splits them");
	await meets.decided(second, open.a.id, { tensionId: open.id });
	await running.at("2026-06-25T11:01:00.000Z");
	await running.at("2026-06-29T08:00:00.000Z");
	await running.at("2026-07-01T07:05:00.000Z");
	await meets.attached("2026-07-02");
	browser = await openBrowser();
	desk = await sitDown(browser, running, "marcus", { width: 900, height: 780 });
	page = await desk.context.newPage();
	// colours that move are measured half way
	await page.emulateMedia({ reducedMotion: "reduce" });
	await page.goto(`${running.origin}/teams-tab/`);
	await page.getByRole("link", { name: "Marcus Bell" }).click();
	await page.getByRole("heading", { name: "Good morning, Marcus" }).waitFor();
}, 120_000);
afterAll(async () => {
	await desk?.close();
	await browser?.close();
	await running.close();
});

test("everything that waits stands in one place in the order of what is due, and fits a phone", async () => {
	// a stance names what the pulse asks to remember, and waits until that is said
	expect(await asks("marcus")).toEqual(["echo", "answer", "pulse"]);
	await page.getByText(/^Three asks, about/).waitFor();
	expect(await findings(page)).toEqual([]);
	await whole("60-asks-900");
	await phone(true);
	await page.setViewportSize({ width: 360, height: 780 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	expect(await findings(page)).toEqual([]);
	await whole("61-asks-360");
	await phone(false);
	await page.setViewportSize({ width: 900, height: 780 });
}, 60_000);

test("an echo is said by keyboard alone, taken back within ten seconds, and final when one turns away", async () => {
	const echo = card(/^What did you decide on Thursday 25 June/);
	await echo.getByRole("combobox", { name: "What wins" }).fill("Reten");
	await page.keyboard.press("Tab");
	await page.keyboard.type("Growth in users");
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { name: "Thank you, that’s in" }).waitFor();
	expect(await focused()).toBe("Undo");
	await whole("62-asks-thanks");
	await page.keyboard.press("Enter");
	expect(await focused()).toBe("What did you decide on Thursday 25 June?");
	expect(await echo.getByRole("combobox", { name: "What wins" }).inputValue()).toBe("Reten");
	expect(await asks("marcus")).toContain("echo");
	await echo.getByRole("button", { name: "Send" }).click();
	await page.getByRole("button", { name: "Pulse", exact: true }).click();
	await page.getByRole("heading", { level: 1, name: "Pulse" }).waitFor();
	for (let turn = 0; turn < 40 && (await asks("marcus")).includes("echo"); turn++) await page.waitForTimeout(100);
	expect(await asks("marcus")).not.toContain("echo");
}, 60_000);

test("the pulse on its own page: from memory first, then each priority, then that it is in, until when", async () => {
	await page.getByText("From memory: what are the team’s priorities?").waitFor();
	expect(await findings(page)).toEqual([]);
	await whole("63-pulse-recall");
	await page.getByRole("combobox", { name: "First" }).fill("Retention");
	await page.getByRole("button", { name: "Next" }).click();
	await page.getByText("How do you see each one now?").waitFor();
	expect(await focused()).toBe("How do you see each one now?");
	expect(await findings(page)).toEqual([]);
	await whole("64-pulse-marks");
	await page.setViewportSize({ width: 360, height: 780 });
	await whole("65-pulse-marks-360");
	await page.setViewportSize({ width: 900, height: 780 });
}, 60_000);

test("among the asks the priorities are marked in brief, and the send is final with the ten seconds", async () => {
	await page.getByRole("button", { name: "My asks" }).click();
	const pulse = card(/^Are the priorities still right/);
	await pulse.getByText("How do you see each one now?").waitFor();
	await pulse.getByRole("button", { name: "Send" }).click({ force: true });
	await pulse.getByText(/still open, first|One is still open/).waitFor();
	for (const mark of await pulse.getByRole("group").all()) await mark.getByLabel("Shifting").check();
	expect(await findings(page)).toEqual([]);
	await whole("66-asks-pulse");
	await pulse.getByRole("button", { name: "Send" }).click();
	const stances = async () => (await asks("marcus")).filter((kind) => kind === "stance").length;
	const waiting = await stances();
	const stance = card(/even over/).first();
	await stance.getByLabel("I disagree and commit").check();
	await stance.getByRole("button", { name: "Send" }).click({ force: true });
	expect(await stance.getByLabel("Your dissent, in your words").evaluate((field) => field === document.activeElement)).toBe(true);
	await stance.getByLabel("Your dissent, in your words").fill("Not before the Nordics are out.");
	await whole("67-asks-stance");
	await stance.getByRole("button", { name: "Send" }).click();
	await page.waitForTimeout(10_500);
	for (let turn = 0; turn < 60 && (await stances()) >= waiting; turn++) await page.waitForTimeout(200);
	expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
	expect(await stances()).toBe(waiting - 1);
	expect((await asks("marcus")).filter((kind) => kind !== "stance")).toEqual(["answer", "acknowledge"]);
	await whole("68-asks-done");
}, 60_000);

test("once it closes the team reads it by name, beside the one before, and who may plan plans the next", async () => {
	for (const alias of leaders.filter((one) => one !== "marcus")) {
		const pulseId = (await running.ask(alias, "viewPulse", { teamId })).current?.id ?? "";
		const { current } = await running.ask(alias, "answerPulse", { pulseId, recall: ["Retention"] });
		await running.ask(alias, "answerPulse", {
			pulseId,
			answer: {
				marks: (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "stillRight" as const })),
				changed: alias === "leila" ? "Two renewals asked for a shorter term." : "",
				information: "",
			},
		});
	}
	await page.getByRole("button", { name: "Pulse", exact: true }).click();
	await page.getByText("“Two renewals asked for a shorter term.”").waitFor();
	expect(await findings(page)).toEqual([]);
	await whole("69-pulse-results");
	const maya = await sitDown(browser, running, "maya", { width: 900, height: 780 });
	const hers = await maya.context.newPage();
	await hers.emulateMedia({ reducedMotion: "reduce" });
	await hers.goto(`${running.origin}/team/${teamId}/pulse`);
	await hers.getByRole("link", { name: "Maya Okafor" }).click();
	await hers.getByRole("button", { name: "Change when" }).click();
	expect(await findings(hers)).toEqual([]);
	await shoot(hers, "70-pulse-plan");
	await hers.getByLabel("How often").selectOption("0");
	await hers.getByRole("button", { name: "Save" }).click();
	await hers.getByText("This team has no pulse.").waitFor();
	expect((await running.ask("maya", "viewTeam", { teamId })).team.pulseWeeks).toBe(0);
	await maya.close();
	expect([...desk.problems, ...maya.problems]).toEqual([]);
}, 60_000);
