import type { Mailbox, OpenItem, OutlookDoor } from "../outlookDoor.ts";
import { atMost, OfficeError, reply } from "./asyncResult.ts";
import { bagOf, customProperties, sessionData } from "./bags.ts";
import { readBody, writtenBody } from "./body.ts";
import { toEwsId } from "./ids.ts";
import { enumerations } from "./words.ts";

export const detailed = ({ name, mail }: Mailbox, appointmentResponse = "none") => ({
	displayName: name,
	emailAddress: mail,
	recipientType: "user",
	appointmentResponse,
});

type Given = string | { displayName?: string; emailAddress: string };
const named = (given: Given): Mailbox =>
	typeof given === "string" ? { name: given, mail: given } : { name: given.displayName ?? given.emailAddress, mail: given.emailAddress };

function recipients(door: OutlookDoor, shown: () => OpenItem, which: "required" | "optional"): Office.Recipients {
	const put = (people: readonly Given[]) => {
		if (people.length > 100) throw new OfficeError("NumberOfRecipientsExceeded", "The number of recipients exceeded 100 entries.", 9012);
		door.change({ [which]: people.map(named) });
	};
	return {
		getAsync: (...args: unknown[]) => reply(args, () => shown()[which].map((each) => detailed(each))),
		setAsync: (people: Given[], ...args: unknown[]) => reply(args, () => put(people)),
		addAsync: (people: Given[], ...args: unknown[]) =>
			reply(args, () => put([...shown()[which].map(({ name, mail }) => ({ displayName: name, emailAddress: mail })), ...people])),
	};
}

function time(door: OutlookDoor, shown: () => OpenItem, which: "startsAt" | "endsAt"): Office.Time {
	return {
		getAsync: (...args: unknown[]) => reply(args, () => new Date(shown()[which])),
		setAsync: (at: Date, ...args: unknown[]) =>
			reply(args, () => {
				const { startsAt, endsAt } = shown();
				const length = Date.parse(endsAt) - Date.parse(startsAt);
				if (which === "endsAt" && at.getTime() < Date.parse(startsAt))
					throw new OfficeError("InvalidEndTime", "The appointment end time is before the appointment start time.", 9010);
				// moving the start moves the end along
				const end = which === "startsAt" ? { endsAt: new Date(at.getTime() + length).toISOString() } : {};
				door.change({ [which]: at.toISOString(), ...end });
			}),
	};
}

function line(shown: () => OpenItem, which: "subject" | "location", door: OutlookDoor): Office.Subject & Office.Location {
	return {
		getAsync: (...args: unknown[]) => reply(args, () => shown()[which]),
		setAsync: (text: string, ...args: unknown[]) => reply(args, () => door.change({ [which]: atMost(255, text) })),
	};
}

/** Only an item of somebody else's mailbox has this: an add-in has to look whether it is there. */
function shared(shown: () => OpenItem) {
	const { sharedBy } = shown();
	if (sharedBy === null) return {};
	const { Read, Write, EditOwn, EditAll } = enumerations.MailboxEnums.DelegatePermissions;
	return {
		getSharedPropertiesAsync: (...args: unknown[]) =>
			reply(args, () => ({
				owner: sharedBy,
				targetMailbox: sharedBy,
				targetRestUrl: "https://outlook.office.com/api",
				delegatePermissions: Read | Write | EditOwn | EditAll,
			})),
	};
}

export type Offered = Record<string, unknown>;

/** The item as Office.js shows it: a form of getters and setters while written, plain values while read. */
export function officeItem(door: OutlookDoor, listen: Pick<Office.Mailbox, "addHandlerAsync" | "removeHandlerAsync">): Offered | undefined {
	const first = door.item();
	if (!first) return undefined;
	const shown = (): OpenItem => door.item() ?? first;
	const kept = (...args: unknown[]) => reply(args, () => customProperties(door, bagOf(shown().id)));
	const always = { ...listen, ...shared(shown), itemType: "appointment", loadCustomPropertiesAsync: kept };
	if (first.mode === "read")
		return {
			...always,
			itemId: toEwsId(first.id ?? ""),
			itemClass: "IPM.Appointment",
			subject: first.subject,
			normalizedSubject: first.subject,
			start: new Date(first.startsAt),
			end: new Date(first.endsAt),
			organizer: detailed(first.organizer, "organizer"),
			requiredAttendees: first.required.map((each) => detailed(each)),
			optionalAttendees: first.optional.map((each) => detailed(each)),
			location: first.location,
			recurrence: first.recurrence,
			seriesId: first.seriesMasterId === null ? null : toEwsId(first.seriesMasterId),
			attachments: [],
			body: readBody(shown),
		};
	return {
		...always,
		subject: line(shown, "subject", door),
		location: line(shown, "location", door),
		start: time(door, shown, "startsAt"),
		end: time(door, shown, "endsAt"),
		organizer: { getAsync: (...args: unknown[]) => reply(args, () => detailed(shown().organizer, "organizer")) },
		requiredAttendees: recipients(door, shown, "required"),
		optionalAttendees: recipients(door, shown, "optional"),
		recurrence: { getAsync: (...args: unknown[]) => reply(args, () => shown().recurrence) },
		seriesId: first.seriesMasterId === null ? null : toEwsId(first.seriesMasterId),
		sessionData: sessionData(),
		body: writtenBody(door, shown),
		getItemIdAsync: (...args: unknown[]) =>
			reply(args, () => {
				const { id } = shown();
				if (id === null) throw new OfficeError("ItemNotSaved", "The id can't be retrieved until the item is saved.");
				return toEwsId(id);
			}),
		saveAsync: (...args: unknown[]) =>
			reply(args, async () => {
				const written = door.kept.read(bagOf(shown().id));
				const id = await door.save();
				if (written !== null) door.kept.write(bagOf(id), written);
				return toEwsId(id);
			}),
		sendAsync: (...args: unknown[]) => reply(args, () => door.send()),
	};
}
