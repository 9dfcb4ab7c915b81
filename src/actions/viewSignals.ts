import type { Reply } from "../contract.ts";
import type { Evidence, Signal } from "../core/evidence.ts";
import { firstOf } from "../core/remembering.ts";
import { runsTeam, type Team } from "../core/team.ts";
import { becauseOf, saidBy } from "../core/warningWords.ts";
import type { Trx } from "../storage/database.ts";
import { namesOf } from "../storage/framework.ts";
import { openWarnings } from "../storage/warnings.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { panelsOfReader } from "./factsFor.ts";
import { loadTeamFacts } from "./loadTeamFacts.ts";
import { teamAsMember } from "./teamLog.ts";
import { warningsOf } from "./watchTeam.ts";

/** What the reader raised; for whoever runs the team, all that was, and what it adds up to. */
export const viewSignals: Act<"viewSignals"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		return "refused" in team ? team : showSignals(trx, context, team);
	});

const sources = { signal: "signal", pulse: "pulse", recall: "pulse", echo: "panel", drift: "panel" } as const;

export async function showSignals(trx: Trx, { me, now }: Pick<Context, "me" | "now">, team: Team): Promise<Reply<"viewSignals">> {
	const { tenantId } = me;
	const mayRun = runsTeam(team, me.id);
	const shared = {
		teamId: team.id,
		mayRun,
		hears: me.id === team.facilitatorId,
		readers: team.members.filter(({ id }) => id !== me.id && runsTeam(team, id)).map(({ name }) => name),
	};
	const remember = firstOf(await askedToRemember(trx, { me, now }, team.id));
	if (remember) return { ...shared, remember, priorities: [], members: [], signals: [], warnings: [], dismissed: [] };
	const facts = await loadTeamFacts(trx, { now }, tenantId, team);
	const kept = mayRun ? await openWarnings(trx, tenantId, team.id) : [];
	const panelIds = mayRun ? await panelsOfReader(trx, { me }, team.id) : [];
	// what was said on a panel is read by its people; whoever else reads the warning is told how many it comes from
	const mayRead = ({ kind, sourceId }: Evidence) => sources[kind] !== "panel" || panelIds.includes(sourceId);
	const names = await namesOf(trx, { tenantId, teamId: team.id });
	const labelOf = (priorityId: string) =>
		facts.priorities.find(({ id }) => id === priorityId)?.label ??
		facts.pulses.flatMap(({ priorities }) => priorities).find(({ id }) => id === priorityId)?.label ??
		priorityId;
	const nameOf = (personId: string) =>
		names.get(personId) ?? facts.rounds.flatMap(({ leaders }) => leaders).find(({ id }) => id === personId)?.name ?? "";
	const shown = ({ id, priorityId, words, name, from, at }: Signal & { name: string }) => ({
		id,
		priorityId,
		label: labelOf(priorityId),
		words,
		name,
		fromName: from && nameOf(from),
		at,
	});
	const told = (evidence: Evidence) => ({
		id: evidence.id,
		kind: evidence.kind,
		name: nameOf(evidence.personId),
		at: evidence.at,
		said: saidBy(evidence),
		source: { kind: sources[evidence.kind], id: evidence.sourceId },
	});
	return {
		...shared,
		remember,
		priorities: facts.priorities,
		members: facts.leaders.map(({ id, name }) => ({ id, name })),
		signals: facts.signals.filter(({ personId }) => mayRun || personId === me.id).map(shown),
		warnings: warningsOf(facts, now).flatMap((warning) => {
			const row = kept.find(({ priorityId }) => priorityId === warning.priorityId);
			if (!row) return [];
			const { strength, since, evidence, people } = warning;
			return [
				{
					id: row.id,
					priorityId: warning.priorityId,
					label: row.label,
					strength,
					since,
					people: people.length,
					because: becauseOf(evidence),
					evidence: evidence.filter(mayRead).map(told),
					panelId: row.panelId,
				},
			];
		}),
		dismissed: mayRun ? facts.dismissals.map(({ priorityId, reason, by, at }) => ({ label: labelOf(priorityId), reason, by, at })) : [],
	};
}
