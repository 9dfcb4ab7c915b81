import { expect, test } from "@jest/globals";
import { ines, listening } from "./listening.ts";

const from = { tenantId: ines.tenantId, personId: ines.id };
const createdDateTime = "2026-06-18T11:03:00Z";
const chatId = "19:meeting_NjQ2Zg@thread.v2";

test("a draft bears our key and an id that lasts", async () => {
	await using there = await listening(() => ({ status: 201, body: { id: "m1", isDraft: true } }));
	const to = { name: "Hana Sato", address: "hana@brightwater.example" };
	expect(await there.graph.createDraft(from, { subject: "Decided", html: "<p>so</p>", to }, "key-1")).toEqual({ id: "m1", isDraft: true });
	expect(there.heard[0]).toMatchObject({
		path: `/v1.0/users/${ines.id}/messages`,
		headers: { prefer: 'IdType="ImmutableId"' },
		body: {
			subject: "Decided",
			body: { contentType: "html", content: "<p>so</p>" },
			toRecipients: [{ emailAddress: to }],
			singleValueExtendedProperties: [{ value: "key-1" }],
		},
	});
});

test("drafts of a key are found oldest first", async () => {
	const value = [
		{ id: "b", isDraft: true, createdDateTime: "2026-06-18T11:05:00Z" },
		{ id: "a", isDraft: false, createdDateTime: "2026-06-18T11:03:00Z" },
	];
	await using there = await listening(() => ({ status: 200, body: { value } }));
	expect(await there.graph.findDrafts(from, "it's")).toEqual([
		{ id: "a", isDraft: false },
		{ id: "b", isDraft: true },
	]);
	expect(there.heard[0]?.query.get("$filter")).toMatch(/ep\/id eq 'String \{[0-9a-f-]{36}\} Name evenoverKey' and ep\/value eq 'it''s'/);
});

test("a card travels as text under the id we chose, and is seen by it again", async () => {
	await using there = await listening(({ method }) => ({
		status: method === "POST" ? 201 : 200,
		body:
			method === "POST"
				? { id: "1781" }
				: {
						value: [
							{ id: "1781", createdDateTime, attachments: [{ id: "card-1" }] },
							{ id: "1780", createdDateTime },
						],
					},
	}));
	expect(await there.graph.postChatMessage(ines, chatId, { cardId: "card-1", card: { type: "AdaptiveCard" } })).toEqual({ id: "1781" });
	expect(there.heard[0]?.body).toMatchObject({
		body: { contentType: "html", content: '<attachment id="card-1"></attachment>' },
		attachments: [{ id: "card-1", content: '{"type":"AdaptiveCard"}' }],
	});
	expect(await there.graph.listChatMessages(ines, chatId)).toEqual([
		{ id: "1781", cardIds: ["card-1"], createdAt: "2026-06-18T11:03:00.000Z" },
		{ id: "1780", cardIds: [], createdAt: "2026-06-18T11:03:00.000Z" },
	]);
});

test("an activity goes to one person of the chat, or to the person alone", async () => {
	await using there = await listening(() => ({ status: 204 }));
	const activity = {
		type: "followUpSent",
		topic: "Focus",
		preview: "Decided",
		link: "https://x.example/panel/1",
		chainId: 7,
	} as const;
	const person = { tenantId: ines.tenantId, personId: "p-1" };
	expect(await there.graph.sendActivity({ ...person, chatId }, activity)).toBeUndefined();
	expect(await there.graph.sendActivity({ ...person, chatId: null }, activity)).toBeUndefined();
	expect(there.heard.map((one) => one.path)).toEqual([
		`/v1.0/chats/${encodeURIComponent(chatId)}/sendActivityNotification`,
		"/v1.0/users/p-1/teamwork/sendActivityNotification",
	]);
	expect(there.heard[0]?.body).toMatchObject({ chainId: 7, recipient: { userId: "p-1" }, previewText: { content: "Decided" } });
});

test("an app that is in the chat already is no fault, a chat that refuses is told", async () => {
	const tab = { name: "Evenover", entityId: "panel", contentUrl: "https://x.example/teams-tab/", websiteUrl: "https://x.example/panel/1" };
	await using full = await listening(({ method }) => (method === "GET" ? { status: 200, body: { value: [] } } : { status: 409 }));
	expect(await full.graph.pinTab(ines, chatId, tab)).toBeUndefined();
	expect(full.heard.map(({ method }) => method)).toEqual(["POST", "GET", "POST"]);
	await using pinned = await listening(({ method }) => ({
		status: method === "GET" ? 200 : 409,
		body: { value: [{ teamsApp: { id: "app-1" } }] },
	}));
	expect(await pinned.graph.pinTab(ines, chatId, tab)).toBeUndefined();
	expect(pinned.heard.map(({ method }) => method)).toEqual(["POST", "GET"]);
	await using shut = await listening(() => ({ status: 403 }));
	expect(await shut.graph.pinTab(ines, chatId, tab)).toMatchObject({ kind: "forbidden" });
	expect(shut.heard).toHaveLength(1);
});
