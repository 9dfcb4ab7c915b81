import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { type Desk, findings, openBrowser, shoot, sitDown } from "../support/browserRoom.ts";
import { type Running, startRunning } from "../support/running.ts";

jest.setTimeout(240_000);

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const everybody = [...leaders, "maya"];
const canary = "Zugspitze canary of Tomas";

let running: Running;
let browser: Browser;
let panelId: string;
let chatId: string;
const desks = new Map<string, Desk>();
const desk = async (alias: string): Promise<Desk> => {
	const there = desks.get(alias) ?? (await sitDown(browser, running, alias));
	desks.set(alias, there);
	return there;
};

beforeAll(async () => {
	running = await startRunning();
	browser = await openBrowser();
});
afterAll(async () => {
	for (const one of desks.values()) await one.close();
	await browser.close();
	await running.close();
});

const order = ["Retention", "New revenue", "Enterprise value", "Growth in users", "Operating margin"];

const screen = async (page: Page, name: string) => {
	await shoot(page, name);
	expect(await findings(page)).toEqual([]);
};

/** Taps through the four questions; the words of a limit and an assumption are typed only where given. */
async function answerIn(pane: FrameLocator | Page, order: string[], typed?: string) {
	for (const label of order.slice(0, -1)) await pane.getByRole("button", { name: `${label}, not placed` }).click();
	await pane.getByText("This is your order").waitFor();
	await pane.getByRole("radio", { name: "Fairly" }).check({ force: true });
	await pane.getByRole("button", { name: "Next" }).click();
	await pane.getByRole("group", { name: "Date" }).getByRole("radio", { name: "Fixed" }).check({ force: true });
	await pane.getByRole("button", { name: "Next" }).click();
	if (typed) await pane.getByRole("textbox").first().fill(typed);
	await pane.getByRole("button", { name: typed ? "Next" : "Skip" }).click();
	await pane.getByRole("radio", { name: "New revenue" }).check({ force: true });
	await pane.getByRole("radio", { name: "3" }).check({ force: true });
	await pane.getByRole("button", { name: "Seal my answer" }).click();
	await pane.getByRole("heading", { name: /^Your answer is (sealed|in)$/ }).waitFor();
}

describe("one leadership meeting, from the invite to the follow-up", () => {
	test("Maya writes an invite in Outlook and attaches the question", async () => {
		const maya = await desk("maya");
		const { page, pane } = await maya.outlook({ newMeeting: true });
		await page.getByLabel("Subject").fill("Leadership team: second-half focus");
		await page.getByLabel("Starts").fill("2026-06-18T10:00");
		await page.getByLabel("Ends").fill("2026-06-18T11:00");
		for (const alias of leaders) await page.getByLabel("Invite", { exact: true }).selectOption(personByAlias(alias).mail);
		await screen(page, "01-invite");
		await pane.getByRole("button", { name: "Attach a panel" }).click();
		await pane.getByRole("heading", { name: "Decide something in this meeting" }).waitFor();
		await screen(page, "02-attach");
		await pane.getByLabel("Who decides?").selectOption({ label: "Ines Duarte, Chief executive" });
		await pane.getByLabel("Who facilitates?").selectOption({ label: "Maya Okafor, Head of product" });
		for (const chip of await pane.locator(".chip").allTextContents())
			if (!order.includes(chip)) await pane.getByRole("button", { name: `Remove ${chip}` }).click();
		for (const label of order) {
			if ((await pane.locator(".chip", { hasText: label }).count()) > 0) continue;
			if ((await pane.getByLabel("New target").count()) === 0) await pane.getByRole("button", { name: "Add a target" }).click();
			await pane.getByLabel("New target").fill(label);
			await pane.getByRole("button", { name: "Add", exact: true }).click();
		}
		await pane.getByRole("button", { name: "Attach to this meeting" }).click();
		await pane.getByText("Nobody has answered yet").waitFor();
		await screen(page, "03-attached");
		await page.getByRole("button", { name: /Send (invite|update)/ }).click();
		panelId = (await running.ask("ines", "listMyAsks", {})).asks[0]?.panelId ?? "";
		chatId = (await running.ask("ines", "viewPanel", { panelId })).panel.meeting.chatId ?? "";
		expect(chatId).toMatch(/^19:meeting_/);
		for (let tries = 0; tries < 50; tries++) {
			const [copy] = running.tenant.graph.mailbox("hana").events;
			if (JSON.stringify(copy).includes(panelId)) break;
			await new Promise((settle) => setTimeout(settle, 100));
		}
		const block = JSON.stringify(running.tenant.graph.mailbox("hana").events);
		expect(block.split(`/panel/${panelId}`)).toHaveLength(2);
	});

	test("Ines answers in Outlook, Tomas in Teams, Hana on the plain page behind the link", async () => {
		const ines = await desk("ines");
		const outlook = await ines.outlook();
		await outlook.pane.getByRole("heading", { name: "What should this optimize for?" }).waitFor();
		await screen(outlook.page, "04-answer");
		await answerIn(outlook.pane, order);
		await screen(outlook.page, "05-sealed");

		const tomas = await desk("tomas");
		const teams = await tomas.teams("details", chatId);
		await teams.pane.getByRole("heading", { name: "Your answer is missing" }).waitFor();
		await screen(teams.page, "06-details-before");
		await teams.pane.getByRole("button", { name: "Give my answer" }).click();
		await answerIn(teams.pane, ["New revenue", "Growth in users", "Enterprise value", "Retention", "Operating margin"], canary);

		const hana = await desk("hana");
		const page = await hana.browserPage(panelId);
		await page.getByRole("heading", { name: "Your answer is missing" }).waitFor();
		await screen(page, "07-browser-page");
		await page.getByRole("button", { name: "Give my answer" }).click();
		await answerIn(page, order);

		for (const alias of ["priya", "leila", "marcus"])
			await running.ask(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] as never });
	});

	test("before the reveal nothing that anybody else could get holds what Tomas wrote", async () => {
		const maya = await desk("maya");
		const side = await maya.teams("sidePanel", chatId);
		await side.pane.getByRole("button", { name: "Reveal to everyone" }).waitFor();
		await screen(side.page, "08-side-before");
		const ines = await desk("ines");
		const wall = await ines.teams("stage", chatId);
		await wall.pane.getByText("Six of six have answered").or(wall.pane.getByText("All six have answered")).first().waitFor();
		await screen(wall.page, "09-stage-sealed");
		for (const [alias, one] of desks) {
			expect(one.received.length).toBeGreaterThan(0);
			// on a ballot a statement stands without its author, for leaders only; nowhere else does it stand at all
			const beside = one.received.join().replaceAll(/"ballot":\[[^\]]*\]/g, "");
			expect(beside.includes(canary)).toBe(alias === "tomas");
			const ballots = one.received.join().match(/"ballot":\[[^\]]*\]/g) ?? [];
			expect(ballots.join()).not.toContain(personByAlias("tomas").oid);
			if (!leaders.includes(alias)) expect(one.received.join()).not.toContain(canary);
		}
		expect(running.logged.join()).not.toContain(canary);
		expect(JSON.stringify(running.tenant.graph.received.list)).not.toContain(canary);
		await wall.page.close();
		await side.page.close();
	});

	test("Maya reveals in the side panel, and every stage follows by itself", async () => {
		const stage = await (await desk("ines")).teams("stage", chatId);
		await stage.pane.getByText("Sealed until the reveal").first().waitFor();
		const side = await (await desk("maya")).teams("sidePanel", chatId);
		await side.pane.getByRole("button", { name: "Reveal to everyone" }).click();
		await stage.pane.getByRole("tablist", { name: "Findings" }).waitFor();
		await new Promise((settle) => setTimeout(settle, 1_200));
		await screen(stage.page, "10-stage-rankings");
		await stage.pane.getByRole("tab", { name: /What can’t change/ }).click();
		await screen(stage.page, "11-stage-limits");
		await stage.pane.getByRole("tab", { name: /Expectation and reality/ }).click();
		await screen(stage.page, "12-stage-expectation");
		await side.pane.getByRole("heading", { name: "On the wall" }).waitFor();
		await screen(side.page, "13-side-facilitator");
		await side.pane.getByRole("button", { name: "Put it to the room" }).click();
		await stage.pane.getByRole("heading", { name: "When these two collide, which one wins?" }).waitFor();
		await side.page.close();
		await stage.page.close();
	});

	test("the room sees the question without a control, and Maya's attempt to decide is refused", async () => {
		const tomas = await (await desk("tomas")).teams("stage", chatId);
		await tomas.pane.getByText("Being decided now").waitFor();
		expect(await tomas.pane.getByRole("button", { name: /wins|Decide/ }).count()).toBe(0);
		await screen(tomas.page, "14-stage-room");
		const { panel } = await running.ask("maya", "viewPanel", { panelId });
		const [tension] = panel.board?.tensions ?? [];
		const attempt = await running.refused("maya", "forceDecision", {
			panelId,
			tensionId: tension?.id ?? "",
			chosen: tension?.a.id ?? "",
			givesUp: "The Nordics launch",
			why: "",
			scope: "",
			ownerId: personByAlias("leila").oid,
			reviewOn: "2026-10-15",
			idempotencyKey: crypto.randomUUID(),
		});
		expect(attempt).toMatchObject({ code: "facilitatorCannotDecide", status: 403 });
		await tomas.page.close();
	});

	test("Ines decides: what is missing is named, then the room sees the sentence", async () => {
		const room = await (await desk("priya")).teams("stage", chatId);
		const { page, pane } = await (await desk("ines")).teams("stage", chatId);
		await screen(page, "15-choose");
		await pane.getByRole("radio").first().check({ force: true });
		await pane.getByRole("button", { name: /wins/ }).click();
		await pane.getByRole("button", { name: "Decide", exact: true }).click();
		await pane.getByText("A choice without a cost isn’t one yet").waitFor();
		await screen(page, "16-terms-missing");
		await pane.getByLabel("What do we give up?").fill("The Nordics launch, until October");
		await pane.getByLabel("Why?").fill("Four in ten new customers leave within a year. Winning more of them first makes the leak bigger.");
		await pane.getByLabel("Owner").selectOption({ label: "Leila Haddad, customer" });
		await pane.getByRole("button", { name: "Three months" }).click();
		await screen(page, "17-terms");
		await pane.getByRole("button", { name: "Decide", exact: true }).click();
		await room.pane.getByText("Ines decided").waitFor();
		await new Promise((settle) => setTimeout(settle, 400));
		await screen(room.page, "18-decided");
		await room.page.close();
		await page.close();
	});

	test("Tomas disagrees and commits, Hana cannot; both say why", async () => {
		const tomas = await (await desk("tomas")).teams("sidePanel", chatId);
		await tomas.pane.getByRole("radio", { name: "I disagree and commit" }).check({ force: true });
		await tomas.pane.getByRole("button", { name: "Take this stance" }).click({ force: true });
		await tomas.pane.getByText("Say why, in a sentence").waitFor();
		await tomas.pane.getByLabel("Your dissent, in your words").fill("We will miss bookings in the third quarter by about eight percent.");
		await screen(tomas.page, "19-side-stance");
		await tomas.pane.getByRole("button", { name: "Take this stance" }).click();
		await tomas.pane.getByRole("heading", { name: "You disagree and commit" }).waitFor();
		const hana = await (await desk("hana")).teams("sidePanel", chatId);
		await hana.pane.getByRole("radio", { name: "I cannot commit" }).check({ force: true });
		await hana.pane.getByLabel("What stands in the way?").fill("Not without two engineers.");
		await hana.pane.getByRole("button", { name: "Take this stance" }).click();
		await hana.pane.getByRole("heading", { name: "You cannot commit" }).waitFor();
		await screen(tomas.page, "20-side-taken");
		const { panel } = await running.ask("maya", "viewPanel", { panelId });
		expect(panel.decisions[0]?.stances.map((one) => one.stance).sort()).toEqual(["cannotCommit", "disagreeAndCommit"]);
	});

	test("the meeting ends, and everybody gets the follow-up once: a mail, the chat, a notification", async () => {
		const { graph, clock } = running.tenant;
		const maya = await (await desk("maya")).teams("details", chatId);
		await maya.pane
			.getByText(/Goes out when the meeting ends/)
			.first()
			.waitFor();
		await screen(maya.page, "21-details-after");
		clock.moveTo("2026-06-18T11:00:30.000Z");
		await maya.pane
			.getByText(/Follow-up sent/)
			.first()
			.waitFor({ timeout: 20_000 });
		await screen(maya.page, "22-follow-up-sent");
		expect(everybody.map((alias) => graph.mailbox(alias).inbox.length)).toEqual(everybody.map(() => 1));
		expect(everybody.map((alias) => graph.activities(alias).length)).toEqual(everybody.map(() => 1));
		expect(graph.chat(chatId).messages).toHaveLength(1);
		clock.advance(3_600_000);
		await running.product.sweep();
		expect(graph.mailbox("tomas").inbox).toHaveLength(1);
		expect(JSON.stringify(graph.mailbox("tomas").inbox)).toContain("We will miss bookings");
		const chat = await (await desk("marcus")).teams("details", chatId);
		await chat.page.getByText("Chat", { exact: true }).click();
		await chat.page.locator(".ac-adaptiveCard").getByText("Open the panel").waitFor();
		await shoot(chat.page, "23-chat-card");
		const mail = await (await desk("priya")).outlook();
		await mail.page.getByRole("button", { name: /^Decided/ }).click();
		await shoot(mail.page, "24-mail");
	});

	test("nothing went wrong on any page on the way", () => {
		expect([...desks.values()].flatMap((one) => one.problems)).toEqual([]);
	});
});
