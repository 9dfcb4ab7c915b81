import type { Change } from "../core/delivery.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";
import { columnsOf, isFree, type KeptDelivery, keptDelivery } from "./deliveries.ts";

/** A sending's mails that are due and whose recipient is to be looked at first: not tried so far, or into a full mailbox. */
export async function untriedMails(
	trx: Trx,
	{ tenantId, followUpId, now }: { tenantId: string; followUpId: string; now: Instant },
): Promise<KeptDelivery[]> {
	const rows = await trx
		.selectFrom("deliveries")
		.where("tenant_id", "=", tenantId)
		.where("follow_up_id", "=", followUpId)
		.where("channel", "=", "mail")
		.where("state", "=", "planned")
		.where("maybe_sent_at", "is", null)
		.where("not_before", "<=", now)
		.where((eb) => eb.or([eb("last_error", "is", null), eb("last_error", "=", "mailboxFull")]))
		.selectAll()
		.orderBy("id")
		.execute();
	return rows.map(keptDelivery);
}

/** Keeps what was found of one, unless somebody has taken it further since. */
export async function keepFinding(trx: Trx, tenantId: string, { id, attempts }: KeptDelivery, change: Change): Promise<void> {
	await trx
		.updateTable("deliveries")
		.set(columnsOf(change))
		.where("tenant_id", "=", tenantId)
		.where("id", "=", id)
		.where("state", "=", "planned")
		.where("maybe_sent_at", "is", null)
		.where("attempts", "=", attempts)
		.where(isFree)
		.execute();
}
