import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { describe, expect, test } from "@jest/globals";
import { Hono } from "hono";
import { personByAlias } from "../../sandbox/people.ts";
import { later } from "../../src/core/instant.ts";
import { leadershipMeeting, someTenant } from "../sandbox/support/tenant.ts";
import { type Csdl, departures, graphContract } from "./csdl.ts";

const contract = graphContract();
const given = contract ? describe : describe.skip;

given(
	contract ? "what the sandbox's Graph answers" : "what the sandbox's Graph answers (skipped: no contract beside this repository)",
	() => {
		const csdl = contract as Csdl;

		test("has the published names, kinds and words", async () => {
			const { graph, as, asApp } = someTenant();
			const { chatId, joinUrl, eventIds } = graph.seedMeeting(leadershipMeeting);
			const further = [{ start: "2026-07-02T10:00:00.000Z", end: "2026-07-02T11:00:00.000Z" }];
			const series = graph.seedMeeting({ ...leadershipMeeting, further });
			const content = '<attachment id="a"></attachment>';
			const attachments = [{ id: "a", contentType: "application/vnd.microsoft.card.adaptive", content: "{}" }];
			await as("maya", "POST", `/chats/${chatId}/messages`, { body: { contentType: "html", content }, attachments });
			const toRecipients = [{ emailAddress: { address: personByAlias("hana").mail } }];
			await asApp("POST", `/users/${personByAlias("maya").oid}/sendMail`, { message: { subject: "x", toRecipients } });
			const asked: [alias: string, path: string, type: string][] = [
				["maya", "/me", "user"],
				["maya", "/users", "Collection(graph.user)"],
				["ines", `/me/events/${eventIds["ines"]}`, "event"],
				[
					"ines",
					`/me/events/${series.eventIds["ines"]}/instances?startDateTime=2026-06-01T00:00:00Z&endDateTime=2026-08-01T00:00:00Z`,
					"Collection(graph.event)",
				],
				["hana", "/me/calendarView?startDateTime=2026-06-18T00:00:00Z&endDateTime=2026-06-19T00:00:00Z", "Collection(graph.event)"],
				["hana", "/me/mailFolders/inbox/messages", "Collection(graph.message)"],
				["maya", "/me/messages", "Collection(graph.message)"],
				["maya", `/chats/${chatId}`, "chat"],
				["maya", `/chats/${chatId}/members`, "Collection(graph.conversationMember)"],
				["maya", `/chats/${chatId}/messages`, "Collection(graph.chatMessage)"],
				["maya", `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)}`, "Collection(graph.onlineMeeting)"],
			];
			for (const [alias, path, type] of asked) {
				const { status, body } = await as(alias, "GET", path);
				expect(status).toBe(200);
				const answered = type.startsWith("Collection") ? body.value : body;
				if (Array.isArray(answered)) expect(answered.length).toBeGreaterThan(0);
				expect({ path, departures: departures(csdl, type, answered) }).toEqual({ path, departures: [] });
			}
		});

		test("what it tells subscribers has the published names too", async () => {
			const heard: unknown[] = [];
			const app = new Hono().post("/hear", async (c) => {
				const token = c.req.query("validationToken");
				if (token === undefined) heard.push(await c.req.json());
				return token === undefined ? c.body(null, 202) : c.text(token);
			});
			const server = createAdaptorServer(app);
			await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
			const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hear`;
			const { graph, asApp, clock } = someTenant();
			const { status, body } = await asApp("POST", "/subscriptions", {
				changeType: "created,updated,deleted",
				resource: `users/${personByAlias("ines").oid}/events`,
				notificationUrl: address,
				lifecycleNotificationUrl: address,
				clientState: "secret",
				expirationDateTime: later(clock.now(), 86_400_000),
			});
			expect([status, departures(csdl, "subscription", body)]).toEqual([201, []]);
			expect(departures(csdl, "subscription", (await asApp("GET", `/subscriptions/${body.id}`)).body)).toEqual([]);
			graph.seedMeeting(leadershipMeeting);
			await graph.notifications.settled();
			await graph.notifications.lifecycle(body.id, "missed");
			server.close();
			expect(heard).toHaveLength(2);
			// resourceData is open: whatever the resource's kind puts into it
			const known = heard.map((one) => JSON.parse(JSON.stringify(one, (name, value) => (name === "resourceData" ? {} : value))));
			expect(known.flatMap((one) => departures(csdl, "changeNotificationCollection", one))).toEqual([]);
		});
	},
);
