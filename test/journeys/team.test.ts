import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findings, shoot } from "../support/browserRoom.ts";
import { beginJourney, type Journey, leaders, oid } from "../support/journey.ts";

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
}, 60_000);
afterAll(() => journey.close());

/** Their own page in a browser, at the team's. */
async function teamPage(alias: string, name: string) {
	const { context, problems } = await journey.desk(alias);
	const page = await context.newPage();
	await page.goto(`${journey.running.origin}/teams-tab/`);
	await page.getByRole("link", { name }).click();
	await page.getByRole("button", { name: "Team", exact: true }).click();
	await page.getByRole("heading", { level: 1, name: "Team" }).waitFor();
	return { page, problems };
}

test("who facilitates turns tasks on by keyboard, and the owner finds the decision's task in their To Do", async () => {
	const { running } = journey;
	const { panelId, chatId, meeting, panel } = await journey.attached(leaders);
	const { page, problems } = await teamPage("maya", "Maya Okafor");
	await page.getByLabel("None").focus();
	await page.keyboard.press("ArrowLeft");
	await page.getByText("Saved").waitFor();
	await page.getByLabel("Who decides").selectOption({ label: "Maya Okafor" });
	await page.getByRole("alert").waitFor();
	expect(await page.getByLabel("Who decides").inputValue()).toBe(oid("ines"));
	expect(await findings(page)).toEqual([]);
	await shoot(page, "50-team");
	await running.ask("leila", "viewMeeting", { meeting: { chatId } });

	running.tenant.clock.moveTo(panel.meeting.startsAt);
	const revealed = (await running.ask("maya", "revealPanel", { panelId })).panel;
	const tension = revealed.board?.tensions.find((one) => one.kind === "pair" && one.state === "open");
	if (!tension) throw new Error("nothing to settle");
	await running.ask("ines", "forceDecision", {
		panelId,
		tensionId: tension.id,
		chosen: tension.a.id,
		givesUp: "The Nordics launch",
		why: "",
		scope: "",
		ownerId: oid("leila"),
		reviewOn: "2026-10-15",
		idempotencyKey: randomUUID(),
	});
	running.tenant.clock.moveTo(panel.meeting.endsAt);
	const { page: outlook } = await (await journey.desk("leila")).outlook({ meeting: meeting.eventIds["leila"] ?? "" });
	const task = outlook.getByRole("region", { name: "To Do" }).getByRole("button", { name: /Look again: .* even over .* Due Thu,? 15 Oct/ });
	for (let turn = 0; turn < 60 && (await task.count()) === 0; turn++) {
		running.tenant.clock.advance(60_000);
		await running.product.sweep();
		await outlook.waitForTimeout(150);
	}
	await task.click();
	await outlook.getByText("We give up: The Nordics launch").waitFor();
	await shoot(outlook, "51-task");
	expect(problems).toEqual([]);
}, 120_000);

test("who does not run the team reads what it chose, at a phone's width too, and may make another", async () => {
	const { page } = await teamPage("tomas", "Tomas Lindqvist");
	await page.getByText("Maya Okafor and Ines Duarte can change this.").waitFor();
	await page.setViewportSize({ width: 360, height: 780 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	expect(await findings(page)).toEqual([]);
	await page.getByRole("button", { name: "Make another team" }).click();
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Make a team");
	await page.getByLabel("Name", { exact: true }).fill("Sales leads");
	await page.getByLabel("Its people, by mail address").fill("priya.nair@brightwater.example, hana.sato@brightwater.example");
	await page.getByLabel("Who decides").selectOption("hana.sato@brightwater.example");
	await page.getByRole("button", { name: "Make the team" }).click();
	// it is Tomas' own now, to change
	await page.getByLabel("Name", { exact: true }).waitFor();
	expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Sales leads");
	expect(await findings(page)).toEqual([]);
	await shoot(page, "52-team-made");
}, 60_000);
