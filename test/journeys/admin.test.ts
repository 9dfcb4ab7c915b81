import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { later } from "../../src/core/instant.ts";
import { findings, shoot } from "../support/browserRoom.ts";
import { beginJourney, type Journey, leaders, oid } from "../support/journey.ts";

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
}, 60_000);
afterAll(() => journey.close());

test("an administrator erases somebody by keyboard, at every width, and the log tells that they did", async () => {
	const { running } = journey;
	const { panelId, panel } = await journey.attached(leaders);
	running.tenant.clock.moveTo(panel.meeting.startsAt);
	await running.ask("maya", "revealPanel", { panelId });
	const { context, problems } = await journey.desk("ruth");
	const page = await context.newPage();
	await page.goto(`${running.origin}/teams-tab/`);
	await page.getByRole("link", { name: "Ruth Alder" }).click();
	await page.getByRole("button", { name: "Administration" }).press("Enter");
	await page.getByRole("heading", { level: 1, name: "Administration" }).waitFor();
	await page.getByText("revealed the answers").waitFor();
	expect(await findings(page)).toEqual([]);
	await page.getByLabel("Mail address or directory ID").focus();
	await page.keyboard.type("tomas.lindqvist@brightwater.example");
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { level: 3, name: "Tomas Lindqvist" }).waitFor();
	for (const width of [280, 320, 1280]) {
		await page.setViewportSize({ width, height: 760 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		expect(await findings(page)).toEqual([]);
		await shoot(page, `60-admin-${width}`);
	}
	await page.getByRole("button", { name: "Erase Tomas Lindqvist" }).press("Enter");
	await page.getByText("Tick the sentence above first.").waitFor();
	await page.getByRole("checkbox").press("Space");
	await page.getByRole("button", { name: "Erase Tomas Lindqvist" }).press("Enter");
	await page.getByText("Tomas Lindqvist was erased.").waitFor();
	await page.getByText("erased somebody’s data").waitFor();
	await page.getByText(`${oid("tomas")} on`).waitFor();
	expect(await findings(page)).toEqual([]);
	await shoot(page, "61-admin-erased");
	const { panel: after } = await running.ask("maya", "viewPanel", { panelId });
	expect(JSON.stringify(after)).not.toContain("Tomas");

	running.tenant.clock.moveTo(later(panel.meeting.startsAt, 200 * 86_400_000));
	await page.getByLabel("Months, 3 to 120").fill("3");
	await page.getByRole("button", { name: "Change" }).press("Enter");
	await page.getByRole("button", { name: "Keep 3 months and drop these" }).press("Enter");
	await page.getByText("Kept for 3 months from now on.").waitFor();
	expect(problems).toEqual([]);
}, 120_000);

test("the room is in Outlook's pane too, and leads back to where one was", async () => {
	const { graph, clock } = journey.running.tenant;
	const start = later(clock.now(), 86_400_000);
	const meeting = graph.seedMeeting({ organizer: "priya", attendees: ["ruth"], subject: "Contracts", start, end: later(start, 3_600_000) });
	const { page, pane } = await (await journey.desk("ruth")).outlook({ meeting: meeting.eventIds["ruth"] ?? "" });
	await pane.getByRole("button", { name: "Administration" }).waitFor();
	expect(await findings(page)).toEqual([]);
	await pane.getByRole("button", { name: "Administration" }).press("Enter");
	await pane.getByRole("heading", { level: 1, name: "Administration" }).waitFor();
	await pane.getByText("Who did what, and when.").waitFor();
	expect(await findings(page)).toEqual([]);
	await shoot(page, "62-admin-outlook");
	await pane.getByRole("button", { name: "Back" }).press("Enter");
	await pane.getByRole("button", { name: "Administration" }).waitFor();
}, 90_000);

test("whoever is no administrator finds no way there", async () => {
	const { context } = await journey.desk("priya");
	const page = await context.newPage();
	await page.goto(`${journey.running.origin}/teams-tab/`);
	await page.getByRole("link", { name: "Priya Nair" }).click();
	await page.getByRole("button", { name: "Take my data along" }).waitFor();
	expect(await page.getByRole("button", { name: "Administration" }).count()).toBe(0);
}, 60_000);
