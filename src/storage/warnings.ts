import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";
import { dropUnsent } from "./deliveries.ts";

/** A warning that rose. `panelId` is the panel it was turned into, as long as that is there. */
export type KeptWarning = { id: string; priorityId: string; label: string; raisedAt: Instant; panelId: string | null };

/**
 * Null where the panel was taken off its meeting, where its meeting is off, and where it was closed without one: then the warning can be
 * put on another.
 */
const panelThere = sql<string | null>`(select p.id from panels p
	where p.tenant_id = warnings.tenant_id and p.id = warnings.panel_id and p.detached_at is null and p.cancelled_at is null
		and (p.closed_at is null or exists (select from rounds r
			where r.tenant_id = p.tenant_id and r.panel_id = p.id and r.revealed_at is not null)))`.as("there");

/** Those that still stand, the latest first. */
export async function openWarnings(trx: Trx, tenantId: string, teamId: string): Promise<KeptWarning[]> {
	const rows = await trx
		.selectFrom("warnings")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("ended_at", "is", null)
		.selectAll()
		.select(panelThere)
		.orderBy("raised_at", "desc")
		.orderBy("id")
		.execute();
	return rows.map((row) => ({ id: row.id, priorityId: row.priority_id, label: row.label, raisedAt: row.raised_at, panelId: row.there }));
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

type FoundWarning = KeptWarning & { teamId: string; endedAt: Instant | null };

/** Which team's warning it is and what it says, whether or not it still stands. */
export async function warningById(trx: Trx, tenantId: string, id: string): Promise<FoundWarning | undefined> {
	const row = await trx
		.selectFrom("warnings")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", id)
		.selectAll()
		.select(panelThere)
		.executeTakeFirst();
	if (!row) return undefined;
	const { team_id: teamId, ended_at: endedAt, priority_id: priorityId, label, raised_at: raisedAt, there: panelId } = row;
	return { id, teamId, endedAt, priorityId, label, raisedAt, panelId };
}

/** The same, held until the transaction ends: whoever puts it on a meeting at the same time waits here. */
export async function lockWarning(trx: Trx, tenantId: string, id: string): Promise<FoundWarning | undefined> {
	await trx.selectFrom("warnings").where("tenant_id", "=", tenantId).where("id", "=", id).select("id").forUpdate().execute();
	return warningById(trx, tenantId, id);
}

/** It no longer stands, and nobody is told of it any more. */
export async function endWarning(trx: Trx, tenantId: string, id: string, at: Instant): Promise<void> {
	await trx
		.updateTable("warnings")
		.set({ ended_at: at })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", id)
		.where("ended_at", "is", null)
		.execute();
	await dropUnsent(trx, tenantId, id, "warning");
}

export async function warningBecame(trx: Trx, tenantId: string, id: string, panelId: string): Promise<void> {
	await trx.updateTable("warnings").set({ panel_id: panelId }).where("tenant_id", "=", tenantId).where("id", "=", id).execute();
}
