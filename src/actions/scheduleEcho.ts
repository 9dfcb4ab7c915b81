import { echoTime } from "../core/echo.ts";
import { type Instant, lastOf } from "../core/instant.ts";
import { standardSettings } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { isDecided } from "../storage/decisions.ts";
import { isPlanned, planFollowUp } from "../storage/followUps.ts";
import type { KeptPanel } from "../storage/panels.ts";
import { teamById } from "../storage/teams.ts";
import type { Context } from "./action.ts";

/** As many days after a meeting that decided something as the team chose, its leaders are asked once what they remember. */
export async function scheduleEcho(
	trx: Trx,
	{ newId }: Pick<Context, "newId">,
	tenantId: string,
	panel: KeptPanel,
	now: Instant,
): Promise<void> {
	const panelId = panel.id;
	if (!(await isDecided(trx, tenantId, panelId)) || (await isPlanned(trx, tenantId, panelId, "echo"))) return;
	const { echoDays } = (await teamById(trx, tenantId, panel.teamId)) ?? standardSettings;
	const dueAt = echoTime(lastOf(panel.meeting.endsAt, now), echoDays, panel.timeZone);
	await planFollowUp(trx, tenantId, { id: newId(), panelId, dueAt, purpose: "echo" });
}
