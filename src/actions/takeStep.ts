import type { Outcome, Step } from "../core/delivery.ts";
import type { Delivery } from "../core/followUp.ts";
import type { Instant } from "../core/instant.ts";
import { mintMe } from "../core/me.ts";
import { messagesSeen } from "../graph/chatMessages.ts";
import { type GraphFailure, isFailure } from "../graph/failure.ts";
import type { Graph } from "../graph/graph.ts";
import { cardIdOf, chainIdOf } from "../graph/keys.ts";
import type { Activity } from "../graph/sendActivity.ts";

type Name = { id: string; name: string; mail: string };

/** The words of one message, fixed when it was planned: however often it is tried, it says the same. */
export type MessageContent =
	| { channel: "mail"; subject: string; html: string; fromId: string; to: { name: string; address: string } }
	| { channel: "chat"; card: Record<string, unknown>; chatId: string; senders: readonly Name[] }
	| {
			channel: "activity";
			type: Activity["type"];
			topic: string;
			preview: string;
			link: string;
			chatId: string | null;
			personId: string;
			/** Later ones of the same chain replace it in the feed; without one it stands alone. */
			chain?: string;
	  };

export type Message = { tenantId: string; dedupeKey: string; delivery: Delivery; content: MessageContent };

/** Takes one step of a delivery at Graph and tells what came of it. */
export async function takeStep(graph: Graph, message: Message, step: Step): Promise<Outcome> {
	const { content } = message;
	if (content.channel === "mail") return mailStep(graph, message, content, step);
	if (content.channel === "chat") return chatStep(graph, message, content, step);
	return activityStep(graph, message, content);
}

type Of<Channel> = Extract<MessageContent, { channel: Channel }>;

async function mailStep(graph: Graph, { tenantId, dedupeKey, delivery }: Message, content: Of<"mail">, step: Step): Promise<Outcome> {
	const from = { tenantId, personId: content.fromId };
	const { remoteId } = delivery;
	if (step === "createDraft") {
		const made = await graph.createDraft(from, content, dedupeKey);
		return isFailure(made) ? fault(made) : { was: "drafted", remoteId: made.id };
	}
	if (step === "findDraft" || remoteId === null) return findDraft(graph, from, dedupeKey);
	if (step === "send") {
		const sent = await graph.sendDraft(from, remoteId);
		return isFailure(sent) ? fault(sent) : { was: "sent", remoteId };
	}
	const seen = await graph.readMessage(from, remoteId);
	return isFailure(seen) ? fault(seen) : { was: "looked", is: seen.isDraft ? "unsent" : "sent" };
}

/** Of several drafts with one key, made by asks whose answers were lost, the oldest is taken and the others go. */
async function findDraft(graph: Graph, from: { tenantId: string; personId: string }, dedupeKey: string): Promise<Outcome> {
	const found = await graph.findDrafts(from, dedupeKey);
	if (isFailure(found)) return fault(found);
	const taken = found.find((mail) => !mail.isDraft) ?? found[0];
	for (const other of found) if (other !== taken && other.isDraft) await graph.deleteMessage(from, other.id);
	return { was: "found", mail: taken ? { remoteId: taken.id, sent: !taken.isDraft } : null };
}

/** Posts as the first of the senders whose consent still holds. */
async function chatStep(graph: Graph, { tenantId, dedupeKey, delivery }: Message, content: Of<"chat">, step: Step): Promise<Outcome> {
	const cardId = cardIdOf(dedupeKey);
	let refused: Outcome = { was: "fault", kind: "consent" };
	for (const sender of content.senders) {
		const me = mintMe({ tenantId, id: sender.id, name: sender.name, mail: sender.mail, assertion: null });
		const outcome =
			step === "look"
				? await lookInChat(graph, me, content.chatId, cardId, delivery.maybeSentAt)
				: await postInChat(graph, me, content, cardId);
		if (outcome.was !== "fault" || (outcome.kind !== "consent" && outcome.kind !== "forbidden")) return outcome;
		refused = outcome;
	}
	return refused;
}

type Person = ReturnType<typeof mintMe>;

async function postInChat(graph: Graph, me: Person, { chatId, card }: Of<"chat">, cardId: string): Promise<Outcome> {
	const posted = await graph.postChatMessage(me, chatId, { cardId, card });
	return isFailure(posted) ? fault(posted) : { was: "sent", remoteId: posted.id };
}

async function lookInChat(graph: Graph, me: Person, chatId: string, cardId: string, since: Instant | null): Promise<Outcome> {
	const messages = await graph.listChatMessages(me, chatId);
	if (isFailure(messages)) return fault(messages);
	if (messages.some((message) => message.cardIds.includes(cardId))) return { was: "looked", is: "sent" };
	const oldest = messages.at(-1)?.createdAt ?? "";
	const sawAll = messages.length < messagesSeen || (since !== null && oldest < since);
	return { was: "looked", is: sawAll ? "unsent" : "unclear" };
}

async function activityStep(graph: Graph, { tenantId, dedupeKey }: Message, content: Of<"activity">): Promise<Outcome> {
	const { personId, chatId, type, topic, preview, link, chain } = content;
	const activity = { type, topic, preview, link, chainId: chainIdOf(chain ?? dedupeKey) };
	const sent = await graph.sendActivity({ tenantId, personId, chatId }, activity);
	return isFailure(sent) ? fault(sent) : { was: "sent", remoteId: null };
}

const fault = ({ kind, retryAfterMs, code }: GraphFailure): Outcome => ({
	was: "fault",
	kind,
	...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	...(code === undefined ? {} : { code }),
});
