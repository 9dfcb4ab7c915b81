import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { labels } from "../../sandbox/seed.ts";
import { later } from "../../src/core/instant.ts";
import { type Followed, hour, oid, openCalendar } from "../support/calendarRoom.ts";

let room: Awaited<ReturnType<typeof openCalendar>>;
beforeEach(async () => {
	room = await openCalendar();
});
afterEach(() => room.running.close());

const minute = 60_000;
const tabs = ({ meeting }: Pick<Followed, "meeting">) => room.graph.chat(meeting.chatId).tabs;
const pinned = (one: Pick<Followed, "meeting">) =>
	room.until(
		async () => tabs(one),
		(all) => all.length > 0,
		true,
	);
async function attach(meeting: Followed["meeting"], startsAt: string) {
	const { panel } = await room.running.ask("maya", "attachPanel", {
		meeting: { itemId: meeting.eventIds["maya"] ?? "" },
		topic: "What comes first?",
		deciderId: oid("ines"),
		facilitatorId: oid("maya"),
		targets: labels,
		dueAt: later(startsAt, -2 * hour),
		idempotencyKey: randomUUID(),
	});
	return { panel, meeting };
}
/** Every call about tabs and the app in chats is refused or fails, as long as a chat is not there. */
const unusable = (kind: "before" | "after" = "before", only = /\/chats\/[^/]+\/(installedApps|tabs)/) =>
	room.graph.faults.set({ rate: 1, kinds: [kind], only });
async function passes(milliseconds: number) {
	room.clock.moveTo(later(room.clock.now(), milliseconds));
	await room.aWhile();
}

describe("the tab in the meeting's chat", () => {
	test("is pinned when the panel is attached, and leads to the chat's panel", async () => {
		const one = await room.followed();
		expect(await pinned(one)).toMatchObject([{ configuration: { entityId: "evenover", contentUrl: `${room.running.origin}/teams-tab/` } }]);
		await passes(hour);
		expect(tabs(one)).toHaveLength(1);
	});

	test("is tried again by itself where the chat could not take it, and never in the way of the invite", async () => {
		unusable();
		const one = await room.followed();
		expect(one.panel.id).not.toBe("");
		await passes(10 * minute);
		expect(tabs(one)).toEqual([]);
		room.graph.faults.clear();
		await passes(hour);
		expect(await pinned(one)).toHaveLength(1);
		await passes(5 * hour);
		expect(tabs(one)).toHaveLength(1);
	});

	test("is tried again just after the meeting has begun, whenever it was tried last", async () => {
		unusable();
		const one = await room.followed();
		for (let tries = 0; tries < 5; tries++) await passes(hour);
		room.clock.moveTo(later(one.startsAt, -2 * minute));
		await room.aWhile();
		room.graph.faults.clear();
		room.clock.moveTo(later(one.startsAt, 2 * minute));
		expect(await pinned(one)).toHaveLength(1);
	});

	test("is not pinned again where it was pinned and the answer was lost", async () => {
		unusable("after", /POST \/chats\/[^/]+\/tabs/);
		const one = await room.followed();
		await pinned(one);
		room.graph.faults.clear();
		for (let turn = 0; turn < 4; turn++) await passes(hour);
		expect(tabs(one)).toHaveLength(1);
		const asked = room.graph.received.list.filter(({ path }) => /\/chats\/[^/]+\/tabs/.test(path)).length;
		await passes(3 * hour);
		expect(room.graph.received.list.filter(({ path }) => /\/chats\/[^/]+\/tabs/.test(path))).toHaveLength(asked);
	});

	test("is pinned in a chat that the meeting gets later", async () => {
		const startsAt = later(room.clock.now(), 24 * hour);
		const meeting = room.graph.seedMeeting({
			organizer: "maya",
			attendees: ["ines", "tomas"],
			subject: "Not in Teams yet",
			start: startsAt,
			end: later(startsAt, hour),
			online: false,
		});
		const one = await attach(meeting, startsAt);
		expect(one.meeting.chatId).toBe("");
		await room.inOutlook("maya", "PATCH", meeting.eventIds["maya"] ?? "", {
			isOnlineMeeting: true,
			onlineMeetingProvider: "teamsForBusiness",
		});
		const chat = await room.until(
			async () => room.graph.chatsOf("maya").find(({ topic }) => topic === "Not in Teams yet"),
			(found) => (found?.tabs.length ?? 0) > 0,
			true,
		);
		expect(chat?.tabs).toHaveLength(1);
	});

	test("is there once for a whole series", async () => {
		const one = await room.followed({ series: true });
		await pinned(one);
		const [, second] = one.meeting.occurrences;
		await attach({ ...one.meeting, eventIds: second?.eventIds ?? {} }, second?.start ?? "");
		await room.aWhile();
		expect(tabs(one)).toHaveLength(1);
	});

	test("waits for the organizer where the consent they left is gone, and is pinned when they open a pane", async () => {
		unusable();
		const one = await room.followed();
		await room.aWhile();
		room.running.tenant.identity.revoke("maya");
		room.graph.faults.clear();
		await passes(2 * hour);
		expect(tabs(one)).toEqual([]);
		await room.running.ask("tomas", "resumeWaiting", {});
		await room.aWhile();
		expect(tabs(one)).toEqual([]);
		await room.running.ask("maya", "resumeWaiting", {});
		await room.until(
			async () => tabs(one),
			(all) => all.length > 0,
		);
		expect(tabs(one)).toHaveLength(1);
	});
});
