import type { OutlookDoor } from "../outlookDoor.ts";
import { reply } from "./asyncResult.ts";
import { bagOf, customProperties } from "./bags.ts";
import { readBody } from "./body.ts";
import { toEwsId } from "./ids.ts";
import { detailed, type Offered } from "./item.ts";

/** A mail as Office.js shows it to its reader; undefined where none is open. */
export function officeMail(door: OutlookDoor, listen: Pick<Office.Mailbox, "addHandlerAsync" | "removeHandlerAsync">): Offered | undefined {
	const mail = door.mail?.();
	if (!mail) return undefined;
	const { from, to, subject, at } = mail;
	return {
		...listen,
		itemType: "message",
		itemClass: "IPM.Note",
		itemId: toEwsId(mail.id),
		subject,
		// as Outlook sorts a conversation: without what an answer or a forward put before it
		normalizedSubject: subject.replace(/^((re|fw|fwd):\s*)+/i, ""),
		from: detailed(from),
		sender: detailed(from),
		to: to.map((each) => detailed(each)),
		cc: [],
		dateTimeCreated: new Date(at),
		dateTimeModified: new Date(at),
		attachments: [],
		body: readBody(() => mail),
		loadCustomPropertiesAsync: (...args: unknown[]) => reply(args, () => customProperties(door, bagOf(mail.id))),
	};
}
