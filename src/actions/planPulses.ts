import { dayIn, type Instant } from "../core/instant.ts";
import { firstPulseOn, opensAtTime } from "../core/pulse.ts";
import { nextOccurrence, type Schedule } from "../core/recurrence.ts";
import type { Team } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { frameworkInForce } from "../storage/framework.ts";
import { keepPulsePlan, openedOn, type PulsePlan, pulsePlanOf } from "../storage/pulses.ts";

type Planned = Pick<Team, "id" | "pulseWeeks" | "timeZone">;

/** Keeps when a team's next pulse opens; none where the team wants none or has nothing decided yet. */
export async function planPulses(
	trx: Trx,
	tenantId: string,
	{ id, pulseWeeks, timeZone }: Planned,
	{ startsOn, at }: Pick<PulsePlan, "startsOn" | "at">,
	now: Instant,
): Promise<void> {
	const schedule = startsOn !== null && pulseWeeks > 0 ? { startsOn, everyWeeks: pulseWeeks, at, timeZone } : null;
	const nextAt = schedule && (await nextOpening(trx, tenantId, id, schedule, now));
	await keepPulsePlan(trx, tenantId, id, { startsOn, at, nextAt });
}

/** On the day of one that has opened, no other does. */
async function nextOpening(trx: Trx, tenantId: string, teamId: string, schedule: Schedule, now: Instant): Promise<Instant> {
	const first = nextOccurrence(schedule, now);
	return (await openedOn(trx, tenantId, teamId, dayIn(first, schedule.timeZone))) ? nextOccurrence(schedule, first) : first;
}

/** A team's first decision gives it something to look back on: its pulses begin. */
export async function beginPulses(trx: Trx, tenantId: string, team: Planned, now: Instant): Promise<void> {
	const plan = await pulsePlanOf(trx, tenantId, team.id);
	if (plan.startsOn !== null || team.pulseWeeks === 0) return;
	const startsOn = firstPulseOn(dayIn(now, team.timeZone), team.pulseWeeks);
	await planPulses(trx, tenantId, team, { startsOn, at: opensAtTime }, now);
}

/** After the team chose another rhythm or another zone. One that has decided something before it wanted pulses begins today. */
export async function replanPulses(trx: Trx, tenantId: string, team: Planned, now: Instant): Promise<void> {
	const plan = await pulsePlanOf(trx, tenantId, team.id);
	const { version } = await frameworkInForce(trx, { tenantId, teamId: team.id });
	if (plan.startsOn === null && version > 0) return beginPulses(trx, tenantId, team, now);
	await planPulses(trx, tenantId, team, plan, now);
}
