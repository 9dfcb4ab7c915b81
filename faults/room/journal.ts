import type { Graph } from "../../sandbox/graph/graph.ts";
import { people } from "../../sandbox/people.ts";
import type { Asked } from "./meetings.ts";

type Sent = "followUp" | "reminder" | "echo";
/** One message's name outside the product: what it is, whose panel's, and who gets it. */
export type Key = `${Sent} ${"mail" | "activity" | "chat"} ${string}`;
export type Arrivals = Map<Key, number>;

const panelOf = (told: unknown): string =>
	/panel\/([0-9a-f-]{36})/.exec(JSON.stringify(told).replaceAll(/%2F/gi, "/"))?.[1] ?? "of no panel";

const purposeOfMail = (subject: string): Sent => {
	if (/^What did we decide/.test(subject)) return "echo";
	return /^Your answer is missing/.test(subject) ? "reminder" : "followUp";
};
const purposeOfActivity: Record<string, Sent> = { followUpSent: "followUp", answersRequested: "reminder", echoAsked: "echo" };

/** Everything that is in mailboxes, chats and activity feeds, message by message. */
export function arrivalsAt(graph: Graph, asked: readonly Asked[]): Arrivals {
	const found: Arrivals = new Map();
	const note = (key: Key) => found.set(key, (found.get(key) ?? 0) + 1);
	for (const { alias } of people) {
		for (const mail of graph.mailbox(alias).inbox) note(`${purposeOfMail(String(mail["subject"]))} mail ${panelOf(mail["body"])} ${alias}`);
		// one with the same chain takes the place of the one before, so that two in the feed are two that a person sees
		for (const one of graph.activities(alias))
			note(`${purposeOfActivity[one.activityType] ?? "followUp"} activity ${panelOf(one.webUrl)} ${alias}`);
	}
	for (const { chatId } of asked)
		for (const message of graph.chat(chatId).messages) note(`followUp chat ${panelOf(message["attachments"])}`);
	return found;
}

export type Verdict = {
	asked: number;
	arrived: number;
	lost: Key[];
	doubled: Key[];
	/** What arrived though nobody asked for it. */
	strays: Key[];
};

/** Compares what was to arrive, each as often as it says, with what did. `waiting` says what is left to a person to decide. */
export function compare(expected: ReadonlyMap<Key, number>, arrived: Arrivals, waiting: ReadonlySet<Key> = new Set()): Verdict {
	const keys = [...expected.keys()];
	return {
		asked: [...expected.values()].reduce((sum, one) => sum + one, 0),
		arrived: [...arrived.values()].reduce((sum, one) => sum + one, 0),
		lost: keys.filter((key) => !waiting.has(key) && (arrived.get(key) ?? 0) < (expected.get(key) ?? 0)),
		doubled: keys.filter((key) => (arrived.get(key) ?? 0) > (expected.get(key) ?? 0)),
		strays: [...arrived.keys()].filter((key) => !expected.has(key)),
	};
}

/** Each panel's follow-up: a mail and a notification for everybody on it, and one message for its chat. */
export function followUpsOf(asked: readonly Asked[]): Map<Key, number> {
	return new Map(
		asked.flatMap(({ panelId, people: invited }): [Key, number][] => [
			[`followUp chat ${panelId}`, 1],
			...invited.flatMap((alias): [Key, number][] => [
				[`followUp mail ${panelId} ${alias}`, 1],
				[`followUp activity ${panelId} ${alias}`, 1],
			]),
		]),
	);
}
