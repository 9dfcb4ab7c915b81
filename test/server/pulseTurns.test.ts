import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, teamThatMeets } from "./meetings.ts";

jest.setTimeout(150_000);

let running: Running;
let teamId: string;
beforeEach(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	teamId = panel.teamId ?? "";
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Europe/Berlin" });
	await meets.decided(panel);
});
afterEach(() => running.close());

const seen = (alias: string) => running.ask(alias, "viewPulse", { teamId });
async function rows<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
	const client = new pg.Client({ connectionString: running.ownerUrl });
	await client.connect();
	try {
		return (await client.query(text, values)).rows as Row[];
	} finally {
		await client.end();
	}
}
const opened = () =>
	rows<{ number: number; closed: boolean }>("select number, closed_at is not null as closed from pulses order by number");
const plan = (startsOn: string, time: string, timeZone = "Europe/Berlin") =>
	running.ask("maya", "schedulePulse", { teamId, startsOn, at: time, everyWeeks: 1, timeZone });
async function says(alias: string, pulseId: string) {
	const { current } = await running.ask(alias, "answerPulse", { pulseId, recall: null });
	const marks = (current?.priorities ?? []).map(({ id }) => ({ priorityId: id, mark: "stillRight" as const }));
	return running.ask(alias, "answerPulse", { pulseId, answer: { marks, changed: "", information: "" } });
}

test("while a pulse is open no other opens, whatever the plan becomes, and it closes when it said it would", async () => {
	await running.at("2026-07-01T07:05:00.000Z");
	const { current } = await seen("ines");
	await plan("2026-07-02", "09:00");
	await running.at("2026-07-02T07:05:00.000Z");
	await plan("2026-07-03", "09:00");
	await running.at("2026-07-03T07:05:00.000Z");
	expect(await opened()).toEqual([{ number: 1, closed: false }]);
	expect((await seen("ines")).current).toMatchObject({ id: current?.id, closesAt: "2026-07-06T15:00:00.000Z" });
	await running.at("2026-07-06T15:01:00.000Z");
	expect(await opened()).toEqual([{ number: 1, closed: true }]);
	await running.at("2026-07-10T07:05:00.000Z");
	expect((await seen("ines")).current?.number).toBe(2);
});

test("another hour or another zone opens no second one on the same day, and the plan says so", async () => {
	await running.at("2026-07-01T07:05:00.000Z");
	const pulseId = (await seen("ines")).current?.id ?? "";
	for (const alias of leaders) await says(alias, pulseId);
	expect((await seen("ines")).current).toBeNull();
	expect((await plan("2026-07-01", "16:00")).plan.nextAt).toBe("2026-07-08T14:00:00.000Z");
	await running.at("2026-07-01T14:05:00.000Z");
	expect((await running.ask("maya", "changeTeam", { teamId, timeZone: "America/New_York" })).team.timeZone).toBe("America/New_York");
	await running.at("2026-07-01T20:05:00.000Z");
	expect(await opened()).toHaveLength(1);
});

test("of several that are open every one closes whose time is over", async () => {
	await running.at("2026-07-01T07:05:00.000Z");
	for (const number of [2, 3, 4])
		await rows(
			`insert into pulses (tenant_id, id, team_id, number, opens_at, closes_at, priorities, leaders)
				select tenant_id, $1::uuid, team_id, $2::int, opens_at + $2::int * interval '1 hour', closes_at, priorities, leaders from pulses where number = 1`,
			[randomUUID(), number],
		);
	await running.at("2026-07-06T15:01:00.000Z");
	expect((await opened()).map(({ closed }) => closed)).toEqual([true, true, true, true]);
});

test("nobody answers once its time is over, even where the clock has not come by: it closes then", async () => {
	await running.at("2026-07-01T07:05:00.000Z");
	const pulseId = (await seen("ines")).current?.id ?? "";
	// the clock stood still for the sweep alone
	await rows("update pulses set closes_at = $1", ["2026-07-01T07:00:00.000Z"]);
	expect((await seen("ines")).current).toBeNull();
	expect(await running.refused("ines", "answerPulse", { pulseId, recall: null })).toMatchObject({ code: "pulseClosed" });
	expect(await opened()).toEqual([{ number: 1, closed: true }]);
	expect((await seen("ines")).past).toMatchObject([{ number: 1, answered: 0 }]);
});

test("a team that had decided before it wanted pulses gets them when it chooses a rhythm, counted from that day", async () => {
	await rows("update teams set pulse_starts_on = null, next_pulse_at = null, pulse_weeks = 0");
	await running.ask("maya", "changeTeam", { teamId, pulseWeeks: 2 });
	expect((await seen("maya")).plan).toMatchObject({ startsOn: "2026-07-01", everyWeeks: 2, nextAt: "2026-07-01T07:00:00.000Z" });
});

test("who answered in the evening is not asked in the morning, and nobody once it is closed", async () => {
	await running.ask("maya", "schedulePulse", { teamId, startsOn: "2026-06-24", at: "20:00", everyWeeks: 2, timeZone: "Europe/Berlin" });
	await running.at("2026-06-24T18:05:00.000Z");
	const pulseId = (await seen("ines")).current?.id ?? "";
	await says("leila", pulseId);
	const mails = (alias: string) =>
		running.tenant.graph.mailbox(alias).inbox.filter(({ subject }) => subject === "Are the priorities still right?");
	const notices = (alias: string) => running.tenant.graph.activities(alias).filter(({ activityType }) => activityType === "pulseAsked");
	expect(mails("tomas")).toEqual([]);
	await running.at("2026-06-25T06:05:00.000Z");
	await running.at("2026-06-25T06:10:00.000Z");
	expect([mails("tomas").length, mails("leila").length, notices("leila").length]).toEqual([1, 0, 0]);
});
