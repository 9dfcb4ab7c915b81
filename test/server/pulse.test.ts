import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Reply } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	await meets.decided(panel);
	teamId = panel.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
}, 60_000);
afterAll(() => running.close());

const seen = (alias: string) => running.ask(alias, "viewPulse", { teamId });
const current = async (alias: string) => {
	const pulse = (await seen(alias)).current;
	if (!pulse) throw new Error("no pulse is open");
	return pulse;
};
type Answer = { marks?: Record<string, "stillRight" | "shifting" | "wrong">; changed?: string; information?: string };
async function answers(alias: string, { marks = {}, changed = "", information = "" }: Answer = {}): Promise<Reply<"viewPulse">> {
	const { id } = await current(alias);
	const { current: now } = await running.ask(alias, "answerPulse", { pulseId: id, recall: ["Retention"] });
	const answer = {
		marks: (now?.priorities ?? []).map((one) => ({ priorityId: one.id, mark: marks[one.id] ?? ("stillRight" as const) })),
		changed,
		information,
	};
	return running.ask(alias, "answerPulse", { pulseId: id, answer });
}
const told = () =>
	running.tenant.graph.received.list.filter(({ path, method }) => method === "POST" && path.endsWith("/sendActivityNotification")).length;

test("pulses begin after the first decision, every two weeks at nine on the team's wall, and nobody had to ask for them", async () => {
	const { plan } = await seen("maya");
	expect(plan).toMatchObject({ startsOn: "2026-07-01", at: "09:00", everyWeeks: 2, timeZone: "Europe/Berlin", mayPlan: true });
	expect(plan.nextAt).toBe("2026-07-01T07:00:00.000Z");
	await running.at("2026-07-01T06:59:00.000Z");
	expect((await seen("ines")).current).toBeNull();
	const before = told();
	await running.at("2026-07-01T07:05:00.000Z");
	expect(await current("ines")).toMatchObject({ number: 1, asked: leaders.length, answered: [], closesAt: "2026-07-06T15:00:00.000Z" });
	expect(told() - before).toBe(leaders.length);
});

test("the priorities are told only to who has said what they remember, and that is said once", async () => {
	const before = await current("tomas");
	expect(before).toMatchObject({ mayAnswer: true, priorities: [], mine: null });
	expect("recall" in before).toBe(false);
	const early = { marks: [{ priorityId: "retention", mark: "stillRight" as const }], changed: "", information: "" };
	expect(await running.refused("tomas", "answerPulse", { pulseId: before.id, answer: early })).toMatchObject({ code: "recallFirst" });
	const after = await running.ask("tomas", "answerPulse", { pulseId: before.id, recall: ["Growth"] });
	expect(after.current?.priorities.map(({ id }) => id)).toEqual(["retention", "new-revenue"]);
	await running.ask("tomas", "answerPulse", { pulseId: before.id, recall: ["Retention", "New revenue"] });
	expect((await current("tomas")).recall).toEqual(["Growth"]);
});

test("nobody reads another's answer before the pulse closes, nor does who runs it: only who has answered", async () => {
	await answers("leila", { marks: { retention: "shifting" }, changed: "Two renewals asked for a shorter term." });
	const { id } = await current("leila");
	for (const alias of ["ines", "maya", "tomas"]) {
		const reply = JSON.stringify(await seen(alias));
		expect(reply).not.toMatch(/renewals|shifting/);
		expect((await current(alias)).answered).toEqual([{ id: oid("leila"), name: "Leila Haddad" }]);
	}
	expect(await running.refused("maya", "answerPulse", { pulseId: id, recall: null })).toMatchObject({ code: "notInPulse" });
	expect(running.logged.join("\n")).not.toMatch(/renewals asked/);
});

test("when all asked have answered it closes at once, and the team reads what it found", async () => {
	for (const alias of leaders.filter((one) => one !== "leila")) await answers(alias, { marks: { "new-revenue": "wrong" } });
	const { current: open, past } = await seen("priya");
	expect(open).toBeNull();
	expect(past[0]).toMatchObject({
		number: 1,
		asked: 6,
		answered: 6,
		changed: [{ name: "Leila Haddad", words: "Two renewals asked for a shorter term." }],
		recall: { part: 5, none: 1, whole: 0, skipped: 0 },
	});
	expect(past[0]?.priorities).toMatchObject([
		{ id: "retention", stillRight: 5, shifting: 1, wrong: 0, recalled: 5, doubted: [{ name: "Leila Haddad", mark: "shifting" }] },
		{ id: "new-revenue", stillRight: 1, wrong: 5, recalled: 0 },
	]);
});

test("one that nobody answered closes when its time is over and says so; those that were slept through do not open late", async () => {
	await running.at("2026-07-15T07:05:00.000Z");
	expect((await current("ines")).number).toBe(2);
	// asleep over two of them
	await running.at("2026-08-22T12:00:00.000Z");
	const { current: open, past, plan } = await seen("ines");
	expect(open).toBeNull();
	expect(past.map(({ number, answered }) => [number, answered])).toEqual([
		[2, 0],
		[1, 6],
	]);
	expect(plan.nextAt).toBe("2026-08-26T07:00:00.000Z");
	await running.at("2026-08-26T07:05:00.000Z");
	expect((await current("ines")).number).toBe(3);
	expect(await running.refused("ines", "answerPulse", { pulseId: past[0]?.id ?? "", recall: null })).toMatchObject({ code: "pulseClosed" });
});

test("whoever runs the team chooses another rhythm, or none; a day that has passed is refused", async () => {
	const choose = { teamId, startsOn: "2026-10-20", at: "16:30", everyWeeks: 3 };
	expect(await running.refused("tomas", "schedulePulse", choose)).toMatchObject({ code: "notYourTeamToRun" });
	expect(await running.refused("maya", "schedulePulse", { ...choose, startsOn: "2026-08-01" })).toMatchObject({ code: "pulseInPast" });
	const { plan } = await running.ask("ines", "schedulePulse", choose);
	expect(plan).toMatchObject({ everyWeeks: 3, nextAt: "2026-10-20T14:30:00.000Z" });
	expect((await running.ask("maya", "changeTeam", { teamId, pulseWeeks: 0 })).team.pulseWeeks).toBe(0);
	expect((await seen("ines")).plan.nextAt).toBeNull();
});

test("who is on no such team learns nothing of its pulse", async () => {
	expect(await running.refused("jonas", "viewPulse", { teamId })).toMatchObject({ code: "notOnTeam" });
});
