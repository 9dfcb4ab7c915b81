import { echoTime } from "../core/echo.ts";
import { type Instant, lastOf } from "../core/instant.ts";
import type { Trx } from "../storage/database.ts";
import { isDecided } from "../storage/decisions.ts";
import { isPlanned, planFollowUp } from "../storage/followUps.ts";
import type { KeptPanel } from "../storage/panels.ts";
import type { Context } from "./action.ts";

/** Days after a meeting that decided something, its leaders are asked once what they remember. */
export async function scheduleEcho(
	trx: Trx,
	{ newId }: Pick<Context, "newId">,
	tenantId: string,
	panel: KeptPanel,
	now: Instant,
): Promise<void> {
	const panelId = panel.id;
	if (!(await isDecided(trx, tenantId, panelId)) || (await isPlanned(trx, tenantId, panelId, "echo"))) return;
	const dueAt = echoTime(lastOf(panel.meeting.endsAt, now), panel.timeZone);
	await planFollowUp(trx, tenantId, { id: newId(), panelId, dueAt, purpose: "echo" });
}
