import type { MailTips, User } from "@microsoft/microsoft-graph-types";
import { at, type GraphClient } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import type { Sender } from "./mailDraft.ts";

/** Why a mail would come back. Graph takes it all the same and tells nobody: the sender's mailbox gets the news, as a mail. */
export type Unreachable = "gone" | "noMailbox" | "mailboxFull";
/** Without an address it is asked whether the directory still knows them. */
export type Reached = { personId: string; address: string | null };

/**
 * Whether a mail to somebody would arrive, as the directory and Exchange know it beforehand. What cannot be known now is
 * no reason to hold anything back: then it says nothing against them.
 */
export async function readReach(client: GraphClient, from: Sender, { personId, address }: Reached): Promise<Unreachable | null> {
	const person = await client.ask<User>(
		{ tenantId: from.tenantId },
		{ method: "GET", path: at`/users/${personId}`, query: { $select: "id,mail" } },
	);
	if (isFailure(person)) {
		if (person.kind === "notFound") return "gone";
	} else if (!person.mail) return "noMailbox";
	if (address === null) return null;
	const tips = await client.ask<{ value: MailTips[] }>(from, {
		method: "POST",
		path: at`/users/${from.personId}/getMailTips`,
		body: { EmailAddresses: [address], MailTipsOptions: "mailboxFullStatus" },
	});
	return !isFailure(tips) && tips.value.some((tip) => tip.mailboxFull === true) ? "mailboxFull" : null;
}

type Members = { value: { userId?: string | null }[]; "@odata.nextLink"?: string };

/** Whether somebody is in a chat that the app is installed in. In a chat too large for one look nobody is said to be missing. */
export async function readMembership(
	client: GraphClient,
	tenantId: string,
	chatId: string,
	personId: string,
): Promise<boolean | GraphFailure> {
	const page = await client.ask<Members>({ tenantId }, { method: "GET", path: at`/chats/${chatId}/members` });
	return isFailure(page) ? page : page.value.some(({ userId }) => userId === personId) || page["@odata.nextLink"] !== undefined;
}
