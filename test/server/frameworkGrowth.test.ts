import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import type { Sent } from "../../src/contract.ts";
import { later } from "../../src/core/instant.ts";
import { type Running, startRunning } from "../support/running.ts";
import { teamThatMeets } from "./meetings.ts";

type Content = Sent<"draftFramework">["content"];

let running: Running;
let owner: pg.Client;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	owner = new pg.Client({ connectionString: running.ownerUrl });
	await owner.connect();
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-04");
	teamId = panel.teamId ?? "";
	await meets.decided(panel);
}, 60_000);
afterAll(async () => {
	await owner.end();
	await running.close();
});

const revisions = async (): Promise<number[]> =>
	(await owner.query("select revision from framework_drafts where team_id = $1 order by revision", [teamId])).rows.map(
		({ revision }) => revision,
	);
const opens = async (alias: string) => {
	const { draft } = await running.ask(alias, "viewFramework", { teamId });
	if (!draft) throw new Error(`${alias} drafts nothing`);
	return draft;
};
const saves = async (alias: string, revision: number, content: Content, offer = false) =>
	(await running.ask(alias, "draftFramework", { teamId, revision, content, offer })).draft;
const hour = 3_600_000;
const nextDay = () => running.tenant.clock.moveTo(later(running.tenant.clock.now(), 25 * hour));
const values = async () =>
	(await owner.query("select value from metric_values where team_id = $1 order by reported_at", [teamId])).rows.map(({ value }) => value);

test("of what somebody wrote, only their last step and the one they went on from are kept, a day after the others", async () => {
	let { revision, content } = await opens("maya");
	for (let typed = 1; typed <= 12; typed++)
		({ revision, content } = await saves("maya", revision, { ...content, weighing: "why ".repeat(typed).trim() } as Content));
	expect(revision).toBe(12);
	nextDay();
	// the answer to the last one was lost: it is sent again, and more of it
	const again = await saves("maya", 11, { ...content, cadence: "W" } as Content);
	expect(again).toMatchObject({ revision: 13, content: { weighing: content.weighing, cadence: "W" } });
	expect(await revisions()).toEqual([11, 13]);
});

test("who has two panes open goes on in each from where it stood, and what is deleted in one stays deleted", async () => {
	const [outlook, teams] = [await opens("maya"), await opens("maya")];
	const typed = await saves("maya", outlook.revision, { ...outlook.content, cadence: "Mondays" } as Content);
	const other = await saves("maya", teams.revision, { ...teams.content, weighing: "Who would miss it?" } as Content);
	expect(other.content).toMatchObject({ cadence: "Mondays", weighing: "Who would miss it?" });
	const deleted = await saves("maya", typed.revision, { ...typed.content, cadence: "" } as Content);
	expect(deleted.content).toMatchObject({ cadence: "", weighing: "Who would miss it?" });
	const again = await saves("maya", other.revision, { ...other.content, weighing: "Nobody." } as Content);
	expect(again.content).toMatchObject({ cadence: "", weighing: "Nobody." });
});

test("what another opened and goes on from is kept, and is joined with all that was typed since", async () => {
	const hers = await opens("ines");
	let { revision, content } = await opens("maya");
	const begun = revision;
	for (const cadence of ["M", "Mo", "Mondays"]) {
		({ revision, content } = await saves("maya", revision, { ...content, cadence } as Content));
		nextDay();
	}
	expect((await revisions()).slice(-3)).toEqual([begun, begun + 2, begun + 3]);
	const joined = await saves("ines", hers.revision, { ...hers.content, weighing: "Who would miss it?" } as Content);
	expect(joined).toMatchObject({ content: { cadence: "Mondays", weighing: "Who would miss it?" } });
	const both = await running.refused("ines", "draftFramework", {
		teamId,
		revision: hers.revision,
		content: { ...hers.content, cadence: "Fridays" } as Content,
	});
	expect(both).toMatchObject({ code: "draftConflict", fields: { cadence: "draftConflict" } });
	expect(both.fields).toEqual({ cadence: "draftConflict" });
	expect((await revisions()).slice(-4)).toEqual([begun, begun + 2, begun + 3, begun + 4]);
});

test("once it is confirmed and the next is begun, nothing of it is kept but its version", async () => {
	const { revision, content } = await opens("ines");
	const metrics = [{ id: "new:1", label: "Churn", priorityId: "", success: "Below 8 percent", failure: "Above 12 percent" }];
	const offered = await saves("ines", revision, { ...content, metrics } as Content, true);
	await running.ask("ines", "confirmFramework", { teamId, revision: offered.revision, idempotencyKey: randomUUID() });
	const next = await opens("maya");
	const begun = await saves("maya", 0, { ...next.content, cadence: "Tuesdays" } as Content);
	expect(await revisions()).toEqual([begun.revision]);
	await running.ask("maya", "dropFrameworkDraft", { teamId, revision: begun.revision });
});

test("of what a metric was on one day, by the team's clock, the last is kept", async () => {
	await running.ask("maya", "changeTeam", { teamId, timeZone: "Pacific/Auckland" });
	const says = (alias: string, value: string) =>
		running.ask(alias, "reportMetric", { teamId, metricId: "churn", value, idempotencyKey: randomUUID() });
	// half past eleven in the evening over there, and half an hour past midnight
	running.tenant.clock.moveTo("2026-06-10T11:10:00.000Z");
	await says("hana", "9 percent");
	await says("tomas", "10 percent");
	running.tenant.clock.moveTo("2026-06-10T11:30:00.000Z");
	await says("hana", "11 percent");
	expect(await values()).toEqual(["11 percent"]);
	running.tenant.clock.moveTo("2026-06-10T12:30:00.000Z");
	expect(await says("leila", "12 percent")).toMatchObject({ values: [{ value: "12 percent", name: "Leila Haddad" }] });
	expect(await values()).toEqual(["11 percent", "12 percent"]);
});
