import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
let panelId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	await meets.decided(panel);
	teamId = panel.teamId ?? "";
	panelId = panel.id;
}, 60_000);
afterAll(() => running.close());

/** However slow the machine is. */
async function until(done: () => boolean | Promise<boolean>) {
	for (let turn = 0; turn < 60 && !(await done()); turn++) {
		await running.product.sweep();
		await new Promise((settle) => setTimeout(settle, 100));
	}
}
const raise = (alias: string, words: string, fromId: string | null = null) =>
	running.ask(alias, "raiseSignal", { teamId, priorityId: "retention", words, fromId, idempotencyKey: randomUUID() });
const seen = (alias: string) => running.ask(alias, "viewSignals", { teamId });
const mailed = (words: RegExp) =>
	running.tenant.graph.received.list.filter(
		({ path, method, body }) => method === "POST" && path.endsWith("/messages") && words.test(JSON.stringify(body)),
	);

test("a signal is its raiser's and those' who run the team; nobody else reads it", async () => {
	const reply = await raise("leila", "Two renewals this week asked for a shorter term.");
	expect(reply.signals).toMatchObject([
		{ words: "Two renewals this week asked for a shorter term.", name: "Leila Haddad", fromName: null, label: "Retention" },
	]);
	expect((await seen("maya")).signals).toHaveLength(1);
	expect((await seen("ines")).signals).toHaveLength(1);
	expect((await seen("tomas")).signals).toEqual([]);
	expect(await seen("tomas")).toMatchObject({ mayRun: false, hears: false, remember: null });
	expect(new Set((await seen("tomas")).readers)).toEqual(new Set(["Maya Okafor", "Ines Duarte"]));
	expect(await seen("maya")).toMatchObject({ mayRun: true, hears: true, readers: ["Ines Duarte"] });
	expect(await running.refused("jonas", "viewSignals", { teamId })).toMatchObject({ code: "notOnTeam" });
	expect(running.logged.join("\n")).not.toMatch(/renewals/);
});

test("who facilitates says whom they heard it from, and nobody hears it from themselves", async () => {
	expect(
		await running.refused("maya", "raiseSignal", {
			teamId,
			priorityId: "retention",
			words: "I hear things.",
			idempotencyKey: randomUUID(),
		}),
	).toMatchObject({ code: "signalFromWhom" });
	const himself = { teamId, priorityId: "retention", words: "So I say.", fromId: oid("tomas"), idempotencyKey: randomUUID() };
	expect(await running.refused("tomas", "raiseSignal", himself)).toMatchObject({ code: "notAMember" });
});

test("a priority that stands no more takes no signal", async () => {
	const gone = { teamId, priorityId: "enterprise-value", words: "It shifts.", idempotencyKey: randomUUID() };
	expect(await running.refused("hana", "raiseSignal", gone)).toMatchObject({
		code: "noSuchPriority",
		fields: { priorityId: expect.any(String) },
	});
});

test("one person's signals are one voice, whoever passes them on; what several say independently raises a warning, told once to the two who run it", async () => {
	await raise("leila", "And a third one.");
	await raise("maya", "Leila says so at lunch too.", oid("leila"));
	expect((await seen("maya")).warnings).toEqual([]);
	await raise("hana", "Engineering is asked for the new market only.");
	await raise("priya", "The budget round names revenue first.");
	await raise("marcus", "The campaign was changed to new customers.");
	const { warnings } = await seen("maya");
	expect(warnings).toMatchObject([{ label: "Retention", people: 4, panelId: null }]);
	expect(new Set(warnings[0]?.evidence.map(({ name }) => name))).toEqual(
		new Set(["Leila Haddad", "Hana Sato", "Priya Nair", "Marcus Bell"]),
	);
	expect(warnings[0]?.because.map(({ say }) => say)).toEqual(["signals.because.signal"]);
	expect((await seen("hana")).warnings).toEqual([]);
	await running.at("2026-06-19T12:00:00.000Z");
	await running.at("2026-06-22T12:00:00.000Z");
	await until(() => mailed(/may be shifting/).length > 1);
	await running.at("2026-06-22T13:00:00.000Z");
	expect(mailed(/may be shifting/).length).toBe(2);
	// who reads it may be asked for the priorities from memory: neither the mail nor the notification names one
	expect(JSON.stringify(mailed(/may be shifting/))).not.toMatch(/renewals|Hana|Retention/);
	const notices = ["maya", "ines"].flatMap((alias) =>
		running.tenant.graph.activities(alias).filter(({ activityType }) => activityType === "warningRaised"),
	);
	expect(notices.map(({ previewText }) => previewText)).toEqual(
		Array(2).fill("A priority of Leadership team may be shifting. What it rests on, and two ways on."),
	);
});

test("a warning is put aside with a reason by those who run the team, and is quiet until somebody else speaks", async () => {
	const [warning] = (await seen("ines")).warnings;
	const warningId = warning?.id ?? "";
	expect(await running.refused("hana", "dismissWarning", { warningId, reason: "no" })).toMatchObject({ code: "notYourTeamToRun" });
	expect(await running.refused("maya", "dismissWarning", { warningId, reason: " " })).toMatchObject({ code: "reasonMissing" });
	const after = await running.ask("maya", "dismissWarning", { warningId, reason: "The budget round is only a draft." });
	expect(after.warnings).toEqual([]);
	expect(after.dismissed).toMatchObject([{ label: "Retention", reason: "The budget round is only a draft.", by: "Maya Okafor" }]);
	await running.at("2026-06-23T12:00:00.000Z");
	await raise("hana", "Again the new market.");
	expect((await seen("ines")).warnings).toEqual([]);
	await raise("tomas", "My targets were changed to new customers.");
	const [again] = (await seen("ines")).warnings;
	expect(again).toMatchObject({ label: "Retention" });
	expect(again?.id).not.toBe(warningId);
	expect(await running.refused("maya", "dismissWarning", { warningId: randomUUID(), reason: "x" })).toMatchObject({
		code: "noSuchWarning",
	});
});

test("a warning becomes a panel on one of the team's next meetings, filled in, and only once", async () => {
	const [warning] = (await seen("maya")).warnings;
	const warningId = warning?.id ?? "";
	const { graph } = running.tenant;
	const seed = (subject: string, attendees: string[], start: string) =>
		graph.seedMeeting({ organizer: "maya", attendees, subject, start, end: new Date(Date.parse(start) + 3_600_000).toISOString() });
	seed("Coffee", ["tomas"], "2026-06-24T10:00:00.000Z");
	seed("Leadership team", ["ines", "tomas", "priya", "hana", "leila", "marcus"], "2026-06-25T10:00:00.000Z");
	const { meetings } = await running.ask("maya", "openWarningPanel", { warningId, idempotencyKey: randomUUID() });
	expect(meetings.map(({ subject, members }) => [subject, members])).toEqual([["Leadership team", 7]]);
	const choose = { warningId, itemId: meetings[0]?.itemId ?? "", idempotencyKey: randomUUID() };
	expect(await running.refused("tomas", "openWarningPanel", choose)).toMatchObject({ code: "notYourTeamToRun" });
	const { panelId } = await running.ask("maya", "openWarningPanel", choose);
	const { panel } = await running.ask("ines", "viewPanel", { panelId: panelId ?? "" });
	expect(panel).toMatchObject({ topic: "Is “Retention” still right?", teamId });
	expect(panel.targets.map(({ id }) => id)).toEqual(expect.arrayContaining(["retention", "new-revenue"]));
	expect(panel.people.find(({ roles }) => roles.includes("decider"))?.id).toBe(oid("ines"));
	expect((await running.ask("ines", "openWarningPanel", { ...choose, idempotencyKey: randomUUID() })).panelId).toBe(panelId);
	expect((await seen("ines")).warnings[0]?.panelId).toBe(panelId);
});

test("what somebody is asked from memory is named to them by nothing here, until they answer or skip", async () => {
	await running.ask("maya", "sendFollowUp", { panelId });
	await running.at("2026-06-23T14:00:00.000Z");
	await running.at("2026-06-29T09:00:00.000Z");
	await until(async () => (await seen("priya")).remember !== null);
	for (const alias of ["priya", "ines"]) {
		const page = await seen(alias);
		expect(page.remember).toEqual({ panelId });
		expect(JSON.stringify(page)).not.toMatch(/retention|revenue/i);
	}
	expect((await seen("maya")).warnings[0]).toMatchObject({ label: "Retention" });
	await running.ask("priya", "answerEcho", { panelId, recall: null });
	expect((await seen("priya")).priorities[0]).toMatchObject({ label: "Retention" });
	await running.at("2026-07-01T10:00:00.000Z");
	await until(async () => (await seen("priya")).remember !== null);
	expect(await seen("priya")).toMatchObject({ remember: { panelId: null }, priorities: [], signals: [] });
	const { current } = await running.ask("priya", "viewPulse", { teamId });
	await running.ask("priya", "answerPulse", { pulseId: current?.id ?? "", recall: ["Retention"] });
	expect(await seen("priya")).toMatchObject({ remember: null, signals: [{ name: "Priya Nair" }] });
}, 90_000);
