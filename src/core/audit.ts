import { type Day, dayOf, type Instant } from "./instant.ts";

/**
 * That somebody did something: who, what, to which panel or team, when. Ids and names of actions only, never a word that anybody
 * said. `actorId` is null for the clock. `personId` is somebody else whom it concerned, as one who was erased.
 */
export type AuditEntry = {
	readonly tenantId: string;
	readonly id: string;
	/** Of what is sealed, the first instant of its day in UTC: the hour is kept nowhere. */
	readonly at: Instant;
	readonly actorId: string | null;
	readonly act: string;
	readonly panelId: string | null;
	readonly teamId: string | null;
	readonly personId: string | null;
	readonly sealed: AuditSeal | null;
	/** The panel's round that an answer was for. */
	readonly round: number | null;
	/** The pulse that an answer was for. */
	readonly pulseId: string | null;
};

/**
 * Until when an entry is in no chain and told to nobody: until its round is revealed, its pulse is closed, or its day (UTC) is over. One
 * person's same act there leaves one entry a day, so that nobody can ever count how often they changed their mind within it.
 */
export type AuditSeal = "reveal" | "pulse" | "day";

/** What the clock does by itself that changes something for people; its entries have no actor. */
export type ClockAct =
	| "followUpSent"
	| "reminderSent"
	| "echoAsked"
	| "pulseOpened"
	| "pulseClosed"
	| "meetingFollowed"
	| "retentionDropped";

/** When it is told that something was done: of what was sealed the day at most. @example toldAt({ at: "2026-06-18T00:00:00.000Z", sealed: "reveal" }) // "2026-06-18" */
export const toldAt = ({ at, sealed }: Pick<AuditEntry, "at" | "sealed">): Instant | Day => (sealed === null ? at : dayOf(at));

/** Gives the SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Hash = (text: string) => string;

/** Where a chain ends: the number of its last entry, from 1, and the hash over all of them. */
export type AuditHead = { readonly number: number; readonly hash: string };

/** A link as it is kept; `entry` is null where the entry that it names is not there. */
export type AuditLink = AuditHead & { readonly entry: AuditEntry | null };

/** Before the first entry. */
export const noHead: AuditHead = { number: 0, hash: "0".repeat(64) };

/**
 * The one text of an entry at its place, over which it is hashed: JSON, without blanks, of an array in this order, so that everybody can make it again
 * with a tool of their own. The leading 1 is this form's version.
 *
 * @example canonical(1, entry) // '[1,1,"<tenant>","<id>","2026-06-18T10:00:00.000Z","<actor>","revealPanel","<panel>","<team>",null,null,null,null]'
 */
export const canonical = (number: number, entry: AuditEntry): string =>
	JSON.stringify([
		1,
		number,
		entry.tenantId,
		entry.id,
		entry.at,
		entry.actorId,
		entry.act,
		entry.panelId,
		entry.teamId,
		entry.personId,
		entry.sealed,
		entry.round,
		entry.pulseId,
	]);

/** The head after one entry more: the hash of the one before, a line feed and the entry's own text. */
export const linked = (head: AuditHead, entry: AuditEntry, hash: Hash): AuditHead => {
	const number = head.number + 1;
	return { number, hash: hash(`${head.hash}\n${canonical(number, entry)}`) };
};

/**
 * Where and how a chain is broken. `missing`: no link has this number, and later ones are there. `gone`: the entry of this link is not there. `changed`: the
 * entry, its place or its link is not what it was, or not after what it was after. `shorter`: the chain ends before a head that was noted elsewhere.
 * `rewritten`: it has another entry where that head was. Noted heads aside, entries cut off the end together with their links leave no trace.
 */
export type AuditFault = { readonly number: number; readonly kind: "missing" | "gone" | "changed" | "shorter" | "rewritten" };

/** The head after this link, or how it breaks the chain. `noted` is a head written down earlier, somewhere else. */
export function follow(head: AuditHead, link: AuditLink, hash: Hash, noted?: AuditHead): AuditHead | AuditFault {
	const number = head.number + 1;
	if (link.number !== number) return { number, kind: link.number > number ? "missing" : "changed" };
	if (link.entry === null) return { number, kind: "gone" };
	const next = linked(head, link.entry, hash);
	if (next.hash !== link.hash) return { number, kind: "changed" };
	if (noted?.number === number && noted.hash !== next.hash) return { number, kind: "rewritten" };
	return next;
}

/** Whether a chain that ends here still holds a head that was noted elsewhere. */
export const whyNotHeld = ({ number }: AuditHead, noted: AuditHead | undefined): AuditFault | undefined =>
	noted && noted.number > number ? { number: number + 1, kind: "shorter" } : undefined;

export const isFault = (found: AuditHead | AuditFault): found is AuditFault => "kind" in found;

/**
 * Follows links in the order of their numbers, from the first, to the head or to the first fault.
 *
 * @example verify([], sha256) // noHead
 */
export function verify(links: Iterable<AuditLink>, hash: Hash, noted?: AuditHead): AuditHead | AuditFault {
	let head = noHead;
	for (const link of links) {
		const next = follow(head, link, hash, noted);
		if (isFault(next)) return next;
		head = next;
	}
	return whyNotHeld(head, noted) ?? head;
}
