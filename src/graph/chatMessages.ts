import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import type { Instant } from "../core/instant.ts";
import type { Me } from "../core/me.ts";
import { at, type GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";

/** An Adaptive Card under an id that we choose: by it a message is found again whose answer was lost. */
export type CardMessage = { cardId: string; card: Record<string, unknown> };
export type SeenMessage = { id: string; cardIds: readonly string[]; createdAt: Instant };

/** Posts as the person: Graph lets no app post into a chat by itself. */
export async function postChatMessage(
	client: GraphClient,
	me: Me,
	chatId: string,
	{ cardId, card }: CardMessage,
): Promise<{ id: string } | GraphFailure> {
	const posted = await client.ask<ChatMessage>(
		{ me, scopes: ["ChatMessage.Send"] },
		{
			method: "POST",
			path: at`/chats/${chatId}/messages`,
			body: {
				body: { contentType: "html", content: `<attachment id="${cardId}"></attachment>` },
				attachments: [{ id: cardId, contentType: "application/vnd.microsoft.card.adaptive", content: JSON.stringify(card) }],
			},
		},
	);
	return isFailure(posted) ? posted : { id: posted.id ?? "" };
}

/** How far back `listChatMessages` sees. */
export const messagesSeen = 50;

/** The chat's latest messages, newest first. */
export async function listChatMessages(client: GraphClient, me: Me, chatId: string): Promise<SeenMessage[] | GraphFailure> {
	const page = await client.ask<{ value: ChatMessage[] }>(
		{ me, scopes: ["Chat.Read"] },
		{ method: "GET", path: at`/chats/${chatId}/messages`, query: { $top: String(messagesSeen) } },
	);
	if (isFailure(page)) return page;
	return page.value.map((message) => ({
		id: message.id ?? "",
		createdAt: new Date(message.createdDateTime ?? 0).toISOString(),
		cardIds: (message.attachments ?? []).flatMap((attachment) => attachment.id ?? []),
	}));
}
