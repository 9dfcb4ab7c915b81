import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { labels } from "../../sandbox/seed.ts";
import { answerAs, beginJourney, type Journey, leaders, oid, screen, topic } from "../support/journey.ts";

jest.setTimeout(120_000);

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
});
afterAll(() => journey.close());

const hour = 3_600_000;
const minute = 60_000;
const later = (at: string, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();

async function until(fits: () => boolean) {
	for (let tries = 1; tries < 400 && !fits(); tries++) {
		if (tries % 20 === 0) await journey.running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 100));
	}
	expect(fits()).toBe(true);
}
const followUpsTo = (alias: string, panelId: string) =>
	journey.running.tenant.graph
		.mailbox(alias)
		.inbox.filter((mail) => /decided|even over/i.test(String(mail["subject"])) && JSON.stringify(mail).includes(panelId));
const posts = (chatId: string) => journey.running.tenant.graph.chat(chatId).messages;
const view = async (panelId: string) => (await journey.running.ask("maya", "viewPanel", { panelId })).panel;

const terms = {
	givesUp: "The Nordics launch, until October",
	why: "Four in ten new customers leave within a year.",
	scope: "",
	ownerId: oid("leila"),
	reviewOn: "2026-10-15",
};

/** A panel on which Ines has settled the first question, by whom it may be. */
async function decided(organizer: "maya" | "ines" = "maya", subject = "Leadership team") {
	const { running } = journey;
	const startsAt = later(running.tenant.clock.now(), 20 * hour);
	const attendees = organizer === "maya" ? leaders : [...leaders.filter((alias) => alias !== "ines"), "maya"];
	const meeting = journey.meet(organizer, attendees, { subject });
	const { panel } = await running.ask(organizer, "attachPanel", {
		meeting: { itemId: meeting.eventIds[organizer] ?? "" },
		topic,
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: later(startsAt, -hour),
		idempotencyKey: randomUUID(),
	});
	for (const alias of leaders) await answerAs(running, alias, panel.id);
	const { board } = (await running.ask("maya", "revealPanel", { panelId: panel.id })).panel;
	const tension = board?.tensions.find(({ state }) => state === "open");
	if (!tension) throw new Error("Leaders who differ leave something to settle");
	await running.ask("ines", "forceDecision", {
		...terms,
		panelId: panel.id,
		tensionId: tension.id,
		chosen: tension.a.id,
		idempotencyKey: randomUUID(),
	});
	return { panelId: panel.id, chatId: meeting.chatId, endsAt: panel.meeting.endsAt, tension };
}

test("the organizer’s grant is gone: the chat’s message waits for them, goes out once when they open any pane, and they are told", async () => {
	const { running } = journey;
	const { panelId, chatId, endsAt } = await decided("ines", "Second-half focus");
	await until(() => running.tenant.graph.chat(chatId).tabs.length === 1);
	const maya = await (await journey.desk("maya")).teams("details", chatId);
	await maya.page.setViewportSize({ width: 964, height: 900 });
	await maya.pane.getByRole("button", { name: "Hold it" }).waitFor();
	// before anything was posted in their name: what was issued for that lives on for an hour
	for (const alias of ["ines", "maya"]) running.tenant.identity.revoke(alias);
	await journey.running.at(later(endsAt, minute));
	await maya.pane.getByText(/It waits for Ines Duarte/).waitFor();
	await maya.pane.getByText(/It waits for Ines Duarte/).scrollIntoViewIfNeeded();
	await screen(maya.page, "s08-waits-for");
	expect(posts(chatId)).toEqual([]);
	expect(followUpsTo("tomas", panelId)).toHaveLength(1);

	const tomas = await (await journey.desk("tomas")).teams("details", chatId);
	await tomas.pane.getByText("Retention").first().waitFor();
	await tomas.page.waitForTimeout(1_500);
	expect(posts(chatId)).toEqual([]);
	await tomas.page.close();

	// another meeting altogether
	const ines = await (await journey.desk("ines")).outlook({ newMeeting: true });
	await ines.pane.getByText(/The follow-up of Second-half focus could not be posted in the chat without you\./).waitFor();
	await screen(ines.page, "s09-posting");
	await until(() => posts(chatId).length === 1);
	await ines.pane.getByText(/could not be posted in the chat/).waitFor({ state: "detached", timeout: 30_000 });
	await maya.pane.getByText("Meeting chat").waitFor();
	await maya.pane.getByText("Meeting chat").scrollIntoViewIfNeeded();
	await screen(maya.page, "s10-arrived");
	await ines.page.close();
	const again = await (await journey.desk("ines")).teams("details", chatId);
	await again.pane.getByText("Retention").first().waitFor();
	await again.page.waitForTimeout(2_000);
	expect(await again.pane.getByText(/could not be posted in the chat/).count()).toBe(0);
	expect([posts(chatId).length, followUpsTo("tomas", panelId).length]).toEqual([1, 1]);
	await again.page.close();
	await maya.page.close();
});

test("second thoughts after the follow-up went out: the new decision replaces the old, and another follow-up tells it", async () => {
	const { running } = journey;
	const { panelId, chatId, endsAt, tension } = await decided();
	const [was, is] = [tension.a.label, tension.b.label];
	const maya = await (await journey.desk("maya")).teams("details", chatId);
	await maya.pane.getByRole("button", { name: "Send now" }).click();
	await until(() => posts(chatId).length === 1 && followUpsTo("tomas", panelId).length === 1);
	await maya.pane.getByText(/^Follow-up sent/).waitFor();
	await maya.page.close();
	const [first] = (await view(panelId)).decisions;
	const words = "Two of our largest customers signed for the Nordics.";
	const again = { verdict: "lookAgain" as const, reviewOn: null, words, panelId, idempotencyKey: randomUUID() };
	await running.ask("ines", "reviewDecision", { ...again, decisionId: first?.id ?? "" });
	const proposal = { panelId, tensionId: tension.id, costs: { a: "", b: "" }, idempotencyKey: randomUUID() };
	await running.ask("maya", "proposeDecision", proposal);
	const { page, pane } = await (await journey.desk("ines")).teams("stage", chatId);
	await pane.getByRole("radio", { name: `${is} even over ${was.toLowerCase()}` }).check({ force: true });
	await pane.getByRole("button", { name: `${is} wins` }).click();
	await pane.getByLabel("What do we give up?").fill("The support team’s second shift");
	await pane.getByLabel("Owner").selectOption({ label: "Leila Haddad, customer" });
	await pane.getByRole("button", { name: "Three months" }).click();
	await screen(page, "s01-second-thoughts");
	await pane.getByRole("button", { name: "Decide", exact: true }).click();
	await pane.getByText("Ines decided").waitFor();
	await screen(page, "s02-decided-again");
	await page.close();
	expect(posts(chatId)).toHaveLength(1);
	await journey.running.at(later(endsAt, 20 * minute));
	await until(() => posts(chatId).length === 2 && followUpsTo("tomas", panelId).length === 2);
	await journey.running.at(later(endsAt, 2 * hour));
	expect([posts(chatId).length, followUpsTo("tomas", panelId).length]).toEqual([2, 2]);
	const subjects = followUpsTo("tomas", panelId).map(({ subject }) => String(subject));
	expect(subjects).toEqual(expect.arrayContaining([expect.stringContaining(`${is.toLowerCase()} even over`)]));

	const tomas = await (await journey.desk("tomas")).teams("details", chatId);
	await tomas.page.setViewportSize({ width: 964, height: 900 });
	await tomas.pane.getByText(is).first().waitFor();
	await screen(tomas.page, "s03-details-after");
	await tomas.page.close();
	const reading = await (await journey.desk("tomas")).context.newPage();
	await reading.goto(`${running.origin}/teams-tab/`);
	await reading.getByRole("link", { name: "Tomas Lindqvist" }).click();
	await reading.getByRole("button", { name: "Decisions" }).click();
	await reading.locator(".badge", { hasText: "Replaced" }).first().waitFor();
	await screen(reading, "s04-log");
	await reading
		.getByRole("button", { name: new RegExp(`${is}.*even over.*${was}`, "i") })
		.first()
		.click();
	await reading.getByText("What it replaced").waitFor();
	await screen(reading, "s05-log-replaced");
	await reading.close();
});

test("Maya holds the follow-up before the meeting ends: nothing goes out until she sends it, and then all of it does, once", async () => {
	const { panelId, chatId, endsAt } = await decided();
	const { page, pane } = await (await journey.desk("maya")).teams("details", chatId);
	await page.setViewportSize({ width: 964, height: 900 });
	await pane.getByRole("button", { name: "Hold it" }).click();
	await pane.getByText("Held: it waits for you").waitFor();
	await pane.getByRole("button", { name: "Send now" }).scrollIntoViewIfNeeded();
	await screen(page, "s06-held");
	await journey.running.at(later(endsAt, 3 * hour));
	expect([posts(chatId).length, followUpsTo("tomas", panelId).length]).toEqual([0, 0]);
	await pane.getByText("Held: it waits for you").waitFor();
	await pane.getByRole("button", { name: "Send now" }).click();
	await until(() => posts(chatId).length === 1 && followUpsTo("tomas", panelId).length === 1);
	await pane.getByText(/^Follow-up sent/).waitFor();
	await screen(page, "s07-sent");
	await journey.running.at(later(endsAt, 6 * hour));
	expect([posts(chatId).length, followUpsTo("tomas", panelId).length]).toEqual([1, 1]);
	await page.close();
});
