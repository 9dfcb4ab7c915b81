import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
import { type Running, startRunning } from "../support/running.ts";
import { leaders, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
let warningId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	await meets.decided(panel);
	teamId = panel.teamId ?? "";
	for (const alias of ["leila", "hana", "priya", "marcus"])
		await running.ask(alias, "raiseSignal", { teamId, priorityId: "retention", words: "It slips.", idempotencyKey: randomUUID() });
	warningId = (await seen("maya")).warnings[0]?.id ?? "";
}, 60_000);
afterAll(() => running.close());

const seen = (alias: string) => running.ask(alias, "viewSignals", { teamId });
const panelOf = async (alias = "maya") => (await seen(alias)).warnings[0]?.panelId ?? null;
const meeting = (organizer: string, attendees: string[], subject: string, day: string) =>
	running.tenant.graph.seedMeeting({ organizer, attendees, subject, start: `${day}T10:00:00.000Z`, end: `${day}T11:00:00.000Z` });
async function offered(alias: string) {
	const { meetings, panelId, inviteBlock } = await running.ask(alias, "openWarningPanel", { warningId, idempotencyKey: randomUUID() });
	expect({ panelId, inviteBlock }).toEqual({ panelId: null, inviteBlock: null });
	return meetings;
}

test("of the reader's meetings those are offered that they can put the team's panel on", async () => {
	const others = leaders.filter((alias) => alias !== "tomas");
	const few = ["ines", "tomas", "priya", "hana"];
	meeting("maya", few, "Inner circle", "2026-06-26");
	meeting("tomas", others, "Without Maya", "2026-06-27");
	meeting("tomas", ["maya", ...others], "Tomas invites", "2026-06-28");
	meeting(
		"maya",
		leaders.filter((alias) => alias !== "ines"),
		"Without Ines",
		"2026-06-29",
	);
	meeting("maya", ["ines", "tomas"], "Three of them", "2026-06-30");
	expect((await offered("maya")).map(({ subject, members }) => [subject, members])).toEqual([
		["Inner circle", 5],
		["Tomas invites", 7],
	]);
	expect(await offered("ines")).toEqual([]);
});

test("two who put it on a meeting at once get one panel, of the warning's team, whatever other team is like the invite", async () => {
	const few = ["ines", "tomas", "priya", "hana"];
	await running.ask("maya", "createTeam", {
		name: "Inner circle",
		mails: few.map((alias) => personByAlias(alias).mail),
		deciderMail: personByAlias("ines").mail,
		timeZone: "UTC",
		idempotencyKey: randomUUID(),
	});
	const meetings = await offered("maya");
	const put = (subject: string) =>
		running.ask("maya", "openWarningPanel", {
			warningId,
			itemId: meetings.find((one) => one.subject === subject)?.itemId ?? "",
			idempotencyKey: randomUUID(),
		});
	const first = await put("Inner circle");
	const panelId = first.panelId ?? "";
	expect((await running.ask("maya", "viewPanel", { panelId })).panel.teamId).toBe(teamId);
	expect(await panelOf("ines")).toBe(panelId);
	await running.ask("maya", "detachPanel", { panelId });
	expect(await panelOf()).toBeNull();
	const replies = await Promise.all([put("Inner circle"), put("Tomas invites"), put("Inner circle")]);
	expect(new Set(replies.map((reply) => reply.panelId)).size).toBe(1);
	const now = replies[0]?.panelId ?? "";
	expect(now).not.toBe(panelId);
	for (const { inviteBlock } of replies) expect(inviteBlock?.html).toContain(`/panel/${now}`);
	expect(await panelOf()).toBe(now);
	await running.ask("maya", "detachPanel", { panelId: now });
});

test("asking again with the same key, however much later, gives the same panel with its block for the invite", async () => {
	const key = { warningId, idempotencyKey: randomUUID() };
	const [first] = await offered("maya");
	const choose = { ...key, itemId: first?.itemId ?? "" };
	const { panelId, inviteBlock } = await running.ask("maya", "openWarningPanel", choose);
	running.tenant.clock.moveTo("2026-06-18T15:00:00.000Z");
	expect(await running.ask("maya", "openWarningPanel", choose)).toEqual({ meetings: [], panelId, inviteBlock });
	expect(inviteBlock?.text).toContain("Retention");
});

test("a meeting that is called off takes its panel along: the warning can be put on another", async () => {
	expect(await panelOf()).not.toBeNull();
	const token = await running.tenant.identity.tokenFor("maya", { audience: "graph" });
	const answer = await running.tenant.graph.app.request(
		`/v1.0/me/calendarView?startDateTime=2026-06-26T00:00:00Z&endDateTime=2026-06-27T00:00:00Z`,
		{
			headers: { authorization: `Bearer ${token}` },
		},
	);
	const { value } = (await answer.json()) as { value: { id: string }[] };
	const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
	await running.tenant.graph.app.request(`/v1.0/me/events/${value[0]?.id}`, { method: "DELETE", headers });
	for (let turn = 0; turn < 80 && (await panelOf()) !== null; turn++) {
		await running.tenant.graph.notifications.settled();
		await running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 100));
	}
	expect(await panelOf()).toBeNull();
	expect((await offered("maya")).map(({ subject }) => subject)).toEqual(["Tomas invites"]);
});
