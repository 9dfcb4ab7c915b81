import { expect, test } from "@jest/globals";
import { sandboxTeamsApp } from "../../../sandbox/graph/graph.ts";
import { personByAlias, tenant } from "../../../sandbox/people.ts";
import { registration } from "../support/registration.ts";
import { leadershipMeeting, someTenant } from "../support/tenant.ts";

const card = (id: string) => ({
	body: { contentType: "html", content: `<attachment id="${id}"></attachment>` },
	attachments: [{ id, contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: '{"type":"AdaptiveCard"}' }],
});

test("a member posts in the meeting's chat, an application by itself never", async () => {
	const { graph, as, asApp } = someTenant();
	const { chatId } = graph.seedMeeting(leadershipMeeting);
	expect((await as("maya", "POST", `/chats/${chatId}/messages`, card("one"))).status).toBe(201);
	const app = await asApp("POST", `/chats/${chatId}/messages`, card("two"));
	expect(app.status).toBe(403);
	expect((await as("ruth", "POST", `/chats/${chatId}/messages`, card("three"))).status).toBe(403);
	const { body } = await as("hana", "GET", `/chats/${chatId}/messages?$top=50`);
	expect(body.value).toMatchObject([{ attachments: [{ id: "one" }], from: { user: { displayName: "Maya Okafor" } } }]);
});

test("even the right to import does not let an application post", async () => {
	const { graph, identity, ask } = someTenant();
	const { chatId } = graph.seedMeeting(leadershipMeeting);
	const answer = await ask(
		await identity.appToken(tenant.id, { roles: ["Teamwork.Migrate.All"] }),
		"POST",
		`/chats/${chatId}/messages`,
		card("one"),
	);
	expect(answer.body.error.message).toContain("allowed in application-only context only for import purposes");
	expect(graph.chat(chatId).messages).toEqual([]);
});

test("a card must be named in the body, be JSON, and fit", async () => {
	const { graph, as } = someTenant();
	const address = `/chats/${graph.seedMeeting(leadershipMeeting).chatId}/messages`;
	expect((await as("maya", "POST", address, { ...card("one"), body: { contentType: "html", content: "hello" } })).status).toBe(400);
	const [attachment] = card("one").attachments;
	expect((await as("maya", "POST", address, { ...card("one"), attachments: [{ ...attachment, content: "{" }] })).status).toBe(400);
	expect((await as("maya", "POST", address, { body: { contentType: "html", content: "x".repeat(30_000) } })).status).toBe(413);
});

test("a chat leads to its meeting in the organizer's calendar, and the join link to the chat", async () => {
	const { graph, as } = someTenant();
	const meeting = graph.seedMeeting(leadershipMeeting);
	const { body } = await as("maya", "GET", `/chats/${encodeURIComponent(meeting.chatId)}?$select=onlineMeetingInfo`);
	expect(body.onlineMeetingInfo).toMatchObject({
		calendarEventId: meeting.eventIds["ines"],
		joinWebUrl: meeting.joinUrl,
		organizer: { id: personByAlias("ines").oid },
	});
	const filter = encodeURIComponent(`JoinWebUrl eq '${meeting.joinUrl}'`);
	const { body: found } = await as("maya", "GET", `/me/onlineMeetings?$filter=${filter}`);
	expect(found.value).toMatchObject([{ chatInfo: { threadId: meeting.chatId }, startDateTime: leadershipMeeting.start }]);
	expect((await as("maya", "GET", "/me/onlineMeetings")).status).toBe(400);
	const teamsId = Buffer.from(`0#${meeting.chatId}#0`).toString("base64");
	expect((await as("maya", "GET", `/me/onlineMeetings/${teamsId}`)).body.error.message).toBe("Meeting Id is corrupted.");
	const { body: members } = await as("maya", "GET", `/chats/${meeting.chatId}/members`);
	expect(members.value.map(({ userId }: { userId: string }) => userId)).toContain(personByAlias("hana").oid);
});

const bind = { "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${sandboxTeamsApp.id}` };
const consent = {
	...bind,
	consentedPermissionSet: { resourceSpecificPermissions: [{ permissionValue: "TeamsActivity.Send.Chat", permissionType: "application" }] },
};
const tab = {
	...bind,
	displayName: "Evenover",
	configuration: { entityId: "panel", contentUrl: "https://evenover.example/teams/", websiteUrl: "https://evenover.example/p/1" },
};

test("the app is installed once, with consent to what its manifest asks, and only then has a tab", async () => {
	const { graph, identity, ask } = someTenant();
	const { chatId } = graph.seedMeeting(leadershipMeeting);
	const token = (...more: string[]) => identity.tokenFor("maya", { audience: "graph", scopes: [...registration.delegatedScopes, ...more] });
	const consenting = await token("TeamsAppInstallation.ReadWriteAndConsentSelfForChat");
	expect((await ask(await token(), "POST", `/chats/${chatId}/tabs`, tab)).status).toBe(400);
	expect((await ask(await token(), "POST", `/chats/${chatId}/installedApps`, consent)).status).toBe(403);
	expect((await ask(consenting, "POST", `/chats/${chatId}/installedApps`, bind)).status).toBe(403);
	expect((await ask(consenting, "POST", `/chats/${chatId}/installedApps`, consent)).status).toBe(201);
	expect((await ask(consenting, "POST", `/chats/${chatId}/installedApps`, consent)).status).toBe(409);
	expect((await ask(consenting, "POST", `/chats/${chatId}/tabs`, tab)).status).toBe(201);
	expect((await ask(consenting, "GET", `/chats/${chatId}/tabs`)).body.value).toMatchObject([
		{ displayName: "Evenover", configuration: { entityId: "panel" } },
	]);
});

const news = (chainId?: number) => ({
	topic: { source: "text", value: "Second half", webUrl: "https://teams.microsoft.com/l/entity/app/panel" },
	activityType: "decisionsReady",
	previewText: { content: "Two decisions" },
	templateParameters: [{ name: "meeting", value: "Second half" }],
	...(chainId === undefined ? {} : { chainId }),
});

test("a notification of the same chain takes the place of the one before, others stack", async () => {
	const { graph, asApp } = someTenant();
	const address = `/users/${personByAlias("hana").oid}/teamwork/sendActivityNotification`;
	expect((await asApp("POST", address, news(7))).status).toBe(204);
	await asApp("POST", address, news(7));
	await asApp("POST", address, news(8));
	await asApp("POST", address, news());
	await asApp("POST", address, news());
	expect(graph.activities("hana").map(({ chainId }) => chainId)).toEqual([null, null, 8, 7]);
});

test("a link that does not lead into Teams is no topic, and a chat without the app notifies nobody", async () => {
	const { graph, asApp } = someTenant();
	const address = `/users/${personByAlias("hana").oid}/teamwork/sendActivityNotification`;
	const astray = { ...news(), topic: { source: "text", value: "x", webUrl: "https://evenover.example" } };
	expect((await asApp("POST", address, astray)).status).toBe(400);
	const { chatId } = graph.seedMeeting(leadershipMeeting);
	const recipient = { "@odata.type": "microsoft.graph.aadUserNotificationRecipient", userId: personByAlias("hana").oid };
	expect((await asApp("POST", `/chats/${chatId}/sendActivityNotification`, { ...news(), recipient })).status).toBe(403);
	expect((await asApp("POST", `/chats/${chatId}/sendActivityNotification`, news())).body.error.message).toContain("'recipient'");
	expect(graph.activities("hana")).toEqual([]);
});
