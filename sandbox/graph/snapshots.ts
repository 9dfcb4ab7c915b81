import type { Person } from "../people.ts";
import type { Json } from "./bodies.ts";
import { type EventResource, type Folder, mailboxOf, type Tab, type World } from "./world.ts";

/** A copy to look at; changing it changes nothing. */
export type MailboxSnapshot = { events: EventResource[]; drafts: Json[]; inbox: Json[]; sent: Json[]; deleted: Json[] };

export type ChatSnapshot = {
	id: string;
	topic: string;
	joinUrl: string;
	organizer: Person;
	members: Person[];
	/** Oldest first. */
	messages: Json[];
	tabs: Tab[];
	/** Teams apps, by id. */
	apps: string[];
};

export function mailboxSnapshot(world: World, person: Person): MailboxSnapshot {
	const box = mailboxOf(world, person);
	const inFolder = (folder: Folder): Json[] =>
		[...box.mail.values()]
			.filter((mail) => mail.folder === folder)
			.map((mail) => ({ id: mail.immutableId, itemId: mail.id, ...mail.message, singleValueExtendedProperties: mail.properties }));
	return structuredClone({
		events: [...box.events.values()].map(({ event }) => event),
		drafts: inFolder("drafts"),
		inbox: inFolder("inbox"),
		sent: inFolder("sentitems"),
		deleted: inFolder("deleteditems"),
	});
}

export function chatSnapshot(world: World, id: string): ChatSnapshot {
	const chat = world.chats.get(id);
	if (!chat) throw new Error(`No chat ${id}`);
	const { topic, members, messages, tabs, installs, onlineMeeting } = chat;
	const { joinUrl, organizer } = onlineMeeting;
	return structuredClone({ id, topic, joinUrl, organizer, members, messages, tabs, apps: installs.map(({ teamsAppId }) => teamsAppId) });
}
