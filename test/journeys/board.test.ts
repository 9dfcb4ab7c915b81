import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { beginJourney, focusOn, type Journey, leaders, screen } from "../support/journey.ts";

jest.setTimeout(120_000);

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
});
afterAll(() => journey.close());

const belief = hiddenAnswers["leila"]?.assumptions[0] ?? "";

/** Everybody has answered; of what was put to them, all but the one who checks it in Outlook doubt what Leila builds on. */
async function voted() {
	const { running } = journey;
	const { panelId, chatId, meeting } = await journey.attached(leaders);
	for (const alias of leaders.filter((one) => one !== "tomas")) {
		const { panel } = await running.ask(alias, "viewPanel", { panelId });
		const votes = panel.mine.ballot.map(({ id, statement }) => ({
			id,
			vote: statement === belief ? ("doesNot" as const) : ("holds" as const),
		}));
		if (votes.length > 0) await running.ask(alias, "voteOnAssumption", { panelId, votes });
	}
	return { panelId, chatId, meeting };
}

/** What a pane shows is as wide as the pane, and no wider. */
async function fits(pane: FrameLocator, width: number) {
	const seen = await pane.locator("html").evaluate((html) => ({ width: html.clientWidth, wide: html.scrollWidth }));
	expect(seen.wide).toBeLessThanOrEqual(seen.width);
	expect(Math.abs(seen.width - width)).toBeLessThanOrEqual(20);
}

const tabs = ["Rankings", "What can’t change", "Assumptions", "Expectation and reality"] as const;
const first: Record<(typeof tabs)[number], RegExp> = {
	Rankings: /You agree on what comes last, not on what comes first/,
	"What can’t change": /Three of you plan around a fixed date\. Two would move it/,
	Assumptions: /Somebody builds on this, and|You are split on whether this holds|What was checked holds/,
	"Expectation and reality": /expected/,
};

/** Opens each finding in turn: its sentence first, then its picture with every name and figure in words, then the table. */
async function readBoard(page: Page, pane: FrameLocator, name: string, width: number) {
	for (const tab of tabs) {
		await pane.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
		await pane.getByRole("heading", { level: 1, name: first[tab] }).waitFor();
		await fits(pane, width);
		await screen(page, `${name}-${tab.split(" ")[0]?.toLowerCase()}`);
	}
	await pane.getByRole("tab", { name: /^Rankings/ }).click();
	const picture = pane.getByRole("img").first();
	await picture.waitFor();
	const described = await picture.evaluate((svg) => svg.querySelector("desc")?.textContent ?? "");
	for (const person of ["Ines", "Tomas", "Priya", "Hana", "Leila", "Marcus"]) expect(described).toContain(person);
	for (const target of ["New revenue", "Growth in users", "Retention", "Enterprise value", "Operating margin"])
		expect(described.toLowerCase()).toContain(target.toLowerCase());
	await pane.getByRole("button", { name: "Marcus", exact: true }).click();
	await pane.getByRole("status").filter({ hasText: "Marcus" }).first().waitFor();
	await page.keyboard.press("Escape");
	await pane.getByRole("button", { name: "Show as table" }).click();
	const table = pane.getByRole("table");
	await table.waitFor();
	expect(await table.getByRole("row").count()).toBeGreaterThanOrEqual(6);
	await fits(pane, width);
	await pane.getByRole("button", { name: /table/i }).click();
}

test("what others build on is checked in Outlook, and the room reads what came of it at every width", async () => {
	const { running } = journey;
	const { panelId, chatId, meeting } = await voted();

	const tomas = await (await journey.desk("tomas")).outlook({ meeting: meeting.eventIds["tomas"] ?? "" });
	await tomas.pane.getByRole("heading", { name: "Your answer is sealed" }).waitFor();
	await screen(tomas.page, "b01-to-check");
	await tomas.pane.getByRole("button", { name: /^Check/ }).click();
	await focusOn(tomas.pane, "Does this hold?");
	const asked = await tomas.pane.getByRole("group").count();
	expect(asked).toBe(3);
	for (let line = 0; line < asked; line++)
		await tomas.pane.getByRole("group").nth(line).getByRole("radio", { name: "Doesn’t" }).check({ force: true });
	await screen(tomas.page, "b02-voting");
	await tomas.pane.getByRole("button", { name: "Send" }).click();
	await tomas.pane.getByText("Thank you. You can change it until the reveal.").waitFor();
	expect((await running.ask("tomas", "viewPanel", { panelId })).panel.mine.ballot.map(({ vote }) => vote)).toEqual([
		"doesNot",
		"doesNot",
		"doesNot",
	]);

	await running.ask("maya", "revealPanel", { panelId });
	await tomas.pane.getByRole("button", { name: "See the board" }).click();
	await readBoard(tomas.page, tomas.pane, "b03-320", 320);
	await tomas.page.close();

	const stage = await (await journey.desk("maya")).teams("stage", chatId);
	await stage.pane.getByRole("heading", { level: 1 }).waitFor();
	await readBoard(stage.page, stage.pane, "b04-1280", 1280);
	await stage.pane.getByText("Why this first:").waitFor();
	await stage.page.close();

	const side = await (await journey.desk("leila")).teams("sidePanel", chatId);
	await side.pane.getByRole("button", { name: "See the board" }).click();
	await readBoard(side.page, side.pane, "b05-280", 280);
	await side.page.close();
});

test("a second round shows who moved, towards whom, and whether another would help", async () => {
	const { running } = journey;
	const { panelId, chatId } = await journey.attached(leaders);
	await running.ask("maya", "revealPanel", { panelId });
	await running.ask("maya", "startRound", { panelId, idempotencyKey: randomUUID() });
	for (const alias of leaders)
		await running.ask(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias === "marcus" ? "ines" : alias] as never });
	await running.ask("maya", "revealPanel", { panelId });
	const { page, pane } = await (await journey.desk("maya")).teams("stage", chatId);
	await pane.getByRole("tab", { name: /^Since the last round/ }).click();
	await pane.getByRole("heading", { level: 1, name: "One of six moved, and you stand closer together." }).waitFor();
	await pane.getByText("Your orders hardly change any more. Another round would tell no more: decide.").waitFor();
	const described = await pane
		.getByRole("img")
		.first()
		.evaluate((svg) => svg.querySelector("desc")?.textContent ?? "");
	expect(described).toMatch(/Marcus.*Ines/s);
	await screen(page, "b06-change");
	await page.close();
	const side = await (await journey.desk("priya")).teams("sidePanel", chatId);
	await side.pane.getByRole("button", { name: "See the board" }).click();
	await side.pane.getByRole("tab", { name: /^Since the last round/ }).click();
	await fits(side.pane, 280);
	await screen(side.page, "b07-change-280");
	await side.page.close();
});
