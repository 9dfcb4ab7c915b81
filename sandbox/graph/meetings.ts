import { createHash } from "node:crypto";
import type { Person } from "../people.ts";
import {
	type Attendee,
	type Chat,
	type EventCopy,
	type EventResource,
	itemId,
	mailboxOf,
	recipient,
	someone,
	type World,
} from "./world.ts";
import { inZone } from "./zones.ts";

export type NewMeeting = {
	organizer: Person;
	attendees: { mail: string; type?: string; name?: string }[];
	subject: string;
	/** HTML. */
	body: string;
	start: string;
	end: string;
	online?: boolean;
	type?: EventResource["type"];
	/** The series it belongs to, for an occurrence. */
	master?: EventCopy;
	more?: Record<string, unknown>;
};

/** Exchange keeps whole documents; whoever writes a fragment reads one back. */
export const asDocument = (content: string): string =>
	/<html[\s>]/i.test(content)
		? content
		: `<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n${content}\r\n</body>\r\n</html>\r\n`;

/** What Teams writes below the organizer's words. A body without it is no Teams meeting any more. */
const joinBlock = (joinUrl: string): string =>
	`<div class="me-email-text" lang="en-US"><p>________________________________</p><p>Microsoft Teams meeting</p><p><a class="me-email-headline" href="${joinUrl.replaceAll("&", "&amp;")}">Join the meeting now</a></p><p>________________________________</p></div>`;

/** A GlobalObjectId as Exchange writes it: zeros for the day, unless it is one of a series. */
function newUid(world: World): string {
	const moment = (BigInt(Date.parse(world.now())) + 11_644_473_600_000n) * 10_000n;
	const data = createHash("md5").update(world.newId()).digest("hex");
	return `040000008200E00074C5B7101A82E00800000000${moment.toString(16).padStart(16, "0")}000000000000000010000000${data}`.toUpperCase();
}

/** The same with the day of one occurrence in its place, year first. */
function uidOn(uid: string, start: string): string {
	const [year = 0, month = 0, day = 0] = start.slice(0, 10).split("-").map(Number);
	const hex = (value: number, width: number) => value.toString(16).padStart(width, "0").toUpperCase();
	return `${uid.slice(0, 32)}${hex(year, 4)}${hex(month, 2)}${hex(day, 2)}${uid.slice(40)}`;
}

function openChat(world: World, organizer: Person, topic: string): Chat {
	const id = `19:meeting_${Buffer.from(world.newId()).toString("base64url")}@thread.v2`;
	const context = encodeURIComponent(JSON.stringify({ Tid: organizer.tenantId, Oid: organizer.oid }));
	const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(id)}/0?context=${context}`;
	const meetingId = Buffer.from(`1*${organizer.oid}*0**${id}`).toString("base64");
	const chat: Chat = {
		id,
		tenantId: organizer.tenantId,
		topic,
		createdDateTime: world.now(),
		members: [organizer],
		messages: [],
		installs: [],
		tabs: [],
		onlineMeeting: { id: meetingId, joinUrl, organizer },
	};
	world.chats.set(id, chat);
	return chat;
}

/** A meeting that was none in Teams becomes one. */
export function putOnline(world: World, copy: EventCopy, organizer: Person): void {
	const { id, onlineMeeting } = openChat(world, organizer, copy.event.subject);
	const { joinUrl } = onlineMeeting;
	const body = { ...copy.event.body, content: `${copy.event.body.content}${joinBlock(joinUrl)}` };
	Object.assign(copy.event, { body, isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness", onlineMeeting: { joinUrl } });
	copy.chatId = id;
}

export const asAttendee = (world: World, mail: string, type = "required", name = mail): Attendee => ({
	emailAddress: { address: mail, name: someone(world, mail)?.name ?? name },
	type,
	status: { response: "none", time: "0001-01-01T00:00:00Z" },
});

/** Puts a meeting into the organizer's calendar and, from there, into everyone's. */
export function arrange(world: World, { organizer, master, online = true, ...asked }: NewMeeting): EventCopy {
	const chat = master ? world.chats.get(master.chatId) : online ? openChat(world, organizer, asked.subject) : undefined;
	const joinUrl = chat?.onlineMeeting.joinUrl;
	const body = joinUrl && !asked.body.includes("me-email-text") ? `${asked.body}${joinBlock(joinUrl)}` : asked.body;
	const now = world.now();
	const event: EventResource = {
		categories: [],
		importance: "normal",
		sensitivity: "normal",
		showAs: "busy",
		isAllDay: false,
		isReminderOn: true,
		reminderMinutesBeforeStart: 15,
		responseRequested: true,
		allowNewTimeProposals: true,
		location: { displayName: joinUrl ? "Microsoft Teams Meeting" : "", locationType: "default" },
		transactionId: null,
		recurrence: null,
		...asked.more,
		id: itemId(world, "event"),
		iCalUId: master ? uidOn(master.event.iCalUId, asked.start) : newUid(world),
		createdDateTime: now,
		lastModifiedDateTime: now,
		subject: asked.subject,
		body: { contentType: "html", content: asDocument(body) },
		start: inZone(asked.start),
		end: inZone(asked.end),
		organizer: recipient(organizer),
		attendees: asked.attendees.map(({ mail, type, name }) => asAttendee(world, mail, type, name)),
		isOrganizer: true,
		isCancelled: false,
		isDraft: false,
		isOnlineMeeting: joinUrl !== undefined,
		onlineMeetingProvider: joinUrl ? "teamsForBusiness" : "unknown",
		onlineMeeting: joinUrl ? { joinUrl } : null,
		responseStatus: { response: "organizer", time: "0001-01-01T00:00:00Z" },
		type: master ? "occurrence" : (asked.type ?? "singleInstance"),
		seriesMasterId: master?.event.id ?? null,
		...(master ? { originalStart: asked.start } : {}),
	};
	const copy: EventCopy = { chatId: chat?.id ?? "", properties: [], event };
	mailboxOf(world, organizer).events.set(event.id, copy);
	world.calendarChanged(organizer, event.id, "created");
	spread(world, copy, organizer);
	return copy;
}

const copyIn = (world: World, person: Person, iCalUId: string): EventCopy | undefined =>
	[...mailboxOf(world, person).events.values()].find(({ event }) => event.iCalUId === iCalUId);

/** What stays each mailbox's own; all else follows the organizer. */
const own = [
	"id",
	"isOrganizer",
	"responseStatus",
	"seriesMasterId",
	"categories",
	"showAs",
	"isReminderOn",
	"reminderMinutesBeforeStart",
	"createdDateTime",
];

/** Of the directory, with a mailbox elsewhere: a guest comes into a meeting's chat by joining the meeting, not by being invited. */
const isGuest = ({ tenants }: World, { tenantId, mail }: Person): boolean =>
	!mail.endsWith(`@${tenants.find(({ id }) => id === tenantId)?.domain ?? ""}`);

/** Carries the organizer's copy to whoever is invited, cancels it for those who no longer are, and keeps the chat's members. */
export function spread(world: World, source: EventCopy, organizer: Person): void {
	const { event } = source;
	const invited = event.attendees.map(({ emailAddress }) => someone(world, emailAddress.address)).filter((person) => person !== undefined);
	const carried = Object.fromEntries(Object.entries(event).filter(([name]) => !own.includes(name)));
	for (const person of invited) {
		if (person === organizer) continue;
		const known = copyIn(world, person, event.iCalUId);
		const masterUid =
			event.seriesMasterId === null ? undefined : mailboxOf(world, organizer).events.get(event.seriesMasterId)?.event.iCalUId;
		const kept = known?.event ?? {
			...event,
			id: itemId(world, "event"),
			isOrganizer: false,
			showAs: "tentative",
			responseStatus: { response: "notResponded", time: "0001-01-01T00:00:00Z" },
			seriesMasterId: masterUid === undefined ? null : (copyIn(world, person, masterUid)?.event.id ?? null),
		};
		const copy: EventCopy = {
			chatId: source.chatId,
			properties: known?.properties ?? [],
			event: structuredClone({ ...kept, ...carried }),
			...(known?.seen ? { seen: known.seen } : {}),
		};
		mailboxOf(world, person).events.set(kept.id, copy);
		world.calendarChanged(person, kept.id, known ? "updated" : "created");
	}
	for (const box of world.mailboxes.values()) {
		if (box.owner === organizer || invited.includes(box.owner)) continue;
		for (const { event: theirs } of box.events.values()) if (theirs.iCalUId === event.iCalUId) cancel(world, box.owner, theirs);
	}
	const chat = world.chats.get(source.chatId);
	if (chat) {
		chat.topic = event.subject;
		chat.members = [
			organizer,
			...invited.filter((person) => person !== organizer && person.tenantId === chat.tenantId && !isGuest(world, person)),
		];
	}
	world.changed({ kind: "event", about: event.subject });
}

function cancel(world: World, owner: Person, event: EventResource): void {
	if (event.isCancelled) return;
	event.isCancelled = true;
	event.subject = `Canceled: ${event.subject}`;
	event.showAs = "free";
	world.calendarChanged(owner, event.id, "updated");
}

/** The organizer takes the meeting out of their calendar; the others keep it, cancelled. */
export function callOff(world: World, source: EventCopy, organizer: Person): void {
	const gone = [source, ...occurrencesOf(world, source, organizer)];
	for (const { event } of gone) {
		mailboxOf(world, organizer).events.delete(event.id);
		world.calendarChanged(organizer, event.id, "deleted");
		for (const box of world.mailboxes.values()) {
			for (const copy of box.events.values()) if (copy.event.iCalUId === event.iCalUId) cancel(world, box.owner, copy.event);
		}
	}
	world.changed({ kind: "event", about: source.event.subject });
}

export const occurrencesOf = (world: World, { event }: EventCopy, organizer: Person): EventCopy[] =>
	event.type !== "seriesMaster"
		? []
		: [...mailboxOf(world, organizer).events.values()].filter((copy) => copy.event.seriesMasterId === event.id);
