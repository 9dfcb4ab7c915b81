import type { Person, Tenant } from "../people.ts";

/** What the sandbox's pages read at `/sandbox/state.json`. Instants are ISO. */
export type Named = { name: string; mail: string };

export type MeetingShown = {
	id: string;
	/** Whose copy it is, as alias: one's own, or that of somebody one books for. */
	mailbox: string;
	/** The organizer's copy is written, an attendee's read. */
	mayWrite: boolean;
	subject: string;
	startsAt: string;
	endsAt: string;
	isCancelled: boolean;
	location: string;
	organizer: Named & { oid: string };
	required: Named[];
	optional: Named[];
	body: { type: "html" | "text"; content: string };
	joinUrl: string | null;
	chatId: string | null;
	seriesMasterId: string | null;
};

export type MailShown = { id: string; from: Named; subject: string; at: string; body: { type: "html" | "text"; content: string } };

/** `dueOn` is a day. */
export type TaskShown = { id: string; title: string; dueOn: string | null; body: MailShown["body"] };

export type MessageShown = {
	id: string;
	from: Named | null;
	at: string;
	body: MailShown["body"];
	cards: { id: string; card: unknown }[];
};

/** `tabs` counts what is pinned in it. */
export type ChatShown = { id: string; topic: string; tabs: number; messages: MessageShown[] };

export type ActivityShown = { id: string; at: string; text: string; link: string | null; chatId: string | null };

export type ReceivedShown = { id: string; at: string; method: string; path: string; did: string; status: number; note: string };

export const faultNames = ["behaves", "fails", "slow", "away"] as const;
export type FaultName = (typeof faultNames)[number];

export type SandboxState = {
	tenant: Pick<Tenant, "id" | "name" | "domain">;
	clientId: string;
	teamsAppId: string;
	now: string;
	/** Whether anybody has a meeting. */
	begun: boolean;
	me: Person;
	people: Person[];
	/** Whose calendars one may act in besides one's own, as aliases. */
	booksFor: string[];
	meetings: MeetingShown[];
	inbox: MailShown[];
	/** What one wrote and has not sent. */
	drafts: (MailShown & { to: Named[] })[];
	tasks: TaskShown[];
	chats: ChatShown[];
	activities: ActivityShown[];
	graph: { fault: FaultName; received: ReceivedShown[] };
};

/** What `/sandbox/events` takes: a new meeting (`id` null), or what changed of one. */
export type EventWritten = {
	as: string;
	/** Whose calendar, as alias. */
	mailbox: string;
	id: string | null;
	subject?: string;
	startsAt?: string;
	endsAt?: string;
	location?: string;
	required?: Named[];
	optional?: Named[];
	body?: { type: "html" | "text"; content: string };
};
