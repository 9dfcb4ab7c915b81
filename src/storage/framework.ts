import { sql } from "kysely";
import { emptyFramework, type FrameworkContent, type FrameworkVersion } from "../core/framework.ts";
import { dayIn, type Instant, later } from "../core/instant.ts";
import type { Target } from "../core/panel.ts";
import type { Trx } from "./database.ts";

type At = { tenantId: string; teamId: string };

/** Every version of a team's framework, the first first. */
export async function versionsOf(trx: Trx, { tenantId, teamId }: At): Promise<FrameworkVersion[]> {
	const rows = await trx
		.selectFrom("framework_versions")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.selectAll()
		.orderBy("version")
		.execute();
	return rows.map((row) => ({
		version: row.version,
		levels: row.levels,
		content: row.content ?? emptyFramework,
		decisionId: row.decision_id,
		confirmed: row.confirmed_by && row.drafted_by ? { draftedBy: row.drafted_by, confirmedBy: row.confirmed_by } : null,
		at: row.created_at,
	}));
}

/** Every order a team ever had, the first first. */
export async function ordersOf(trx: Trx, { tenantId, teamId }: At): Promise<Pick<FrameworkVersion, "at" | "levels">[]> {
	return trx
		.selectFrom("framework_versions")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.select(["created_at as at", "levels"])
		.orderBy("version")
		.execute();
}

/** The framework in force; without a version while nothing was decided or confirmed. */
export async function frameworkInForce(trx: Trx, at: At): Promise<Pick<FrameworkVersion, "version" | "levels" | "content">> {
	const row = await trx
		.selectFrom("framework_versions")
		.where("tenant_id", "=", at.tenantId)
		.where("team_id", "=", at.teamId)
		.select(["version", "levels", "content"])
		.orderBy("version", "desc")
		.limit(1)
		.executeTakeFirst();
	return { version: row?.version ?? 0, levels: row?.levels ?? [], content: row?.content ?? emptyFramework };
}

export async function addConfirmed(
	trx: Trx,
	{ tenantId, teamId }: At,
	version: {
		version: number;
		levels: readonly (readonly Target[])[];
		content: FrameworkContent;
		decisionId: string | null;
		draftedBy: string;
		confirmedBy: string;
		at: Instant;
	},
): Promise<void> {
	await trx
		.insertInto("framework_versions")
		.values({
			tenant_id: tenantId,
			team_id: teamId,
			version: version.version,
			levels: JSON.stringify(version.levels),
			content: JSON.stringify(version.content),
			decision_id: version.decisionId,
			drafted_by: version.draftedBy,
			confirmed_by: version.confirmedBy,
			created_at: version.at,
		})
		.execute();
}

/** Keeps that somebody has read a version; saying so twice is saying it once. */
export async function acknowledge(trx: Trx, { tenantId, teamId }: At, personId: string, version: number, at: Instant): Promise<void> {
	await trx
		.insertInto("framework_acknowledgments")
		.values({ tenant_id: tenantId, team_id: teamId, person_id: personId, version, acknowledged_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export type Acknowledged = { personId: string; version: number; at: Instant };

/** The latest version each person has read. */
export async function acknowledgedOf(trx: Trx, { tenantId, teamId }: At): Promise<Acknowledged[]> {
	const rows = await trx
		.selectFrom("framework_acknowledgments")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.distinctOn("person_id")
		.select(["person_id", "version", "acknowledged_at"])
		.orderBy("person_id")
		.orderBy("version", "desc")
		.execute();
	return rows.map((row) => ({ personId: row.person_id, version: row.version, at: row.acknowledged_at }));
}

export type MetricValue = { metricId: string; value: string; reportedBy: string; at: Instant };

const dayMs = 86_400_000;

/** Keeps what a metric is now; what was said of it earlier on the same day, by the clock of `timeZone`, goes. */
export async function addMetricValue(trx: Trx, { tenantId, teamId }: At, id: string, value: MetricValue, timeZone: string): Promise<void> {
	await trx
		.insertInto("metric_values")
		.values({
			tenant_id: tenantId,
			team_id: teamId,
			metric_id: value.metricId,
			id,
			value: value.value,
			reported_by: value.reportedBy,
			reported_at: value.at,
		})
		.execute();
	const ofMetric = trx
		.selectFrom("metric_values")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("metric_id", "=", value.metricId);
	const lately = await ofMetric
		.where("reported_at", ">", later(value.at, -2 * dayMs))
		.where("id", "!=", id)
		.select(["id", "reported_at"])
		.execute();
	const today = dayIn(value.at, timeZone);
	const replaced = lately.filter(({ reported_at }) => reported_at <= value.at && dayIn(reported_at, timeZone) === today);
	if (replaced.length === 0) return;
	await trx
		.deleteFrom("metric_values")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("metric_id", "=", value.metricId)
		.where(
			"id",
			"in",
			replaced.map((one) => one.id),
		)
		.execute();
}

/** What each metric was when it was last reported. */
export async function latestValues(trx: Trx, { tenantId, teamId }: At): Promise<MetricValue[]> {
	const rows = await trx
		.selectFrom("metric_values")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.distinctOn("metric_id")
		.select(["metric_id", "value", "reported_by", "reported_at"])
		.orderBy("metric_id")
		.orderBy("reported_at", "desc")
		.orderBy("id")
		.execute();
	return rows.map((row) => ({ metricId: row.metric_id, value: row.value, reportedBy: row.reported_by, at: row.reported_at }));
}

/** How the team's people are called, also of those who left. */
export async function namesOf(trx: Trx, { tenantId, teamId }: At): Promise<Map<string, string>> {
	const rows = await trx
		.selectFrom("team_members")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.select(["person_id", "name"])
		.execute();
	return new Map(rows.map((row) => [row.person_id, row.name]));
}

export type PutOff = { tensionId: string; ownerName: string; until: string };

/** The questions the team has put off and not settled since, each as it was put off last; as if these panels had not met. */
export async function putOffBy(trx: Trx, { tenantId, teamId }: At, withoutPanels: readonly string[]): Promise<PutOff[]> {
	const rows = await trx
		.selectFrom("deferrals as f")
		.where("f.tenant_id", "=", tenantId)
		.where("f.team_id", "=", teamId)
		.where(sql<boolean>`not f.panel_id = any(${[...withoutPanels]}::uuid[])`)
		.where(
			sql<boolean>`not exists (select from decisions d where d.tenant_id = f.tenant_id and d.team_id = f.team_id
				and d.tension_id = f.tension_id and d.decided_at > f.deferred_at and not d.panel_id = any(${[...withoutPanels]}::uuid[]))`,
		)
		.distinctOn("f.tension_id")
		.select(["f.tension_id", "f.owner_name", "f.until_day"])
		.orderBy("f.tension_id")
		.orderBy("f.deferred_at", "desc")
		.execute();
	return rows.map((row) => ({ tensionId: row.tension_id, ownerName: row.owner_name, until: row.until_day }));
}
