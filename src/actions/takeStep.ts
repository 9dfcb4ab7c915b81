import type { Outcome, Step } from "../core/delivery.ts";
import type { Delivery } from "../core/followUp.ts";
import type { Instant } from "../core/instant.ts";
import { mintMe } from "../core/me.ts";
import { messagesSeen } from "../graph/chatMessages.ts";
import { oneLine } from "../graph/escape.ts";
import { type GraphFailure, isFailure } from "../graph/failure.ts";
import type { Graph } from "../graph/graph.ts";
import { cardIdOf, chainIdOf } from "../graph/keys.ts";
import type { Activity } from "../graph/sendActivity.ts";
import type { Task } from "../graph/taskText.ts";

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
	  }
	| { channel: "task"; decisionId: string; owner: Name; task: Task };

export type Message = { tenantId: string; dedupeKey: string; delivery: Delivery; content: MessageContent };

/** Takes one step of a delivery at Graph and tells what came of it. */
export async function takeStep(graph: Graph, message: Message, step: Step): Promise<Outcome> {
	const { content } = message;
	if (content.channel === "mail") return mailStep(graph, message, content, step);
	if (content.channel === "chat") return chatStep(graph, message, content, step);
	if (content.channel === "task") return taskStep(graph, message, content, step);
	return activityStep(graph, message, content);
}

/** A name from the directory can be of any length; no header or feed takes more. */
const longestName = 200;

type Of<Channel> = Extract<MessageContent, { channel: Channel }>;

async function mailStep(graph: Graph, { tenantId, dedupeKey, delivery }: Message, content: Of<"mail">, step: Step): Promise<Outcome> {
	const from = { tenantId, personId: content.fromId };
	const { remoteId } = delivery;
	if (step === "createDraft") {
		const { name, address } = content.to;
		const to = { name: oneLine(name, longestName), address };
		const made = await graph.createDraft(from, { ...content, to }, dedupeKey);
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
	let refused: Extract<Outcome, { was: "fault" }> | undefined;
	for (const sender of content.senders) {
		const me = mintMe({ tenantId, id: sender.id, name: sender.name, mail: sender.mail, assertion: null });
		const outcome =
			step === "look"
				? await lookInChat(graph, me, content.chatId, cardId, delivery.maybeSentAt)
				: await postInChat(graph, me, content, cardId);
		if (outcome.was !== "fault" || (outcome.kind !== "consent" && outcome.kind !== "forbidden")) return outcome;
		// a consent that lapsed can come back, and the message waits for whoever's it is
		if (refused?.kind !== "consent") refused = outcome;
	}
	return refused ?? { was: "fault", kind: "consent" };
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
	const activity = { type, topic: oneLine(topic, longestName), preview, link, chainId: chainIdOf(chain ?? dedupeKey) };
	const sent = await graph.sendActivity({ tenantId, personId, chatId }, activity);
	if (!isFailure(sent)) return { was: "sent", remoteId: null };
	const code = refusals.has(sent.kind) ? await missing(graph, tenantId, content) : undefined;
	return code === undefined ? fault(sent) : { was: "fault", kind: "rejected", code };
}

const refusals = new Set<GraphFailure["kind"]>(["notFound", "forbidden", "rejected"]);

/** Teams refuses whom it cannot notify, and does not say why. */
async function missing(graph: Graph, tenantId: string, { personId, chatId }: Of<"activity">): Promise<"gone" | "notInChat" | undefined> {
	const reach = await graph.readReach({ tenantId, personId }, [{ personId, address: null }]);
	if (reach.get(personId) === "gone") return "gone";
	if (chatId === null) return undefined;
	return (await graph.readMembership(tenantId, chatId, personId)) === false ? "notInChat" : undefined;
}

/** Into the owner's own list, as the owner: whatever they let us do is all that is used. */
async function taskStep(graph: Graph, { tenantId, dedupeKey }: Message, { owner, task }: Of<"task">, step: Step): Promise<Outcome> {
	const me = mintMe({ tenantId, id: owner.id, name: owner.name, mail: owner.mail, assertion: null });
	const key = cardIdOf(dedupeKey);
	if (step !== "look") {
		const made = await graph.addTask(me, key, task);
		return isFailure(made) ? ownersFault(made) : { was: "sent", remoteId: made.id };
	}
	const found = await graph.findTask(me, key);
	if (isFailure(found)) return ownersFault(found);
	return { was: "looked", is: found === null ? "unsent" : found === "unclear" ? "unclear" : "sent" };
}

/** What Graph says of the mailbox it works in is here the recipient's, and nothing that the organizer can mend. */
const ofOwner: Record<string, string> = { MailboxNotEnabledForRESTAPI: "noMailbox", ErrorQuotaExceeded: "mailboxFull" };

function ownersFault(failure: GraphFailure): Outcome {
	const code = ofOwner[failure.code ?? ""];
	return code === undefined ? fault(failure) : { was: "fault", kind: "rejected", code };
}

const fault = ({ kind, retryAfterMs, code }: GraphFailure): Outcome => ({
	was: "fault",
	kind,
	...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	...(code === undefined ? {} : { code }),
});
