import { dayIn, type Instant } from "../core/instant.ts";
import { closesAtTime, closesOn } from "../core/pulse.ts";
import { latestDue, occurrence, wallTime } from "../core/recurrence.ts";
import { leadersOf, type Team } from "../core/team.ts";
import type { Trx } from "../storage/database.ts";
import { planFollowUp } from "../storage/followUps.ts";
import { addPulse, closePulse, keepPulsePlan, openPulses, pulsePlanOf, pulsesToTurn } from "../storage/pulses.ts";
import { lockTeam, teamById } from "../storage/teams.ts";
import type { Context } from "./action.ts";
import { prioritiesNow } from "./prioritiesNow.ts";
import { clockLeaves } from "./trail.ts";
import { watchTeam } from "./watchTeam.ts";

type Clock = Pick<Context, "database" | "newId" | "wake"> & { clock(): Instant };

/** Opens the pulses whose time has come and closes those whose time is over, each once, however late this runs. */
export async function turnPulses({ database, clock, newId, wake }: Clock): Promise<void> {
	const failures: Error[] = [];
	for (const { tenantId, teamId } of await pulsesToTurn(database, clock())) {
		const turned = database.as({ tenantId, personId: null }, (trx) => turn(trx, { newId, wake }, tenantId, teamId, clock()));
		// one that fails keeps no other from its turn
		await turned.catch((error: Error) => failures.push(error));
	}
	if (failures[0]) throw failures[0];
}

async function turn(trx: Trx, parts: Pick<Context, "newId" | "wake">, tenantId: string, teamId: string, now: Instant): Promise<void> {
	await lockTeam(trx, tenantId, teamId);
	const team = await teamById(trx, tenantId, teamId);
	if (!team) return;
	const over = (await openPulses(trx, tenantId, teamId)).filter(({ closesAt }) => closesAt <= now);
	for (const { id, closesAt } of over) {
		await closePulse(trx, tenantId, id, closesAt);
		await clockLeaves(trx, { tenantId, now, newId: parts.newId }, { act: "pulseClosed", teamId, pulseId: id });
	}
	if (over.length > 0) await watchTeam(trx, { ...parts, now }, tenantId, team);
	await openNext(trx, parts, tenantId, team, now);
}

/**
 * Of several whose time passed while nobody looked, the latest opens, and only while it can still be answered. One that comes while
 * another is open, or on the day of one that was, is passed over: nobody is asked twice at once.
 */
async function openNext(
	trx: Trx,
	{ newId, wake }: Pick<Context, "newId" | "wake">,
	tenantId: string,
	team: Team,
	now: Instant,
): Promise<void> {
	const { startsOn, at, nextAt } = await pulsePlanOf(trx, tenantId, team.id);
	if (startsOn === null || nextAt === null || nextAt > now || team.pulseWeeks === 0) return;
	const schedule = { startsOn, everyWeeks: team.pulseWeeks, at, timeZone: team.timeZone };
	const due = latestDue(schedule, now);
	if (due === null) return;
	const opensAt = occurrence(schedule, due);
	const opensOn = dayIn(opensAt, team.timeZone);
	const closesAt = wallTime(closesOn(opensOn), closesAtTime, team.timeZone);
	const free = (await openPulses(trx, tenantId, team.id)).length === 0;
	const leaders = leadersOf(team).map(({ id }) => id);
	const priorities = await prioritiesNow(trx, tenantId, team.id);
	// one answer is not a comparison, and without priorities there is nothing to remember
	if (free && closesAt > now && leaders.length > 1 && priorities.length > 0) {
		const id = newId();
		if (await addPulse(trx, tenantId, { id, teamId: team.id, opensOn, opensAt, closesAt, priorities, leaders })) {
			await planFollowUp(trx, tenantId, { id: newId(), panelId: id, dueAt: now, purpose: "pulse" });
			await wake(trx, { tenantId, panelId: id, at: now });
			await clockLeaves(trx, { tenantId, now, newId }, { act: "pulseOpened", teamId: team.id, pulseId: id });
		}
	}
	await keepPulsePlan(trx, tenantId, team.id, { startsOn, at, nextAt: occurrence(schedule, due + 1) });
}
