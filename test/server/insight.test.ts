import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { people, personByAlias } from "../../sandbox/people.ts";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import type { Reply } from "../../src/contract.ts";
import { rankingOf } from "../../src/core/answer.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
let panelId: string;
let decisionId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18", { held: false });
	const { decision } = await meets.decided(panel);
	decisionId = decision.id;
	panelId = panel.id;
	teamId = panel.teamId ?? "";
}, 60_000);
afterAll(() => running.close());

const overTime = (alias: string) => running.ask(alias, "viewAlignment", { teamId });
const diagnosis = (alias: string, of = teamId) => running.ask(alias, "viewDiagnosis", { teamId: of });
const coalition = (alias: string) => running.ask(alias, "viewCoalition", { teamId });
const heldIn = ({ held }: Reply<"viewAlignment">, kind: string) => held.filter((point) => point.kind === kind);
const sourcesOf = ({ kinds }: Reply<"viewDiagnosis">) =>
	kinds.flatMap((one) => [...one.for, ...one.against].map(({ source }) => source.kind));
const remembers = (alias: string, recall: { chosen: string; over: string } | null) => running.ask(alias, "answerEcho", { panelId, recall });
const retention = { chosen: "Retention", over: "New revenue" };
const names = people.map(({ name }) => name.split(" ")[0]).join("|");

test("for a new team there is not enough to tell, and what would tell is said", async () => {
	const { team } = await running.ask("maya", "createTeam", {
		name: "Platform",
		mails: ["hana", "leila", "marcus"].map((alias) => personByAlias(alias).mail),
		deciderMail: personByAlias("hana").mail,
		timeZone: "Europe/Berlin",
		idempotencyKey: randomUUID(),
	});
	const found = await diagnosis("leila", team.id);
	expect(found).toMatchObject({ leading: null, second: null, from: null, headline: { say: "diagnosis.headline.notEnough" } });
	expect(found.notEnough?.needs[0]).toMatchObject({ say: "diagnosis.needs.panel", with: { context: "first" } });
	expect(found.notEnough?.after).toBeNull();
	const seen = await running.ask("leila", "viewAlignment", { teamId: team.id });
	expect(seen).toMatchObject({ headline: { say: "overTime.headline.undecided" }, held: [], rounds: [], decisions: [] });
	expect(await running.refused("tomas", "viewDiagnosis", { teamId: team.id })).toMatchObject({ code: "notOnTeam" });
	expect(await running.refused("tomas", "viewAlignment", { teamId: team.id })).toMatchObject({ code: "notOnTeam" });
});

test("each panel says how alike the orders are and what was expected, each decision how the team stands on it", async () => {
	await running.ask("tomas", "takeStance", {
		panelId,
		decisionId,
		stance: "cannotCommit",
		words: "My targets are set on new revenue.",
	});
	await running.ask("leila", "takeStance", { panelId, decisionId, stance: "commit", words: "" });
	const { rounds, decisions, held, headline } = await overTime("priya");
	expect(rounds).toMatchObject([{ panelId, leaders: 6, answered: 6, agreement: expect.any(Number) }]);
	expect(rounds[0]?.expected).toBeGreaterThan(rounds[0]?.real ?? 9);
	expect(decisions).toMatchObject([
		{ chosen: "Retention", over: "New revenue", replaced: false, commit: 1, disagree: 0, cannot: 1, silent: 3 },
	]);
	expect(held).toEqual([]);
	expect(headline.say).toBe("overTime.headline.early");
});

test("who runs the team reads whom to talk to next, and about what; everybody else is refused and told who can", async () => {
	const { members, next } = await coalition("maya");
	expect(members.map(({ name }) => name)).not.toContain("Maya Okafor");
	expect(next[0]).toMatchObject({
		name: "Tomas Lindqvist",
		why: "against",
		point: { about: { kind: "decision" }, source: { kind: "panel", id: panelId } },
	});
	const seen = (await coalition("ines")).members.find(({ name }) => name === "Leila Haddad");
	expect(seen?.points.find(({ about }) => about.kind === "decision")).toMatchObject({ holding: "holds" });
	for (const alias of leaders.filter((one) => one !== "ines"))
		expect(await running.refused(alias, "viewCoalition", { teamId })).toMatchObject({
			code: "notYourTeamToRun",
			values: { facilitator: "Maya Okafor", decider: "Ines Duarte" },
		});
	expect(await running.refused("jonas", "viewCoalition", { teamId })).toMatchObject({ code: "notOnTeam" });
});

test("a second round that is still running leaves no trace in any of the three", async () => {
	const seen = async () => JSON.stringify([await coalition("maya"), await overTime("hana"), await diagnosis("hana")]);
	await running.ask("maya", "startRound", { panelId, idempotencyKey: randomUUID() });
	const before = await seen();
	const own = hiddenAnswers["hana"];
	const ranking = rankingOf(["operating-margin", "enterprise-value", "growth-in-users", "new-revenue", "retention"]);
	await running.ask("hana", "submitAnswer", {
		panelId,
		answer: { ...own, ranking, guess: { first: "operating-margin", sharing: 0 } } as never,
	});
	expect(await seen()).toBe(before);
});

test("what one is asked to remember is told in none of them until they say or skip", async () => {
	const sent = async () => (await running.ask("maya", "viewPanel", { panelId })).panel.followUp.state === "sent";
	await running.at("2026-06-18T11:01:00.000Z", sent);
	await running.at("2026-06-22T12:00:00.000Z", async () => (await running.ask("marcus", "viewPanel", { panelId })).panel.echo === "open");
	expect((await overTime("maya")).decisions).toHaveLength(1);
	for (const alias of ["tomas", "ines"]) {
		expect((await overTime(alias)).decisions).toEqual([]);
		expect(JSON.stringify([await overTime(alias), await diagnosis(alias)])).not.toMatch(/retention|new.revenue/i);
	}
	expect(await running.refused("ines", "viewCoalition", { teamId })).toMatchObject({ code: "echoFirst", values: { panelId } });
	await remembers("ines", null);
	expect((await overTime("ines")).decisions).toHaveLength(1);
	expect((await coalition("ines")).members).toHaveLength(6);
});

test("an echo of which fewer than four have said something is read by those who run the team alone", async () => {
	await remembers("leila", retention);
	await remembers("hana", { chosen: "New revenue", over: "Retention" });
	expect(heldIn(await overTime("maya"), "echo")).toMatchObject([{ sourceId: panelId, people: 2, median: 0.5, low: 0, high: 1 }]);
	expect(heldIn(await overTime("ines"), "echo")).toHaveLength(1);
	for (const alias of ["leila", "priya"]) {
		expect(heldIn(await overTime(alias), "echo")).toEqual([]);
		expect(sourcesOf(await diagnosis(alias))).not.toContain("echo");
	}
	expect(sourcesOf(await diagnosis("maya"))).toContain("echo");
	await remembers("marcus", retention);
	expect(heldIn(await overTime("leila"), "echo")).toEqual([]);
	await remembers("priya", { chosen: "New revenue", over: "Retention" });
	expect(heldIn(await overTime("leila"), "echo")).toMatchObject([{ people: 4, median: 0.5 }]);
	expect(sourcesOf(await diagnosis("leila"))).toContain("echo");
});

test("an open pulse leaves no trace, and whoever decides says from memory before they read names of priorities", async () => {
	const open = async () => (await running.ask("leila", "viewPulse", { teamId })).current;
	await running.at("2026-07-01T12:00:00.000Z", async () => (await open()) !== null);
	const current = await open();
	const pulseId = current?.id ?? "";
	const seen = async () => JSON.stringify([await coalition("maya"), await overTime("maya"), await diagnosis("maya")]);
	const before = await seen();
	const { current: asked } = await running.ask("leila", "answerPulse", { pulseId, recall: ["Growth"] });
	const marks = (asked?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "wrong" as const }));
	await running.ask("leila", "answerPulse", { pulseId, answer: { marks, changed: "Renewals slip.", information: "" } });
	expect(await seen()).toBe(before);
	expect(await running.refused("ines", "viewCoalition", { teamId })).toMatchObject({ code: "recallFirst" });
	await running.ask("ines", "answerPulse", { pulseId, recall: null });
	expect((await coalition("ines")).members).toHaveLength(6);
	await running.at("2026-07-08T18:00:00.000Z", async () => (await open()) === null);
	expect(await seen()).not.toBe(before);
	const leila = (await coalition("maya")).members.find(({ name }) => name === "Leila Haddad");
	expect(leila?.points.filter(({ holding }) => holding === "against").length).toBeGreaterThan(0);
});

test("neither over time nor in the diagnosis is anybody named", async () => {
	for (const alias of [...leaders, "maya"])
		expect(JSON.stringify([await overTime(alias), await diagnosis(alias)])).not.toMatch(
			new RegExp(`\\b(${names})\\b|${leaders.map(oid).join("|")}`),
		);
});
