import { type Diagnosis, diagnose } from "../core/diagnosis.ts";
import { historyFrom } from "../core/historyFrom.ts";
import type { Instant } from "../core/instant.ts";
import { metricState } from "../core/metricState.ts";
import { firstOf, rememberedBy, withoutPanels } from "../core/remembering.ts";
import type { Team } from "../core/team.ts";
import type { TeamFacts } from "../core/teamFacts.ts";
import type { MetricFacts, Planned } from "../core/teamHistory.ts";
import type { Trx } from "../storage/database.ts";
import { latestValues } from "../storage/framework.ts";
import { pulsePlanOf } from "../storage/pulses.ts";
import { plannedOf } from "../storage/teamRounds.ts";
import { type Act, asMe, type Context } from "./action.ts";
import { askedToRemember } from "./askedToRemember.ts";
import { factsFor, panelsOfReader } from "./factsFor.ts";
import { frameworkFacts } from "./frameworkFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** Which problem the team has, from its own data, with what speaks for and against where the reader was; nobody is named. */
export const viewDiagnosis: Act<"viewDiagnosis"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const at = { tenantId: me.tenantId, teamId };
		const remembering = await askedToRemember(trx, context, teamId);
		const known = withoutPanels(rememberedBy(team, me.id, await factsFor(trx, context, team)), remembering);
		// the two sides of what was put off may be the first of its priorities
		const facts = remembering.priorities ? { ...known, deferrals: [] } : known;
		const history = historyFrom(facts, {
			metrics: await metricsOf(trx, context, team),
			planned: await comingUp(trx, at, now, await panelsOfReader(trx, context, teamId)),
			labelsOf: labelsFrom(facts),
		});
		return { teamId, remember: firstOf(remembering), ...shown(diagnose(history, now), facts) };
	});

type At = { tenantId: string; teamId: string };

/** Those of the framework as the reader may know it. */
async function metricsOf(trx: Trx, context: Context, team: Team): Promise<MetricFacts[]> {
	const { content } = (await frameworkFacts(trx, context, team)).shown;
	const values = await latestValues(trx, { tenantId: context.me.tenantId, teamId: team.id });
	const { now } = context;
	return content.metrics.map((metric) => {
		const value = values.find(({ metricId }) => metricId === metric.id);
		return { at: value?.at ?? now, metricId: metric.id, label: metric.label, state: metricState(metric, value?.value ?? null) };
	});
}

async function comingUp(trx: Trx, { tenantId, teamId }: At, now: Instant, panelIds: readonly string[]): Promise<Planned[]> {
	const { nextAt } = await pulsePlanOf(trx, tenantId, teamId);
	const pulse: Planned[] = nextAt === null ? [] : [{ at: nextAt, kind: "pulse", id: nextAt }];
	const planned = await plannedOf(trx, tenantId, teamId, now);
	return [...pulse, ...planned.filter(({ id }) => panelIds.includes(id))];
}

/** What a question that was put off is about: its two sides as a panel or a decision calls them. */
function labelsFrom({ rounds, decisions }: TeamFacts) {
	const known = new Map([
		...rounds.flatMap(({ targets }) => targets.map(({ id, label }) => [id, label] as const)),
		...decisions.flatMap(({ chosen, over }) => [chosen, over].map(({ id, label }) => [id, label] as const)),
	]);
	return (tensionId: string): [string, string] => {
		const [one = "", other = ""] = tensionId.split(":").slice(1);
		return [known.get(one) ?? one, known.get(other) ?? other];
	};
}

function shown({ kinds, notEnough, ...diagnosis }: Diagnosis, { deferrals }: TeamFacts) {
	const panelOf = ({ kind, id }: { kind: string; id: string }): string | null => {
		if (kind === "panel" || kind === "echo") return id;
		return kind === "tension" ? (deferrals.findLast(({ tensionId }) => tensionId === id)?.panelId ?? null) : null;
	};
	const told = (evidence: Diagnosis["kinds"][number]["for"]) =>
		evidence.map(({ source, ...said }) => ({ said, source: { ...source, panelId: panelOf(source) } }));
	return {
		...diagnosis,
		kinds: kinds.map(({ kind, weight, ...evidence }) => ({ kind, weight, for: told(evidence.for), against: told(evidence.against) })),
		notEnough: notEnough && { needs: notEnough.needs, after: notEnough.after && { at: notEnough.after.at, kind: notEnough.after.kind } },
	};
}
