import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { later } from "../../src/core/instant.ts";
import { type Running, startRunning } from "../support/running.ts";
import { asSuperuser } from "../support/transferRoom.ts";
import { oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(150_000);

let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
let first: Awaited<ReturnType<typeof meets.revealed>>;
let decisionId: string;
const count = (table: string) =>
	asSuperuser(running.ownerUrl, async (client) => Number((await client.query(`select count(*) from ${table}`)).rows[0]?.count));
const kept = () => running.ask("ruth", "viewAdministration", {});
const answersOf = (panelId: string) => count(`answers where panel_id = '${panelId}'`);

/** A team that decided in June 2026 and said more beside it. */
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running, { pulses: false });
	first = await meets.revealed("2026-06-18", { held: false });
	const made = await meets.decided(first, "retention", { ownerId: oid("leila") });
	decisionId = made.decision.id;
	const stance = { panelId: first.id, decisionId, stance: "disagreeAndCommit" as const };
	await running.ask("tomas", "takeStance", { ...stance, words: "The Nordics are open now." });
	const heard = { teamId: first.teamId ?? "", priorityId: "retention", fromId: null, idempotencyKey: randomUUID() };
	await running.ask("hana", "raiseSignal", { ...heard, words: "Two customers wrote." });
	await running.at(later(first.meeting.endsAt, 60_000), async () => (await meets.seen("maya", first.id)).followUp.state === "sent");
});
afterAll(() => running.close());

test("unless somebody chose, what is said in private is kept for 24 months; only an administrator sees and changes that", async () => {
	expect(await kept()).toMatchObject({
		counts: { people: 7, teams: 1, panels: 1, decisions: 1 },
		retention: { months: 24, nextAt: expect.stringMatching(/^2028-06-18T10:10/), drops: { total: 0 } },
		erasures: [],
	});
	for (const alias of ["ines", "maya", "olga"]) {
		expect(await running.refused(alias, "viewAdministration", {})).toMatchObject({ code: "notAdmin", status: 403 });
		expect(await running.refused(alias, "changeRetention", { months: 3, drops: 0 })).toMatchObject({ code: "notAdmin" });
	}
	for (const months of [2, 121, 4.5])
		expect(await running.refused("ruth", "changeRetention", { months, drops: 0 })).toMatchObject({ code: "malformed" });
});

test("nothing goes a moment too early", async () => {
	await running.at("2028-06-18T10:59:00.000Z");
	expect(await answersOf(first.id)).toBe(6);
	expect((await meets.seen("leila", first.id)).board).not.toBeNull();
});

test("shortening it says how much goes, and goes on only with that number", async () => {
	const second = await meets.revealed("2028-07-20");
	expect(await answersOf(first.id)).toBe(0);
	running.tenant.clock.moveTo("2028-12-01T09:00:00.000Z");
	const told = await running.ask("ruth", "viewAdministration", { months: 3 });
	expect(told.retention).toMatchObject({ months: 24, drops: { panels: 1, total: 1 } });
	expect(await running.refused("ruth", "changeRetention", { months: 3, drops: 0 })).toMatchObject({
		code: "retentionDrops",
		values: { total: 1, months: 3 },
	});
	expect(await answersOf(second.id)).toBe(6);
	const { retention } = await running.ask("ruth", "changeRetention", { months: 3, drops: told.retention.drops.total });
	expect(retention).toMatchObject({ months: 3, nextAt: expect.stringMatching(/^2028-12-01T09:00/) });
	await running.at("2028-12-01T09:00:30.000Z", async () => (await answersOf(second.id)) === 0);
	expect(await running.ask("ruth", "changeRetention", { months: 120, drops: 0 })).toMatchObject({
		retention: { months: 120, nextAt: null },
	});
});

test("the panel says when its answers were removed, and shows what was decided as before", async () => {
	const panel = await meets.seen("leila", first.id);
	expect(panel).toMatchObject({ stage: "revealed", board: null, answersRemovedAt: expect.stringMatching(/^2028-07/) });
	expect(panel.decisions).toMatchObject([{ id: decisionId, givesUp: "The Nordics launch, until October", decidedByName: "Ines Duarte" }]);
	expect(panel.decisions[0]?.stances).toMatchObject([{ stance: "disagreeAndCommit", words: "The Nordics are open now." }]);
	const teamId = first.teamId ?? "";
	for (const name of [
		"listDecisions",
		"viewFramework",
		"listFrameworkVersions",
		"viewSignals",
		"viewAlignment",
		"viewDiagnosis",
		"viewPulse",
	] as const)
		expect(await running.ask("maya", name, { teamId } as never)).toBeTruthy();
	for (const table of ["drafts", "ballots", "signals", "echoes"]) expect([table, await count(table)]).toEqual([table, 0]);
	expect(await count("deliveries where state in ('sent', 'failed') and content <> '{}' and not_before < '2028-01-01'")).toBe(0);
	expect(await count("deliveries where recipient_address is not null and not_before < '2028-01-01'")).toBe(0);
});

test("another round of an old panel is answered and revealed like the first", async () => {
	await running.ask("maya", "startRound", { panelId: first.id, idempotencyKey: randomUUID() });
	const { hiddenAnswers } = await import("../../sandbox/seed.ts");
	for (const alias of ["hana", "leila"])
		await running.ask(alias, "submitAnswer", { panelId: first.id, answer: hiddenAnswers[alias] as never });
	await running.ask("ruth", "changeRetention", { months: 3, drops: 1_000 });
	await running.at("2028-12-03T09:00:00.000Z");
	expect(await answersOf(first.id)).toBe(2);
	const { panel } = await running.ask("maya", "revealPanel", { panelId: first.id });
	expect(panel.board).not.toBeNull();
	expect(panel).not.toHaveProperty("answersRemovedAt");
});

test("a round whose answers went before it was revealed takes none any more and is never revealed: who answered is told by then", async () => {
	const { id: panelId } = await meets.attached("2029-01-10");
	const { hiddenAnswers } = await import("../../sandbox/seed.ts");
	for (const alias of ["hana", "leila"]) await running.ask(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] as never });
	await running.at("2029-06-01T09:00:00.000Z", async () => (await answersOf(panelId)) === 0);
	expect(await meets.seen("priya", panelId)).toMatchObject({ stage: "sealed", answersRemovedAt: expect.stringMatching(/^2029/) });
	for (const alias of ["hana", "priya"])
		expect(await running.refused(alias, "submitAnswer", { panelId, answer: hiddenAnswers[alias] as never })).toMatchObject({
			code: "answersRemoved",
			status: 409,
		});
	expect(await running.refused("maya", "revealPanel", { panelId })).toMatchObject({ code: "answersRemoved" });
	expect(await answersOf(panelId)).toBe(0);
});
