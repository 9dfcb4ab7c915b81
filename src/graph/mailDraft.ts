import type { Message } from "@microsoft/microsoft-graph-types";
import { at, type GraphClient, quoted } from "./client.ts";
import { oneLine } from "./escape.ts";
import { type GraphFailure, isFailure } from "./failure.ts";

/**
 * The mailbox that sends: the organizer's, and for what concerns a team that of whoever facilitates or decides for it. The app itself
 * uses it, since they may be away.
 */
export type Sender = { tenantId: string; personId: string };
export type Mail = { subject: string; html: string; to: { name: string; address: string } };
/** A mail in the sending mailbox; no longer a draft means that it was sent. */
export type KeptMail = { id: string; isDraft: boolean };

/** Our mark on a mail: by it a draft is found again whose answer was lost. */
export const keyProperty = "String {c41c2a5b-6d1a-4a0c-9a53-0b7a4be5d1c2} Name evenoverKey";
/** Ids that stay the same when a draft moves to the sent items. */
export const immutable = { Prefer: 'IdType="ImmutableId"' };
export const bearsKey = (key: string): string =>
	`singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(keyProperty)} and ep/value eq ${quoted(key)})`;
const kept = (message: Message): KeptMail => ({ id: message.id ?? "", isDraft: message.isDraft ?? false });

const longestName = 250;
/** Somebody as a mail's or a meeting's header names them: a name is whatever the directory holds, and a header is one line. */
export const namedOnOneLine = ({ name, address }: Mail["to"]): Mail["to"] => ({ name: oneLine(name, longestName), address });

/** Writes the mail into the drafts, marked with its key. Nothing is sent. */
export async function createDraft(client: GraphClient, from: Sender, mail: Mail, key: string): Promise<KeptMail | GraphFailure> {
	const made = await client.ask<Message>(from, {
		method: "POST",
		path: at`/users/${from.personId}/messages`,
		headers: immutable,
		body: {
			subject: mail.subject,
			body: { contentType: "html", content: mail.html },
			toRecipients: [{ emailAddress: namedOnOneLine(mail.to) }],
			singleValueExtendedProperties: [{ id: keyProperty, value: key }],
		},
	});
	return isFailure(made) ? made : kept(made);
}

export async function readMessage(client: GraphClient, from: Sender, messageId: string): Promise<KeptMail | GraphFailure> {
	const found = await client.ask<Message>(from, {
		method: "GET",
		path: at`/users/${from.personId}/messages/${messageId}`,
		query: { $select: "id,isDraft" },
		headers: immutable,
	});
	return isFailure(found) ? found : kept(found);
}

/** Every mail that bears the key, oldest first. */
export async function findDrafts(client: GraphClient, from: Sender, key: string): Promise<KeptMail[] | GraphFailure> {
	const found = await client.ask<{ value: Message[] }>(from, {
		method: "GET",
		path: at`/users/${from.personId}/messages`,
		query: { $filter: bearsKey(key), $select: "id,isDraft,createdDateTime" },
		headers: immutable,
	});
	if (isFailure(found)) return found;
	const age = (message: Message) => message.createdDateTime ?? "";
	return found.value.sort((a, b) => age(a).localeCompare(age(b))).map(kept);
}

/** Sends a draft. Undefined once Graph has taken it. */
export const sendDraft = (client: GraphClient, from: Sender, messageId: string): Promise<undefined | GraphFailure> =>
	client.ask<undefined>(from, { method: "POST", path: at`/users/${from.personId}/messages/${messageId}/send` });

export const deleteMessage = (client: GraphClient, from: Sender, messageId: string): Promise<undefined | GraphFailure> =>
	client.ask<undefined>(from, { method: "DELETE", path: at`/users/${from.personId}/messages/${messageId}`, headers: immutable });
