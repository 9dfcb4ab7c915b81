import { sql } from "kysely";
import type { Delivery, FollowUp, FollowUpState } from "../core/followUp.ts";
import type { Instant } from "../core/instant.ts";
import type { Database, Trx } from "./database.ts";

export async function planFollowUp(trx: Trx, tenantId: string, followUp: { id: string; panelId: string; dueAt: Instant }): Promise<void> {
	await trx
		.insertInto("follow_ups")
		.values({
			tenant_id: tenantId,
			id: followUp.id,
			panel_id: followUp.panelId,
			state: "planned",
			due_at: followUp.dueAt,
			held_by: null,
			finished_at: null,
		})
		.execute();
}

/** The panel's latest follow-up: what is decided after one has gone out is told in another. */
export async function followUpOf(
	trx: Trx,
	tenantId: string,
	panelId: string,
): Promise<(FollowUp & { deliveries: (Delivery & { recipientName: string | null })[] }) | undefined> {
	const row = await trx
		.selectFrom("follow_ups")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.selectAll()
		.orderBy("due_at", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row) return undefined;
	const deliveries = await trx
		.selectFrom("deliveries")
		.where("tenant_id", "=", tenantId)
		.where("follow_up_id", "=", row.id)
		.selectAll()
		.orderBy("channel")
		.orderBy("recipient_name")
		.execute();
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
		.where("state", "in", ["planned", "held"])
		.executeTakeFirst();
	return changed.numUpdatedRows === 1n;
}

/** Panels of any tenant whose follow-up is due or under way: ids only, through a function made for the clock. */
export async function dueFollowUps(database: Database, now: Instant): Promise<{ tenantId: string; panelId: string }[]> {
	const { rows } = await sql<{ tenant_id: string; panel_id: string }>`select tenant_id, panel_id from due_follow_ups(${now})`.execute(
		database.anonymous,
	);
	return rows.map((row) => ({ tenantId: row.tenant_id, panelId: row.panel_id }));
}
