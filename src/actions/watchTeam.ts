import { evidenceFrom } from "../core/evidenceFrom.ts";
import type { Team } from "../core/team.ts";
import type { TeamFacts } from "../core/teamFacts.ts";
import { type Warning, warnings } from "../core/warning.ts";
import type { Trx } from "../storage/database.ts";
import { planFollowUp } from "../storage/followUps.ts";
import { lockTeam, teamById } from "../storage/teams.ts";
import { addWarning, endWarning, openWarnings } from "../storage/warnings.ts";
import type { Context } from "./action.ts";
import { loadTeamFacts } from "./loadTeamFacts.ts";

/** The warnings of this moment, from all that was said openly. */
export const warningsOf = (facts: TeamFacts, now: string): Warning[] =>
	warnings(evidenceFrom(facts), facts.priorities, now, facts.dismissals);

/** The same, for where only the team's id is known. */
export async function watchTeamOf(
	trx: Trx,
	parts: Pick<Context, "now" | "newId" | "wake">,
	tenantId: string,
	teamId: string,
): Promise<void> {
	const team = await teamById(trx, tenantId, teamId);
	if (team) await watchTeam(trx, parts, tenantId, team);
}

/**
 * Keeps which warnings stand after something was said. Who facilitates and who decides are told of a new one, once; one that no longer
 * stands has ended.
 */
export async function watchTeam(
	trx: Trx,
	{ now, newId, wake }: Pick<Context, "now" | "newId" | "wake">,
	tenantId: string,
	team: Team,
): Promise<void> {
	await lockTeam(trx, tenantId, team.id);
	const facts = await loadTeamFacts(trx, { now }, tenantId, team);
	const standing = warningsOf(facts, now);
	const open = await openWarnings(trx, tenantId, team.id);
	for (const { id, priorityId } of open)
		if (!standing.some((warning) => warning.priorityId === priorityId)) await endWarning(trx, tenantId, id, now);
	for (const { priorityId } of standing) {
		const label = facts.priorities.find(({ id }) => id === priorityId)?.label ?? priorityId;
		const id = newId();
		if (!(await addWarning(trx, tenantId, team.id, { id, priorityId, label, raisedAt: now }))) continue;
		await planFollowUp(trx, tenantId, { id: newId(), panelId: id, dueAt: now, purpose: "warning" });
		await wake(trx, { tenantId, panelId: id, at: now });
	}
}
