import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { answerAs, beginJourney, focusOn, type Journey, leaders, oid, screen } from "../support/journey.ts";

jest.setTimeout(90_000);

let journey: Journey;
beforeAll(async () => {
	journey = await beginJourney();
});
afterAll(() => journey.close());

const hour = 3_600_000;
const later = (at: string, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();

/** The organizer changes the event in Outlook; the product is told, or finds it at its next look. */
async function inOutlook(method: string, path: string, body: unknown) {
	const { tenant, product } = journey.running;
	const token = await tenant.identity.tokenFor("maya", { audience: "graph" });
	const answer = await tenant.graph.app.request(`/v1.0/me/events/${path}`, {
		method,
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify(body),
	});
	expect(answer.ok).toBe(true);
	for (let turn = 0; turn < 5; turn++) {
		await product.sweep();
		await new Promise((settle) => setTimeout(settle, 80));
	}
}

async function decided() {
	const { running } = journey;
	const { panelId, chatId, meeting } = await journey.attached(leaders);
	await running.ask("maya", "revealPanel", { panelId });
	await running.ask("ines", "forceDecision", {
		panelId,
		tensionId: "pair:new-revenue:retention",
		chosen: "retention",
		givesUp: "The Nordics launch, until October",
		why: "Four in ten new customers leave within a year.",
		scope: "",
		ownerId: oid("leila"),
		reviewOn: "2026-10-15",
		idempotencyKey: randomUUID(),
	});
	const { panel } = await running.ask("maya", "viewPanel", { panelId });
	return { panelId, chatId, meeting, endsAt: panel.meeting.endsAt };
}

test("a meeting that moves takes its panel along before everybody's eyes, and one that is cancelled says so", async () => {
	const { running } = journey;
	const { panelId, chatId, meeting, panel } = await journey.attached(["ines"]);
	await running.product.sweep();
	const { page, pane } = await (await journey.desk("tomas")).teams("details", chatId);
	await pane.getByRole("heading", { name: "Your answer is missing" }).waitFor();
	const startsAt = later(panel.meeting.startsAt, 24 * hour);
	const when = (instant: string) => ({ dateTime: instant.replace("Z", ""), timeZone: "UTC" });
	await inOutlook("PATCH", meeting.eventIds["maya"] ?? "", { start: when(startsAt), end: when(later(startsAt, hour)) });
	await pane
		.getByText(/Friday 19 June/)
		.first()
		.waitFor();
	await inOutlook("POST", `${meeting.eventIds["maya"]}/cancel`, { comment: "Off" });
	await pane.getByText("This meeting was cancelled").waitFor();
	await screen(page, "h01-cancelled");
	await answerAs(running, "priya", panelId).catch(() => undefined);
	await journey.running.at(later(startsAt, 2 * hour));
	const told = running.tenant.graph.mailbox("priya").inbox.filter((mail) => JSON.stringify(mail).includes(panelId));
	expect(told.filter(({ subject }) => /decided/i.test(String(subject)))).toEqual([]);
	await page.close();
});

test("days later Tomas says what he remembers, unaided, and sees what was decided; Maya sees who acts on what", async () => {
	const { running } = journey;
	const { panelId, chatId, endsAt } = await decided();
	await journey.running.at(later(endsAt, 60_000));
	await journey.running.at(later(endsAt, 6 * 24 * hour));
	const { page, pane } = await (await journey.desk("tomas")).teams("details", chatId);
	await pane
		.getByRole("heading", { level: 1, name: "What did we decide to optimize for?" })
		.or(pane.getByRole("button", { name: "Answer it" }))
		.first()
		.waitFor();
	const answerIt = pane.getByRole("button", { name: "Answer it" });
	if (await answerIt.count()) await answerIt.click();
	await focusOn(pane, "What did we decide to optimize for?");
	expect(await pane.locator("body").textContent()).not.toMatch(/Nordics|Retention/);
	const wins = pane.getByRole("combobox", { name: "What wins" });
	await wins.fill("N");
	expect(await pane.getByRole("option").count()).toBe(0);
	await wins.fill("Ne");
	await pane.getByRole("option", { name: "New revenue" }).click();
	await pane.getByRole("combobox", { name: "What gives way" }).fill("Retention");
	await screen(page, "h02-echo");
	await pane.getByRole("button", { name: "That’s what I remember" }).click();
	await pane.getByText("It was decided the other way round.").waitFor();
	await screen(page, "h03-echo-told");
	await page.close();
	await running.ask("priya", "answerEcho", { panelId, recall: { chosen: "Retention", over: "New revenue" } });
	const maya = await (await journey.desk("maya")).teams("details", chatId);
	await maya.pane.getByText(/One of two remembers it\. Tomas acts on the opposite\./).waitFor();
	await screen(maya.page, "h04-echo-results");
	await maya.page.close();
});
