import { expect, test } from "@jest/globals";
import { listening } from "./listening.ts";

const uid = "040000008200E00074C5B7101A82E00800000000B09EA75C11CFDC0100000000000000001000000000112233445566778899AABBCCDDEEFF";
/** The same of the occurrence of 2 July 2026. */
const ofJuly = `${uid.slice(0, 32)}07EA0702${uid.slice(40)}`;
const box = { tenantId: "5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10", personId: "ines" };
const event = (more: Record<string, unknown> = {}) => ({
	id: "AAMk=",
	iCalUId: uid,
	subject: "Leadership team",
	start: { dateTime: "2026-06-18T10:00:00.0000000", timeZone: "UTC" },
	end: { dateTime: "2026-06-18T11:00:00.0000000", timeZone: "UTC" },
	organizer: { emailAddress: { name: "Ines Duarte", address: "ines@brightwater.example" } },
	attendees: [],
	isOrganizer: true,
	type: "singleInstance",
	...more,
});

test("the id it had is tried first, as the app, in the organizer's calendar", async () => {
	await using there = await listening(() => ({ status: 200, body: event() }));
	expect(await there.graph.readEvent(box, { eventId: "AAMk=", uid, day: null })).toMatchObject({
		eventId: "AAMk=",
		subject: "Leadership team",
	});
	expect(there.heard.map(({ path }) => path)).toEqual(["/v1.0/users/ines/events/AAMk%3D"]);
	expect(there.heard[0]?.headers.prefer).toBe('outlook.timezone="UTC"');
});

test("one that moved to another id is found by what it is called everywhere", async () => {
	await using there = await listening(({ path }) =>
		path.endsWith("/events") ? { status: 200, body: { value: [event({ id: "new" })] } } : { status: 404 },
	);
	expect(await there.graph.readEvent(box, { eventId: "old", uid, day: null })).toMatchObject({ eventId: "new" });
	expect(there.heard[1]?.query.get("$filter")).toBe(`iCalUId eq '${uid}'`);
});

test("an occurrence is found among its series by its day, wherever it was moved to", async () => {
	const moved = event({ id: "moved", iCalUId: ofJuly, type: "exception", seriesMasterId: "master", subject: "Moved" });
	await using there = await listening(({ path }) => ({
		status: 200,
		body: {
			value: path.endsWith("/instances")
				? [event({ id: "other", type: "occurrence" }), moved]
				: [event({ id: "master", type: "seriesMaster" })],
		},
	}));
	expect(await there.graph.readEvent(box, { eventId: null, uid, day: "2026-07-02" })).toMatchObject({
		eventId: "moved",
		seriesId: "master",
	});
	expect(there.heard[1]?.path).toBe("/v1.0/users/ines/events/master/instances");
	expect(there.heard[1]?.query.get("startDateTime")).toBe("2026-05-03T12:00:00.000Z");
	expect(await there.graph.readEvent(box, { eventId: null, uid, day: "2026-07-09" })).toBeNull();
});

test("where all of a series share one key, an occurrence is found by when it was planned", async () => {
	const key = "x/y@cal.example";
	const planned = (originalStart: string, id: string) => event({ id, iCalUId: key, type: "exception", originalStart });
	await using there = await listening(({ path }) => ({
		status: 200,
		body: {
			value: path.endsWith("/instances")
				? [planned("2026-06-25T10:00:00Z", "other"), planned("2026-07-02T10:00:00Z", "moved")]
				: [event({ id: "master", iCalUId: key, type: "seriesMaster" })],
		},
	}));
	const ref = { eventId: null, uid: key, day: null };
	expect(await there.graph.readEvent(box, { ...ref, originalStart: "2026-07-02T10:00:00.000Z" })).toMatchObject({ eventId: "moved" });
	expect(await there.graph.readEvent(box, { ...ref, originalStart: "2026-07-09T10:00:00.000Z" })).toBeNull();
});

test("an occurrence whose calendar writes no day into its key is found by when it was planned", async () => {
	const occurrence = event({ id: "it", type: "occurrence", originalStart: "2026-07-02T22:00:00Z" });
	await using there = await listening(({ path }) => ({
		status: 200,
		body: { value: path.endsWith("/instances") ? [occurrence] : [event({ id: "master", type: "seriesMaster" })] },
	}));
	const ref = { eventId: null, uid, day: "2026-07-03", originalStart: "2026-07-02T22:00:00.000Z" };
	expect(await there.graph.readEvent(box, ref)).toMatchObject({ eventId: "it" });
	expect(await there.graph.readEvent(box, { ...ref, originalStart: null })).toBeNull();
});

test("a meeting that its organizer's calendar calls otherwise is found by its call and when it begins", async () => {
	const joinUrl = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nm%40thread.v2/0?context=%7b%7d";
	const inCalendar = [
		event({ id: "another call" }),
		event({ id: "later", onlineMeeting: { joinUrl }, start: { dateTime: "2026-06-18T10:00:30.0000000", timeZone: "UTC" } }),
		event({ id: "it", onlineMeeting: { joinUrl: joinUrl.replace("%40", "@") } }),
	];
	await using there = await listening(({ path }) => ({ status: 200, body: { value: path.endsWith("/calendarView") ? inCalendar : [] } }));
	const call = { joinUrl, startsAt: "2026-06-18T10:00:00.000Z" };
	const ref = { eventId: null, day: null, call };
	expect(await there.graph.readEvent(box, { ...ref, uid })).toMatchObject({ eventId: "it" });
	expect(await there.graph.readEvent(box, { ...ref, uid: "" })).toMatchObject({ eventId: "it" });
	expect(await there.graph.readEvent(box, { ...ref, uid, call: { ...call, startsAt: "2026-06-18T09:59:59.000Z" } })).toBeNull();
});

test("what no calendar has a name for is not taken for gone because it lies elsewhere", async () => {
	await using there = await listening(() => ({ status: 404 }));
	expect(await there.graph.readEvent(box, { eventId: "old", uid: "", day: null })).toMatchObject({ kind: "notFound" });
	expect(there.heard).toHaveLength(1);
});

test("a calendar that answers and does not have it is told from one that does not answer", async () => {
	await using empty = await listening(({ path }) => (path.endsWith("/events") ? { status: 200, body: { value: [] } } : { status: 404 }));
	expect(await empty.graph.readEvent(box, { eventId: "old", uid, day: null })).toBeNull();
	await using nobody = await listening(() => ({ status: 404 }));
	expect(await nobody.graph.readEvent(box, { eventId: "old", uid, day: null })).toMatchObject({ kind: "notFound" });
	await using forbidden = await listening(() => ({ status: 403 }));
	expect(await forbidden.graph.readEvent(box, { eventId: "old", uid, day: null })).toMatchObject({ kind: "forbidden" });
	expect(forbidden.heard).toHaveLength(1);
});

test("a subscription that is gone already is ended; any other failure is told", async () => {
	await using gone = await listening(() => ({ status: 404 }));
	expect(await gone.graph.removeSubscription(box.tenantId, "1")).toBeUndefined();
	expect(await gone.graph.renewSubscription(box.tenantId, "1", "2026-06-18T10:00:00.000Z")).toMatchObject({ kind: "notFound" });
	expect(gone.heard.map(({ method }) => method)).toEqual(["DELETE", "PATCH"]);
	await using broken = await listening(() => ({ status: 500 }));
	expect(await broken.graph.removeSubscription(box.tenantId, "1")).toMatchObject({ kind: "unknownOutcome" });
});
