import { describe, expect, test } from "@jest/globals";
import { personByAlias } from "../../sandbox/people.ts";
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
			const content = '<attachment id="a"></attachment>';
			const attachments = [{ id: "a", contentType: "application/vnd.microsoft.card.adaptive", content: "{}" }];
			await as("maya", "POST", `/chats/${chatId}/messages`, { body: { contentType: "html", content }, attachments });
			const toRecipients = [{ emailAddress: { address: personByAlias("hana").mail } }];
			await asApp("POST", `/users/${personByAlias("maya").oid}/sendMail`, { message: { subject: "x", toRecipients } });
			const asked: [alias: string, path: string, type: string][] = [
				["maya", "/me", "user"],
				["maya", "/users", "Collection(graph.user)"],
				["ines", `/me/events/${eventIds["ines"]}`, "event"],
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
	},
);
