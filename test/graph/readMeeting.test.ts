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
		originalStart: null,
		ofSeries: false,
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

const on = (id: string, date: string, more: Record<string, unknown> = {}) =>
	event({
		id,
		type: "occurrence",
		originalStart: `${date}T08:30:00Z`,
		start: { dateTime: `${date}T08:30:00.0000000`, timeZone: "UTC" },
		end: { dateTime: `${date}T09:30:00.0000000`, timeZone: "UTC" },
		...more,
	});

test("a series stands for its next occurrence that was not cancelled, or the last where none comes", async () => {
	let coming = [on("cancelled", "2026-06-18", { isCancelled: true }), on("in two weeks", "2026-07-02"), on("next week", "2026-06-25")];
	const gone = [on("first", "2026-06-04"), on("last", "2026-06-11")];
	await using there = await listening(({ path, query }) => ({
		status: 200,
		body: path.endsWith("/instances")
			? { value: (query.get("startDateTime") ?? "") >= "2026-06-18" ? coming : gone }
			: event({ id: "master", type: "seriesMaster" }),
	}));
	const whole = { itemId: "master" };
	expect(await there.graph.readMeeting(ines, whole)).toMatchObject({
		eventId: "next week",
		ofSeries: true,
		originalStart: "2026-06-25T08:30:00.000Z",
	});
	coming = [];
	expect(await there.graph.readMeeting(ines, whole)).toMatchObject({ eventId: "last", ofSeries: true });
});

test("a meeting of a channel is found in the calendar alone, and has no chat that Graph knows", async () => {
	const ofChannel = { joinUrl: "https://teams.microsoft.com/l/meetup-join/19%3ab1%40thread.tacv2/1718?context=%7b%7d" };
	const inCalendar = [event({ id: "other" }), event({ id: "it", onlineMeeting: ofChannel })];
	await using there = await listening(() => ({ status: 200, body: { value: inCalendar } }));
	const found = await there.graph.readMeeting(ines, { chatId: "19:b1@thread.tacv2;messageid=1718" });
	expect(found).toMatchObject({ eventId: "it", chatId: null });
	expect(there.heard.map(({ path }) => path)).toEqual(["/v1.0/me/calendarView"]);
});

test("a short join link is known by what the chat says of it", async () => {
	const short = "https://teams.microsoft.com/meet/23456?p=abc";
	const inCalendar = [event({ id: "other", onlineMeeting: null }), event({ id: "it", onlineMeeting: { joinUrl: short } })];
	await using there = await listening(({ path }) => ({
		status: 200,
		body: path.startsWith("/v1.0/chats/") ? { onlineMeetingInfo: { joinWebUrl: short } } : { value: inCalendar },
	}));
	expect(await there.graph.readMeeting(ines, { chatId })).toMatchObject({ eventId: "it", chatId });
});
