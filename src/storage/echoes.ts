import type { Echo, Recall } from "../core/echo.ts";
import type { Instant } from "../core/instant.ts";
import type { Trx } from "./database.ts";
import { placeOf } from "./sealedPlaces.ts";

type At = { tenantId: string; panelId: string };

/** Keeps that these people are asked; who was asked before stays as they are. */
export async function askEcho(trx: Trx, { tenantId, panelId }: At, personIds: readonly string[], now: Instant): Promise<void> {
	if (personIds.length === 0) return;
	await trx
		.insertInto("echoes")
		.values(
			personIds.map((person_id) => ({ tenant_id: tenantId, panel_id: panelId, person_id, asked_at: now, answered_at: null, sealed: null })),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function echoesOn(trx: Trx, { tenantId, panelId }: At): Promise<Echo[]> {
	const rows = await trx
		.selectFrom("echoes")
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.select(["person_id as personId", "asked_at as askedAt", "answered_at as answeredAt", "sealed"])
		.orderBy("person_id")
		.execute();
	const opened = await trx.seal.openAll(rows, ({ personId }) => placeOf.echo(panelId, personId));
	return opened.map(({ opened: recall, ...row }) => ({ ...row, recall }));
}

/** @returns false where it was answered meanwhile. */
export async function keepEcho(
	trx: Trx,
	{ tenantId, panelId }: At,
	personId: string,
	recall: Recall | null,
	now: Instant,
): Promise<boolean> {
	const sealed = await trx.seal.close(placeOf.echo(panelId, personId), recall);
	const kept = await trx
		.updateTable("echoes")
		.set({ answered_at: now, sealed })
		.where("tenant_id", "=", tenantId)
		.where("panel_id", "=", panelId)
		.where("person_id", "=", personId)
		.where("answered_at", "is", null)
		.executeTakeFirst();
	return kept.numUpdatedRows === 1n;
}
