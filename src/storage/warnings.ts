import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";

/** A warning that rose. `panelId` is the panel it was turned into. */
export type KeptWarning = { id: string; priorityId: string; label: string; raisedAt: Instant; panelId: string | null };

/** Those that still stand, the latest first. */
export async function openWarnings(trx: Trx, tenantId: string, teamId: string): Promise<KeptWarning[]> {
	const rows = await trx
		.selectFrom("warnings")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("ended_at", "is", null)
		.selectAll()
		.orderBy("raised_at", "desc")
		.orderBy("id")
		.execute();
	return rows.map((row) => ({ id: row.id, priorityId: row.priority_id, label: row.label, raisedAt: row.raised_at, panelId: row.panel_id }));
}

/** @returns false where one on this priority stands already. */
export async function addWarning(trx: Trx, tenantId: string, teamId: string, warning: Omit<KeptWarning, "panelId">): Promise<boolean> {
	const added = await trx
		.insertInto("warnings")
		.values({
			tenant_id: tenantId,
			team_id: teamId,
			id: warning.id,
			priority_id: warning.priorityId,
			label: warning.label,
			raised_at: warning.raisedAt,
			panel_id: null,
			ended_at: null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return added.numInsertedOrUpdatedRows === 1n;
}

/** Which team's warning it is and what it says, whether or not it still stands. */
export async function warningById(
	trx: Trx,
	tenantId: string,
	id: string,
): Promise<(KeptWarning & { teamId: string; endedAt: Instant | null }) | undefined> {
	const row = await trx.selectFrom("warnings").where("tenant_id", "=", tenantId).where("id", "=", id).selectAll().executeTakeFirst();
	if (!row) return undefined;
	const { team_id: teamId, ended_at: endedAt, priority_id: priorityId, label, raised_at: raisedAt, panel_id: panelId } = row;
	return { id, teamId, endedAt, priorityId, label, raisedAt, panelId };
}

export async function endWarning(trx: Trx, tenantId: string, id: string, at: Instant): Promise<void> {
	await trx
		.updateTable("warnings")
		.set({ ended_at: at })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", id)
		.where("ended_at", "is", null)
		.execute();
}

export async function warningBecame(trx: Trx, tenantId: string, id: string, panelId: string): Promise<void> {
	await trx.updateTable("warnings").set({ panel_id: panelId }).where("tenant_id", "=", tenantId).where("id", "=", id).execute();
}
