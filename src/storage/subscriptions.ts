import { createHash, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Subscription, SubscriptionState } from "../core/subscription.ts";
import type { Database, Trx } from "./database.ts";

const hashOf = (clientState: string): string => createHash("sha256").update(clientState).digest("hex");

/** Whose calendar a subscription watches, if it is ours and whoever tells of it knows its secret. */
export async function watchedBy(
	trx: Trx,
	tenantId: string,
	told: { id: string; clientState: string },
): Promise<{ personId: string } | undefined> {
	const row = await trx
		.selectFrom("subscriptions")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", told.id)
		.select(["person_id", "client_state_hash"])
		.executeTakeFirst();
	const known = Buffer.from(row?.client_state_hash ?? hashOf(""));
	const same = timingSafeEqual(known, Buffer.from(hashOf(told.clientState)));
	return row?.client_state_hash && same ? { personId: row.person_id } : undefined;
}

/** Takes a mailbox's subscription for oneself for a while, by the database's clock. Undefined where another process has it. */
export async function claimSubscription(trx: Trx, tenantId: string, personId: string, leaseMs: number): Promise<Subscription | undefined> {
	const lease = sql<Instant>`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`;
	const row = await trx
		.insertInto("subscriptions")
		.values({
			tenant_id: tenantId,
			person_id: personId,
			id: null,
			client_state_hash: null,
			expires_at: null,
			state: "wanted",
			tried_at: null,
			lease_until: lease,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["tenant_id", "person_id"])
				.doUpdateSet({ lease_until: lease })
				.where((eb) =>
					eb.or([eb("subscriptions.lease_until", "is", null), eb("subscriptions.lease_until", "<", sql<Instant>`clock_timestamp()`)]),
				),
		)
		.returning(["id", "state", "expires_at"])
		.executeTakeFirst();
	return row && { id: row.id, state: row.state, expiresAt: row.expires_at };
}

type Kept = Partial<{ id: string | null; clientState: string; expiresAt: Instant; state: SubscriptionState }>;

/** Keeps what became of it and gives the claim back. `triedAt`: it failed then, and is tried again later. */
export async function keepSubscription(
	trx: Trx,
	tenantId: string,
	personId: string,
	{ id, clientState, expiresAt, state }: Kept,
	triedAt: Instant | null,
): Promise<void> {
	await trx
		.updateTable("subscriptions")
		.set({
			...(id === undefined ? {} : { id }),
			...(clientState === undefined ? {} : { client_state_hash: hashOf(clientState) }),
			...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
			...(state === undefined ? {} : { state }),
			tried_at: triedAt,
			lease_until: null,
		})
		.where("tenant_id", "=", tenantId)
		.where("person_id", "=", personId)
		.execute();
}

export async function dropSubscription(trx: Trx, tenantId: string, personId: string): Promise<void> {
	await trx.deleteFrom("subscriptions").where("tenant_id", "=", tenantId).where("person_id", "=", personId).execute();
}

/** What was said of a subscription itself; whatever was tried before, it is seen to at the next turn. */
export async function markSubscription(trx: Trx, tenantId: string, personId: string, state: SubscriptionState): Promise<void> {
	await trx
		.updateTable("subscriptions")
		.set({ state, tried_at: null })
		.where("tenant_id", "=", tenantId)
		.where("person_id", "=", personId)
		.execute();
}

/** Mailboxes of any tenant whose subscription needs something: ids only, through a function made for the clock. */
export async function mailboxesToKeep(
	database: Database,
	{ now, renewAt, triedBefore }: { now: Instant; renewAt: Instant; triedBefore: Instant },
): Promise<{ tenantId: string; personId: string; needed: boolean }[]> {
	const { rows } = await sql<{ tenant_id: string; person_id: string; needed: boolean }>`
		select * from mailboxes_to_keep(${now}, ${renewAt}, ${triedBefore})`.execute(database.anonymous);
	return rows.map(({ tenant_id, person_id, needed }) => ({ tenantId: tenant_id, personId: person_id, needed }));
}
