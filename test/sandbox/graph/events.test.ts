import { expect, test } from "@jest/globals";
import { personByAlias } from "../../../sandbox/people.ts";
import { leadershipMeeting, someTenant } from "../support/tenant.ts";

const uidFilter = (uid: string) => `$filter=${encodeURIComponent(`iCalUId eq '${uid}'`)}`;

test("the organizer's id of a meeting is nobody else's, but its iCalUId leads everyone to their own copy", async () => {
	const { graph, as } = someTenant();
	const meeting = graph.seedMeeting(leadershipMeeting);
	expect((await as("hana", "GET", `/me/events/${meeting.eventIds["ines"]}`)).status).toBe(404);
	const found = await as("hana", "GET", `/me/events?${uidFilter(meeting.iCalUId)}`);
	expect(found.body.value).toMatchObject([
		{ id: meeting.eventIds["hana"], isOrganizer: false, onlineMeeting: { joinUrl: meeting.joinUrl } },
	]);
	expect(meeting.iCalUId).toMatch(/^040000008200E00074C5B7101A82E00800000000[0-9A-F]{72}$/);
});

test("what the organizer writes into the invite reaches every attendee, and what an attendee writes stays with them", async () => {
	const { graph, as } = someTenant();
	const meeting = graph.seedMeeting(leadershipMeeting);
	const { body: before } = await as("ines", "GET", `/me/events/${meeting.eventIds["ines"]}`);
	const content = before.body.content.replace("<p>Agenda", '<p><a href="https://evenover.example/p/1">Answer</a></p><p>Agenda');
	const changed = await as("ines", "PATCH", `/me/events/${meeting.eventIds["ines"]}`, { body: { contentType: "html", content } });
	expect(changed.body.isOnlineMeeting).toBe(true);
	await as("hana", "PATCH", `/me/events/${meeting.eventIds["hana"]}`, {
		categories: ["Mine"],
		body: { contentType: "html", content: "<p>My notes</p>" },
	});
	expect((await as("priya", "GET", `/me/events/${meeting.eventIds["priya"]}`)).body.body.content).toContain("evenover.example/p/1");
	expect((await as("ines", "GET", `/me/events/${meeting.eventIds["ines"]}`)).body.body.content).not.toContain("My notes");
});

test("an invite that loses Teams' own words is no Teams meeting any more", async () => {
	const { graph, as } = someTenant();
	const id = graph.seedMeeting(leadershipMeeting).eventIds["ines"];
	const changed = await as("ines", "PATCH", `/me/events/${id}`, { body: { contentType: "html", content: "<p>Only ours</p>" } });
	expect(changed.body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
});

test("people follow the invite: who is added gets a copy and the chat, who is removed finds it cancelled", async () => {
	const { graph, as } = someTenant();
	const meeting = graph.seedMeeting(leadershipMeeting);
	const attendees = ["tomas", "priya", "leila"].map((alias) => ({
		emailAddress: { address: personByAlias(alias).mail },
		type: "required",
	}));
	await as("ines", "PATCH", `/me/events/${meeting.eventIds["ines"]}`, {
		attendees,
		start: { dateTime: "2026-06-18T14:00:00", timeZone: "Europe/Lisbon" },
	});
	const [leilas] = graph.mailbox("leila").events;
	expect(leilas).toMatchObject({ iCalUId: meeting.iCalUId, start: { dateTime: "2026-06-18T13:00:00.0000000", timeZone: "UTC" } });
	expect(graph.mailbox("hana").events).toMatchObject([{ isCancelled: true }]);
	expect(graph.mailbox("priya").events[0]?.id).toBe(meeting.eventIds["priya"]);
	expect(graph.chat(meeting.chatId).members.map(({ alias }) => alias)).toEqual(["ines", "tomas", "priya", "leila"]);
});

test("the assistant works in the calendar lent to them, and nobody else may", async () => {
	const { graph, as } = someTenant();
	const id = graph.seedMeeting(leadershipMeeting).eventIds["ines"];
	const address = `/users/${personByAlias("ines").mail}/events`;
	expect((await as("jonas", "PATCH", `${address}/${id}`, { subject: "Moved" })).status).toBe(200);
	expect(graph.mailbox("hana").events[0]?.subject).toBe("Moved");
	expect((await as("tomas", "GET", `${address}/${id}`)).body.error.code).toBe("ErrorAccessDenied");
	expect((await as("jonas", "GET", `/users/${personByAlias("tomas").oid}/events`)).status).toBe(403);
	const made = await as("jonas", "POST", address, {
		subject: "Board prep",
		start: { dateTime: "2026-06-19T09:00:00", timeZone: "Europe/Lisbon" },
		end: { dateTime: "2026-06-19T10:00:00", timeZone: "Europe/Lisbon" },
		attendees: [{ emailAddress: { address: personByAlias("maya").mail } }],
		isOnlineMeeting: true,
		onlineMeetingProvider: "teamsForBusiness",
	});
	expect(made).toMatchObject({ status: 201, body: { organizer: { emailAddress: { name: "Ines Duarte" } }, isOnlineMeeting: true } });
});

test("a series has one master and, in the calendar's view, occurrences whose uid carries their day", async () => {
	const { graph, as } = someTenant();
	const meeting = graph.seedMeeting({
		...leadershipMeeting,
		further: [{ start: "2026-07-02T10:00:00.000Z", end: "2026-07-02T11:00:00.000Z" }],
	});
	const { body: list } = await as("hana", "GET", "/me/events");
	expect(list.value).toMatchObject([{ id: meeting.eventIds["hana"], type: "seriesMaster" }]);
	const { body: view } = await as(
		"hana",
		"GET",
		"/me/calendarView?startDateTime=2026-06-01T00:00:00Z&endDateTime=2026-08-01T00:00:00Z&$select=iCalUId,type,seriesMasterId,originalStart",
	);
	expect(view.value).toMatchObject([
		{ type: "occurrence", seriesMasterId: meeting.eventIds["hana"], originalStart: "2026-06-18T10:00:00.000Z" },
		{ type: "occurrence", originalStart: "2026-07-02T10:00:00.000Z" },
	]);
	expect(view.value[1].iCalUId.slice(32, 40)).toBe("07EA0702");
	await as("ines", "PATCH", `/me/events/${meeting.eventIds["ines"]}`, { subject: "Renamed" });
	expect(graph.mailbox("hana").events.map(({ subject }) => subject)).toEqual(["Renamed", "Renamed", "Renamed"]);
});

test("a property that Graph does not know is refused by its name, in a body and in a selection", async () => {
	const { graph, as } = someTenant();
	const address = `/me/events/${graph.seedMeeting(leadershipMeeting).eventIds["ines"]}`;
	const refused = await as("ines", "PATCH", address, { panelId: "1" });
	expect(refused).toMatchObject({
		status: 400,
		body: { error: { code: "RequestBodyRead", message: expect.stringContaining("'panelId'") } },
	});
	expect((await as("ines", "PATCH", address, { body: { contentType: "markdown", content: "" } })).body.error.message).toContain(
		"'markdown'",
	);
	expect((await as("ines", "PATCH", address, { iCalUId: "1" })).body.error.message).toContain("read-only");
	expect((await as("ines", "GET", `${address}?$select=uid`)).body.error.message).toContain("'uid'");
	expect((await as("ines", "POST", "/me/events", { subject: "No time" })).body.error.message).toContain("'start'");
});

test("another tenant sees nothing of it", async () => {
	const { graph, as } = someTenant();
	const meeting = graph.seedMeeting(leadershipMeeting);
	const ines = personByAlias("ines");
	expect((await as("olga", "GET", `/users/${ines.oid}`)).status).toBe(404);
	expect((await as("olga", "GET", `/users/${ines.oid}/events/${meeting.eventIds["ines"]}`)).status).toBe(404);
	expect((await as("olga", "GET", `/chats/${meeting.chatId}`)).status).toBe(404);
	expect((await as("olga", "GET", `/users?$filter=${encodeURIComponent(`mail in ('${ines.mail}')`)}`)).body.value).toEqual([]);
	expect((await as("olga", "GET", "/me/events")).body.value).toEqual([]);
});

test("a token for our own API opens nothing at Graph", async () => {
	const { identity, ask } = someTenant();
	expect(await ask(await identity.tokenFor("ines"), "GET", "/me")).toMatchObject({
		status: 401,
		body: { error: { code: "InvalidAuthenticationToken" } },
	});
	expect((await ask(await identity.tokenFor("ines", { audience: "graph", lifetimeSeconds: -5 }), "GET", "/me")).status).toBe(401);
	expect((await ask(await identity.tokenFor("ines", { audience: "graph", scopes: ["User.Read"] }), "GET", "/me/events")).status).toBe(403);
	expect((await ask(await identity.tokenFor("ines", { audience: "graph", scopes: ["User.Read"] }), "GET", "/me")).body.displayName).toBe(
		"Ines Duarte",
	);
});
