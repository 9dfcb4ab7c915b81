import { type Instant, lastOf, later } from "../core/instant.ts";
import type { Panel } from "../core/panel.ts";
import type { Trx } from "../storage/database.ts";
import { setFollowUp } from "../storage/deliveries.ts";
import { readAgainSoon } from "../storage/followedMeetings.ts";
import { lockUnsent, planFollowUp } from "../storage/followUps.ts";
import type { Context } from "./action.ts";

type Parts = Pick<Context, "me" | "now" | "newId" | "wake">;

const timeForStances = 15 * 60_000;

/** The follow-up tells what is decided before it goes out; what is decided later is told in another, when stances had their time. */
export async function tellDecided(trx: Trx, parts: Parts, panel: Panel): Promise<void> {
	const { me, newId, wake } = parts;
	if (panel.meeting.cancelledAt) await readAgainSoon(trx, me.tenantId, panel.id);
	const unsent = await lockUnsent(trx, me.tenantId, panel.id);
	// what was set aside was held back by nobody; now there is something to tell
	const aside = unsent?.state === "held" && unsent.heldBy === null;
	const dueAt = unsent && !aside ? unsent.dueAt : soon(parts, panel);
	if (!unsent) await planFollowUp(trx, me.tenantId, { id: newId(), panelId: panel.id, dueAt });
	if (aside) await setFollowUp(trx, me.tenantId, unsent.id, { state: "planned", dueAt });
	await wake(trx, { tenantId: me.tenantId, panelId: panel.id, at: dueAt });
}

/** People meet although their time had passed: what was set aside, or about to go out, waits until they had time to decide. */
export async function tellRevealed(trx: Trx, parts: Parts, panel: Panel): Promise<void> {
	const { me, now, wake } = parts;
	if (panel.meeting.cancelledAt || panel.meeting.endsAt > now) return;
	const unsent = await lockUnsent(trx, me.tenantId, panel.id);
	if (!unsent || unsent.heldBy !== null || unsent.dueAt !== panel.meeting.endsAt) return;
	const dueAt = soon(parts, panel);
	await setFollowUp(trx, me.tenantId, unsent.id, { state: "planned", dueAt });
	await wake(trx, { tenantId: me.tenantId, panelId: panel.id, at: dueAt });
}

const soon = ({ now }: Parts, { meeting }: Panel): Instant => lastOf(meeting.endsAt, later(now, timeForStances));
