import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Sent } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
let panelId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	await meets.decided(panel);
	teamId = panel.teamId ?? "";
	panelId = panel.id;
}, 60_000);
afterAll(() => running.close());

const restated = (more: Partial<Sent<"proposeTranslation">>): Sent<"proposeTranslation"> => ({
	teamId,
	statement: `More focus ${randomUUID()}`,
	saidBy: oid("tomas"),
	saidOn: "2026-06-17",
	implications: ["No free plan."],
	idempotencyKey: randomUUID(),
	...more,
});
const signal = (words: string, idempotencyKey: string = randomUUID()): Sent<"raiseSignal"> => ({
	teamId,
	priorityId: "retention",
	words,
	idempotencyKey,
});

test("a day that no calendar of theirs holds is refused in words, and nothing breaks over it", async () => {
	const asked = (startsOn: string) => running.refused("maya", "schedulePulse", { teamId, startsOn, at: "09:00", everyWeeks: 2 });
	for (const startsOn of ["9999-12-31", "2201-01-01", "0000-01-01", "1999-12-31"])
		expect(await asked(startsOn)).toMatchObject({
			code: "dayTooFar",
			status: 422,
			message: expect.stringMatching(/2000.*2200/),
			fields: { startsOn: "dayTooFar" },
		});
	for (const saidOn of ["0000-01-01", "9999-12-31"])
		expect(await running.refused("maya", "proposeTranslation", restated({ saidOn }))).toMatchObject({ code: "dayTooFar" });
	expect(await running.refused("maya", "listDecisions", { teamId, from: "0000-01-01" })).toMatchObject({ code: "dayTooFar" });
	expect(await asked("2026-02-30")).toMatchObject({ code: "malformed", status: 422 });
	expect((await running.ask("maya", "listDecisions", { teamId, from: "2000-01-01", to: "2200-12-31" })).decisions).toHaveLength(1);
});

test("a zone by any name that clocks know is taken, kept as it was given, and told in", async () => {
	for (const [timeZone, nextAt] of [
		["Asia/Kolkata", "2026-07-02T03:30:00.000Z"],
		["Europe/Kyiv", "2026-07-02T06:00:00.000Z"],
		["Etc/UTC", "2026-07-02T09:00:00.000Z"],
		["US/Pacific", "2026-07-02T16:00:00.000Z"],
		["Asia/Calcutta", "2026-07-02T03:30:00.000Z"],
		["+05:30", "2026-07-02T03:30:00.000Z"],
	] as const) {
		expect((await running.ask("maya", "changeTeam", { teamId, timeZone })).team.timeZone).toBe(timeZone);
		const { plan } = await running.ask("maya", "schedulePulse", { teamId, startsOn: "2026-07-02", at: "09:00", everyWeeks: 2, timeZone });
		expect(plan).toMatchObject({ timeZone, nextAt });
		expect((await running.ask("ines", "listDecisions", { teamId, timeZone })).decisions).toHaveLength(1);
		await running.ask("priya", "exportFramework", { teamId, timeZone });
	}
	for (const timeZone of ["Mars/Olympus", "", "Europe/Berlin; drop"])
		expect(await running.refused("maya", "changeTeam", { teamId, timeZone })).toMatchObject({ code: "malformed" });
});

test("a decision is looked at again on its day where its panel met, whatever that zone is called", async () => {
	const { graph, clock } = running.tenant;
	clock.moveTo("2026-06-20T09:00:00.000Z");
	const when = { start: "2026-06-22T09:00:00.000Z", end: "2026-06-22T10:00:00.000Z" };
	const meeting = graph.seedMeeting({ organizer: "maya", attendees: ["ines", "tomas", "hana"], subject: "Islands", ...when });
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "Which islands?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: ["New revenue", "Retention", "Operating margin"],
		dueAt: "2026-06-22T08:00:00.000Z",
		timeZone: "+14:00",
		idempotencyKey: randomUUID(),
	});
	const order = (first: string, second: string) => ({
		ranking: [first, second, "operating-margin"].map((target, index) => ({ target, place: index + 1 })),
		confidence: "medium" as const,
		limits: [],
		assumptions: [],
		guess: { first, sharing: 1 },
	});
	await running.ask("tomas", "submitAnswer", { panelId: panel.id, answer: order("new-revenue", "retention") });
	await running.ask("hana", "submitAnswer", { panelId: panel.id, answer: order("retention", "new-revenue") });
	await running.ask("ines", "submitAnswer", { panelId: panel.id, answer: order("retention", "new-revenue") });
	clock.moveTo("2026-06-22T09:10:00.000Z");
	const { board } = (await running.ask("maya", "revealPanel", { panelId: panel.id })).panel;
	const tension = board?.tensions.find(({ kind }) => kind === "pair");
	await running.ask("ines", "forceDecision", {
		...teamThatMeets(running).decides(panel, tension?.a.id ?? "", { tensionId: tension?.id ?? "", ownerId: oid("hana") }),
		supersedes: (await running.ask("ines", "viewPanel", { panelId })).panel.decisions.map(({ id }) => id),
	});
	const asks = async () =>
		(await running.ask("hana", "listMyAsks", {})).asks.filter((ask) => ask.kind === "review" && ask.panelId === panel.id).length;
	// a pulse of these weeks would ask first for what a review tells
	await running.ask("maya", "changeTeam", { teamId: panel.teamId ?? "", pulseWeeks: 0 });
	clock.moveTo("2026-10-14T09:59:00.000Z");
	expect(await asks()).toBe(0);
	// one in the morning of the fifteenth, fourteen hours ahead
	clock.moveTo("2026-10-14T11:00:00.000Z");
	expect(await asks()).toBe(1);
}, 60_000);

test("somebody raises twenty signals within a day, and then tomorrow more; a repeated wish is none of them", async () => {
	const first = signal("The first one.");
	await running.ask("leila", "raiseSignal", first);
	for (let index = 1; index < 20; index++) await running.ask("leila", "raiseSignal", signal(`Number ${index}.`));
	const refused = await running.refused("leila", "raiseSignal", signal("One too many."));
	expect(refused).toMatchObject({ code: "signalsEnough", status: 422, message: expect.stringMatching(/20/) });
	await running.ask("leila", "raiseSignal", first);
	await running.ask("hana", "raiseSignal", signal("Mine."));
	running.tenant.clock.moveTo("2026-10-15T11:30:00.000Z");
	await running.ask("leila", "raiseSignal", signal("The next day."));
	expect((await running.ask("leila", "viewSignals", { teamId })).signals).toHaveLength(21);
}, 60_000);

test("somebody waits for twenty restated statements at most, and asks again once one is answered", async () => {
	for (let index = 0; index < 20; index++) await running.ask("maya", "proposeTranslation", restated({}));
	const refused = await running.refused("maya", "proposeTranslation", restated({}));
	expect(refused).toMatchObject({ code: "translationsEnough", status: 422, message: expect.stringMatching(/20/) });
	await running.ask("ines", "proposeTranslation", restated({}));
	const { translations } = await running.ask("tomas", "viewTranslations", { teamId });
	const one = translations.find(({ proposedByName }) => proposedByName === "Maya Okafor");
	await running.ask("tomas", "answerTranslation", {
		translationId: one?.id ?? "",
		implicationId: one?.implications[0]?.id ?? "",
		verdict: "confirmed",
		words: "",
	});
	await running.ask("maya", "proposeTranslation", restated({}));
}, 60_000);
