import { createHash } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Person, Tenant } from "../people.ts";
import { noSuchResource } from "./problem.ts";
import type { When } from "./zones.ts";

export type Recipient = { emailAddress: { address: string; name: string } };
export type ItemBody = { contentType: "html" | "text"; content: string };
export type ExtendedProperty = { id: string; value: string };
export type Attendee = Recipient & { type: string; status: { response: string; time: string } };

/** One mailbox's copy of a meeting, as Graph shows it. */
export type EventResource = {
	id: string;
	iCalUId: string;
	subject: string;
	body: ItemBody;
	start: When;
	end: When;
	organizer: Recipient;
	attendees: Attendee[];
	isOrganizer: boolean;
	isCancelled: boolean;
	isOnlineMeeting: boolean;
	onlineMeeting: { joinUrl: string } | null;
	type: "singleInstance" | "occurrence" | "exception" | "seriesMaster";
	seriesMasterId: string | null;
	originalStart?: string;
	[other: string]: unknown;
};

/** `seen`: what this mailbox shows otherwise than the organizer's, as mailboxes do: another key, or a single meeting of a series. */
export type EventCopy = { chatId: string; properties: ExtendedProperty[]; event: EventResource; seen?: SeenOtherwise };
export type SeenOtherwise = Partial<Pick<EventResource, "iCalUId" | "type" | "seriesMasterId" | "onlineMeeting" | "organizer">> & {
	originalStart?: string | null;
};

export type Folder = "drafts" | "inbox" | "sentitems" | "deleteditems";

export type Mail = {
	/** Changes when the item moves, as Outlook's ordinary ids do. */
	id: string;
	immutableId: string;
	folder: Folder;
	message: Record<string, unknown>;
	properties: ExtendedProperty[];
	/** From when lists and filters know of it. */
	listedFrom: string;
	/** From when reading it by id shows that it was sent; null while it is a draft, wherever it lies. */
	sentShownFrom: string | null;
};

export type Mailbox = { owner: Person; events: Map<string, EventCopy>; mail: Map<string, Mail>; delegates: Set<string> };

export type Tab = { id: string; displayName: string; webUrl: string; configuration: Record<string, unknown>; teamsApp: { id: string } };

export type Chat = {
	id: string;
	tenantId: string;
	topic: string;
	createdDateTime: string;
	members: Person[];
	messages: Record<string, unknown>[];
	installs: { id: string; teamsAppId: string }[];
	tabs: Tab[];
	onlineMeeting: { id: string; joinUrl: string; organizer: Person };
};

export type Activity = {
	id: string;
	at: string;
	recipient: Person;
	chatId: string | null;
	activityType: string;
	previewText: string;
	chainId: number | null;
	/** Where a click leads. */
	webUrl: string | null;
	templateParameters: Record<string, string>;
};

/** What became of somebody: left the company, has no mailbox any more, or a full one. */
export type Plight = "gone" | "noMailbox" | "mailboxFull";

/** A task in somebody's To Do, as Graph shows it, and from when lists know of it. */
export type TodoTask = { task: Record<string, unknown>; listedFrom: string };
export type TodoList = { id: string; displayName: string; wellknownListName: string; tasks: TodoTask[] };

export type Change = { kind: "event" | "mail" | "chat" | "activity" | "task" | "request"; about: string };

export type CalendarChange = "created" | "updated" | "deleted";

/** Somebody asked to be told of changes to one person's events. */
export type Subscription = {
	id: string;
	tenantId: string;
	appId: string;
	/** Whose mailbox is watched. */
	person: Person;
	changeType: string;
	/** As it was asked for. */
	resource: string;
	notificationUrl: string;
	lifecycleNotificationUrl: string | null;
	clientState: string | null;
	expirationDateTime: string;
};

/** Which Teams app ours is; what its manifest declares binds what it may do. */
export type TeamsApp = { id: string; activityTypes: string[] | "any"; resourceSpecific: string[] };

export type World = {
	tenants: Tenant[];
	teamsApp: TeamsApp;
	now: Clock["now"];
	newId: () => string;
	mailboxes: Map<string, Mailbox>;
	chats: Map<string, Chat>;
	activities: Activity[];
	/** By directory id, once somebody has looked. */
	todo: Map<string, TodoList[]>;
	subscriptions: Map<string, Subscription>;
	mailboxLagMs: number;
	/** Where Outlook on the web is. */
	outlookOrigin: string;
	/** By directory id; who is not here is well. */
	plights: Map<string, Plight>;
	changed(change: Change): void;
	/** One mailbox's copy of a meeting came, changed or went. */
	calendarChanged(owner: Person, eventId: string, change: CalendarChange): void;
};

export const someone = (world: World, idOrMail: string): Person | undefined =>
	world.tenants
		.flatMap((tenant) => tenant.people)
		.find((person) => (person.oid === idOrMail || person.mail === idOrMail.toLowerCase()) && world.plights.get(person.oid) !== "gone");

/** A person of one tenant; those of another do not exist for it. */
export function personIn(world: World, tenantId: string, idOrMail: string): Person {
	const person = someone(world, idOrMail);
	if (!person || person.tenantId !== tenantId) throw noSuchResource(idOrMail);
	return person;
}

export function mailboxOf(world: World, person: Person): Mailbox {
	const known = world.mailboxes.get(person.oid);
	if (known) return known;
	const fresh: Mailbox = { owner: person, events: new Map(), mail: new Map(), delegates: new Set() };
	world.mailboxes.set(person.oid, fresh);
	return fresh;
}

export const recipient = (person: Person): Recipient => ({ emailAddress: { address: person.mail, name: person.name } });

/** An id as long and as opaque as Outlook's, so that nobody reads anything into it. */
export const itemId = (world: World, kind: string): string =>
	`AAMk${createHash("sha512").update(`${kind}|${world.newId()}`).digest("base64url")}AAA=`;

export const later = (instant: string, milliseconds: number): string => new Date(Date.parse(instant) + milliseconds).toISOString();
