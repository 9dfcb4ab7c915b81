import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Database, Trx } from "./database.ts";

/** Panels of any tenant whose meeting's chat has no tab of ours and may be asked again: ids only, through a function made for the clock. */
export async function tabsToPin(database: Database, now: Instant): Promise<{ tenantId: string; panelId: string }[]> {
	const { rows } = await sql<{ tenant_id: string; panel_id: string }>`
		select tenant_id, panel_id from tabs_to_pin(${now})`.execute(database.anonymous);
	return rows.map((row) => ({ tenantId: row.tenant_id, panelId: row.panel_id }));
}

/** Of one organizer's meetings to come, those whose tab waits for somebody's consent. */
export async function tabsWaitingFor(trx: Trx, tenantId: string, organizerId: string, now: Instant): Promise<string[]> {
	const rows = await trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("organizer_id", "=", organizerId)
		.where("ends_at", ">", now)
		.where("detached_at", "is", null)
		.where("cancelled_at", "is", null)
		.where("tab_waits", "=", true)
		.select("id")
		.limit(5)
		.execute();
	return rows.map(({ id }) => id);
}

/** `here`: somebody is, whose consent may have been missing. */
type Turn = { now: Instant; here: boolean; nextAt(tries: number): Instant };

/** Takes the turn to pin one panel's tab: nobody else has it before `nextAt`. Undefined where there is nothing to pin, or another has the turn. */
export async function takeTabTurn(
	trx: Trx,
	tenantId: string,
	panelId: string,
	{ now, here, nextAt }: Turn,
): Promise<{ chatId: string } | undefined> {
	const row = await trx
		.selectFrom("panels")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.where("detached_at", "is", null)
		.where((eb) => (here ? eb.or([eb("tab_due_at", "<=", now), eb("tab_waits", "=", true)]) : eb("tab_due_at", "<=", now)))
		.where((eb) => eb("tab_chat_id", "is distinct from", eb.ref("chat_id")))
		.select(["chat_id", "tab_tries"])
		.forUpdate()
		.executeTakeFirst();
	if (!row || row.chat_id === null) return undefined;
	await trx
		.updateTable("panels")
		.set({ tab_due_at: nextAt(row.tab_tries), tab_tries: row.tab_tries + 1, tab_waits: false })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.execute();
	return { chatId: row.chat_id };
}

/** Keeps that the chat has the tab. Another chat, if the meeting gets one, begins anew. */
export async function keepTab(trx: Trx, tenantId: string, panelId: string, now: Instant, chatId: string): Promise<void> {
	await trx
		.updateTable("panels")
		.set({ tab_chat_id: chatId, tab_due_at: now, tab_tries: 0 })
		.where("tenant_id", "=", tenantId)
		.where("id", "=", panelId)
		.execute();
}

/** Keeps that nobody who may pin it has a consent that holds. */
export async function keepTabWaiting(trx: Trx, tenantId: string, panelId: string): Promise<void> {
	await trx.updateTable("panels").set({ tab_waits: true }).where("tenant_id", "=", tenantId).where("id", "=", panelId).execute();
}
