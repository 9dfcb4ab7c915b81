import { sql } from "kysely";
import type { Trx } from "./database.ts";

/** A task that is in nobody's list yet. */
export type WaitingTask = { deliveryId: string; followUpId: string; panelId: string };

/** Tasks that wait until their owner is here again, of decisions that stand still; what nothing is decided by any more waits for ever. */
export async function tasksWaitingFor(trx: Trx, tenantId: string, personId: string): Promise<WaitingTask[]> {
	const rows = await trx
		.selectFrom("deliveries as d")
		.where("d.tenant_id", "=", tenantId)
		.where("d.recipient_id", "=", personId)
		.where("d.channel", "=", "task")
		.where("d.state", "=", "waiting")
		.where("d.last_error", "=", "consent")
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("supersessions as s")
						.whereRef("s.tenant_id", "=", "d.tenant_id")
						.where(sql<boolean>`s.superseded_id = (d.content->>'decisionId')::uuid`)
						.select("s.by_id"),
				),
			),
		)
		.select(["d.id", "d.follow_up_id", "d.panel_id"])
		.orderBy("d.id")
		.limit(20)
		.execute();
	return rows.map((row) => ({ deliveryId: row.id, followUpId: row.follow_up_id, panelId: row.panel_id }));
}
