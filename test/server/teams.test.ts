import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
const mail = (alias: string) => personByAlias(alias).mail.toLowerCase();

beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	teamId = (await teamThatMeets(running).attached("2026-06-04")).teamId ?? "";
}, 60_000);
afterAll(() => running.close());

test("a team that began with a panel has its decider and its facilitator, and what every team starts with", async () => {
	const { team } = await running.ask("tomas", "viewTeam", { teamId });
	expect(team).toMatchObject({
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		echoDays: 3,
		tasks: false,
		pulseWeeks: 2,
		mayChange: false,
	});
	expect(team.members.map(({ id }) => id)).toContain(oid("maya"));
});

test("whoever facilitates or decides changes what the team chose, and nobody else", async () => {
	const { team } = await running.ask("maya", "changeTeam", { teamId, echoDays: 5, tasks: true, name: "Brightwater leadership" });
	expect(team).toMatchObject({ echoDays: 5, tasks: true, pulseWeeks: 2, name: "Brightwater leadership", mayChange: true });
	expect((await running.ask("ines", "changeTeam", { teamId, pulseWeeks: 4 })).team).toMatchObject({ pulseWeeks: 4, echoDays: 5 });
	const refused = await running.refused("tomas", "changeTeam", { teamId, echoDays: 1 });
	expect(refused).toMatchObject({ code: "notYourTeamToRun" });
	expect(refused.message).toMatch(/Maya Okafor, Ines Duarte/);
	expect((await running.ask("tomas", "viewTeam", { teamId })).team.echoDays).toBe(5);
});

test("who facilitates a team never decides in it", async () => {
	const refused = await running.refused("maya", "changeTeam", { teamId, deciderId: oid("maya") });
	expect(refused).toMatchObject({ code: "facilitatorDecides", fields: { facilitatorId: expect.any(String) } });
});

test("who leaves a team reads it no more, and may come back", async () => {
	await running.ask("maya", "changeTeam", { teamId, remove: [oid("marcus")] });
	expect(await running.refused("marcus", "viewTeam", { teamId })).toMatchObject({ code: "notOnTeam" });
	expect((await running.ask("marcus", "listTeams", {})).teams).toEqual([]);
	await running.ask("maya", "changeTeam", { teamId, add: [mail("marcus")] });
	expect((await running.ask("marcus", "viewTeam", { teamId })).team.members.map(({ id }) => id)).toContain(oid("marcus"));
});

test("a team does not lose who decides in it, nor shrink below two who lead", async () => {
	expect(await running.refused("maya", "changeTeam", { teamId, remove: [oid("ines")] })).toMatchObject({ code: "notAMember" });
	const others = ["tomas", "priya", "hana", "leila", "marcus"].map(oid);
	expect(await running.refused("maya", "changeTeam", { teamId, remove: others })).toMatchObject({ code: "teamTooSmall" });
});

test("a team made by hand is made once, of people the directory knows, and whoever makes it facilitates it", async () => {
	const asked = { name: "Product trio", mails: [mail("hana"), mail("leila")], deciderMail: mail("hana"), timeZone: "Europe/Lisbon" };
	const idempotencyKey = randomUUID();
	const first = await running.ask("maya", "createTeam", { ...asked, idempotencyKey });
	const second = await running.ask("maya", "createTeam", { ...asked, idempotencyKey });
	expect(second.team.id).toBe(first.team.id);
	expect(first.team).toMatchObject({ facilitatorId: oid("maya"), deciderId: oid("hana"), timeZone: "Europe/Lisbon" });
	const refused = await running.refused("maya", "createTeam", { ...asked, mails: ["nobody@example.com"], idempotencyKey: randomUUID() });
	expect(refused.code).toBe("unknownPeople");
	expect(refused.message).toMatch(/nobody@example.com/);
});

test("the echo comes after the days the team chose", async () => {
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-09", { held: false });
	await meets.decided(panel);
	running.tenant.clock.moveTo("2026-06-09T12:00:00.000Z");
	for (let turn = 0; turn < 10; turn++) {
		await running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 60));
	}
	const echo = async (at: string) => {
		running.tenant.clock.moveTo(at);
		for (let turn = 0; turn < 10; turn++) {
			await running.product.sweep();
			await new Promise((settle) => setTimeout(settle, 60));
		}
		return (await running.ask("tomas", "viewPanel", { panelId: panel.id })).panel.echo;
	};
	// Tuesday 9 June and five days is a Sunday
	expect(await echo("2026-06-12T12:00:00.000Z")).toBe("none");
	expect(await echo("2026-06-15T12:00:00.000Z")).toBe("open");
}, 60_000);
