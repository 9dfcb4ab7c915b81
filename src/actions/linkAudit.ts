import { linked, noHead } from "../core/audit.ts";
import type { Instant } from "../core/instant.ts";
import { addLinks, entriesToLink, headOf, linkAlone, sha256, tenantsToLink } from "../storage/audit.ts";
import type { Database, Trx } from "../storage/database.ts";

type Parts = {
	database: Database;
	now: Instant;
	/** Hears where a tenant's chain ends after more was linked: what was told elsewhere nobody can rewrite here. */
	linkedTo(head: { tenantId: string; number: number; hash: string }): void;
};

const atOnce = 5_000;

/** Chains what may be told and waits for it. Of several processes that do so at once, one does it for a tenant and the others leave it to that one. */
export async function linkAudit(parts: Parts): Promise<void> {
	const failures: Error[] = [];
	// one that fails keeps no other from its turn
	for (const tenantId of await tenantsToLink(parts.database, parts.now))
		await linkAll(parts, tenantId).catch((error: Error) => failures.push(error));
	if (failures[0]) throw failures[0];
}

async function linkAll({ database, now, linkedTo }: Parts, tenantId: string): Promise<void> {
	for (;;) {
		const some = await database.as({ tenantId, personId: null }, (trx) => linkSome(trx, tenantId, now));
		if (some.head) linkedTo({ tenantId, ...some.head });
		if (!some.more) break;
	}
}

async function linkSome(trx: Trx, tenantId: string, now: Instant) {
	if (!(await linkAlone(trx, tenantId))) return { head: null, more: false };
	const entries = await entriesToLink(trx, tenantId, now, atOnce);
	if (entries.length === 0) return { head: null, more: false };
	let head = (await headOf(trx, tenantId)) ?? noHead;
	const links = entries.map((entry) => {
		head = linked(head, entry, sha256);
		return { ...head, entryId: entry.id };
	});
	await addLinks(trx, tenantId, links);
	return { head, more: entries.length === atOnce };
}
