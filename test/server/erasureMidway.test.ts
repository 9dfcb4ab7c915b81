import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

jest.setTimeout(150_000);

const someone = "someone whose data was erased".replaceAll(" ", "\u00a0");
let running: Running;
let meets: ReturnType<typeof teamThatMeets>;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	meets = teamThatMeets(running, { pulses: false });
});
afterAll(() => running.close());

const erase = (alias: string, idempotencyKey = randomUUID()) =>
	running.ask("ruth", "erasePerson", { personId: oid(alias), idempotencyKey });

test("while answers are sealed, who is erased is asked no more, and the others' answers are revealed without theirs", async () => {
	const panel = await meets.attached("2026-06-18");
	for (const alias of ["tomas", "priya", "hana"])
		await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	await running.ask("marcus", "saveDraft", { panelId: panel.id, draft: { assumptions: ["Begun by Marcus."] } });
	const { goes, invited } = await running.ask("ruth", "previewErasure", { personId: oid("tomas") });
	expect([goes.answers, invited]).toEqual([1, 1]);
	await erase("tomas");
	const sealed = await meets.seen("priya", panel.id);
	expect(sealed.answered.toSorted()).toEqual([oid("hana"), oid("priya")].toSorted());
	for (const alias of ["ines", "leila", "marcus"])
		await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	running.tenant.clock.moveTo(later(panel.meeting.startsAt, 600_000));
	const { panel: revealed } = await running.ask("maya", "revealPanel", { panelId: panel.id });
	expect(revealed.answered).toHaveLength(5);
	expect(JSON.stringify(revealed.board)).not.toContain(oid("tomas"));
});

test("asked again with the same key, an erasure is answered and not repeated", async () => {
	const key = randomUUID();
	const first = await erase("jonas", key).catch((problem: Error) => problem.message);
	expect(first).toContain("nobodyKnown");
	const priya = await erase("priya", key);
	expect(await erase("priya", key)).toEqual(priya);
	expect(await running.refused("ruth", "erasePerson", { personId: oid("priya"), idempotencyKey: randomUUID() })).toMatchObject({
		code: "nobodyKnown",
	});
});

test("whoever signs in again after it is somebody new, with nothing of before", async () => {
	expect(await running.ask("tomas", "listMyAsks", {})).toMatchObject({ asks: [], waiting: [] });
	const told = JSON.parse((await running.ask("tomas", "exportMyData", {})).content);
	expect(told).toMatchObject({ teams: [], panels: [], answers: [], decisions: [], stances: [], messages: [] });
});

test("a panel whose decider is erased goes on: whoever keeps it names another, and no other seat is given away so", async () => {
	const panel = await meets.revealed("2026-06-25");
	expect(await running.ask("ruth", "previewErasure", { personId: oid("ines") })).toMatchObject({ open: { decides: expect.any(Number) } });
	await erase("ines");
	const wants = meets.decides(panel, "retention");
	expect(await running.refused("hana", "forceDecision", wants)).toMatchObject({ code: "panelWithoutDecider", status: 403 });
	const name = (alias: string, named: object) => running.refused(alias, "changePanel", { panelId: panel.id, ...named });
	expect(await name("hana", { deciderId: oid("hana") })).toMatchObject({ code: "notYoursToRun" });
	expect(await name("maya", { facilitatorId: oid("hana") })).toMatchObject({ code: "seatTaken" });
	expect(await name("maya", { deciderId: oid("maya") })).toMatchObject({ code: "facilitatorDecides" });
	expect(await name("maya", { deciderId: oid("ines") })).toMatchObject({ code: "deciderNotInvited" });
	await running.ask("maya", "changePanel", { panelId: panel.id, deciderId: oid("hana") });
	expect(await name("maya", { deciderId: oid("leila") })).toMatchObject({ code: "seatTaken" });
	const { panel: after } = await running.ask("hana", "forceDecision", wants);
	expect(after.decisions).toMatchObject([{ decidedByName: "Hana Sato" }]);
});

test("where the facilitator who organizes is erased, another is named, and the follow-up goes out in the name of who is left", async () => {
	const panel = await meets.attached("2026-07-02", { held: false });
	running.tenant.clock.moveTo(later(panel.meeting.startsAt, 300_000));
	await erase("maya");
	const { panel: named } = await running.ask("ines", "changePanel", { panelId: panel.id, facilitatorId: oid("marcus") });
	expect(named.people.find(({ id }) => id === oid("marcus"))?.roles).toEqual(["facilitator"]);
	expect(named.people.find(({ name }) => name === someone)?.roles).toEqual(["left"]);
	for (const alias of ["leila", "hana"])
		await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	await running.ask("marcus", "revealPanel", { panelId: panel.id });
	await running.at(later(panel.meeting.endsAt, 60_000), async () => (await meets.seen("marcus", panel.id)).followUp.state === "sent");
	const { deliveries } = (await meets.seen("marcus", panel.id)).followUp;
	expect(deliveries.filter(({ channel }) => channel === "mail").map(({ state }) => state)).toEqual(Array(6).fill("sent"));
});

test("of an unattributed panel nothing is shown any more once fewer than four answers are left", async () => {
	const panel = await meets.attached("2026-07-09");
	await running.ask("maya", "changePanel", { panelId: panel.id, attribution: "unattributed" });
	for (const alias of ["tomas", "priya", "leila", "marcus"])
		await running.ask(alias, "submitAnswer", { panelId: panel.id, answer: hiddenAnswers[alias] as never });
	running.tenant.clock.moveTo(later(panel.meeting.startsAt, 600_000));
	expect((await running.ask("maya", "revealPanel", { panelId: panel.id })).panel.board).not.toBeNull();
	await erase("priya");
	const after = await meets.seen("leila", panel.id);
	expect(after).toMatchObject({ board: null, tooFewLeft: true, stage: "revealed" });
});
