import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import type { Sent } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-04");
	teamId = panel.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, pulseWeeks: 0 });
	await meets.decided(panel);
}, 60_000);
afterAll(() => running.close());

const waiting = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).waiting;

test("before the reveal who facilitates waits for a count of answers, never for a name or what was said, and others for nothing", async () => {
	expect(await waiting("maya")).toEqual([]);
	const panel = await meets.attached("2026-06-11");
	const answers = (alias: string) => running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	for (const alias of ["ines", "tomas"]) await answers(alias);
	expect(await waiting("maya")).toEqual([
		{ kind: "answers", panelId: panel.id, teamId, topic: panel.topic, who: "", count: 4, of: 6, at: panel.dueAt },
	]);
	for (const alias of leaders) expect(await waiting(alias)).toEqual([]);
	for (const alias of ["priya", "hana", "leila"]) await answers(alias);
	expect(await waiting("maya")).toMatchObject([{ count: 1, of: 6 }]);
	running.tenant.clock.moveTo("2026-06-11T10:10:00.000Z");
	await running.ask("maya", "revealPanel", { panelId: panel.id });
	expect(await waiting("maya")).toEqual([]);
});

test("a translation waits while a line of it is unanswered, for who proposed it alone", async () => {
	const proposed = {
		teamId,
		statement: "Reliability first.",
		saidBy: oid("hana"),
		saidOn: "2026-06-10",
		implications: ["The outage review comes first.", "No new region this year."],
		idempotencyKey: randomUUID(),
	};
	const { translations } = await running.ask("maya", "proposeTranslation", proposed);
	const owed = { kind: "translation", teamId, topic: "Reliability first.", who: "Hana Sato", of: 2 };
	expect(await waiting("maya")).toMatchObject([{ ...owed, count: 2 }]);
	for (const alias of leaders) expect(await waiting(alias)).toEqual([]);
	const { id: translationId, implications = [] } = translations[0] ?? {};
	const says = (at: number) =>
		running.ask("hana", "answerTranslation", {
			translationId: translationId ?? "",
			implicationId: implications[at]?.id ?? "",
			verdict: "confirmed",
		});
	await says(0);
	expect(await waiting("maya")).toMatchObject([{ ...owed, count: 1 }]);
	await says(1);
	expect(await waiting("maya")).toEqual([]);
});

test("a draft waits once it is handed to who decides, until they confirm it or send it back", async () => {
	const content = {
		...{ constraints: [], priorities: [], metrics: [], boundaries: [], cadence: "" },
		weighing: "What does it cost to undo?",
	} satisfies Sent<"draftFramework">["content"];
	const { draft } = await running.ask("maya", "draftFramework", { teamId, revision: 0, content });
	expect(await waiting("maya")).toEqual([]);
	const offered = await running.ask("maya", "draftFramework", { teamId, revision: draft.revision, content, offer: true });
	expect(await waiting("maya")).toMatchObject([{ kind: "framework", teamId, who: "Ines Duarte", topic: "Leadership team" }]);
	expect(await waiting("ines")).toEqual([]);
	const { revision } = offered.draft;
	await running.ask("ines", "confirmFramework", { teamId, revision, sendBack: "Which cost?", idempotencyKey: randomUUID() });
	expect(await waiting("maya")).toEqual([]);
});

test("a request to step back waits once it was sent, until a time is taken", async () => {
	const asked = {
		teamId,
		toId: oid("ines"),
		executing: "The launch.",
		missed: "Retention?",
		ask: "Step back?",
		idempotencyKey: randomUUID(),
	};
	await running.ask("hana", "requestRealignment", asked);
	expect(await waiting("hana")).toEqual([]);
	const { graph, identity } = running.tenant;
	const mail = graph.mailbox("hana").drafts.find(({ subject }) => /step back/.test(String(subject)));
	const token = await identity.tokenFor("hana", { audience: "graph", scopes: ["Mail.Send"] });
	const path = `/v1.0/me/messages/${encodeURIComponent(String(mail?.["id"]))}/send`;
	await graph.app.request(path, { method: "POST", headers: { authorization: `Bearer ${token}` } });
	await running.at("2026-06-11T10:14:00.000Z", async () => (await waiting("hana")).length > 0);
	expect(await waiting("hana")).toMatchObject([{ kind: "realign", teamId, who: "Ines Duarte" }]);
	for (const alias of ["maya", "ines", "tomas"]) expect(await waiting(alias)).toEqual([]);
	const request = (await running.ask("ines", "viewRealignment", { teamId, requestId: null })).toMe[0];
	await running.ask("ines", "takeSlot", { requestId: request?.id ?? "", startsAt: request?.slots[0]?.startsAt ?? null });
	expect((await waiting("hana")).filter(({ kind }) => kind === "realign")).toEqual([]);
});
