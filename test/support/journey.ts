import { randomUUID } from "node:crypto";
import { expect } from "@jest/globals";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { type Desk, findings, openBrowser, shoot, sitDown } from "./browserRoom.ts";
import { type Running, startRunning } from "./running.ts";

export const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
export const oid = (alias: string) => personByAlias(alias).oid;
export const topic = "What should the second half optimize for?";

const hour = 3_600_000;

/** A server, a browser, and the people who sit down at it; meetings and panels for them. */
export type Journey = {
	running: Running;
	desk(alias: string): Promise<Desk>;
	meet(organizer: string, attendees: string[], options?: { subject?: string; body?: string; inHours?: number }): Meeting;
	/** A panel that Maya attached to a meeting of the six leaders, with the answers of some. */
	attached(answered?: string[]): Promise<Attached>;
	close(): Promise<void>;
};
type Meeting = ReturnType<Running["tenant"]["graph"]["seedMeeting"]>;
type Attached = { panelId: string; chatId: string; meeting: Meeting; panel: Reply<"attachPanel">["panel"] };

export async function beginJourney(options: Parameters<typeof startRunning>[0] = {}): Promise<Journey> {
	const running = await startRunning(options);
	const browser: Browser = await openBrowser();
	const desks = new Map<string, Desk>();
	const { clock, graph } = running.tenant;
	const later = (hours: number) => new Date(Date.parse(clock.now()) + hours * hour).toISOString();
	const meet: Journey["meet"] = (organizer, attendees, { subject = "Leadership team", body = "", inHours = 20 } = {}) =>
		graph.seedMeeting({ organizer, attendees, subject, body, start: later(inHours), end: later(inHours + 1) });
	return {
		running,
		meet,
		async desk(alias) {
			const there = desks.get(alias) ?? (await sitDown(browser, running, alias));
			desks.set(alias, there);
			return there;
		},
		async attached(answered = []) {
			const meeting = meet("maya", leaders);
			const { panel } = await running.ask("maya", "attachPanel", {
				meeting: { itemId: meeting.eventIds["maya"] ?? "" },
				topic,
				deciderId: oid("ines"),
				facilitatorId: oid("maya"),
				targets: labels,
				dueAt: later(2),
				idempotencyKey: randomUUID(),
			});
			for (const alias of answered) await answerAs(running, alias, panel.id);
			return { panelId: panel.id, chatId: meeting.chatId, meeting, panel };
		},
		async close() {
			for (const one of desks.values()) await one.close();
			await browser.close();
			await running.close();
		},
	};
}

export const answerAs = (running: Running, alias: string, panelId: string) =>
	running.ask(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] as never });

/** Keeps a picture of the screen and finds nothing on it that would keep somebody out. */
export async function screen(page: Page, name: string): Promise<void> {
	await shoot(page, name);
	expect(await findings(page)).toEqual([]);
}

/** The words that hold the focus now. */
export const focused = (pane: FrameLocator | Page): Promise<string> =>
	pane
		.locator("body")
		.evaluate(() => (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "").trim());

/** Waits until something with these words has the focus. */
export async function focusOn(pane: FrameLocator | Page, words: string | RegExp): Promise<void> {
	const fits = (said: string) => (typeof words === "string" ? said === words : words.test(said));
	let said = "";
	for (let tries = 0; tries < 40; tries++) {
		said = await focused(pane);
		if (fits(said)) return;
		await new Promise((settle) => setTimeout(settle, 50));
	}
	expect(said).toEqual(words);
}

/** Taps through the four questions up to the last one, and stops before sealing. */
export async function answerUpToSeal(pane: FrameLocator | Page, order: readonly string[], typed = ""): Promise<void> {
	for (const label of order.slice(0, -1)) await pane.getByRole("button", { name: `${label}, not placed` }).click();
	await pane.getByText("This is your order").waitFor();
	await pane.getByRole("radio", { name: "Fairly" }).check({ force: true });
	await pane.getByRole("button", { name: "Next" }).click();
	await pane.getByRole("heading", { name: "What can’t change?" }).waitFor();
	await pane.getByRole("button", { name: "Next" }).click();
	if (typed) await pane.getByRole("textbox").first().fill(typed);
	await pane.getByRole("button", { name: typed ? "Next" : "Skip" }).click();
	await pane.getByRole("radio", { name: "New revenue" }).check({ force: true });
	await pane.getByRole("radio", { name: "3", exact: true }).check({ force: true });
}
