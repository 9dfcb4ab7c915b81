import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid } from "./meetings.ts";

jest.setTimeout(60_000);

let running: Running;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-15T09:00:00.000Z" });
});
afterAll(() => running.close());

const asking = () => {
	const meeting = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees: leaders,
		subject: "Leadership team",
		start: "2026-06-18T08:00:00.000Z",
		end: "2026-06-18T09:00:00.000Z",
	});
	return {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What should the autumn optimize for?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: "2026-06-17T16:00:00.000Z",
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	};
};

test("a panel's id in capital letters is the same id: what is sealed by it opens for everybody who writes it otherwise", async () => {
	const { panel } = await running.ask("maya", "attachPanel", asking());
	const draft = { assumptions: ["Costs fall"] };
	await running.ask("tomas", "saveDraft", { panelId: panel.id.toUpperCase(), draft });
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	await running.ask("tomas", "saveDraft", { panelId: panel.id.toUpperCase(), draft });
	expect((await running.ask("tomas", "viewPanel", { panelId: panel.id })).panel.mine.draft).toMatchObject(draft);
});

test("a request's key in capital letters is the same key", async () => {
	const input = asking();
	const { panel } = await running.ask("maya", "attachPanel", input);
	const again = await running.ask("maya", "attachPanel", { ...input, idempotencyKey: input.idempotencyKey.toUpperCase() });
	expect(again.panel.id).toBe(panel.id);
});

test("a person's id in capital letters is the same person", async () => {
	const { panel } = await running.ask("maya", "attachPanel", { ...asking(), deciderId: oid("ines").toUpperCase() });
	expect(panel.people.find(({ id }) => id === oid("ines"))?.roles).toContain("decider");
});
