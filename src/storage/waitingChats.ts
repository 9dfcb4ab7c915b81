import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";

/** A follow-up's message that is not in the meeting's chat yet. */
export type WaitingChat = { deliveryId: string; followUpId: string; panelId: string; subject: string; dueAt: Instant };

/** Messages for chats that wait until this person, in whose name they may be posted, is here again; what was due first at the top. */
export async function chatsWaitingFor(trx: Trx, tenantId: string, personId: string): Promise<WaitingChat[]> {
	const rows = await chatsBy(trx, tenantId, personId).where("d.state", "=", "waiting").where("d.last_error", "=", "consent").execute();
	return rows.map(waitingChat);
}

/** Of these messages, those on their way. */
export async function chatsOnTheWay(trx: Trx, tenantId: string, personId: string, deliveryIds: readonly string[]): Promise<WaitingChat[]> {
	if (deliveryIds.length === 0) return [];
	const rows = await chatsBy(trx, tenantId, personId)
		.where("d.id", "in", deliveryIds)
		.where("d.state", "in", ["planned", "maybeSent"])
		.execute();
	return rows.map(waitingChat);
}

const chatsBy = (trx: Trx, tenantId: string, personId: string) =>
	trx
		.selectFrom("panel_people as me")
		.innerJoin("deliveries as d", (join) => join.onRef("d.tenant_id", "=", "me.tenant_id").onRef("d.panel_id", "=", "me.panel_id"))
		.innerJoin("follow_ups as f", (join) => join.onRef("f.tenant_id", "=", "d.tenant_id").onRef("f.id", "=", "d.follow_up_id"))
		.innerJoin("panels as p", (join) => join.onRef("p.tenant_id", "=", "d.tenant_id").onRef("p.id", "=", "d.panel_id"))
		.where("me.tenant_id", "=", tenantId)
		.where("me.person_id", "=", personId)
		.where("d.channel", "=", "chat")
		// what somebody posted by hand they post again by hand
		.where("f.purpose", "=", "followUp")
		.where(sql<boolean>`d.content->'senders' @> ${JSON.stringify([{ id: personId }])}::jsonb`)
		.where("p.detached_at", "is", null)
		.select(["d.id", "d.follow_up_id", "d.panel_id", "p.subject", "f.due_at"])
		.orderBy("f.due_at")
		.limit(20);

const waitingChat = (row: { id: string; follow_up_id: string; panel_id: string; subject: string; due_at: Instant }): WaitingChat => ({
	deliveryId: row.id,
	followUpId: row.follow_up_id,
	panelId: row.panel_id,
	subject: row.subject,
	dueAt: row.due_at,
});
