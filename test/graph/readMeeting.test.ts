import { expect, test } from "@jest/globals";
import { isFailure } from "../../src/graph/failure.ts";
import type { GraphMeeting } from "../../src/graph/readMeeting.ts";
import { ines, listening } from "./listening.ts";

const chatId = "19:meeting_NjQ2Zg@thread.v2";
const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chatId)}/0?context=%7b%7d`;
const event = (more: Record<string, unknown> = {}) => ({
	id: "AAMk=",
	iCalUId: "040000008200E00074C5B7101A82E008",
	subject: "Leadership team",
	start: { dateTime: "2026-06-18T10:00:00.0000000", timeZone: "UTC" },
	end: { dateTime: "2026-06-18T11:00:00.0000000", timeZone: "UTC" },
	organizer: { emailAddress: { name: "Ines Duarte", address: "Ines@Brightwater.example" } },
	attendees: [
		{ type: "required", emailAddress: { name: "Tomas Lindqvist", address: "tomas@brightwater.example" } },
		{ type: "resource", emailAddress: { name: "Room 4", address: "room4@brightwater.example" } },
	],
	onlineMeeting: { joinUrl },
	isOrganizer: true,
	type: "singleInstance",
	...more,
});

test("a meeting is read in UTC, with its people and its chat, without its rooms", async () => {
	await using there = await listening(() => ({ status: 200, body: event() }));
	expect(await there.graph.readMeeting(ines, { itemId: "AAMk=" })).toEqual({
		iCalUId: "040000008200E00074C5B7101A82E008",
		eventId: "AAMk=",
		subject: "Leadership team",
		startsAt: "2026-06-18T10:00:00.000Z",
		endsAt: "2026-06-18T11:00:00.000Z",
		organizer: { name: "Ines Duarte", mail: "ines@brightwater.example" },
		attendees: [{ name: "Tomas Lindqvist", mail: "tomas@brightwater.example", optional: false }],
		joinUrl,
		chatId,
		isOrganizer: true,
		onBehalf: false,
		kind: "single",
		seriesId: null,
		isCancelled: false,
	});
	expect(there.heard[0]?.headers.prefer).toBe('outlook.timezone="UTC"');
	expect(there.heard[0]?.path).toBe("/v1.0/me/events/AAMk%3D");
});

test("a delegate reads it from the owner's mailbox, and is known to book on behalf", async () => {
	await using there = await listening(() => ({ status: 200, body: event() }));
	const jonas = { ...ines, mail: "jonas@brightwater.example" };
	const meeting = (await there.graph.readMeeting(jonas, { itemId: "AAMk=", mailbox: "ines@brightwater.example" })) as GraphMeeting;
	expect(meeting.onBehalf).toBe(true);
	expect(there.heard[0]?.path).toBe("/v1.0/users/ines%40brightwater.example/events/AAMk%3D");
	expect(there.heard[0]?.headers.authorization).toContain("Calendars.Read.Shared");
});

test("an item that was saved a moment ago is waited for", async () => {
	let asked = 0;
	await using there = await listening(() => (++asked < 3 ? { status: 404 } : { status: 200, body: event() }));
	expect(isFailure(await there.graph.readMeeting(ines, { itemId: "AAMk=" }))).toBe(false);
	expect(there.waits).toEqual([300, 700]);
});

test("an item that never comes is not found", async () => {
	await using there = await listening(() => ({ status: 404 }));
	expect(await there.graph.readMeeting(ines, { itemId: "gone" })).toMatchObject({ kind: "notFound" });
});

test("the organizer's chat leads straight to the meeting", async () => {
	const info = { calendarEventId: "AAMk=", joinWebUrl: joinUrl, organizer: { id: ines.id } };
	await using there = await listening(({ path }) => ({
		status: 200,
		body: path.startsWith("/v1.0/chats/") ? { id: chatId, onlineMeetingInfo: info } : event(),
	}));
	expect(await there.graph.readMeeting(ines, { chatId })).toMatchObject({ eventId: "AAMk=", chatId });
});

test("an invited person's chat is found in their own calendar: the meeting that is on or comes next", async () => {
	const day = (date: string) => ({
		start: { dateTime: `${date}T08:30:00.0000000`, timeZone: "UTC" },
		end: { dateTime: `${date}T09:30:00.0000000`, timeZone: "UTC" },
	});
	const inCalendar = [
		event({ id: "other", onlineMeeting: { joinUrl: joinUrl.replace("NjQ2", "Zm9v") } }),
		event({ id: "last week", type: "occurrence", ...day("2026-06-11") }),
		event({ id: "now", type: "occurrence", ...day("2026-06-18") }),
		event({ id: "next week", type: "occurrence", ...day("2026-06-25") }),
	];
	await using there = await listening(({ path }) => ({
		status: 200,
		body: path.startsWith("/v1.0/chats/")
			? { id: chatId, onlineMeetingInfo: { calendarEventId: "x", organizer: { id: "somebody else" } } }
			: { value: inCalendar },
	}));
	expect(await there.graph.readMeeting(ines, { chatId })).toMatchObject({ eventId: "now", kind: "occurrence" });
	expect(there.heard[1]?.query.get("startDateTime")).toBe("2026-06-04T09:00:00.000Z");
});

test("a chat whose meeting is in no calendar is not found", async () => {
	await using there = await listening(() => ({ status: 200, body: { id: chatId, onlineMeetingInfo: null, value: [] } }));
	expect(await there.graph.readMeeting(ines, { chatId })).toMatchObject({ kind: "notFound" });
});
