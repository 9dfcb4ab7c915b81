import { expect, test } from "@jest/globals";
import { isFailure } from "../../src/graph/failure.ts";
import { ines, listening } from "./listening.ts";

const next = "https://graph.microsoft.com/v1.0/me/calendarView?startDateTime=2026-06-18T00:00:00.000Z&$top=100&$skip=";
const event = (id: string, more: Record<string, unknown> = {}) => ({
	id,
	iCalUId: id,
	subject: id,
	start: { dateTime: "2026-06-18T10:00:00.0000000", timeZone: "UTC" },
	end: { dateTime: "2026-06-18T11:00:00.0000000", timeZone: "UTC" },
	organizer: { emailAddress: { name: "Ines Duarte", address: "ines@brightwater.example" } },
	attendees: [],
	...more,
});
const pageFrom = (skip: number) => Array.from({ length: 100 }, (_, index) => event(`e${skip + index}`));
const from = "2026-06-18T00:00:00.000Z";
const until = "2026-07-30T00:00:00.000Z";

test("a calendar that is full for weeks is read to its end, in turn, with the same zone", async () => {
	await using there = await listening(({ query }) => {
		const skip = Number(query.get("$skip") ?? 0);
		const last = skip === 200;
		const value = last ? [event("e200"), event("off", { isCancelled: true })] : pageFrom(skip);
		return { status: 200, body: last ? { value } : { value, "@odata.nextLink": `${next}${skip + 100}` } };
	});
	const meetings = await there.graph.listMeetings(ines, from, until);
	if (isFailure(meetings)) throw meetings;
	expect(meetings.map(({ eventId }) => eventId)).toEqual(Array.from({ length: 201 }, (_, index) => `e${index}`));
	expect(there.heard.map(({ headers }) => headers.prefer)).toEqual(Array(3).fill('outlook.timezone="UTC"'));
});

test("one without an end is left after five hundred", async () => {
	await using there = await listening(({ query }) => {
		const skip = Number(query.get("$skip") ?? 0);
		return { status: 200, body: { value: pageFrom(skip), "@odata.nextLink": `${next}${skip + 100}` } };
	});
	const meetings = await there.graph.listMeetings(ines, from, until);
	expect(isFailure(meetings) || meetings.length).toBe(500);
	expect(there.heard).toHaveLength(5);
});

test("what cannot be read to its end is not taken for all there is", async () => {
	await using there = await listening(({ query }) =>
		query.get("$skip") ? { status: 403, body: {} } : { status: 200, body: { value: pageFrom(0), "@odata.nextLink": `${next}100` } },
	);
	expect(isFailure(await there.graph.listMeetings(ines, from, until))).toBe(true);
});
