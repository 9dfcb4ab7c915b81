import { type Call, ok, type Reply, type Route } from "./calls.ts";
import { page, select } from "./odata.ts";
import { rights } from "./permissions.ts";
import { badRequest, GraphProblem } from "./problem.ts";
import { type Chat, mailboxOf } from "./world.ts";

const largest = 28 * 1024;
const card = "application/vnd.microsoft.card.adaptive";

type Attachment = { id: string; contentType: string; content?: string | null };

/** A chat of the caller's tenant; a person must be one of its members. */
export function chatNamed({ world, caller, params }: Call): Chat {
	const chat = world.chats.get(params["chat"] ?? "");
	if (!chat || chat.tenantId !== caller.tenantId) throw new GraphProblem(404, "NotFound", "NotFound: The chat was not found.");
	if (caller.person && !chat.members.includes(caller.person)) {
		throw new GraphProblem(403, "Forbidden", "Forbidden: The caller is not a member of the chat.");
	}
	return chat;
}

function shown({ id, topic, createdDateTime, tenantId, onlineMeeting }: Chat, { world }: Call): Record<string, unknown> {
	const theirs = [...mailboxOf(world, onlineMeeting.organizer).events.values()].find((copy) => copy.chatId === id);
	return {
		id,
		topic,
		createdDateTime,
		lastUpdatedDateTime: createdDateTime,
		chatType: "meeting",
		tenantId,
		webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(id)}/0?tenantId=${tenantId}`,
		onlineMeetingInfo: {
			calendarEventId: theirs?.event.id ?? null,
			joinWebUrl: onlineMeeting.joinUrl,
			organizer: { id: onlineMeeting.organizer.oid, displayName: null, userIdentityType: "aadUser" },
		},
	};
}

const members = (chat: Chat) =>
	chat.members.map((person) => ({
		"@odata.type": "#microsoft.graph.aadUserConversationMember",
		id: Buffer.from(`${chat.id}|${person.oid}`).toString("base64"),
		roles: ["owner"],
		displayName: person.name,
		visibleHistoryStartDateTime: "0001-01-01T00:00:00Z",
		userId: person.oid,
		email: person.mail,
		tenantId: person.tenantId,
	}));

function checkAttachments(content: string, attachments: Attachment[]): void {
	for (const { id, contentType, content: inside } of attachments) {
		if (!content.includes(`<attachment id="${id}"></attachment>`))
			throw badRequest(`The attachment '${id}' is not referenced in the message body.`);
		if (contentType !== card) continue;
		try {
			JSON.parse(inside ?? "");
		} catch (cause) {
			if (cause instanceof SyntaxError) throw badRequest(`The content of the card '${id}' is not valid JSON.`);
			throw cause;
		}
	}
}

function post(call: Call): Reply {
	const { caller, body, world } = call;
	if (!caller.person) {
		throw new GraphProblem(
			403,
			"Forbidden",
			"Message POST is allowed in application-only context only for import purposes. Refer to https://docs.microsoft.com/microsoftteams/platform/graph-api/import-messages/import-external-messages-to-teams for more details.",
		);
	}
	const chat = chatNamed(call);
	if (JSON.stringify(body).length > largest)
		throw new GraphProblem(413, "RequestEntityTooLarge", "The message is larger than the 28 KB that Teams takes.");
	const { content = "", contentType = "text" } = body["body"] as { content?: string; contentType?: string };
	const attachments = (body["attachments"] as Attachment[] | undefined) ?? [];
	checkAttachments(content, attachments);
	if (content === "") throw badRequest("Missing body content.");
	const now = world.now();
	const newest = Number(chat.messages.at(-1)?.["id"] ?? 0);
	const id = String(Math.max(Date.parse(now), newest + 1));
	const { person } = caller;
	const message = {
		id,
		etag: id,
		messageType: "message",
		chatId: chat.id,
		createdDateTime: now,
		lastModifiedDateTime: now,
		deletedDateTime: null,
		subject: body["subject"] ?? null,
		summary: body["summary"] ?? null,
		importance: body["importance"] ?? "normal",
		locale: "en-us",
		webUrl: null,
		from: {
			application: null,
			device: null,
			user: {
				"@odata.type": "#microsoft.graph.teamworkUserIdentity",
				id: person.oid,
				displayName: person.name,
				userIdentityType: "aadUser",
			},
		},
		body: { contentType, content },
		attachments: attachments.map((each) => ({ contentUrl: null, name: null, thumbnailUrl: null, ...each })),
		mentions: body["mentions"] ?? [],
		reactions: [],
	};
	chat.messages.push(message);
	world.changed({ kind: "chat", about: chat.id });
	return ok(message, 201);
}

export const chatRoutes: Route[] = [
	{
		method: "GET",
		path: "/chats/:chat",
		right: rights.readChat,
		what: ({ world, params }) => `Looked at the chat of “${world.chats.get(params["chat"] ?? "")?.topic ?? "?"}”`,
		run: (call) => ok(select(shown(chatNamed(call), call), call.query.get("$select"))),
	},
	{
		method: "GET",
		path: "/chats/:chat/members",
		right: rights.readChatMembers,
		what: () => "Asked who is in the meeting’s chat",
		run: (call) => ok(page(members(chatNamed(call)), call.query, call.address, { usual: 100 })),
	},
	{
		method: "GET",
		path: "/chats/:chat/messages",
		right: rights.readChatMessages,
		what: () => "Read the meeting’s chat",
		run: (call) => ok(page(chatNamed(call).messages.toReversed(), call.query, call.address, { usual: 20, most: 50 })),
	},
	{
		method: "POST",
		path: "/chats/:chat/messages",
		takes: "chatMessage",
		right: rights.postChatMessage,
		what: () => "Posted in the meeting’s chat",
		run: post,
	},
];
