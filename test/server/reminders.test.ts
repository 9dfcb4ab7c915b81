import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { type Running, startRunning } from "../support/running.ts";

jest.setTimeout(30_000);

const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];
const oid = (alias: string) => personByAlias(alias).oid;
let running: Running;
beforeEach(async () => {
	running = await startRunning({ start: "2026-06-15T09:00:00.000Z" });
});
afterEach(() => running.close());

/** A panel for Thursday at ten, answers due on Wednesday at 18:00 in Berlin. */
async function attached() {
	const meeting = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership team",
		start: "2026-06-18T08:00:00.000Z",
		end: "2026-06-18T09:00:00.000Z",
	});
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What should the second half optimize for?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: "2026-06-17T16:00:00.000Z",
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	});
	return panel.id;
}

const answer = (panelId: string, alias: string) => running.ask(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] as never });
const mails = (panelId: string, alias: string) =>
	running.tenant.graph.mailbox(alias).inbox.filter((mail) => JSON.stringify(mail).includes(panelId)).length;
const notices = (panelId: string, alias: string) =>
	running.tenant.graph
		.activities(alias)
		.filter(({ activityType, webUrl }) => activityType === "answersRequested" && webUrl?.includes(panelId)).length;
const counts = (panelId: string) => Object.fromEntries(leaders.map((alias) => [alias, mails(panelId, alias)]));

test("who has not answered is reminded a day before and on the day, by mail and in Teams, and then no more", async () => {
	const panelId = await attached();
	for (const alias of ["ines", "priya", "hana", "leila"]) await answer(panelId, alias);
	await running.at("2026-06-16T15:59:00.000Z");
	expect(counts(panelId)).toEqual({ ines: 0, tomas: 0, priya: 0, hana: 0, leila: 0, marcus: 0 });
	await running.at("2026-06-16T16:01:00.000Z");
	expect(counts(panelId)).toEqual({ ines: 0, tomas: 1, priya: 0, hana: 0, leila: 0, marcus: 1 });
	expect(notices(panelId, "tomas")).toBe(1);
	await answer(panelId, "tomas");
	await running.at("2026-06-17T13:01:00.000Z");
	expect(counts(panelId)).toEqual({ ines: 0, tomas: 1, priya: 0, hana: 0, leila: 0, marcus: 2 });
	// the later one stands in the place of the earlier in the feed
	expect(notices(panelId, "marcus")).toBe(1);
	await running.at("2026-06-18T07:59:00.000Z");
	expect(mails(panelId, "marcus")).toBe(2);
});

test("nobody is written to at night where they are, and not at all once they have answered", async () => {
	const panelId = await attached();
	// Hana and Leila are in Tokyo, where it is past midnight when the reminder is due in Berlin
	for (const alias of ["hana", "leila"]) await running.ask(alias, "viewPanel", { panelId, timeZone: "Asia/Tokyo" });
	for (const alias of ["ines", "tomas", "priya", "marcus"]) await answer(panelId, alias);
	await running.at("2026-06-16T16:01:00.000Z");
	expect(counts(panelId)).toMatchObject({ hana: 0, leila: 0 });
	await answer(panelId, "leila");
	await running.at("2026-06-16T23:05:00.000Z");
	expect(counts(panelId)).toMatchObject({ hana: 1, leila: 0 });
});

test("a reveal ends the reminders, and a later due date moves them", async () => {
	const [moved, revealed] = [await attached(), await attached()];
	await running.ask("maya", "changePanel", { panelId: moved, dueAt: "2026-06-18T07:00:00.000Z" });
	for (const alias of leaders.slice(0, 5)) await answer(revealed, alias);
	await running.at("2026-06-16T16:01:00.000Z");
	expect([mails(moved, "marcus"), mails(revealed, "marcus")]).toEqual([0, 1]);
	await answer(revealed, "marcus");
	await running.ask("maya", "revealPanel", { panelId: revealed });
	await running.at("2026-06-17T13:01:00.000Z");
	expect([mails(moved, "marcus"), mails(revealed, "marcus")]).toEqual([1, 1]);
});

test("two reminders that a server slept through do not come together", async () => {
	const panelId = await attached();
	await running.at("2026-06-17T13:30:00.000Z");
	expect([...new Set(Object.values(counts(panelId)))]).toEqual([1]);
	await running.at("2026-06-17T15:59:00.000Z");
	expect(mails(panelId, "marcus")).toBe(1);
});

test("a server that slept for three days reminds nobody of what is over", async () => {
	const panelId = await attached();
	await running.at("2026-06-18T08:30:00.000Z");
	expect(Object.values(counts(panelId))).toEqual([0, 0, 0, 0, 0, 0]);
});
