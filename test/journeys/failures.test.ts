import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { answerAs, answerUpToSeal, beginJourney, focusOn, type Journey, screen } from "../support/journey.ts";

jest.setTimeout(90_000);

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
});
afterEach(() => comeBack?.());
afterAll(() => journey.close());

/** Brings the server back, where it is gone. */
let comeBack: (() => Promise<void>) | undefined;
const goAway = async () => {
	const back = await journey.running.goAway();
	comeBack = async () => {
		comeBack = undefined;
		await back();
	};
	return comeBack;
};

const order = ["Retention", "New revenue", "Enterprise value", "Growth in users", "Operating margin"];
const ids = ["retention", "new-revenue", "enterprise-value", "growth-in-users", "operating-margin"];
const typed = "Most customers who leave do so in their first ninety days";
const rankingSealed = async (alias: string, panelId: string) => {
	const { panel } = await journey.running.ask(alias, "viewPanel", { panelId });
	return panel.mine.answer?.ranking.toSorted((a, b) => a.place - b.place).map(({ target }) => target);
};

describe("an answer being written", () => {
	test("is sealed in the end although the sign-in ran out on the way: it is renewed without a word", async () => {
		const { panelId, meeting } = await journey.attached();
		const priya = await journey.desk("priya");
		const stale = `Bearer ${await journey.running.tenant.identity.tokenFor("priya", { lifetimeSeconds: -3600 })}`;
		const statuses: number[] = [];
		let first = true;
		await priya.context.route(/\/api\/(submitAnswer|saveDraft)$/, async (route) => {
			const spoiled = first && route.request().url().endsWith("submitAnswer");
			if (spoiled) first = false;
			await route.continue(spoiled ? { headers: { ...route.request().headers(), authorization: stale } } : {});
		});
		const { page, pane } = await priya.outlook({ meeting: meeting.chatId });
		page.on("response", (response) => response.url().endsWith("submitAnswer") && statuses.push(response.status()));
		await answerUpToSeal(pane, order, typed);
		await pane.getByRole("button", { name: "Seal my answer" }).click();
		await pane.getByRole("heading", { name: "Your answer is sealed" }).waitFor();
		expect(statuses).toEqual([401, 200]);
		expect(await rankingSealed("priya", panelId)).toEqual(ids);
		await priya.context.unroute(/\/api\/(submitAnswer|saveDraft)$/);
		await page.close();
	});

	test("waits on the device while the server is gone, and is sent by itself, once, when it is back", async () => {
		const { panelId, meeting } = await journey.attached();
		const { page, pane } = await (await journey.desk("hana")).outlook({ meeting: meeting.chatId });
		const sealed: number[] = [];
		page.on("response", (response) => response.url().endsWith("submitAnswer") && sealed.push(response.status()));
		await pane.getByRole("button", { name: "Retention, not placed" }).click();
		await pane.getByText("Draft saved").waitFor();
		const back = await goAway();
		await pane.getByRole("button", { name: "New revenue, not placed" }).click();
		await pane.getByText("Catching up").waitFor();
		await pane.getByText("We couldn’t reach Evenover").waitFor();
		await screen(page, "f01-away-while-writing");
		await pane.getByRole("button", { name: "New revenue, place 2, tap to take back" }).waitFor();
		await answerUpToSeal(pane, ["Enterprise value", "Growth in users", "Operating margin"], typed);
		await pane.getByRole("button", { name: "Seal my answer" }).click();
		await focusOn(pane, "Not sealed yet");
		await pane.getByRole("button", { name: "Send now" }).waitFor();
		await screen(page, "f02-seal-waits");
		await back();
		await pane.getByRole("heading", { name: "Your answer is sealed" }).waitFor({ timeout: 30_000 });
		await screen(page, "f03-sealed-by-itself");
		expect(await rankingSealed("hana", panelId)).toEqual(ids);
		expect(sealed).toEqual([200]);
		await page.close();
	});

	test("is there again after the pane was closed without a network and opened with one", async () => {
		const { panelId, meeting } = await journey.attached();
		const leila = await journey.desk("leila");
		const { page, pane } = await leila.outlook({ meeting: meeting.chatId });
		await pane.getByRole("button", { name: "Retention, not placed" }).click();
		await pane.getByText("Draft saved").waitFor();
		await leila.context.setOffline(true);
		await pane.getByRole("button", { name: "Operating margin, not placed" }).click();
		await pane.getByText("You’re offline").waitFor();
		await pane.getByText("Your draft is kept on this device and saved when you’re back.").waitFor();
		await screen(page, "f04-offline");
		await page.close();
		await leila.context.setOffline(false);
		const again = await leila.outlook({ meeting: meeting.chatId });
		await again.pane.getByRole("button", { name: "Retention, place 1, tap to take back" }).waitFor();
		await again.pane.getByRole("button", { name: "Operating margin, place 2, tap to take back" }).waitFor();
		const kept = async () => (await journey.running.ask("leila", "viewPanel", { panelId })).panel.mine.draft?.ranking;
		for (let tries = 0; tries < 60 && (await kept())?.length !== 2; tries++) await new Promise((settle) => setTimeout(settle, 100));
		expect(await kept()).toHaveLength(2);
		await again.page.close();
	});

	test("a pane that opens while the server is gone says so, tries again by itself, and at once when asked", async () => {
		const { chatId } = await journey.attached();
		const marcus = await journey.desk("marcus");
		await marcus.context.route("**/api/**", (route) => route.abort());
		const { page, pane } = await marcus.teams("details", chatId);
		await focusOn(pane, "We couldn’t reach Evenover");
		await pane.getByText(/We’ll try again in \d+ seconds/).waitFor();
		await screen(page, "f05-broken");
		await marcus.context.unroute("**/api/**");
		await pane.getByRole("button", { name: "Try now" }).click();
		await pane.getByRole("heading", { name: "Your answer is missing" }).waitFor();
		await page.close();
	});
});

describe("while others go on", () => {
	test("a side panel whose stream broke is catching up, keeps what it shows, and has caught up by itself", async () => {
		const { panelId, chatId } = await journey.attached(["ines"]);
		const { page, pane } = await (await journey.desk("maya")).teams("sidePanel", chatId);
		await pane.getByText("One of six has answered").waitFor();
		await pane.getByText("Live", { exact: true }).waitFor();
		const back = await goAway();
		await pane.getByText("Catching up").waitFor();
		await pane.getByText("One of six has answered").waitFor();
		await screen(page, "f06-catching-up");
		await back();
		await answerAs(journey.running, "tomas", panelId);
		await pane.getByText("Two of six have answered").waitFor();
		await pane.getByText("Live", { exact: true }).waitFor();
		await page.close();
	});

	test("an answer that comes after the reveal is kept, leads to the board, and is there in the second round it asks for", async () => {
		const { panelId, chatId, meeting } = await journey.attached(["ines", "priya", "marcus"]);
		const { page, pane } = await (await journey.desk("tomas")).outlook({ meeting: meeting.chatId });
		await answerUpToSeal(pane, order, typed);
		journey.running.tenant.clock.advance(20.1 * 3_600_000);
		const side = await (await journey.desk("maya")).teams("sidePanel", chatId);
		await side.pane.getByRole("button", { name: "Reveal to everyone" }).click();
		await pane.getByText(/^The answers were revealed at/).waitFor();
		await pane.getByRole("heading", { name: "What will the others put first?" }).waitFor();
		await screen(page, "f07-revealed-meanwhile");
		await pane.getByRole("button", { name: "Seal my answer" }).click();
		await focusOn(pane, /^The answers were revealed at/);
		await pane.getByText("Yours came after, so it isn’t counted in round one. We kept it as your draft.").waitFor();
		await screen(page, "f08-too-late");
		await pane.getByRole("button", { name: "Ask for a second round" }).click();
		await pane.getByText("Maya knows that you would like a second round.").waitFor();
		await side.pane.getByText("Tomas asks for another round.").waitFor();
		await pane.getByRole("button", { name: "See the board" }).click();
		await pane.getByRole("tablist", { name: "Findings" }).waitFor();
		await screen(page, "f09-board-from-outlook");
		await pane.getByRole("button", { name: "Back to the meeting" }).click();
		await pane.getByText("Nothing is decided yet").waitFor();
		await side.pane.getByRole("button", { name: "Start another round" }).click();
		await screen(side.page, "f10-start-round");
		await side.pane.getByRole("button", { name: "Start it now" }).click();
		await side.pane.getByText("Nobody has answered yet").waitFor();
		await side.page.close();

		await pane.getByRole("heading", { name: "What should this optimize for?" }).waitFor();
		await pane.getByText("This is your order").waitFor();
		expect(await pane.locator(".order li").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset["row"]))).toEqual(ids);
		for (let times = 0; times < 2; times++) await pane.getByRole("button", { name: "Next" }).click();
		expect(await pane.getByRole("textbox").first().inputValue()).toBe(typed);
		await pane.getByRole("button", { name: "Next" }).click();
		await pane.getByRole("button", { name: "Seal my answer" }).click();
		await pane.getByRole("heading", { name: "Your answer is sealed" }).waitFor();
		const { panel } = await journey.running.ask("tomas", "viewPanel", { panelId });
		expect(panel).toMatchObject({ round: 2, stage: "sealed", mine: { answer: { assumptions: [typed] } } });
		expect(hiddenAnswers["tomas"]?.assumptions).not.toContain(typed);
		await page.close();
	});
});
