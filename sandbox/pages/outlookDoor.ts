import type { ThemeName } from "../../src/ui/host.ts";

export type Mailbox = { name: string; mail: string };

/** What is open in Outlook, as the page shows it. Instants are ISO, ids are Graph's. */
export type OpenItem = {
	/** An organizer (or delegate) opens a meeting to write, an attendee to read. */
	mode: "compose" | "read";
	/** The id in the mailbox it lies in; null before the first save. */
	id: string | null;
	seriesMasterId: string | null;
	subject: string;
	startsAt: string;
	endsAt: string;
	organizer: Mailbox;
	required: readonly Mailbox[];
	optional: readonly Mailbox[];
	location: string;
	body: { type: "html" | "text"; content: string };
	recurrence: Office.Recurrence | null;
	/** Address of the mailbox it lies in, where that is somebody else's. */
	sharedBy: string | null;
};

/** A mail in the reading pane. */
export type OpenMail = {
	id: string;
	subject: string;
	from: Mailbox;
	to: readonly Mailbox[];
	at: string;
	body: OpenItem["body"];
};

export type Changes = Partial<Pick<OpenItem, "subject" | "startsAt" | "endsAt" | "required" | "optional" | "location" | "body">>;

export type OutlookEvent = "item" | "theme" | "recipients" | "time";

/** What the host page puts on its window as `outlookHost`, and the page's Office.js reaches from inside the task pane. */
export type OutlookDoor = {
	person: Mailbox & { timeZone: string; locale: string };
	theme(): ThemeName;
	item(): OpenItem | null;
	/** The mail that is read, where it is none of a calendar's items. */
	mail?(): OpenMail | null;
	change(changes: Changes): void;
	/** Writes the item to its mailbox and answers its id. */
	save(): Promise<string>;
	/** Saves and tells everybody invited. */
	send(): Promise<void>;
	/** What an add-in keeps on an item, or in the mailbox. */
	kept: { read(name: string): string | null; write(name: string, value: string): void };
	/** False for an Outlook without nested app authentication. */
	nested?: boolean;
	/** Answers one message of nested app authentication. */
	authenticate(message: string): Promise<string>;
	open(what: { meeting: string } | { link: string }): void;
	on(event: OutlookEvent, listener: () => void): () => void;
	/** What the add-in wants to be asked before something goes out, and the time it is then. */
	sending?: { actions: Map<string, (event: SendingEvent) => void>; now(): string };
};

type SendingEvent = { completed(given: Office.SmartAlertsEventCompletedOptions): void };

declare global {
	interface Window {
		outlookHost?: OutlookDoor;
	}
}
