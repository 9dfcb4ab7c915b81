import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { firstTargets } from "../../src/core/attach.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(150_000);

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
let panel: Awaited<ReturnType<typeof meets.revealed>>;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running);
	panel = await meets.revealed("2026-06-18");
	await meets.decided(panel);
	teamId = panel.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
});
afterAll(() => running.close());

const pulseOf = (alias: string) => running.ask(alias, "viewPulse", { teamId });
const opened = (number: number) => async () => (await pulseOf("ines")).current?.number === number;
const openId = async () => (await pulseOf("ines")).current?.id ?? "";
const tells = /retention|new.revenue|renewals/i;

/** But for all that was ever put to the question, by which what was half said is completed: which of it counts is not told. */
const seenIn = (reply: unknown) => JSON.stringify(reply, (key, value) => (key === "names" ? undefined : value));

/** Everything of the team's that somebody can read by themselves. */
const pages = async (alias: string): Promise<Record<string, string>> => {
	const read = {
		framework: running.ask(alias, "viewFramework", { teamId }),
		versions: running.ask(alias, "listFrameworkVersions", { teamId }),
		signals: running.ask(alias, "viewSignals", { teamId }),
		translations: running.ask(alias, "viewTranslations", { teamId }),
		overTime: running.ask(alias, "viewAlignment", { teamId }),
		diagnosis: running.ask(alias, "viewDiagnosis", { teamId }),
		realign: running.ask(alias, "viewRealignment", { teamId, requestId: null }),
		pulse: pulseOf(alias),
		asks: running.ask(alias, "listMyAsks", {}),
		decisions: running.ask(alias, "listDecisions", { teamId }),
	};
	return Object.fromEntries(await Promise.all(Object.entries(read).map(async ([page, reply]) => [page, seenIn(await reply)])));
};
const telling = async (alias: string) =>
	Object.entries(await pages(alias)).flatMap(([page, text]) => (tells.test(text) ? [`${page}: ${tells.exec(text)?.[0]}`] : []));

test("what the last pulses found comes back to who is asked again only once they have said what they remember", async () => {
	await running.at("2026-07-01T07:05:00.000Z", opened(1));
	const first = await openId();
	for (const alias of leaders) {
		const { current } = await running.ask(alias, "answerPulse", { pulseId: first, recall: null });
		const marks = (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "stillRight" as const }));
		await running.ask(alias, "answerPulse", { pulseId: first, answer: { marks, changed: "Renewals slip.", information: "" } });
	}
	expect(await pulseOf("tomas")).toMatchObject({ current: null, remember: null, past: [{ number: 1 }] });
	await running.at("2026-07-15T07:05:00.000Z", opened(2));
	expect(await pulseOf("tomas")).toMatchObject({ past: [], remember: { panelId: null } });
	expect(seenIn(await pulseOf("tomas"))).not.toMatch(tells);
	// who facilitates is asked nothing
	expect(await pulseOf("maya")).toMatchObject({ past: [{ number: 1 }], remember: null });
	await running.ask("priya", "answerPulse", { pulseId: await openId(), recall: ["Growth"] });
	expect(await pulseOf("priya")).toMatchObject({ past: [{ number: 1 }], remember: null });
});

test("no page names a priority, or what was decided between, to who is asked for them from memory, and each says what to do first", async () => {
	const proposed = {
		teamId,
		statement: "Renewals first.",
		saidBy: oid("hana"),
		saidOn: "2026-07-10",
		implications: ["Retention comes before new revenue."],
		idempotencyKey: randomUUID(),
	};
	await running.ask("maya", "proposeTranslation", proposed);
	for (const alias of ["hana", "ines"]) {
		expect(await telling(alias)).toEqual([]);
		const first = { remember: { panelId: null } };
		expect(await running.ask(alias, "viewFramework", { teamId })).toMatchObject({
			...first,
			order: { levels: [] },
			decisions: [],
			draft: null,
			may: { acknowledge: false, draft: false, confirm: false },
		});
		expect(await running.ask(alias, "listFrameworkVersions", { teamId })).toMatchObject({ ...first, versions: [] });
		expect(await running.ask(alias, "viewTranslations", { teamId })).toMatchObject({ ...first, translations: [] });
		expect(await running.ask(alias, "viewAlignment", { teamId })).toMatchObject({ ...first, decisions: [] });
		expect(await running.ask(alias, "viewDiagnosis", { teamId })).toMatchObject(first);
		expect(await running.ask(alias, "listDecisions", { teamId })).toEqual({ ...first, decisions: [] });
		for (const format of ["csv", "json", "markdown"] as const)
			expect(await running.refused(alias, "exportDecisions", { teamId, format })).toMatchObject({ code: "recallFirst" });
		expect(await running.refused(alias, "exportFramework", { teamId })).toMatchObject({ code: "recallFirst" });
		const post = { teamId, idempotencyKey: randomUUID() };
		expect(await running.refused(alias, "postFramework", post)).toMatchObject({ code: "recallFirst" });
		expect(await running.refused(alias, "acknowledgeFramework", { teamId, version: 1 })).toMatchObject({ code: "recallFirst" });
	}
	// who may know it is told whom a card would tell too soon, and decides
	expect(await running.refused("maya", "postFramework", { teamId, idempotencyKey: randomUUID() })).toMatchObject({ code: "stillAsked" });
	expect(await running.ask("maya", "postFramework", { teamId, idempotencyKey: randomUUID(), anyway: true })).toMatchObject({
		last: { version: 1 },
	});
	const content = { constraints: [], weighing: "x", priorities: [], metrics: [], boundaries: [], cadence: "" };
	expect(await running.refused("ines", "draftFramework", { teamId, revision: 0, content })).toMatchObject({ code: "recallFirst" });
	expect(await running.ask("maya", "viewFramework", { teamId })).toMatchObject({ remember: null, order: { version: 1 } });
	await running.ask("hana", "answerPulse", { pulseId: await openId(), recall: null });
	expect(await telling("hana")).not.toEqual([]);
	expect(await running.ask("hana", "viewFramework", { teamId })).toMatchObject({
		remember: null,
		decisions: [{ chosen: { id: "retention" } }],
	});
	expect((await running.ask("hana", "exportFramework", { teamId })).content).toMatch(/Retention/);
	expect(await running.ask("hana", "listDecisions", { teamId })).toMatchObject({
		remember: null,
		decisions: [{ chosen: { id: "retention" } }],
	});
	expect((await running.ask("hana", "exportDecisions", { teamId, format: "csv" })).content).toMatch(/Retention even over/);
	expect((await running.ask("hana", "viewTranslations", { teamId })).translations).toHaveLength(1);
	expect((await running.ask("hana", "listMyAsks", {})).asks.map(({ kind }) => kind)).toContain("translation");
});

test("a new panel starts from the team's order for its members alone, and in no order for who is asked for it from memory", async () => {
	const start = "2026-07-24T10:00:00.000Z";
	const attendees = [...leaders, "jonas"];
	const meeting = running.tenant.graph.seedMeeting({
		organizer: "maya",
		attendees,
		subject: "Leadership team",
		start,
		end: "2026-07-24T11:00:00.000Z",
	});
	const suggested = async (alias: string) =>
		(await running.ask(alias, "viewMeeting", { meeting: { itemId: meeting.eventIds[alias] ?? "" } })).meeting.suggested;
	const maya = await suggested("maya");
	expect(maya).toMatchObject({ frameworkVersion: 1, deciderId: oid("ines") });
	expect(maya.targets.slice(0, 2)).toEqual(["Retention", "New revenue"]);
	const asked = await suggested("ines");
	expect(asked).toMatchObject({ frameworkVersion: null, deciderId: oid("ines") });
	expect(asked.targets).toEqual([...maya.targets].sort());
	// who is on the invite and not of the team
	expect(await suggested("jonas")).toMatchObject({ frameworkVersion: null, deciderId: oid("maya"), targets: firstTargets });
});

test("a panel whose meeting is over keeps what it decided from who is asked for the priorities, and says so; skipping shows it", async () => {
	await running.at("2026-07-29T07:05:00.000Z", opened(3));
	const told = await meets.seen("maya", panel.id);
	expect(told).toMatchObject({
		decisions: [{ chosen: { id: "retention" } }],
		order: { levels: [[{ id: "retention" }], [{ id: "new-revenue" }]] },
	});
	expect(told.recallFirst).toBeUndefined();
	expect(told.board?.tensions.some(({ state }) => state === "settled")).toBe(true);
	const kept = await meets.seen("tomas", panel.id);
	const nothing = { decisions: [], openObjections: [], dueForReview: [], reversed: [], echoes: null, order: { levels: [] } };
	expect(kept).toMatchObject({ ...nothing, recallFirst: true, wall: { show: "rankings" }, stage: "revealed" });
	expect(kept.board?.tensions.some(({ state }) => state === "settled")).toBe(false);
	// nothing is settled anew on what looks open
	expect(await running.refused("ines", "forceDecision", meets.decides(panel, "new-revenue"))).toMatchObject({ code: "recallFirst" });
	expect((await pulseOf("tomas")).current?.names).toEqual([
		"Enterprise value",
		"Growth in users",
		"New revenue",
		"Operating margin",
		"Retention",
	]);
	await running.ask("tomas", "answerPulse", { pulseId: await openId(), recall: null });
	expect((await pulseOf("tomas")).current?.names).toBeUndefined();
	expect(await meets.seen("tomas", panel.id)).toMatchObject({ decisions: [{ chosen: { id: "retention" } }] });
});

test("an open pulse keeps nobody from deciding in a meeting, and before it only what the team brings along is kept", async () => {
	const next = await meets.attached("2026-07-31");
	const before = await meets.seen("ines", next.id);
	expect(before).toMatchObject({ stage: "sealed", recallFirst: true, order: { levels: [] }, me: { may: { answer: true } } });
	expect((await meets.seen("tomas", next.id)).order.levels).not.toEqual([]);
	for (const alias of leaders) await running.ask(alias, "submitAnswer", { panelId: next.id, answer: hiddenAnswers[alias] as never });
	running.tenant.clock.moveTo("2026-07-31T10:10:00.000Z");
	await running.ask("maya", "revealPanel", { panelId: next.id });
	expect(await running.ask("ines", "viewPulse", { teamId })).toMatchObject({ remember: { panelId: null } });
	const live = await meets.seen("ines", next.id);
	expect(live.recallFirst).toBeUndefined();
	expect(live.order.levels).not.toEqual([]);
	const open = live.board?.tensions.find(({ kind, state }) => kind === "pair" && state === "open");
	if (!open) throw new Error("nothing splits them");
	// the room takes up again what it left open weeks ago
	expect((await meets.seen("ines", panel.id)).recallFirst).toBeUndefined();
	expect((await meets.seen("ines", panel.id)).decisions).not.toEqual([]);
	const { panel: after, decision } = await meets.decided(next, open.b.id, { tensionId: open.id });
	expect(after.decisions.map(({ id }) => id)).toContain(decision.id);
	expect(await running.ask("ines", "viewFramework", { teamId })).toMatchObject({ remember: { panelId: null }, decisions: [] });
});
