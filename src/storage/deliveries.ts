import { type ExpressionBuilder, type Selectable, sql } from "kysely";
import type { Change } from "../core/delivery.ts";
import type { Channel, Delivery, FollowUpState, Purpose } from "../core/followUp.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";
import type { Tables } from "./tables.ts";

export type NewDelivery = {
	id: string;
	channel: Channel;
	recipient: { id: string; name: string; mail: string } | null;
	dedupeKey: string;
	content: Record<string, unknown>;
	/** Not at once: where its recipient is it is night. */
	notBefore?: Instant;
};

export type KeptDelivery = Delivery & { dedupeKey: string; content: Record<string, unknown> };
/** Somebody's right to take a delivery's next step, for a while. */
export type Claim = { delivery: KeptDelivery; token: string };

/** Longer than any call to Graph takes with all its repeats; by the database's clock, which all processes share. */
const leaseFor = (milliseconds: number) => sql<Instant>`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`;
const unfinished = ["planned", "drafted", "maybeSent"] as const;

/** The panel's follow-up, locked until the transaction ends: nobody else starts or finishes it meanwhile. */
export async function lockFollowUp(
	trx: Trx,
	tenantId: string,
	panelId: string,
): Promise<{ id: string; state: FollowUpState; dueAt: Instant; heldBy: string | null } | undefined> {
	const row = await trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("purpose", "=", "followUp")
		.select(["id", "state", "due_at", "held_by"])
		// the one that has not begun to go out, if there is one, or is not out yet; else the latest
		.orderBy((eb) => eb.case().when("state", "in", ["planned", "held"]).then(0).when("state", "=", "sending").then(1).else(2).end())
		.orderBy("planned_order", "desc")
		.limit(1)
		.forUpdate()
		.executeTakeFirst();
	return row && { id: row.id, state: row.state, dueAt: row.due_at, heldBy: row.held_by };
}

/** One of the things a panel sends by itself, locked likewise. */
export async function lockSending(
	trx: Trx,
	tenantId: string,
	id: string,
): Promise<{ purpose: Purpose; state: FollowUpState; dueAt: Instant; askedAt: Instant | null } | undefined> {
	const row = await trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", id)
		.select(["purpose", "state", "due_at", "asked_at"])
		.forUpdate()
		.executeTakeFirst();
	return row && { purpose: row.purpose, state: row.state, dueAt: row.due_at, askedAt: row.asked_at };
}

/** Keeps what is to be sent and takes the follow-up from planned to sending. */
export async function startSending(
	trx: Trx,
	about: { tenantId: string; panelId: string; followUpId: string; at: Instant },
	deliveries: readonly NewDelivery[],
): Promise<void> {
	const { tenantId, panelId, followUpId, at } = about;
	const rows = deliveries.map(({ id, channel, recipient, dedupeKey, content, notBefore }) => ({
		tenant_id: tenantId,
		id,
		follow_up_id: followUpId,
		panel_id: panelId,
		channel,
		recipient_id: recipient?.id ?? null,
		recipient_name: recipient?.name ?? null,
		recipient_address: recipient?.mail ?? null,
		dedupe_key: dedupeKey,
		state: "planned" as const,
		remote_id: null,
		maybe_sent_at: null,
		not_before: notBefore ?? at,
		lease_until: null,
		lease_token: null,
		last_error: null,
		sent_at: null,
		content: JSON.stringify(content),
	}));
	if (rows.length > 0)
		await trx
			.insertInto("deliveries")
			.values(rows)
			.onConflict((conflict) => conflict.columns(["tenant_id", "dedupe_key"]).doNothing())
			.execute();
	await setFollowUp(trx, tenantId, followUpId, { state: "sending" });
}

/** `dueAt` moves one that has not begun to go out; `askedAt` is when somebody let one go on that had. */
export async function setFollowUp(
	trx: Trx,
	tenantId: string,
	followUpId: string,
	change: { state: FollowUpState; dueAt?: Instant; askedAt?: Instant; finishedAt?: Instant | null },
): Promise<void> {
	const { state, dueAt, askedAt, finishedAt } = change;
	await trx
		.updateTable("follow_ups")
		.set({
			state,
			...(dueAt ? { due_at: dueAt } : {}),
			...(askedAt ? { asked_at: askedAt } : {}),
			...(finishedAt === undefined ? {} : { finished_at: finishedAt }),
		})
		.where("tenant_id", "=", tenantId)
		.where("id", "=", followUpId)
		.execute();
}

type Wanted = { tenantId: string; followUpId: string; byMail: boolean; now: Instant; token: string; leaseMs: number };

/** Takes one delivery that is due and nobody's, of the mails or of the others. What others are about to take is passed over, not waited for. */
export async function claimDelivery(trx: Trx, { tenantId, followUpId, byMail, now, token, leaseMs }: Wanted): Promise<Claim | undefined> {
	const free = trx
		.selectFrom("deliveries")
		.where("tenant_id", "=", tenantId)
		.where("follow_up_id", "=", followUpId)
		.where("channel", byMail ? "=" : "!=", "mail")
		.where("state", "in", unfinished)
		.where("not_before", "<=", now)
		.where(isFree)
		.select("id")
		.orderBy("not_before")
		.orderBy("id")
		.limit(1)
		.forUpdate()
		.skipLocked();
	const row = await trx
		.updateTable("deliveries")
		.set({ lease_until: leaseFor(leaseMs), lease_token: token })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", free)
		.returningAll()
		.executeTakeFirst();
	return row && { delivery: keptDelivery(row), token };
}

export const isFree = (eb: ExpressionBuilder<Tables, "deliveries">) =>
	eb.or([eb("lease_until", "is", null), eb("lease_until", "<", sql<Instant>`clock_timestamp()`)]);

/**
 * Keeps what a step changed, and with `release` gives the claim back.
 *
 * @returns false where the claim had run out and somebody else has taken the delivery: nothing is kept then.
 */
export async function keepChange(trx: Trx, tenantId: string, claim: Claim, change: Change, release: boolean): Promise<boolean> {
	const kept = await trx
		.updateTable("deliveries")
		.set({ ...columnsOf(change), ...(release ? { lease_until: null, lease_token: null } : { lease_token: claim.token }) })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", claim.delivery.id)
		.where("lease_token", "=", claim.token)
		.executeTakeFirst();
	return kept.numUpdatedRows === 1n;
}

/** When the next of a follow-up's unfinished deliveries is due, or null where all are final. */
export async function nextDue(trx: Trx, tenantId: string, followUpId: string): Promise<Instant | null> {
	const row = await trx
		.selectFrom("deliveries")
		.where("tenant_id", "=", tenantId)
		.where("follow_up_id", "=", followUpId)
		.where("state", "in", unfinished)
		.select((eb) => eb.fn.min("not_before").as("at"))
		.executeTakeFirst();
	return row?.at ?? null;
}

/** Whether anything of a sending has gone out. */
export async function anySent(trx: Trx, tenantId: string, followUpId: string): Promise<boolean> {
	const sent = trx
		.selectFrom("deliveries")
		.where("tenant_id", "=", tenantId)
		.where("follow_up_id", "=", followUpId)
		.where("state", "=", "sent");
	return (await sent.select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Who was reminded since then, or is about to be. */
export async function remindedSince(trx: Trx, tenantId: string, panelId: string, since: Instant): Promise<Set<string | null>> {
	const rows = await trx
		.selectFrom("deliveries as d")
		.innerJoin("follow_ups as f", (join) => join.onRef("f.tenant_id", "=", "d.tenant_id").onRef("f.id", "=", "d.follow_up_id"))
		.where("f.tenant_id", "=", tenantId)
		.where("f.panel_id", "=", panelId)
		.where("f.purpose", "=", "reminder")
		.where((eb) => eb.or([eb("d.state", "in", unfinished), eb("d.sent_at", ">", since)]))
		.select("d.recipient_id")
		.distinct()
		.execute();
	return new Set(rows.map((row) => row.recipient_id));
}

/** Takes back reminders that have not gone out: one person's who has answered, or everybody's. */
export const dropReminders = (trx: Trx, tenantId: string, panelId: string, personId?: string): Promise<void> =>
	dropUnsent(trx, tenantId, panelId, "reminder", personId);

/** Takes back what has not gone out for a purpose. */
export async function dropUnsent(trx: Trx, tenantId: string, panelId: string, purpose: Purpose, personId?: string): Promise<void> {
	const sendings = trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("purpose", "=", purpose)
		.select("id");
	await trx
		.deleteFrom("deliveries")
		.where("tenant_id", "=", tenantId)
		.where("follow_up_id", "in", sendings)
		.where("state", "=", "planned")
		.where(isFree)
		.$if(personId !== undefined, (query) => query.where("recipient_id", "=", personId ?? ""))
		.execute();
}

/** Deliveries that wait for somebody, locked: to let them go on. */
export async function waitingDeliveries(trx: Trx, tenantId: string, followUpId: string): Promise<KeptDelivery[]> {
	const rows = await trx
		.selectFrom("deliveries")
		.where("tenant_id", "=", tenantId)
		.where("follow_up_id", "=", followUpId)
		.where("state", "=", "waiting")
		.selectAll()
		.orderBy("id")
		.forUpdate()
		.execute();
	return rows.map(keptDelivery);
}

export async function changeDelivery(trx: Trx, tenantId: string, deliveryId: string, change: Change): Promise<void> {
	await trx.updateTable("deliveries").set(columnsOf(change)).where("tenant_id", "=", tenantId).where("id", "=", deliveryId).execute();
}

const columns = {
	state: "state",
	attempts: "attempts",
	remoteId: "remote_id",
	maybeSentAt: "maybe_sent_at",
	notBefore: "not_before",
	lastError: "last_error",
	sentAt: "sent_at",
} as const satisfies Record<keyof Change, keyof Tables["deliveries"]>;

export const columnsOf = (change: Change) =>
	Object.fromEntries(Object.entries(change).map(([name, value]) => [columns[name as keyof Change], value]));

export const keptDelivery = (row: Selectable<Tables["deliveries"]>): KeptDelivery => ({
	id: row.id,
	channel: row.channel,
	recipientId: row.recipient_id,
	state: row.state,
	attempts: row.attempts,
	remoteId: row.remote_id,
	maybeSentAt: row.maybe_sent_at,
	notBefore: row.not_before,
	lastError: row.last_error,
	sentAt: row.sent_at,
	dedupeKey: row.dedupe_key,
	content: row.content,
});
