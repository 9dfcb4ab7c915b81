import type { MailTips, User } from "@microsoft/microsoft-graph-types";
import { at, type GraphClient, quoted } from "./client.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import type { Sender } from "./mailDraft.ts";

/** Why a mail would come back. Graph takes it all the same and tells nobody: the sender's mailbox gets the news, as a mail. */
type Unreachable = "gone" | "noMailbox" | "mailboxFull";
/** Without an address it is asked whether the directory still knows them. */
export type Reached = { personId: string; address: string | null };
/** Why, by the person's id; who is not in it may well be reached. */
export type Reach = ReadonlyMap<string, Unreachable>;

/** Graph takes at most 15 values in one `in`. */
const idsAtOnce = 15;
/** Exchange takes so many or more, as each organization has it set. */
const addressesAtOnce = 50;

/**
 * Whether mails to some people would arrive, as the directory and Exchange know it beforehand: one look for all of them. What
 * cannot be known now is no reason to hold anything back: then it says nothing against them.
 */
export async function readReach(client: GraphClient, from: Sender, to: readonly Reached[]): Promise<Reach> {
	const ids = [...new Set(to.map(({ personId }) => personId))];
	const addresses = [...new Set(to.flatMap(({ address }) => address ?? []))];
	const [known, full] = await Promise.all([
		Promise.all(inPieces(ids, idsAtOnce).map((some) => unknownOf(client, from, some))),
		Promise.all(inPieces(addresses, addressesAtOnce).map((some) => fullOf(client, from, some))),
	]);
	const fullOnes = new Set(full.flat());
	const crowded = to.filter(({ address }) => address !== null && fullOnes.has(address.toLowerCase()));
	return new Map([...crowded.map(({ personId }) => [personId, "mailboxFull"] as const), ...known.flat()]);
}

/** Those whom the directory has no more, and those whom it has without a mailbox. */
async function unknownOf(client: GraphClient, { tenantId }: Sender, ids: readonly string[]): Promise<[string, Unreachable][]> {
	const $filter = `id in (${ids.map(quoted).join(",")})`;
	const page = await client.ask<{ value: User[]; "@odata.nextLink"?: string }>(
		{ tenantId },
		{ method: "GET", path: "/users", query: { $filter, $select: "id,mail", $top: String(idsAtOnce) } },
	);
	if (isFailure(page)) return [];
	const found = new Map(page.value.map(({ id, mail }) => [id?.toLowerCase(), mail]));
	const isWhole = page["@odata.nextLink"] === undefined;
	return ids.flatMap((id): [string, Unreachable][] => {
		if (!found.has(id.toLowerCase())) return isWhole ? [[id, "gone"]] : [];
		return found.get(id.toLowerCase()) ? [] : [[id, "noMailbox"]];
	});
}

/** Addresses, in lower case, that take no mail until somebody makes room. */
async function fullOf(client: GraphClient, from: Sender, addresses: readonly string[]): Promise<string[]> {
	const tips = await client.ask<{ value: MailTips[] }>(
		{ tenantId: from.tenantId },
		{
			method: "POST",
			path: at`/users/${from.personId}/getMailTips`,
			body: { EmailAddresses: addresses, MailTipsOptions: "mailboxFullStatus" },
		},
	);
	if (isFailure(tips)) return [];
	return tips.value.filter((tip) => tip.mailboxFull === true).map((tip) => (tip.emailAddress?.address ?? "").toLowerCase());
}

const inPieces = <T>(all: readonly T[], most: number): T[][] =>
	Array.from({ length: Math.ceil(all.length / most) }, (_, piece) => all.slice(piece * most, (piece + 1) * most));

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
