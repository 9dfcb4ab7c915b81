import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Reply } from "../../src/contract.ts";
import { type Running, startRunning } from "../support/running.ts";
import { oid, teamThatMeets } from "./meetings.ts";

let running: Running;
let teamId: string;
beforeAll(async () => {
	running = await startRunning({ start: "2026-06-01T09:00:00.000Z" });
	const meets = teamThatMeets(running);
	const panel = await meets.revealed("2026-06-18");
	const { panel: after } = await meets.decided(panel);
	teamId = panel.teamId ?? "";
	await running.ask("hana", "acknowledgeFramework", { teamId, version: 1 });
	const next = after.board?.tensions.find(({ kind, state }) => kind === "pair" && state === "open");
	await meets.decided(panel, next?.a.id, { tensionId: next?.id ?? "" });
	running.tenant.clock.moveTo("2026-06-19T10:00:00.000Z");
}, 60_000);
afterAll(() => running.close());
beforeEach(() => running.tenant.graph.faults.clear());

const secret = "The Nordics launch, in August.";
const wish = (more: object = {}) => ({
	teamId,
	toId: oid("ines"),
	executing: secret,
	missed: "Whether retention has won since I was away?",
	ask: "Could we step back and realign?",
	idempotencyKey: randomUUID(),
	...more,
});
const mailbox = (alias: string) => running.tenant.graph.mailbox(alias);
const seen = (alias: string, requestId: string | null = null) => running.ask(alias, "viewRealignment", { teamId, requestId });
const asksOf = async (alias: string) => (await running.ask(alias, "listMyAsks", {})).asks.filter(({ kind }) => kind === "realign");
const step = (minutes: number) => running.tenant.clock.advance(minutes * 60_000);

/** As Outlook does when its owner presses Send. */
async function send(alias: string, subject = /step back/) {
	const draft = mailbox(alias).drafts.find((mail) => subject.test(String(mail["subject"])));
	const token = await running.tenant.identity.tokenFor(alias, { audience: "graph", scopes: ["Mail.Send"] });
	const path = `/v1.0/me/messages/${encodeURIComponent(String(draft?.["id"]))}/send`;
	expect((await running.tenant.graph.app.request(path, { method: "POST", headers: { authorization: `Bearer ${token}` } })).status).toBe(
		202,
	);
}
const meetingsCalled = (alias: string, subject: string) =>
	mailbox(alias).events.filter((event) => event.subject === subject && !event.isCancelled);
const topic = "Step back and realign: what do we optimize for now?";

test("somebody begins with the version they read and what has changed since, and asks who decides first", async () => {
	const { version, executing, missed, askable } = await seen("hana");
	expect(version).toBe(1);
	expect(executing[0]).toMatchObject({ say: "realign.executing.order", with: { version: 1 } });
	expect(missed.length).toBeGreaterThan(0);
	expect(askable[0]).toMatchObject({ id: oid("ines"), decides: true });
	expect(askable.map(({ id }) => id)).not.toContain(oid("maya"));
	expect((await seen("maya")).missed).toEqual([]);
});

test("nobody asks themselves, one who does not lead, or with an empty part; and nothing is written", async () => {
	expect(await running.refused("hana", "requestRealignment", wish({ toId: oid("hana") }))).toMatchObject({ code: "realignToSelf" });
	expect(await running.refused("hana", "requestRealignment", wish({ toId: oid("maya") }))).toMatchObject({ code: "realignNotLeader" });
	const empty = await running.refused("hana", "requestRealignment", wish({ missed: "  " }));
	expect(empty).toMatchObject({ code: "realignEmpty", fields: { missed: expect.any(String) } });
	expect(await running.refused("jonas", "requestRealignment", wish())).toMatchObject({ code: "notOnTeam" });
	expect(mailbox("hana").drafts).toEqual([]);
});

let made: Reply<"requestRealignment">;
test("a mail stands in the writer's own drafts, once however often it is asked, with three times at which those needed are free", async () => {
	const { graph } = running.tenant;
	graph.seedMeeting({
		organizer: "ines",
		attendees: [],
		subject: "Board",
		start: "2026-06-22T08:00:00.000Z",
		end: "2026-06-22T11:00:00.000Z",
	});
	graph.seedMeeting({
		organizer: "tomas",
		attendees: [],
		subject: "Customer",
		start: "2026-06-22T11:00:00.000Z",
		end: "2026-06-22T12:00:00.000Z",
	});
	const asked = wish();
	made = await running.ask("hana", "requestRealignment", asked);
	expect(await running.ask("hana", "requestRealignment", asked)).toEqual(made);
	expect(made.slots.map(({ startsAt }) => startsAt)).toEqual([
		"2026-06-22T12:00:00.000Z",
		"2026-06-25T09:00:00.000Z",
		"2026-06-30T09:00:00.000Z",
	]);
	const { drafts, sent } = mailbox("hana");
	expect(sent).toEqual([]);
	expect(drafts).toHaveLength(1);
	const html = JSON.stringify(drafts[0]?.["body"]);
	expect(html).toContain("The Nordics launch, in August.");
	expect(html).toContain(`/team/${teamId}/realign?request=${made.id}&amp;at=2026-06-22T12%3A00%3A00.000Z`);
	expect(drafts[0]?.["toRecipients"]).toMatchObject([{ emailAddress: { address: "ines.duarte@brightwater.example" } }]);
	expect(made.webLink).toMatch(/\/owa\/\?ItemID=/);
});

test("until it is sent it is its writer's alone; then it waits for who was asked, in words for nobody else", async () => {
	await running.product.sweep();
	expect(await asksOf("ines")).toEqual([]);
	expect((await seen("ines")).toMe).toEqual([]);
	expect((await seen("hana")).mine).toMatchObject([{ id: made.id, sentAt: null, webLink: made.webLink }]);
	await send("hana");
	step(5);
	await running.product.sweep();
	expect(await asksOf("ines")).toMatchObject([{ topic: "Hana Sato", teamId, realignmentId: made.id }]);
	expect(JSON.stringify(await asksOf("ines"))).not.toContain("Nordics");
	expect((await seen("ines")).toMe).toMatchObject([{ executing: secret, fromName: "Hana Sato", taken: null }]);
	for (const other of ["maya", "tomas"]) expect(JSON.stringify(await seen(other, made.id))).not.toContain("Nordics");
	expect(running.logged.join("\n")).not.toContain("Nordics");
});

test("only who was asked takes a time, only one that was offered, and not when somebody needed is no longer free", async () => {
	const take = { requestId: made.id, startsAt: "2026-06-22T12:00:00.000Z" };
	expect(await running.refused("hana", "takeSlot", take)).toMatchObject({ code: "notYoursToTake" });
	expect(await running.refused("tomas", "takeSlot", take)).toMatchObject({ code: "noSuchRealignment" });
	expect(await running.refused("ines", "takeSlot", { ...take, startsAt: "2026-06-22T15:00:00.000Z" })).toMatchObject({
		code: "timeNotOffered",
	});
	running.tenant.graph.seedMeeting({
		organizer: "hana",
		attendees: [],
		subject: "Incident",
		start: "2026-06-22T12:30:00.000Z",
		end: "2026-06-22T13:00:00.000Z",
	});
	const refused = await running.refused("ines", "takeSlot", take);
	expect(refused).toMatchObject({ code: "timeTaken", message: expect.stringContaining("Hana Sato") });
	const [request] = (await seen("ines")).toMe;
	expect(request?.slots.map(({ startsAt }) => startsAt)).not.toContain(take.startsAt);
	expect(request?.slots).toHaveLength(3);
	expect(meetingsCalled("ines", topic)).toEqual([]);
	const other = await running.ask("ines", "takeSlot", { requestId: made.id, startsAt: null });
	expect(other.toMe[0]?.slots.map(({ startsAt }) => startsAt)).not.toEqual(request?.slots.map(({ startsAt }) => startsAt));
});

test("a time that is taken becomes one meeting with one panel, whatever answer is lost on the way", async () => {
	const { graph } = running.tenant;
	const startsAt = (await seen("ines")).toMe[0]?.slots[0]?.startsAt ?? "";
	const another = (await seen("ines")).toMe[0]?.slots[1]?.startsAt ?? "";
	graph.faults.set({ rate: 1, kinds: ["after"], only: /POST \/me\/events$/ });
	expect(await running.refused("ines", "takeSlot", { requestId: made.id, startsAt })).toMatchObject({ code: "graphUnavailable" });
	expect(meetingsCalled("ines", topic)).toHaveLength(1);
	expect((await seen("ines")).toMe[0]).toMatchObject({ inDoubt: startsAt, taken: null });
	graph.faults.clear();
	expect(await running.refused("ines", "takeSlot", { requestId: made.id, startsAt: another })).toMatchObject({ code: "timeInDoubt" });
	// the event is known now, and the panel cannot be put on it yet
	graph.faults.set({ rate: 1, kinds: ["before"], only: /GET \/me\/events\// });
	expect(await running.refused("ines", "takeSlot", { requestId: made.id, startsAt })).toMatchObject({ code: "graphUnavailable" });
	graph.faults.clear();
	const [first, second] = await Promise.all(
		[1, 2].map(() => running.ask("ines", "takeSlot", { requestId: made.id, startsAt }).then(({ toMe }) => toMe[0])),
	);
	expect(first?.taken).toEqual({ startsAt, panelId: expect.any(String) });
	expect(second?.taken).toEqual(first?.taken);
	expect(meetingsCalled("ines", topic)).toHaveLength(1);
	for (const alias of ["hana", "tomas", "maya"]) expect(meetingsCalled(alias, topic)).toHaveLength(1);
	const panelId = first?.taken?.panelId ?? "";
	const { panel } = await running.ask("hana", "viewPanel", { panelId });
	expect(panel).toMatchObject({ topic, teamId, meeting: { startsAt } });
	expect(panel.people.find(({ roles }) => roles.includes("decider"))?.id).toBe(oid("ines"));
	expect(panel.people.find(({ roles }) => roles.includes("facilitator"))?.id).toBe(oid("maya"));
	expect(panel.people.filter(({ roles }) => roles.includes("leader"))).toHaveLength(6);
	const invite = JSON.stringify(meetingsCalled("tomas", topic)[0]?.body);
	expect(invite).toContain(`/panel/${panelId}`);
	expect(invite).not.toContain("Nordics");
	expect(await asksOf("ines")).toEqual([]);
	expect((await seen("hana")).mine[0]?.taken).toEqual({ startsAt, panelId });
	expect((await running.ask("ines", "takeSlot", { requestId: made.id, startsAt: another })).toMe[0]?.taken).toEqual(first?.taken);
	expect(meetingsCalled("ines", topic)).toHaveLength(1);
});

test.each(["after", "reset", "before"] as const)(
	"one mail is written, though the answer to writing it fails (%s), Outlook lists late, and other words are tried",
	async (kind) => {
		const { graph } = running.tenant;
		const before = mailbox("tomas").drafts.length;
		graph.setMailboxLag(20_000);
		graph.faults.set({ rate: 1, kinds: [kind], only: /POST \/me\/messages$/ });
		const asked = wish({ missed: `Something (${kind})?` });
		expect(await running.refused("tomas", "requestRealignment", asked)).toMatchObject({
			code: expect.stringMatching(/draftInDoubt|graphUnavailable/),
		});
		graph.faults.clear();
		// asked again at once, while nobody can know; then with other words, once Outlook shows what it has
		await running.ask("tomas", "requestRealignment", asked).catch(() => undefined);
		step(2);
		const { webLink } = await running.ask("tomas", "requestRealignment", wish({ missed: `Something else (${kind})?` }));
		graph.setMailboxLag(0);
		const drafts = mailbox("tomas").drafts.filter((mail) => JSON.stringify(mail).includes(`(${kind})`));
		expect(drafts).toHaveLength(1);
		expect(mailbox("tomas").drafts).toHaveLength(before + 1);
		expect(webLink).not.toBe("");
	},
);

test("a team that cannot hold a panel is told so before anything is written", async () => {
	const { team } = await running.ask("leila", "createTeam", {
		name: "Customer",
		mails: ["hana.sato@brightwater.example", "priya.nair@brightwater.example"],
		deciderMail: "priya.nair@brightwater.example",
		timeZone: "Europe/Paris",
		idempotencyKey: randomUUID(),
	});
	await running.ask("priya", "changeTeam", { teamId: team.id, deciderId: null });
	expect((await running.ask("hana", "viewRealignment", { teamId: team.id })).hasRoles).toBe(false);
	const asked = wish({ teamId: team.id, toId: oid("priya") });
	expect(await running.refused("hana", "requestRealignment", asked)).toMatchObject({ code: "teamWithoutRoles" });
});
