import { sql } from "kysely";
import type { Instant } from "../core/instant.ts";
import type { Target } from "../core/panel.ts";
import type { ViewOrder } from "../core/panelView.ts";
import type { Member, Team, TeamSettings } from "../core/team.ts";
import type { Trx } from "./database.ts";
import { together } from "./transaction.ts";

type NewTeam = Pick<TeamSettings, "name"> & Partial<TeamSettings> & { id: string; createdAt: Instant };

export async function addTeam(trx: Trx, tenantId: string, team: NewTeam, members: readonly Member[]): Promise<void> {
	const { id, createdAt, ...settings } = team;
	await trx
		.insertInto("teams")
		.values({ tenant_id: tenantId, id, name: team.name, created_at: createdAt, ...columnsOf(settings) })
		.execute();
	await addMembers(trx, tenantId, id, members);
}

export async function changeTeamRow(trx: Trx, tenantId: string, teamId: string, change: Partial<TeamSettings>): Promise<void> {
	if (Object.keys(change).length === 0) return;
	await trx.updateTable("teams").set(columnsOf(change)).where("tenant_id", "=", tenantId).where("id", "=", teamId).execute();
}

const columnsOf = ({ name, deciderId, facilitatorId, timeZone, locale, echoDays, tasks, pulseWeeks, nudge }: Partial<TeamSettings>) => ({
	...(name === undefined ? {} : { name }),
	...(deciderId === undefined ? {} : { decider_id: deciderId }),
	...(facilitatorId === undefined ? {} : { facilitator_id: facilitatorId }),
	...(timeZone === undefined ? {} : { time_zone: timeZone }),
	...(locale === undefined ? {} : { locale }),
	...(echoDays === undefined ? {} : { echo_days: echoDays }),
	...(tasks === undefined ? {} : { tasks }),
	...(pulseWeeks === undefined ? {} : { pulse_weeks: pulseWeeks }),
	...(nudge === undefined ? {} : { nudge }),
});

/** Whoever left and comes back is a member again. */
export async function addMembers(trx: Trx, tenantId: string, teamId: string, members: readonly Member[]): Promise<void> {
	if (members.length === 0) return;
	const rows = members.map((member) => ({
		tenant_id: tenantId,
		team_id: teamId,
		person_id: member.id,
		name: member.name,
		mail: member.mail,
		title: member.title,
	}));
	await trx
		.insertInto("team_members")
		.values(rows)
		.onConflict((conflict) => conflict.columns(["tenant_id", "team_id", "person_id"]).doUpdateSet({ left_at: null }))
		.execute();
}

/** They stay named in what they said. */
export async function removeMembers(trx: Trx, tenantId: string, teamId: string, ids: readonly string[], at: Instant): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.updateTable("team_members")
		.set({ left_at: at })
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.where("person_id", "in", ids)
		.execute();
}

export type TeamBrief = { id: string; name: string; memberIds: string[] };

/** The teams that one person belongs to, each with all its members' ids. */
export async function teamsOf(trx: Trx, tenantId: string, personId: string): Promise<TeamBrief[]> {
	const rows = await trx
		.selectFrom("team_members as mine")
		.innerJoin("teams", (join) => join.onRef("teams.tenant_id", "=", "mine.tenant_id").onRef("teams.id", "=", "mine.team_id"))
		.innerJoin("team_members as member", (join) =>
			join.onRef("member.tenant_id", "=", "mine.tenant_id").onRef("member.team_id", "=", "mine.team_id"),
		)
		.where("mine.tenant_id", "=", tenantId)
		.where("mine.person_id", "=", personId)
		.where("mine.left_at", "is", null)
		.where("member.left_at", "is", null)
		.select(["teams.id", "teams.name", "member.person_id"])
		.orderBy("teams.created_at")
		.execute();
	const teams = new Map<string, TeamBrief>();
	for (const { id, name, person_id } of rows) {
		const team = teams.get(id) ?? { id, name, memberIds: [] };
		team.memberIds.push(person_id);
		teams.set(id, team);
	}
	return [...teams.values()];
}

/** The team with those who are its members now. */
export async function teamById(trx: Trx, tenantId: string, teamId: string): Promise<Team | undefined> {
	const [row, members] = await together([
		trx.selectFrom("teams").where("tenant_id", "=", tenantId).where("id", "=", teamId).selectAll().executeTakeFirst(),
		trx
			.selectFrom("team_members")
			.where("tenant_id", "=", tenantId)
			.where("team_id", "=", teamId)
			.where("left_at", "is", null)
			.select(["person_id as id", "name", "mail", "title"])
			.orderBy("name")
			.execute(),
	]);
	if (!row) return undefined;
	return {
		id: row.id,
		name: row.name,
		deciderId: row.decider_id,
		facilitatorId: row.facilitator_id,
		timeZone: row.time_zone,
		locale: row.locale,
		echoDays: row.echo_days,
		tasks: row.tasks,
		pulseWeeks: row.pulse_weeks,
		nudge: row.nudge,
		members,
	};
}

/** The order in force: version 0 while nothing is decided. */
export async function latestOrder(trx: Trx, tenantId: string, teamId: string): Promise<ViewOrder> {
	const latest = await trx
		.selectFrom("framework_versions")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.select(["version", "levels"])
		.orderBy("version", "desc")
		.limit(1)
		.executeTakeFirst();
	return latest ?? { version: 0, levels: [] };
}

/** One decision at a time settles a team's framework: the next waits here until this transaction ends. */
export async function lockTeam(trx: Trx, tenantId: string, teamId: string): Promise<void> {
	await trx.selectFrom("teams").where("tenant_id", "=", tenantId).where("id", "=", teamId).select("id").forUpdate().execute();
}

export async function addVersion(
	trx: Trx,
	tenantId: string,
	version: { teamId: string; version: number; levels: readonly (readonly Target[])[]; decisionId: string; createdAt: string },
): Promise<void> {
	await trx
		.insertInto("framework_versions")
		.values({
			tenant_id: tenantId,
			team_id: version.teamId,
			version: version.version,
			levels: JSON.stringify(version.levels),
			decision_id: version.decisionId,
			created_at: version.createdAt,
			// what was confirmed stays: a decision changes the order alone
			content: sql<string | null>`(select content from framework_versions
				where tenant_id = ${tenantId} and team_id = ${version.teamId} order by version desc limit 1)`,
		})
		.execute();
}
