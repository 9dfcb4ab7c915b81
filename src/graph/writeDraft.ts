import type { Message } from "@microsoft/microsoft-graph-types";
import type { Me } from "../core/me.ts";
import { at, type GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import { bearsKey, immutable, keyProperty, type Mail, namedOnOneLine } from "./mailDraft.ts";

/** A mail in somebody's own mailbox; `webLink` opens it in Outlook. No longer a draft means that they sent it. */
export type OwnMail = { id: string; webLink: string; isDraft: boolean };

const scopes = ["Mail.ReadWrite"];
const own = (message: Message): OwnMail => ({ id: message.id ?? "", webLink: message.webLink ?? "", isDraft: message.isDraft ?? false });

const contentOf = ({ subject, html, to }: Mail) => ({
	subject,
	body: { contentType: "html", content: html },
	toRecipients: [{ emailAddress: namedOnOneLine(to) }],
});

/** Writes a mail into the person's own drafts, marked with its key. Nothing is sent: they read it first. */
export async function writeDraft(client: GraphClient, me: Me, mail: Mail, key: string): Promise<OwnMail | GraphFailure> {
	const body = { ...contentOf(mail), singleValueExtendedProperties: [{ id: keyProperty, value: key }] };
	const made = await client.ask<Message>({ me, scopes }, { method: "POST", path: "/me/messages", headers: immutable, body });
	return isFailure(made) ? made : own(made);
}

/** The person's own mail that bears the key, by which one is found whose answer was lost; the oldest of several. */
export async function findOwnDraft(client: GraphClient, me: Me, key: string): Promise<OwnMail | null | GraphFailure> {
	const query = { $filter: bearsKey(key), $select: "id,webLink,isDraft,createdDateTime" };
	const found = await client.ask<{ value: Message[] }>({ me, scopes }, { method: "GET", path: "/me/messages", query, headers: immutable });
	if (isFailure(found)) return found;
	const age = (message: Message) => message.createdDateTime ?? "";
	const [oldest] = found.value.sort((a, b) => age(a).localeCompare(age(b)));
	return oldest ? own(oldest) : null;
}

/** Other words in a draft; who wrote it may have said them since. */
export async function rewriteDraft(client: GraphClient, me: Me, messageId: string, mail: Mail): Promise<undefined | GraphFailure> {
	const call = { method: "PATCH" as const, path: at`/me/messages/${messageId}`, headers: immutable, body: contentOf(mail) };
	const changed = await client.ask<Message>({ me, scopes }, call);
	return isFailure(changed) ? changed : undefined;
}
