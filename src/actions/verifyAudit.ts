import { type AuditFault, type AuditHead, follow, isFault, noHead, whyNotHeld } from "../core/audit.ts";
import { type Instant, later } from "../core/instant.ts";
import { sha256 } from "../storage/audit.ts";
import { allLinks, unlinkedSince } from "../storage/auditChain.ts";
import type { Database } from "../storage/database.ts";

/** For so long an entry may wait for its link: the clock links several times a minute. */
const patienceMs = 5 * 60_000;

/** What was found of one tenant's audit log. `head` is as far as the chain holds. */
export type AuditFound = {
	tenantId: string;
	head: AuditHead;
	fault: AuditFault | null;
	/** Entries that should be linked for longer than it takes, and the id of one of them. */
	unlinked: { count: number; first: string | null };
};

/** Follows a tenant's chain from its first entry on. It reads all of it, and changes nothing. */
export const verifyAudit = (database: Database, tenantId: string, now: Instant, noted?: AuditHead): Promise<AuditFound> =>
	database.as({ tenantId, personId: null }, async (trx) => {
		let head = noHead;
		const found = (fault: AuditFault | null) =>
			unlinkedSince(trx, tenantId, later(now, -patienceMs)).then((unlinked) => ({ tenantId, head, fault, unlinked }));
		for await (const links of allLinks(trx, tenantId)) {
			for (const link of links) {
				const next = follow(head, link, sha256, noted);
				if (isFault(next)) return found(next);
				head = next;
			}
		}
		return found(whyNotHeld(head, noted) ?? null);
	});
