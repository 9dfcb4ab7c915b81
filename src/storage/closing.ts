import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";
import { dropUnsent } from "./deliveries.ts";
import { unplan } from "./followUps.ts";

/** Holds a panel still, before its follow-up: in that order whoever reads its meeting holds both. */
export async function lockPanel(trx: Trx, tenantId: string, panelId: string): Promise<void> {
	await trx.selectFrom("panels").where("tenant_id", "=", tenantId).where("id", "=", panelId).select("id").forUpdate().execute();
}

/** Keeps that a panel is closed: what it would still remind of or ask by itself is taken back. What it has to tell goes its way. */
export async function keepClosed(trx: Trx, tenantId: string, panelId: string, at: Instant): Promise<void> {
	await trx
		.updateTable("panels")
		.set({ closed_at: at })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.where("closed_at", "is", null)
		.execute();
	for (const purpose of ["reminder", "echo"] as const) {
		await unplan(trx, tenantId, panelId, purpose);
		await dropUnsent(trx, tenantId, panelId, purpose);
	}
}
