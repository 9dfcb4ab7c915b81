import type { Clock } from "../clock.ts";
import { type Graph, sandboxTeamsApp } from "../graph/graph.ts";
import type { Received } from "../graph/received.ts";
import type { Activity, EventResource, ItemBody, Recipient } from "../graph/world.ts";
import { instantOf, type When } from "../graph/zones.ts";
import { delegations, type Person, type Tenant } from "../people.ts";
import { isOutlooks } from "./meetings.ts";
import type {
	ActivityShown,
	ChatShown,
	FaultName,
	MailShown,
	MeetingShown,
	MessageShown,
	Named,
	ReceivedShown,
	SandboxState,
	TaskShown,
} from "./shape.ts";

type Json = Record<string, unknown>;
type Attachment = { id: string; contentType: string; content: string | null };

const named = ({ emailAddress }: Recipient): Named => ({ name: emailAddress.name, mail: emailAddress.address });

const bodyOf = (body: unknown): MailShown["body"] => {
	const { contentType = "html", content = "" } = (body ?? {}) as Partial<ItemBody>;
	return { type: contentType === "text" ? "text" : "html", content };
};

/** The chat's id stands in the address that one joins by. */
function chatIdIn(joinUrl: string | undefined): string | null {
	const inside = /\/l\/meetup-join\/([^/]+)\//.exec(joinUrl ?? "")?.[1];
	return inside === undefined ? null : decodeURIComponent(inside);
}

function meetingShown(event: EventResource, owner: Person, people: readonly Person[]): MeetingShown {
	const organizer = named(event.organizer);
	const invited = (type: string) => event.attendees.filter((each) => each.type === type).map(named);
	const joinUrl = event.onlineMeeting?.joinUrl;
	return {
		id: event.id,
		mailbox: owner.alias,
		mayWrite: event.isOrganizer,
		subject: event.subject,
		startsAt: instantOf(event.start),
		endsAt: instantOf(event.end),
		isCancelled: event.isCancelled,
		location: (event["location"] as { displayName?: string } | undefined)?.displayName ?? "",
		organizer: { ...organizer, oid: people.find(({ mail }) => mail === organizer.mail)?.oid ?? "" },
		required: invited("required"),
		optional: invited("optional"),
		body: bodyOf(event.body),
		joinUrl: joinUrl ?? null,
		chatId: chatIdIn(joinUrl),
		seriesMasterId: event.seriesMasterId,
	};
}

const mailShown = (mail: Json): MailShown => ({
	id: String(mail["id"]),
	from: named(mail["from"] as Recipient),
	subject: String(mail["subject"]),
	at: String(mail["receivedDateTime"] ?? mail["createdDateTime"]),
	body: bodyOf(mail["body"]),
});

const taskShown = (task: Json): TaskShown => ({
	id: String(task["id"]),
	title: String(task["title"]),
	dueOn: (task["dueDateTime"] as When | undefined)?.dateTime.slice(0, 10) ?? null,
	body: bodyOf(task["body"]),
});

function messageShown(message: Json, people: readonly Person[]): MessageShown {
	const user = (message["from"] as { user?: { id: string } } | null)?.user;
	const author = people.find(({ oid }) => oid === user?.id);
	const { type, content } = bodyOf(message["body"]);
	const cards = ((message["attachments"] ?? []) as Attachment[]).filter(({ contentType }) => contentType.endsWith("card.adaptive"));
	return {
		id: String(message["id"]),
		from: author ? { name: author.name, mail: author.mail } : null,
		at: String(message["createdDateTime"]),
		body: { type, content: content.replaceAll(/<attachment[^>]*>\s*(<\/attachment>)?/g, "") },
		cards: cards.map(({ id, content: card }) => ({ id, card: JSON.parse(card ?? "{}") as unknown })),
	};
}

const activityShown = ({ id, at, previewText, webUrl, chatId }: Activity): ActivityShown => ({
	id,
	at,
	text: previewText,
	link: webUrl,
	chatId,
});

/** Ids say nothing to a reader; the names in `what` do. */
const shortened = (path: string): string =>
	(path.split("?")[0] ?? path).replaceAll(/\/[^/]{25,}(?=\/|$)/g, "/…").replaceAll(/\('[^']*'\)/g, "(…)");

function receivedShown(received: Received, index: number): ReceivedShown {
	const { at, method, path, what, status, refused, fault } = received;
	const told = isOutlooks(received) ? `${what}, from Outlook itself` : what;
	const did = refused !== undefined && fault === undefined ? `${told}. Refused: ${refused}` : told;
	return { id: `${index} ${at}`, at, method, path: shortened(path), did, status, note: fault ?? "" };
}

const mostCalls = 200;

export type StateParts = { graph: Graph; clock: Clock; people: readonly Person[]; tenant: Tenant; clientId: string; fault(): FaultName };

/** Everything the sandbox's pages show to this person. */
export function stateFor({ graph, clock, people, tenant, clientId, fault }: StateParts, me: Person): SandboxState {
	const booksFor = delegations.filter(({ delegate }) => delegate === me.alias).map(({ owner }) => owner);
	const owners = people.filter(({ alias }) => alias === me.alias || booksFor.includes(alias));
	const meetings = owners.flatMap((owner) =>
		graph
			.mailbox(owner.alias)
			.events.filter(({ type }) => type !== "seriesMaster")
			.map((event) => meetingShown(event, owner, people)),
	);
	const chats = graph.chatsOf(me.alias).map(
		({ id, topic, tabs, messages }): ChatShown => ({
			id,
			topic,
			tabs: tabs.length,
			messages: messages.map((message) => messageShown(message, people)),
		}),
	);
	const calls = graph.received.list.map(receivedShown).slice(-mostCalls).reverse();
	return {
		tenant: { id: tenant.id, name: tenant.name, domain: tenant.domain },
		clientId,
		teamsAppId: sandboxTeamsApp.id,
		now: clock.now(),
		begun: people.some(({ alias }) => graph.mailbox(alias).events.length > 0),
		me,
		people: [...people],
		booksFor,
		meetings: meetings.sort((one, other) => one.startsAt.localeCompare(other.startsAt)),
		inbox: graph
			.mailbox(me.alias)
			.inbox.map(mailShown)
			.sort((one, other) => other.at.localeCompare(one.at)),
		drafts: graph
			.mailbox(me.alias)
			.drafts.map((mail) => ({ ...mailShown(mail), to: ((mail["toRecipients"] ?? []) as Recipient[]).map(named) }))
			.sort((one, other) => other.at.localeCompare(one.at)),
		tasks: graph.tasks(me.alias).map(taskShown),
		chats,
		activities: graph.activities(me.alias).map(activityShown),
		graph: { fault: fault(), received: calls },
	};
}
