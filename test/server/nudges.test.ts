import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
const mail = (alias: string) => personByAlias(alias).mail.toLowerCase();
const nudges = async (alias: string) => (await running.ask(alias, "listNudges", {})).teams;

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	teamId = (await teamThatMeets(running).attached("2026-06-04")).teamId ?? "";
}, 60_000);
afterAll(() => running.close());

test("a member's Outlook learns who leads in their team, without who facilitates it", async () => {
	const { team } = await running.ask("maya", "viewTeam", { teamId });
	expect(team.nudge).toBe(true);
	const leaders = team.members.filter(({ id }) => id !== oid("maya")).map((member) => member.mail.toLowerCase());
	expect(await nudges("maya")).toEqual([{ name: team.name, leaders: leaders.sort() }]);
	expect(await nudges("tomas")).toEqual(await nudges("maya"));
	expect(await nudges("ruth")).toEqual([]);
});

test("who left the team is no leader of it, and hears nothing of it", async () => {
	await running.ask("maya", "changeTeam", { teamId, remove: [oid("marcus")] });
	expect(await nudges("marcus")).toEqual([]);
	expect((await nudges("ines"))[0]?.leaders).not.toContain(mail("marcus"));
});

test("a team that wants no word of it gives none, by the choice of whoever runs it", async () => {
	expect(await running.refused("tomas", "changeTeam", { teamId, nudge: false })).toMatchObject({ code: "notYourTeamToRun" });
	expect((await running.ask("maya", "changeTeam", { teamId, nudge: false })).team.nudge).toBe(false);
	expect(await nudges("maya")).toEqual([]);
	expect((await running.ask("maya", "changeTeam", { teamId, echoDays: 4 })).team.nudge).toBe(false);
});
