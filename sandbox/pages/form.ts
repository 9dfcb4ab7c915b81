import type { EventWritten, MeetingShown } from "../hosts/shape.ts";
import type { Changes, OpenItem, OutlookEvent } from "./outlookDoor.ts";

type Field = keyof Changes;

/** What is open in Outlook, with what was changed in it and not sent. People and add-ins change it alike. */
export type Form = {
	/** Another form is another one, even of the same meeting. */
	key: string;
	item(): OpenItem;
	/** Counts every change, so that a view knows when to draw again. */
	version(): number;
	isDirty(): boolean;
	change(changes: Changes): void;
	/** The mailbox's copy changed: what was not touched here follows it. */
	follow(meeting: MeetingShown): void;
	save(): Promise<string>;
	on(event: OutlookEvent | "any", listener: () => void): () => void;
};

export const openMeeting = (meeting: MeetingShown, owner: { mail: string }, me: { mail: string }): OpenItem => ({
	mode: meeting.mayWrite ? "compose" : "read",
	id: meeting.id,
	seriesMasterId: meeting.seriesMasterId,
	subject: meeting.subject,
	startsAt: meeting.startsAt,
	endsAt: meeting.endsAt,
	organizer: meeting.organizer,
	required: meeting.required,
	optional: meeting.optional,
	location: meeting.location,
	body: meeting.body,
	recurrence: null,
	sharedBy: owner.mail === me.mail ? null : owner.mail,
});

const fields: readonly Field[] = ["subject", "startsAt", "endsAt", "required", "optional", "location", "body"];
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export type Write = (event: Omit<EventWritten, "as" | "mailbox">) => Promise<{ id: string }>;

export function createForm(first: OpenItem, write: Write, key: string): Form {
	let item = first;
	let version = 0;
	const dirty = new Set<Field>(first.id === null ? fields : []);
	const listeners = new Map<string, Set<() => void>>();
	const tell = (event: OutlookEvent | "any") => {
		for (const listener of listeners.get(event) ?? []) listener();
	};
	const put = (changes: Changes) => {
		const changed = fields.filter((field) => field in changes && !same(changes[field], item[field]));
		if (changed.length === 0) return [];
		item = { ...item, ...changes };
		version += 1;
		if (changed.includes("required") || changed.includes("optional")) tell("recipients");
		if (changed.includes("startsAt") || changed.includes("endsAt")) tell("time");
		return changed;
	};
	/** Whoever asks while it is being saved waits: a second creation would be a second meeting. */
	let saving: Promise<string> = Promise.resolve("");
	const store = async (): Promise<string> => {
		if (item.id !== null && dirty.size === 0) return item.id;
		const sent = item;
		const { id } = await write({ id: sent.id, ...Object.fromEntries([...dirty].map((field) => [field, sent[field]])) });
		// what was changed while it was on its way is still to be sent
		for (const field of [...dirty]) if (same(item[field], sent[field])) dirty.delete(field);
		item = { ...item, id };
		version += 1;
		tell("any");
		return id;
	};
	return {
		key,
		item: () => item,
		version: () => version,
		isDirty: () => dirty.size > 0,
		change(changes) {
			for (const field of put(changes)) dirty.add(field);
			tell("any");
		},
		follow(meeting) {
			const fresh: Changes = {};
			for (const field of fields) if (!dirty.has(field)) Object.assign(fresh, { [field]: meeting[field] });
			put(fresh);
			tell("any");
		},
		save() {
			saving = saving.catch(() => undefined).then(store);
			return saving;
		},
		on(event, listener) {
			const there = listeners.get(event) ?? new Set();
			listeners.set(event, there.add(listener));
			return () => {
				there.delete(listener);
			};
		},
	};
}
