import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { later } from "../../src/core/instant.ts";
import { type Followed, hour, oid, openCalendar } from "../support/calendarRoom.ts";

let room: Awaited<ReturnType<typeof openCalendar>>;
beforeEach(async () => {
	room = await openCalendar();
});
afterEach(() => room.running.close());

const messages = ({ meeting }: Followed) => room.graph.chat(meeting.chatId).messages;
const tabs = ({ meeting }: Followed) => room.graph.chat(meeting.chatId).tabs;
const chatOf = async (one: Followed) => (await room.view(one)).followUp.deliveries.find(({ channel }) => channel === "chat");
const open = (alias: string) => room.running.ask(alias, "resumeWaiting", {});
const postings = () =>
	room.graph.received.list.filter(({ method, path }) => method === "POST" && /^\/chats\/[^/]+\/messages$/.test(path)).length;

/** A panel with something decided, whose organizer's grant is gone before the meeting ends. */
async function withoutGrant(lose: (alias: string) => void = room.running.tenant.identity.revoke): Promise<Followed> {
	const one = await room.followed();
	await room.until(
		async () => tabs(one),
		(all) => all.length === 1,
	);
	await room.decide(one);
	lose("maya");
	await ended(one);
	await room.until(
		() => chatOf(one),
		(chat) => chat?.state === "waiting",
		true,
	);
	return one;
}
async function ended(one: Followed) {
	room.clock.moveTo(later(one.endsAt, 60_000));
	await room.aWhile();
}
const posted = (one: Followed) =>
	room.until(
		() => chatOf(one),
		(chat) => chat?.state === "sent",
		true,
	);

describe("a follow-up that may not be posted in the chat any more", () => {
	test("waits there while the mails go out, and is posted once the organizer opens a pane", async () => {
		const one = await withoutGrant();
		expect(await chatOf(one)).toMatchObject({ state: "waiting", lastError: "consent" });
		expect(messages(one)).toEqual([]);
		expect(room.mailsTo("tomas", one)).toHaveLength(1);
		const said = await open("maya");
		expect(said).toMatchObject({ posting: [{ subject: "Leadership team" }], needsConsent: [] });
		expect(await posted(one)).toMatchObject({ state: "sent", lastError: null });
		expect(messages(one)).toHaveLength(1);
		expect(messages(one)[0]).toMatchObject({ from: { user: { id: oid("maya") } } });
		const resumed = said.posting.map(({ id }) => id);
		expect(await room.running.ask("maya", "resumeWaiting", { resumed })).toEqual({ posting: [], needsConsent: [] });
		expect(room.mailsTo("tomas", one)).toHaveLength(1);
	});

	test("is posted once, however many panes open at once and however often", async () => {
		const one = await withoutGrant();
		const all = await Promise.all(Array.from({ length: 6 }, () => open("maya")));
		expect(all.flatMap(({ posting }) => posting)).toHaveLength(1);
		await posted(one);
		for (let turn = 0; turn < 3; turn++) expect(await open("maya")).toEqual({ posting: [], needsConsent: [] });
		await room.aWhile();
		expect(messages(one)).toHaveLength(1);
	});

	test("is not posted again where it had gone out and its answer was lost before the grant was", async () => {
		const one = await room.followed();
		await room.until(
			async () => tabs(one),
			(all) => all.length === 1,
		);
		await room.decide(one);
		room.graph.faults.set({ rate: 1, kinds: ["after"], only: /POST \/chats\/[^/]+\/messages/ });
		await ended(one);
		await room.until(
			async () => postings(),
			(times) => times === 1,
			true,
		);
		room.running.tenant.identity.withdrawConsent("maya");
		room.graph.faults.clear();
		room.clock.moveTo(later(room.clock.now(), hour));
		await room.until(
			() => chatOf(one),
			(chat) => chat?.state === "waiting",
			true,
		);
		expect(await chatOf(one)).toMatchObject({ lastError: "consent" });
		room.running.tenant.identity.giveConsent("maya");
		expect((await open("maya")).posting).toHaveLength(1);
		await posted(one);
		expect(messages(one)).toHaveLength(1);
	});

	test("is not posted because somebody else opens a pane, nor does anybody else hear of it", async () => {
		const one = await withoutGrant();
		for (const alias of ["tomas", "priya", "jonas"]) expect(await open(alias)).toEqual({ posting: [], needsConsent: [] });
		await room.running.ask("tomas", "viewPanel", { panelId: one.panel.id });
		await room.aWhile();
		expect(messages(one)).toEqual([]);
		expect(await chatOf(one)).toMatchObject({ state: "waiting" });
		const { posting } = await open("maya");
		const resumed = posting.map(({ id }) => id);
		expect(await room.running.ask("tomas", "resumeWaiting", { resumed })).toEqual({ posting: [], needsConsent: [] });
	});

	test("can be posted by the decider instead, whoever of those it may be posted by comes first", async () => {
		const one = await withoutGrant();
		expect((await open("ines")).posting).toHaveLength(1);
		await posted(one);
		expect(messages(one)).toMatchObject([{ from: { user: { id: oid("ines") } } }]);
		expect(await open("maya")).toEqual({ posting: [], needsConsent: [] });
	});

	test("asks for the consent where that was withdrawn, and waits until it is given", async () => {
		const { identity } = room.running.tenant;
		const one = await withoutGrant(identity.withdrawConsent);
		expect(await open("maya")).toMatchObject({ posting: [], needsConsent: [{ subject: "Leadership team" }] });
		await room.aWhile();
		expect(messages(one)).toEqual([]);
		identity.giveConsent("maya");
		expect((await open("maya")).posting).toHaveLength(1);
		await posted(one);
		expect(messages(one)).toHaveLength(1);
	});

	test("goes out after weeks as well, when the organizer comes back only then", async () => {
		const one = await withoutGrant();
		room.clock.moveTo(later(one.endsAt, 20 * 24 * hour));
		await room.aWhile();
		expect((await open("maya")).posting).toHaveLength(1);
		expect(await posted(one)).toMatchObject({ state: "sent" });
		expect(messages(one)).toHaveLength(1);
	});

	test("goes out after the one before it, where both waited", async () => {
		const one = await withoutGrant();
		const panel = await room.view(one);
		const next = panel.board?.tensions.find(({ state }) => state === "open");
		await room.running.ask("ines", "forceDecision", {
			panelId: panel.id,
			tensionId: next?.id ?? "",
			chosen: next?.a.id ?? "",
			givesUp: "The other one",
			why: "",
			scope: "",
			ownerId: oid("leila"),
			reviewOn: "2026-12-15",
			idempotencyKey: randomUUID(),
		});
		await room.running.ask("maya", "sendFollowUp", { panelId: panel.id });
		await room.until(
			() => chatOf(one),
			(chat) => chat?.state === "waiting",
			true,
		);
		const { posting } = await open("maya");
		await room.until(
			async () => messages(one),
			(all) => all.length === posting.length,
			true,
		);
		expect(posting.length).toBe(2);
	});
});

test("whoever has nothing waiting is asked nothing: neither the directory nor Graph hears of their pane", async () => {
	const one = await room.followed();
	await room.until(
		async () => tabs(one),
		(all) => all.length === 1,
	);
	room.running.tenant.identity.withdrawConsent("maya");
	room.graph.received.clear();
	for (const alias of ["maya", "ines", "tomas"]) expect(await open(alias)).toEqual({ posting: [], needsConsent: [] });
	expect(room.graph.received.list).toEqual([]);
});
