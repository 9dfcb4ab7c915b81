import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Reply } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
let panelId: string;
let decisionId: string;
let met: ReturnType<typeof teamThatMeets>;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	met = teamThatMeets(running);
	const panel = await met.revealed("2026-06-18", { held: false });
	const { decision } = await met.decided(panel);
	decisionId = decision.id;
	panelId = panel.id;
	teamId = panel.teamId ?? "";
}, 60_000);
afterAll(() => running.close());

type Ask = Reply<"listMyAsks">["asks"][number];
const asks = async (alias: string): Promise<Ask[]> => (await running.ask(alias, "listMyAsks", {})).asks;
const kinds = async (alias: string) => (await asks(alias)).map(({ kind }) => kind);
test("whoever reads is named, and a stance carries who decided, when, and what it gives up", async () => {
	const { me } = await running.ask("marcus", "listMyAsks", {});
	expect(me).toEqual({ id: oid("marcus"), name: "Marcus Bell" });
	expect((await asks("marcus")).find(({ kind }) => kind === "stance")).toMatchObject({
		panelId,
		decisionId,
		teamId,
		sides: { chosen: "Retention", over: "New revenue" },
		decided: { by: "Ines Duarte", givesUp: "The Nordics launch, until October" },
	});
});

test("an echo carries what it may complete and when the meeting was, and no decision", async () => {
	await running.at("2026-06-18T11:01:00.000Z");
	await running.at("2026-06-23T08:00:00.000Z");
	const mine = await asks("marcus");
	expect(mine.map(({ kind }) => kind)).toEqual(["echo"]);
	expect(mine[0]).toMatchObject({ panelId, metAt: "2026-06-18T10:00:00.000Z", decisionId: null, sides: null });
	expect(mine[0]?.targets).toHaveLength(5);
	expect(JSON.stringify(mine)).not.toMatch(/Nordics|even over/);
});

test("an open pulse is asked of each leader with the day it closes, and of nobody else", async () => {
	await running.at("2026-07-01T09:30:00.000Z");
	const pulse = (await asks("marcus")).find(({ kind }) => kind === "pulse");
	expect(pulse).toMatchObject({ teamId, topic: "Leadership team", recalled: false });
	expect(pulse?.dueAt).toMatch(/^2026-07-06T/);
	expect((await kinds("maya")).includes("pulse")).toBe(false);
	expect((await asks("jonas")).filter(({ kind }) => kind === "pulse")).toEqual([]);
	expect(await asks("ruth")).toEqual([]);
});

test("what is due first stands first, and an echo before what names a decision", async () => {
	const dues = (await asks("tomas")).map(({ dueAt }) => dueAt);
	expect(dues).toEqual([...dues].sort());
	expect(await kinds("tomas")).toEqual(["echo", "pulse"]);
});

test("once it is said what one remembers, the stance is asked; what names the priorities, a decision too, waits for the pulse’s own recall", async () => {
	await running.ask("tomas", "answerEcho", { panelId, recall: null });
	expect(await kinds("tomas")).toEqual(["pulse"]);
	const { current } = await running.ask("tomas", "viewPulse", { teamId });
	await running.ask("tomas", "answerPulse", { pulseId: current?.id ?? "", recall: null });
	const after = await asks("tomas");
	expect(after.map(({ kind }) => kind).sort()).toEqual(["acknowledge", "pulse", "stance"]);
	expect(after.find(({ kind }) => kind === "pulse")?.recalled).toBe(true);
	expect(after.map(({ dueAt }) => dueAt)).toEqual(after.map(({ dueAt }) => dueAt).sort());
});

test("what is done is asked no more, and of the others still", async () => {
	const { current } = await running.ask("tomas", "viewPulse", { teamId });
	const marks = (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "stillRight" as const }));
	await running.ask("tomas", "answerPulse", { pulseId: current?.id ?? "", answer: { marks, changed: "", information: "" } });
	await running.ask("tomas", "takeStance", { panelId, decisionId, stance: "commit", words: "" });
	const { version = 0 } = (await asks("tomas")).find(({ kind }) => kind === "acknowledge") ?? {};
	await running.ask("tomas", "acknowledgeFramework", { teamId, version });
	expect(await asks("tomas")).toEqual([]);
	expect(await kinds("priya")).toEqual(["echo", "pulse"]);
});

test("a pulse that has closed, or whose time is over, is asked of nobody; nor is one of a team that one has left", async () => {
	await running.ask("maya", "changeTeam", { teamId, remove: [oid("priya")] });
	expect((await kinds("priya")).includes("pulse")).toBe(false);
	await running.at("2026-07-07T09:00:00.000Z");
	expect((await kinds("marcus")).includes("pulse")).toBe(false);
});
