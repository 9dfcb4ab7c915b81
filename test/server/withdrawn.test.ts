import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(120_000);

let running: Running;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	await meets.decided(panel);
	teamId = panel.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
});
afterAll(() => running.close());

const mails = (alias: string, words: RegExp) =>
	running.tenant.graph.mailbox(alias).inbox.filter(({ subject }) => words.test(String(subject))).length;
const notices = (alias: string, type: string) =>
	running.tenant.graph.activities(alias).filter(({ activityType }) => activityType === type).length;

test("what was written at night and is settled by the morning goes to nobody: a warning put aside, a statement that was answered", async () => {
	await running.at("2026-06-24T20:00:00.000Z");
	for (const alias of ["leila", "hana", "priya", "marcus"])
		await running.ask(alias, "raiseSignal", {
			teamId,
			priorityId: "retention",
			words: `As ${alias} sees it.`,
			fromId: null,
			idempotencyKey: randomUUID(),
		});
	const propose = (statement: string) =>
		running.ask("maya", "proposeTranslation", {
			teamId,
			statement,
			saidBy: oid("tomas"),
			saidOn: "2026-06-24",
			implications: ["Old customers come first."],
			idempotencyKey: randomUUID(),
		});
	await propose("More focus.");
	await running.at("2026-06-24T20:05:00.000Z");
	const [warning] = (await running.ask("maya", "viewSignals", { teamId })).warnings;
	await running.ask("maya", "dismissWarning", { warningId: warning?.id ?? "", reason: "It is only a draft." });
	const [translation] = (await running.ask("tomas", "viewTranslations", { teamId })).translations;
	const [line] = translation?.implications ?? [];
	await running.ask("tomas", "answerTranslation", {
		translationId: translation?.id ?? "",
		implicationId: line?.id ?? "",
		verdict: "confirmed",
		words: "",
	});
	await propose("Less noise.");
	await running.at("2026-06-25T06:05:00.000Z");
	await running.at("2026-06-25T06:10:00.000Z");
	expect([mails("ines", /may be shifting/), notices("maya", "warningRaised")]).toEqual([0, 0]);
	expect([mails("tomas", /what you meant/), notices("tomas", "translationAsked")]).toEqual([1, 1]);
});
