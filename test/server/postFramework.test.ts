import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import pg from "pg";
import { personByAlias } from "../../sandbox/people.ts";
import { labels } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { type Followed, hour, leaders, oid, openCalendar } from "../support/calendarRoom.ts";

let room: Awaited<ReturnType<typeof openCalendar>>;
let one: Followed;
let teamId: string;
beforeEach(async () => {
	room = await openCalendar();
	one = await room.followed();
	// what the meeting itself posts is not what this is about
	await room.running.ask("maya", "holdFollowUp", { panelId: one.panel.id, held: true });
	await room.decide(one);
	teamId = one.panel.teamId ?? "";
}, 60_000);
afterEach(() => room.running.close());

type Message = { attachments?: { content?: string }[] };
const cards = (meeting = one.meeting) =>
	room.graph
		.chat(meeting.chatId)
		.messages.map((message) => message as Message)
		.filter((message) => JSON.stringify(message).includes("How we decide"));
const attempts = () =>
	room.graph.received.list.filter(({ method, path }) => method === "POST" && /^\/chats\/[^/]+\/messages$/.test(path)).length;
const wish = (more: { panelId?: string } = {}) => ({ teamId, idempotencyKey: randomUUID(), ...more });
const post = (alias: string, input = wish()) => room.running.ask(alias, "postFramework", input);
const last = async (alias: string) => (await room.running.ask(alias, "viewFrameworkPosts", { teamId })).last;
const posted = (alias: string) =>
	room.until(
		() => last(alias),
		(seen) => seen?.state === "posted",
		true,
	);

test("it is posted once for one wish, in the name of whoever asked, however often and at once they ask", async () => {
	const input = wish();
	expect(await room.running.ask("tomas", "viewFrameworkPosts", { teamId })).toMatchObject({
		chats: [{ panelId: one.panel.id, subject: "Leadership team" }],
		last: null,
	});
	for (const reply of await Promise.all(Array.from({ length: 5 }, () => post("tomas", input))))
		expect(reply.last).toMatchObject({ panelId: one.panel.id, version: 1, state: expect.stringMatching(/posting|posted/) });
	expect(await posted("tomas")).toMatchObject({ version: 1, subject: "Leadership team", at: expect.any(String), because: null });
	await post("tomas", input);
	await room.aWhile();
	expect(cards()).toHaveLength(1);
	expect(cards()[0]).toMatchObject({ from: { user: { id: oid("tomas") } } });
	const card = JSON.parse(cards()[0]?.attachments?.[0]?.content ?? "");
	expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", actions: [{ type: "Action.OpenUrl" }] });
	expect(JSON.stringify(card)).not.toContain('"TextBlock"');
	expect(new URL(card.actions[0].url).searchParams.get("webUrl")).toBe(`${room.running.origin}/team/${teamId}/framework`);
	// what another posted is theirs to know, and nothing of it waits for the meeting's follow-up
	expect(await last("priya")).toBeNull();
	expect((await room.view(one)).followUp).toMatchObject({ state: "held", deliveries: [] });
	const other = { ...input, panelId: one.panel.id };
	expect(await room.running.refused("tomas", "postFramework", other)).toMatchObject({ code: "keyReused" });
}, 60_000);

test("where Graph posted it and its answer was lost, it is looked for and not posted again", async () => {
	const input = wish();
	room.graph.faults.set({ rate: 1, kinds: ["after"], only: /POST \/chats\/[^/]+\/messages/ });
	await post("tomas", input);
	await room.until(
		async () => attempts(),
		(times) => times === 1,
		true,
	);
	expect(cards()).toHaveLength(1);
	expect(await last("tomas")).toMatchObject({ state: "posting" });
	await post("tomas", input);
	room.graph.faults.clear();
	room.clock.moveTo(later(room.clock.now(), 60_000));
	expect(await posted("tomas")).toMatchObject({ state: "posted" });
	await room.aWhile();
	expect([cards().length, attempts()]).toEqual([1, 1]);
}, 60_000);

test("where Graph failed before it posted, it is posted later, once", async () => {
	room.graph.faults.set({ rate: 1, kinds: ["before"], only: /POST \/chats\/[^/]+\/messages/ });
	await post("tomas");
	await room.until(
		async () => attempts(),
		(times) => times > 0,
		true,
	);
	expect(cards()).toHaveLength(0);
	room.graph.faults.clear();
	for (let turn = 0; turn < 4; turn++) {
		room.clock.moveTo(later(room.clock.now(), hour / 4));
		await room.aWhile();
	}
	expect(await posted("tomas")).toMatchObject({ state: "posted" });
	expect(cards()).toHaveLength(1);
}, 60_000);

test("who has not consented is told so before anything is planned, and posts once they have", async () => {
	room.running.tenant.identity.withdrawConsent("tomas");
	expect(await room.running.refused("tomas", "postFramework", wish())).toMatchObject({ code: "consentNeeded" });
	expect(await last("tomas")).toBeNull();
	room.running.tenant.identity.giveConsent("tomas");
	await post("tomas");
	expect(await posted("tomas")).toMatchObject({ state: "posted" });
	expect(cards()).toHaveLength(1);
}, 60_000);

test("it goes to the meeting one chose among one’s own, by default to the one attached last", async () => {
	const next = await room.followed();
	const { chats } = await room.running.ask("tomas", "viewFrameworkPosts", { teamId });
	expect(chats.map(({ panelId }) => panelId)).toEqual([next.panel.id, one.panel.id]);
	await post("tomas");
	expect(await posted("tomas")).toMatchObject({ panelId: next.panel.id });
	await post("tomas", wish({ panelId: one.panel.id }));
	await room.until(
		() => last("tomas"),
		(seen) => seen?.panelId === one.panel.id && seen.state === "posted",
		true,
	);
	expect([cards(next.meeting).length, cards().length]).toEqual([1, 1]);
	expect(await room.running.refused("tomas", "postFramework", wish({ panelId: randomUUID() }))).toMatchObject({
		code: "notOnPanel",
		status: 403,
	});
	expect(await room.running.refused("olga", "postFramework", wish())).toMatchObject({ code: "notOnTeam", status: 403 });
}, 60_000);

test("where who is not of the team would read it, it is said who, and posted only when asked for all the same", async () => {
	const startsAt = later(room.clock.now(), 24 * hour);
	const meeting = room.graph.seedMeeting({
		organizer: "maya",
		attendees: [...leaders, "olga"],
		subject: "With a guest",
		start: startsAt,
		end: later(startsAt, hour),
	});
	const { panel } = await room.running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What comes first?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: later(startsAt, -hour),
		idempotencyKey: randomUUID(),
	});
	expect(panel.teamId).toBe(teamId);
	const input = wish({ panelId: panel.id });
	expect(await room.running.refused("tomas", "postFramework", input)).toMatchObject({
		code: "notAllMembers",
		values: { names: personByAlias("olga").name },
	});
	await room.aWhile();
	expect(cards(meeting)).toHaveLength(0);
	await room.running.ask("tomas", "postFramework", { ...input, anyway: true });
	await posted("tomas");
	expect(cards(meeting)).toHaveLength(1);
	await post("tomas", wish({ panelId: one.panel.id }));
}, 60_000);

test("a post that may be there is never said to be missing, whatever stopped the look for it; after three months it is not told", async () => {
	room.graph.faults.set({ rate: 1, kinds: ["after"], only: /POST \/chats\/[^/]+\/messages/ });
	await post("tomas");
	await room.until(
		async () => attempts(),
		(times) => times === 1,
		true,
	);
	const owner = new pg.Client({ connectionString: room.running.ownerUrl });
	await owner.connect();
	await owner.query("update deliveries set state = 'waiting', last_error = 'consent' where state = 'maybeSent'");
	await owner.end();
	expect(await last("tomas")).toMatchObject({ state: "waiting", because: "unknownOutcome" });
	expect(cards()).toHaveLength(1);
	room.clock.moveTo(later(room.clock.now(), 91 * 24 * hour));
	expect(await last("tomas")).toBeNull();
}, 60_000);

test("nothing is posted into the chat of a meeting that was cancelled", async () => {
	await room.inOutlook("maya", "DELETE", one.eventId);
	const { chats } = await room.until(
		() => room.running.ask("tomas", "viewFrameworkPosts", { teamId }),
		({ chats }) => chats.length === 0,
		true,
	);
	expect(chats).toEqual([]);
	expect(await room.running.refused("tomas", "postFramework", wish())).toMatchObject({ code: "noChatYet" });
}, 60_000);
