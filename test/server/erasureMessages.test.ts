import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { later } from "../../src/core/instant.ts";
import { type Followed, oid, openCalendar } from "../support/calendarRoom.ts";
import { asSuperuser } from "../support/transferRoom.ts";

jest.setTimeout(150_000);

const someone = "someone whose data was erased".replaceAll(" ", "\u00a0");
let room: Awaited<ReturnType<typeof openCalendar>>;
beforeEach(async () => {
	room = await openCalendar();
});
afterEach(() => room.running.close());

const erase = (alias: string) => room.running.ask("ruth", "erasePerson", { personId: oid(alias), idempotencyKey: randomUUID() });
const chatOf = async (one: Followed) => (await room.view(one)).followUp.deliveries.find(({ channel }) => channel === "chat");
const posted = (one: Followed) => JSON.stringify(room.graph.chat(one.meeting.chatId).messages);
const kept = (one: Followed) =>
	asSuperuser(room.running.ownerUrl, async (client) => {
		const text = "select coalesce(string_agg(content::text, ' '), '') as all from deliveries where panel_id = $1";
		return (await client.query<{ all: string }>(text, [one.panel.id])).rows[0]?.all ?? "";
	});

test("a card that waits to be posted and names them is written anew before it goes, and nothing is sent twice", async () => {
	const one = await room.followed();
	await room.decide(one);
	room.running.tenant.identity.revoke("maya");
	room.clock.moveTo(later(one.endsAt, 60_000));
	await room.until(
		() => chatOf(one),
		(chat) => chat?.state === "waiting",
		true,
	);
	expect(await kept(one)).toContain("Ines");
	await erase("ines");
	expect(await kept(one)).not.toContain("Ines Duarte");
	expect(await kept(one)).not.toContain(oid("ines"));
	await room.until(
		() => chatOf(one),
		(chat) => chat?.state === "waiting",
		true,
	);
	await room.running.ask("maya", "resumeWaiting", {});
	await room.until(
		() => chatOf(one),
		(chat) => chat?.state === "sent",
		true,
	);
	expect(posted(one)).toContain(someone);
	expect(posted(one)).not.toContain("Ines");
	expect(room.mailsTo("tomas", one)).toHaveLength(1);
});

test("their calendar is watched no more, at Microsoft neither", async () => {
	await room.followed();
	const watches = () =>
		room.graph.received.list.filter(({ method, path }) => method === "DELETE" && path.startsWith("/subscriptions/")).length;
	await room.aWhile();
	expect(watches()).toBe(0);
	await erase("maya");
	expect(watches()).toBe(1);
	await room.aWhile();
	const { rows } = await asSuperuser(room.running.ownerUrl, (client) => client.query("select person_id from subscriptions"));
	expect(rows).toEqual([]);
});
