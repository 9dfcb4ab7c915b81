import { dayIn, type Instant } from "../core/instant.ts";
import { firstPulseOn, opensAtTime } from "../core/pulse.ts";
import { nextOccurrence } from "../core/recurrence.ts";
import type { Team } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { keepPulsePlan, type PulsePlan, pulsePlanOf } from "../storage/pulses.ts";

type Planned = Pick<Team, "id" | "pulseWeeks" | "timeZone">;

/** Keeps when a team's next pulse opens; none where the team wants none or has nothing decided yet. */
export async function planPulses(
	trx: Trx,
	tenantId: string,
	{ id, pulseWeeks, timeZone }: Planned,
	{ startsOn, at }: Pick<PulsePlan, "startsOn" | "at">,
	now: Instant,
): Promise<void> {
	const comes = startsOn !== null && pulseWeeks > 0;
	const nextAt = comes ? nextOccurrence({ startsOn, everyWeeks: pulseWeeks, at, timeZone }, now) : null;
	await keepPulsePlan(trx, tenantId, id, { startsOn, at, nextAt });
}

/** A team's first decision gives it something to look back on: its pulses begin. */
export async function beginPulses(trx: Trx, tenantId: string, team: Planned, now: Instant): Promise<void> {
	const plan = await pulsePlanOf(trx, tenantId, team.id);
	if (plan.startsOn !== null || team.pulseWeeks === 0) return;
	const startsOn = firstPulseOn(dayIn(now, team.timeZone), team.pulseWeeks);
	await planPulses(trx, tenantId, team, { startsOn, at: opensAtTime }, now);
}

/** After the team chose another rhythm or another zone. */
export async function replanPulses(trx: Trx, tenantId: string, team: Planned, now: Instant): Promise<void> {
	await planPulses(trx, tenantId, team, await pulsePlanOf(trx, tenantId, team.id), now);
}
