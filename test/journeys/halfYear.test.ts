import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { asksOf } from "../../sandbox/asks.ts";
import { type HalfYear, playHalfYear } from "../../sandbox/halfYear/story.ts";
import { type Desk, findings, openBrowser, shoot, sitDown } from "../support/browserRoom.ts";
import { type Running, startRunning } from "../support/running.ts";

jest.setTimeout(400_000);

let running: Running;
let year: HalfYear;
let browser: Browser;
let desk: Desk;
let page: Page;
beforeAll(async () => {
	running = await startRunning({ start: "2026-01-05T08:00:00.000Z" });
	const { tenant, product, origin } = running;
	const ask = asksOf((request) => fetch(request), tenant, origin);
	year = await playHalfYear({ ask, graph: tenant.graph, clock: tenant.clock, sweep: product.sweep }, "2026-07-06T08:00:00.000Z");
	browser = await openBrowser();
	desk = await sitDown(browser, running, "maya", { width: 900, height: 900 });
	page = await desk.context.newPage();
	// colours that move are measured half way
	await page.emulateMedia({ reducedMotion: "reduce" });
	await page.goto(`${running.origin}/team/${year.teamId}/overTime`);
	await page.getByRole("link", { name: "Maya Okafor" }).click();
	// whoever goes on before the way back from signing in is at its end is not signed in
	await page.getByRole("heading", { level: 1, name: "Over time" }).waitFor();
});
afterAll(async () => {
	await desk.close();
	await browser.close();
	await running.close();
});

const week = 7 * 86_400_000;

test("the quiet shift is told weeks before it becomes official", () => {
	expect((Date.parse(year.changedAt) - Date.parse(year.warnedAt)) / week).toBeGreaterThan(2);
});

test("while it drifts, the diagnosis says that leaders are not aligned; after the change it no longer does", async () => {
	expect(year.before.leading).toBe("misaligned");
	const after = await running.ask("maya", "viewDiagnosis", { teamId: year.teamId });
	expect(after.leading).not.toBe("misaligned");
});

test("what leaders state of what is in force falls while it shifts and comes back after the change", async () => {
	const { held, decisions } = await running.ask("tomas", "viewAlignment", { teamId: year.teamId });
	const pulses = held.filter(({ kind }) => kind === "pulse");
	const before = pulses.filter(({ at }) => at < year.changedAt);
	const after = pulses.filter(({ at }) => at > year.changedAt);
	expect(Math.min(...before.map(({ low }) => low))).toBeLessThan(Math.min(...after.map(({ median }) => median)));
	expect(after.at(-1)?.median).toBe(1);
	expect(decisions.map(({ chosen, replaced }) => [chosen, replaced])).toEqual(
		expect.arrayContaining([
			["Retention", true],
			["New revenue", false],
		]),
	);
});

test("nobody who was heard is left to be heard, and what was done waits for nobody", async () => {
	const { members, next } = await running.ask("maya", "viewCoalition", { teamId: year.teamId });
	expect(members).toHaveLength(6);
	expect(next.every(({ why }) => why !== "quiet")).toBe(true);
	const { asks } = await running.ask("tomas", "listMyAsks", {});
	expect(asks.filter(({ kind }) => kind === "echo" || kind === "stance")).toEqual([]);
});

const pages = [
	["overTime", "Over time"],
	["diagnosis", "Diagnosis"],
	["signals", "Signals"],
	["coalition", "Who holds what"],
	["framework", "Framework"],
	["pulse", "Pulse"],
	["decisions", "Decisions"],
] as const;

test.each(pages)("Maya opens %s, and nothing on it keeps anybody out", async (room, title) => {
	await page.goto(`${running.origin}/team/${year.teamId}/${room}`);
	await page.getByRole("heading", { level: 1, name: title }).waitFor();
	await page.waitForTimeout(700);
	expect(await page.locator("body").textContent()).not.toMatch(/undefined|\{\{|NaN/);
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width: 900, height: Math.min(Math.max(height, 700), 3000) });
	await shoot(page, `y-${room}`);
	expect(await findings(page)).toEqual([]);
	await page.setViewportSize({ width: 900, height: 900 });
	expect(desk.problems).toEqual([]);
});
