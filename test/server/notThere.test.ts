import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers, labels } from "../../sandbox/seed.ts";
import { rankingOf } from "../../src/core/answer.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
/** The whole team's panel, and one that neither who decides in the team nor Marcus was on. */
let everyones: string;
let theirs: string;
const there = ["hana", "tomas", "leila", "priya"];
const retentionLast = rankingOf(["new-revenue", "growth-in-users", "enterprise-value", "operating-margin", "retention"]);

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-04");
	await meets.decided(panel);
	everyones = panel.id;
	teamId = panel.teamId ?? "";
	theirs = await withoutWhoDecides();
}, 60_000);
afterAll(() => running.close());

async function withoutWhoDecides(): Promise<string> {
	const { graph, clock } = running.tenant;
	clock.moveTo("2026-06-10T10:00:00.000Z");
	const times = { start: "2026-06-11T10:00:00.000Z", end: "2026-06-11T11:00:00.000Z" };
	const meeting = graph.seedMeeting({ organizer: "maya", attendees: there, subject: "Leadership team", ...times });
	const { panel } = await running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "A topic among five",
		deciderId: oid("hana"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: "2026-06-11T08:00:00.000Z",
		idempotencyKey: randomUUID(),
	});
	if (panel.teamId !== teamId) throw new Error("another team's panel");
	await running.ask("maya", "holdFollowUp", { panelId: panel.id, held: true });
	for (const alias of there) {
		const answer = { ...hiddenAnswers[alias], ranking: retentionLast, guess: { first: "new-revenue", sharing: 3 } };
		await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: answer as never });
	}
	clock.moveTo("2026-06-11T10:10:00.000Z");
	await running.ask("maya", "revealPanel", { panelId: panel.id });
	return panel.id;
}

test("over time, nobody is shown panels they were not on; what the team decided is no secret to its headline", async () => {
	const seen = async (alias: string) => (await running.ask(alias, "viewAlignment", { teamId })).rounds.map(({ panelId }) => panelId);
	expect(await seen("tomas")).toEqual([everyones, theirs]);
	for (const alias of ["marcus", "ines"]) {
		expect(await seen(alias)).toEqual([everyones]);
		expect(JSON.stringify(await running.ask(alias, "viewAlignment", { teamId }))).not.toMatch(/A topic among five/);
		expect((await running.ask(alias, "viewAlignment", { teamId })).held).toEqual([]);
	}
});

test("the diagnosis of somebody rests on panels they were on", async () => {
	expect(JSON.stringify(await running.ask("tomas", "viewDiagnosis", { teamId }))).toContain(theirs);
	expect(JSON.stringify(await running.ask("marcus", "viewDiagnosis", { teamId }))).not.toContain(theirs);
});

test("who decides in the team is not told who stated what where they were not", async () => {
	const points = async (alias: string) => {
		const { members } = await running.ask(alias, "viewCoalition", { teamId });
		return members.find(({ personId }) => personId === oid("tomas"))?.points.filter(({ about }) => about.kind === "priority") ?? [];
	};
	expect((await points("maya")).map(({ holding, source }) => [holding, source?.id])).toContainEqual(["drifting", theirs]);
	expect((await points("ines")).every(({ holding }) => holding === "unheard")).toBe(true);
});

test("a warning tells whoever was not there how many it comes from, and not who", async () => {
	for (const alias of ["tomas", "leila", "priya"])
		await running.ask(alias, "raiseSignal", { teamId, priorityId: "retention", words: "It slips.", idempotencyKey: randomUUID() });
	const warningOf = async (alias: string) => (await running.ask(alias, "viewSignals", { teamId })).warnings[0];
	const whole = await warningOf("maya");
	const counted = await warningOf("ines");
	const drift = (warning: typeof whole) => warning?.evidence.filter(({ kind }) => kind === "drift") ?? [];
	expect(drift(whole).map(({ source }) => source.id)).toContain(theirs);
	expect(drift(counted)).toEqual([]);
	expect(counted?.evidence.filter(({ kind }) => kind === "signal")).toHaveLength(3);
	expect(counted).toMatchObject({ people: whole?.people, strength: whole?.strength, because: whole?.because });
	expect(counted?.because).toContainEqual({ say: "signals.because.drift", with: expect.objectContaining({ count: 4 }) });
});

test("who left the team is still called by their name", async () => {
	await running.ask("maya", "changeTeam", { teamId, add: [personByAlias("jonas").mail] });
	const heard = { teamId, priorityId: "retention", words: "He says so.", fromId: oid("jonas"), idempotencyKey: randomUUID() };
	await running.ask("maya", "raiseSignal", heard);
	await running.ask("maya", "changeTeam", { teamId, remove: [oid("jonas")] });
	const { signals } = await running.ask("maya", "viewSignals", { teamId });
	expect(signals.find(({ words }) => words === "He says so.")?.fromName).toBe(personByAlias("jonas").name);
});
