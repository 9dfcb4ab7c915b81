import { type Person, personByAlias } from "../people.ts";
import { arrange } from "./meetings.ts";
import { type EventCopy, mailboxOf, someone, type World } from "./world.ts";

export type MeetingSeed = {
	/** By alias. */
	organizer: string;
	/** By alias, or a mail address of anybody. */
	attendees: string[];
	subject: string;
	/** HTML. */
	body?: string;
	/** ISO instants. */
	start: string;
	end: string;
	/** Further times make it a series; `start` and `end` are then its first occurrence. */
	further?: { start: string; end: string }[];
	/** With Teams, unless false. */
	online?: boolean;
};

export type SeededMeeting = {
	chatId: string;
	joinUrl: string;
	/** Of a series: its master's. */
	iCalUId: string;
	/** Each one's own id of it, by alias. */
	eventIds: Record<string, string>;
	/** Of a series: each occurrence's ids, in the order of time. */
	occurrences: { iCalUId: string; start: string; eventIds: Record<string, string> }[];
};

function idsOf(world: World, copy: EventCopy): Record<string, string> {
	const ids: Record<string, string> = {};
	for (const { owner, events } of world.mailboxes.values()) {
		for (const { event } of events.values()) if (event.iCalUId === copy.event.iCalUId) ids[owner.alias] = event.id;
	}
	return ids;
}

export function seed(world: World, { organizer: alias, attendees, further = [], body = "", ...given }: MeetingSeed): SeededMeeting {
	const organizer: Person = personByAlias(alias);
	const invited = attendees.map((name) => ({ mail: name.includes("@") ? name : personByAlias(name).mail }));
	for (const { mail } of invited) {
		const person = someone(world, mail);
		if (person) mailboxOf(world, person);
	}
	const asked = { organizer, attendees: invited, body, ...given };
	const main = arrange(world, { ...asked, ...(further.length > 0 ? { type: "seriesMaster" as const } : {}) });
	const times = further.length > 0 ? [{ start: given.start, end: given.end }, ...further] : [];
	const occurrences = times.map(({ start, end }) => {
		const copy = arrange(world, { ...asked, body: main.event.body.content, start, end, master: main });
		return { iCalUId: copy.event.iCalUId, start, eventIds: idsOf(world, copy) };
	});
	return {
		chatId: main.chatId,
		joinUrl: main.event.onlineMeeting?.joinUrl ?? "",
		iCalUId: main.event.iCalUId,
		eventIds: idsOf(world, main),
		occurrences,
	};
}
