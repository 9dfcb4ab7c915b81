import { type Diagnosis, diagnose } from "../core/diagnosis.ts";
import { historyFrom } from "../core/historyFrom.ts";
import type { Instant } from "../core/instant.ts";
import { metricState } from "../core/metricState.ts";
import type { TeamFacts } from "../core/teamFacts.ts";
import type { MetricFacts, Planned } from "../core/teamHistory.ts";
import type { Trx } from "../storage/database.ts";
import { frameworkInForce, latestValues } from "../storage/framework.ts";
import { pulsePlanOf } from "../storage/pulses.ts";
import { plannedOf } from "../storage/teamRounds.ts";
import { type Act, asMe } from "./action.ts";
import { loadTeamFacts } from "./loadTeamFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** Which problem the team has, from its own data, with what speaks for and against; nobody is named. */
export const viewDiagnosis: Act<"viewDiagnosis"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const at = { tenantId: me.tenantId, teamId };
		const facts = await loadTeamFacts(trx, context, me.tenantId, team);
		const history = historyFrom(facts, {
			metrics: await metricsOf(trx, at, now),
			planned: await comingUp(trx, at, now),
			labelsOf: labelsFrom(facts),
		});
		return { teamId, ...shown(diagnose(history, now), facts) };
	});

type At = { tenantId: string; teamId: string };

async function metricsOf(trx: Trx, at: At, now: Instant): Promise<MetricFacts[]> {
	const { content } = await frameworkInForce(trx, at);
	const values = await latestValues(trx, at);
	return content.metrics.map((metric) => {
		const value = values.find(({ metricId }) => metricId === metric.id);
		return { at: value?.at ?? now, metricId: metric.id, label: metric.label, state: metricState(metric, value?.value ?? null) };
	});
}

async function comingUp(trx: Trx, { tenantId, teamId }: At, now: Instant): Promise<Planned[]> {
	const { nextAt } = await pulsePlanOf(trx, tenantId, teamId);
	const pulse: Planned[] = nextAt === null ? [] : [{ at: nextAt, kind: "pulse", id: nextAt }];
	return [...pulse, ...(await plannedOf(trx, tenantId, teamId, now))];
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
