import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import type { Reply, Sent } from "../../src/contract.ts";
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

test("only who decides hands that on; nobody takes it in their place, and nobody gives it to themselves", async () => {
	const refused = (alias: string, change: Partial<Sent<"changeTeam">>) => running.refused(alias, "changeTeam", { teamId, ...change });
	const taken = { code: "deciderHandsOn", fields: { deciderId: "deciderHandsOn" }, message: expect.stringMatching(/Ines Duarte/) };
	expect(await refused("maya", { deciderId: oid("maya"), facilitatorId: null })).toMatchObject(taken);
	expect(await refused("maya", { deciderId: oid("maya"), facilitatorId: oid("hana") })).toMatchObject(taken);
	expect(await refused("maya", { deciderId: oid("tomas") })).toMatchObject(taken);
	expect(await refused("maya", { deciderId: null })).toMatchObject(taken);
	expect(await refused("maya", { deciderId: oid("tomas"), remove: [oid("ines")] })).toMatchObject(taken);
	// first out of the one role, then into the other
	await running.ask("maya", "changeTeam", { teamId, facilitatorId: oid("hana") });
	expect(await refused("hana", { deciderId: oid("maya") })).toMatchObject(taken);
	expect(await refused("maya", { deciderId: oid("maya") })).toMatchObject({ code: "notYourTeamToRun" });
	await running.ask("ines", "changeTeam", { teamId, deciderId: oid("tomas") });
	await running.ask("tomas", "changeTeam", { teamId, deciderId: oid("ines"), facilitatorId: oid("maya") });
	expect((await running.ask("hana", "viewTeam", { teamId })).team).toMatchObject({ deciderId: oid("ines"), facilitatorId: oid("maya") });
});

test("where nobody decides, whoever facilitates names somebody else, never themselves, in one step or in two", async () => {
	await running.ask("ines", "changeTeam", { teamId, deciderId: null });
	const own = { code: "deciderNamedByAnother", fields: { deciderId: "deciderNamedByAnother" } };
	const herself = { teamId, deciderId: oid("maya") };
	expect(await running.refused("maya", "changeTeam", { ...herself, facilitatorId: null })).toMatchObject(own);
	expect(await running.refused("maya", "changeTeam", { ...herself, facilitatorId: oid("hana") })).toMatchObject(own);
	await running.ask("maya", "changeTeam", { teamId, facilitatorId: null });
	expect(await running.refused("maya", "changeTeam", herself)).toMatchObject(own);
	expect((await running.ask("maya", "changeTeam", { teamId, deciderId: oid("ines") })).team.deciderId).toBe(oid("ines"));
	await running.ask("ines", "changeTeam", { teamId, facilitatorId: oid("maya") });
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

test("whoever makes a team is in it by who they are, whatever name they sign in with", async () => {
	const names = ["marcus@brightwater.onmicrosoft.example", mail("priya")];
	for (const preferred_username of names) {
		const token = await running.tenant.identity.tokenFor("marcus", { claims: { preferred_username } });
		const response = await fetch(`${running.origin}/api/createTeam`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
			body: JSON.stringify({
				name: "Campaigns",
				mails: [mail("hana"), mail("leila")],
				deciderMail: mail("hana"),
				idempotencyKey: randomUUID(),
			}),
		});
		const { team } = (await response.json()) as Reply<"createTeam">;
		expect(team).toMatchObject({ facilitatorId: oid("marcus"), deciderId: oid("hana") });
		expect(team.members.map(({ id }) => id).sort()).toEqual(["hana", "leila", "marcus"].map(oid).sort());
		expect(team.members.find(({ id }) => id === oid("marcus"))?.mail).toBe(mail("marcus"));
	}
});

test("the echo comes after the days the team chose", async () => {
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-09", { held: false });
	await meets.decided(panel);
	await running.at("2026-06-09T12:00:00.000Z");
	const echo = async (at: string) => {
		await running.at(at);
		return (await running.ask("tomas", "viewPanel", { panelId: panel.id })).panel.echo;
	};
	// Tuesday 9 June and five days is a Sunday
	expect(await echo("2026-06-12T12:00:00.000Z")).toBe("none");
	expect(await echo("2026-06-15T12:00:00.000Z")).toBe("open");
}, 60_000);
