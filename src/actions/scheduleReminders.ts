import type { Instant } from "../core/instant.ts";
import { reminderTimes } from "../core/reminders.ts";
import type { Trx } from "../storage/database.ts";
import { dropReminders } from "../storage/deliveries.ts";
import { planFollowUp, unplan } from "../storage/followUps.ts";
import type { Context } from "./action.ts";

type About = { tenantId: string; panelId: string; dueAt: Instant; timeZone: string };

/** Plans when those who have not answered are reminded, in place of what was planned before. */
export async function scheduleReminders(
	trx: Trx,
	{ now, newId, wake }: Pick<Context, "now" | "newId" | "wake">,
	{ tenantId, panelId, dueAt, timeZone }: About,
): Promise<void> {
	await endReminders(trx, tenantId, panelId);
	for (const at of reminderTimes({ askedAt: now, dueAt, timeZone })) {
		await planFollowUp(trx, tenantId, { id: newId(), panelId, dueAt: at, purpose: "reminder" });
		await wake(trx, { tenantId, panelId, at });
	}
}

/** Nobody is reminded any more of what cannot be answered. */
export async function endReminders(trx: Trx, tenantId: string, panelId: string): Promise<void> {
	await unplan(trx, tenantId, panelId, "reminder");
	await dropReminders(trx, tenantId, panelId);
}
