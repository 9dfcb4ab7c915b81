import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Sent } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const panel = await teamThatMeets(running).revealed("2026-06-18");
	teamId = panel.teamId ?? "";
}, 60_000);
afterAll(() => running.close());

const proposal = (more: Partial<Sent<"proposeTranslation">> = {}): Sent<"proposeTranslation"> => ({
	teamId,
	statement: "More focus on enterprise value",
	saidBy: oid("tomas"),
	saidOn: "2026-06-17",
	implications: ["The admin console comes before consumer features.", "No free plan."],
	idempotencyKey: randomUUID(),
	...more,
});
const seen = async (alias: string) => (await running.ask(alias, "viewTranslations", { teamId })).translations;
const asked = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).asks.filter(({ kind }) => kind === "translation");
const first = async (alias: string) => {
	const [translation] = await seen(alias);
	if (!translation) throw new Error("nothing was restated");
	return translation;
};
const answer = async (line: number, verdict: "confirmed" | "corrected" | "rejected", words = ""): Promise<Sent<"answerTranslation">> => {
	const { id, implications } = await first("maya");
	return { translationId: id, implicationId: implications[line]?.id ?? "", verdict, words };
};
async function settle(instant: string) {
	running.tenant.clock.moveTo(instant);
	for (let turn = 0; turn < 8; turn++) {
		await running.product.sweep();
		await new Promise((done) => setTimeout(done, 60));
	}
}
const mails = () =>
	running.tenant.graph.received.list.filter(
		({ path, method, body }) => method === "POST" && path.endsWith("/messages") && /Is this what you meant/.test(JSON.stringify(body)),
	);

test("those who run the team restate what a leader of it said, on a day that has come, each line once", async () => {
	const refused = async (alias: string, more: Partial<Sent<"proposeTranslation">>) =>
		(await running.refused(alias, "proposeTranslation", proposal(more))).code;
	expect(await refused("hana", {})).toBe("notYourTeamToRun");
	expect(await refused("jonas", {})).toBe("notOnTeam");
	expect(await refused("ines", { saidBy: oid("ines") })).toBe("ownTranslation");
	expect(await refused("ines", { saidBy: oid("maya") })).toBe("notAMember");
	expect(await refused("maya", { saidBy: oid("jonas") })).toBe("notAMember");
	expect(await refused("maya", { saidOn: "2026-06-19" })).toBe("saidInFuture");
	expect(await refused("maya", { implications: ["No free plan.", " no free plan. "] })).toBe("implicationTwice");
	expect(await seen("maya")).toEqual([]);
});

test("sent again it is one, and who said it is told once and finds it in their asks", async () => {
	const sent = proposal();
	const before = mails().length;
	await running.ask("maya", "proposeTranslation", sent);
	const { translations } = await running.ask("maya", "proposeTranslation", sent);
	expect(translations).toMatchObject([
		{
			statement: "More focus on enterprise value",
			saidByName: "Tomas Lindqvist",
			saidOn: "2026-06-17",
			proposedByName: "Maya Okafor",
			mine: false,
		},
	]);
	await settle("2026-06-18T10:20:00.000Z");
	for (let turn = 0; turn < 20 && mails().length === before; turn++) await settle("2026-06-18T10:21:00.000Z");
	await settle("2026-06-18T10:40:00.000Z");
	expect(mails().length - before).toBe(1);
	expect(JSON.stringify(mails().at(-1))).toContain(`/team/${teamId}/translations`);
	const [ask] = await asked("tomas");
	expect(ask).toMatchObject({
		topic: "More focus on enterprise value",
		teamId,
		translation: {
			by: "Maya Okafor",
			implications: [{ text: "The admin console comes before consumer features." }, { text: "No free plan." }],
		},
	});
	expect(await asked("ines")).toEqual([]);
});

test("only who said it says what they meant; until then nobody but them and those who asked reads it", async () => {
	for (const alias of ["maya", "ines", "hana"])
		expect(await running.refused(alias, "answerTranslation", await answer(0, "confirmed"))).toMatchObject({
			code: "notYoursToConfirm",
			values: { name: "Tomas Lindqvist" },
		});
	expect((await running.refused("jonas", "answerTranslation", await answer(0, "confirmed"))).code).toBe("noSuchTranslation");
	expect(await seen("hana")).toEqual([]);
	expect((await first("ines")).implications).toHaveLength(2);
	expect((await first("tomas")).mine).toBe(true);
});

test("a correction is in their own words", async () => {
	expect(await running.refused("tomas", "answerTranslation", await answer(1, "corrected", "  "))).toMatchObject({
		code: "correctionMissing",
		fields: { words: expect.any(String) },
	});
	await running.ask("tomas", "answerTranslation", await answer(1, "corrected", "A smaller free plan."));
	const [, line] = (await first("maya")).implications;
	expect(line).toMatchObject({ text: "No free plan.", verdict: { is: "corrected", words: "A smaller free plan." } });
	expect((await first("hana")).implications.map(({ text }) => text)).toEqual(["No free plan."]);
	expect((await asked("tomas"))[0]?.translation?.implications.map(({ text }) => text)).toEqual([
		"The admin console comes before consumer features.",
	]);
});

test("a later word of theirs counts, and what is answered whole waits no more", async () => {
	await running.ask("tomas", "answerTranslation", await answer(0, "confirmed"));
	expect(await asked("tomas")).toEqual([]);
	running.tenant.clock.moveTo("2026-06-18T10:45:00.000Z");
	await running.ask("tomas", "answerTranslation", await answer(0, "rejected"));
	const [line] = (await first("tomas")).implications;
	expect(line?.verdict).toMatchObject({ is: "rejected", at: expect.stringMatching(/^2026-06-18T10:45/) });
	expect((await first("hana")).implications).toHaveLength(1);
});

test("what they stand by is in the team's framework and in what is taken along, in their words, with the statement, their name and the day", async () => {
	const { confirmed } = await running.ask("hana", "viewFramework", { teamId });
	expect(confirmed).toMatchObject([
		{ text: "A smaller free plan.", statement: "More focus on enterprise value", saidByName: "Tomas Lindqvist", saidOn: "2026-06-17" },
	]);
	const { content } = await running.ask("hana", "exportFramework", { teamId });
	expect(content).toContain(
		"## What statements mean here\n\n- A smaller free plan.\n  “More focus on enterprise value”, Tomas Lindqvist on Wednesday 17 June",
	);
	expect(content).not.toMatch(/admin console|No free plan/);
});

test("an answer to what is not there is refused, and no word of it stands in the log", async () => {
	const gone = { ...(await answer(0, "confirmed")), implicationId: randomUUID() };
	expect((await running.refused("tomas", "answerTranslation", gone)).code).toBe("noSuchTranslation");
	expect(running.logged.join("\n")).not.toMatch(/admin console|free plan|enterprise value/i);
});

test("who has left the team is asked no more", async () => {
	await running.ask("maya", "proposeTranslation", proposal({ saidBy: oid("marcus"), statement: "Be louder" }));
	expect(await asked("marcus")).toHaveLength(1);
	await running.ask("maya", "changeTeam", { teamId, remove: [oid("marcus")] });
	expect(await asked("marcus")).toEqual([]);
	expect((await running.refused("marcus", "viewTranslations", { teamId })).code).toBe("notOnTeam");
});
