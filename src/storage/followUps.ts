import { sql } from "kysely";
import type { Channel, Delivery, DeliveryState, FollowUp, FollowUpState, Purpose } from "../core/followUp.ts";
import type { Instant } from "../core/instant.ts";
import type { Database, Trx } from "./database.ts";
import { together } from "./transaction.ts";

export async function planFollowUp(
	trx: Trx,
	tenantId: string,
	followUp: { id: string; panelId: string; dueAt: Instant; purpose?: Purpose },
): Promise<void> {
	await trx
		.insertInto("follow_ups")
		.values({
			tenant_id: tenantId,
			id: followUp.id,
			panel_id: followUp.panelId,
			purpose: followUp.purpose ?? "followUp",
			state: "planned",
			due_at: followUp.dueAt,
			held_by: null,
			finished_at: null,
		})
		.execute();
}

/** The panel's follow-up that was planned last: what is decided after one has gone out is told in another. */
export async function followUpOf(
	trx: Trx,
	tenantId: string,
	panelId: string,
): Promise<
	(FollowUp & { deliveries: (Delivery & { recipientName: string | null; recipientMail: string | null; waitsFor?: string })[] }) | undefined
> {
	const latest = trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("purpose", "=", "followUp")
		.orderBy("planned_order", "desc")
		.limit(1);
	const [row, deliveries] = await together([
		latest.selectAll().executeTakeFirst(),
		trx
			.selectFrom("deliveries")
			.where("tenant_id", "=", tenantId)
			.where("follow_up_id", "=", latest.select("id"))
			.selectAll()
			.orderBy("channel")
			.orderBy("recipient_name")
			.execute(),
	]);
	if (!row) return undefined;
	return {
		id: row.id,
		panelId: row.panel_id,
		state: row.state,
		dueAt: row.due_at,
		finishedAt: row.finished_at,
		deliveries: deliveries.map((one) => ({
			id: one.id,
			channel: one.channel,
			recipientId: one.recipient_id,
			recipientName: one.recipient_name,
			recipientMail: one.recipient_address,
			...waitsFor(one),
			state: one.state,
			attempts: one.attempts,
			remoteId: one.remote_id,
			maybeSentAt: one.maybe_sent_at,
			notBefore: one.not_before,
			lastError: one.last_error,
			sentAt: one.sent_at,
		})),
	};
}

/** The panel's follow-up that has not begun to go out, locked until the transaction ends. */
export async function lockUnsent(
	trx: Trx,
	tenantId: string,
	panelId: string,
): Promise<{ id: string; state: "planned" | "held"; dueAt: Instant; heldBy: string | null } | undefined> {
	const row = await trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("purpose", "=", "followUp")
		.where("state", "in", ["planned", "held"])
		.select(["id", "state", "due_at", "held_by"])
		.orderBy("due_at")
		.limit(1)
		.forUpdate()
		.executeTakeFirst();
	return row && { id: row.id, state: row.state === "held" ? "held" : "planned", dueAt: row.due_at, heldBy: row.held_by };
}

type Waiting = { channel: Channel; state: DeliveryState; last_error: string | null; content: Record<string, unknown> };

/** A message for the chat waits for the first of those in whose name it may be posted. */
function waitsFor({ channel, state, last_error, content }: Waiting): { waitsFor?: string } {
	if (channel !== "chat" || state !== "waiting" || last_error !== "consent") return {};
	const [first] = content["senders"] as { name: string }[];
	return first ? { waitsFor: first.name } : {};
}

/** Moves a follow-up that has not gone out yet. @returns false where it has. */
export async function moveFollowUp(
	trx: Trx,
	tenantId: string,
	panelId: string,
	change: { state: Extract<FollowUpState, "planned" | "held">; dueAt?: Instant; heldBy?: string | null },
): Promise<boolean> {
	const changed = await trx
		.updateTable("follow_ups")
		.set({ state: change.state, held_by: change.heldBy ?? null, ...(change.dueAt ? { due_at: change.dueAt } : {}) })
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("purpose", "=", "followUp")
		.where("state", "in", ["planned", "held"])
		.executeTakeFirst();
	return changed.numUpdatedRows === 1n;
}

/** What is due or under way in any tenant: ids only, through a function made for the clock. */
export async function dueFollowUps(database: Database, now: Instant): Promise<{ tenantId: string; panelId: string }[]> {
	const { rows } = await sql<{ tenant_id: string; panel_id: string }>`
		select distinct tenant_id, panel_id from due_follow_ups(${now})`.execute(database.anonymous);
	return rows.map((row) => ({ tenantId: row.tenant_id, panelId: row.panel_id }));
}

/** What of a panel is not out yet, what is due first at the top. */
export async function unsentOf(trx: Trx, tenantId: string, panelId: string): Promise<{ id: string; purpose: Purpose; dueAt: Instant }[]> {
	const rows = await trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("state", "in", ["planned", "sending"])
		.select(["id", "purpose", "due_at"])
		.orderBy("due_at")
		.orderBy("planned_order")
		.execute();
	return rows.map((row) => ({ id: row.id, purpose: row.purpose, dueAt: row.due_at }));
}

/** Whether something was ever planned for a purpose, gone out or not. */
export async function isPlanned(trx: Trx, tenantId: string, panelId: string, purpose: Purpose): Promise<boolean> {
	const row = await trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("purpose", "=", purpose)
		.select("id")
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Takes back what is planned for a purpose and has not begun. */
export async function unplan(trx: Trx, tenantId: string, panelId: string, purpose: Purpose): Promise<void> {
	await trx
		.deleteFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("purpose", "=", purpose)
		.where("state", "=", "planned")
		.execute();
}
