import type { Target } from "../core/panel.ts";
import type { ViewOrder } from "../core/panelView.ts";
import type { Trx } from "./database.ts";

type Member = { id: string; name: string; mail: string; title: string };
export type Team = { id: string; name: string; memberIds: string[] };

export async function addTeam(
	trx: Trx,
	tenantId: string,
	team: { id: string; name: string; createdAt: string },
	members: readonly Member[],
): Promise<void> {
	await trx.insertInto("teams").values({ tenant_id: tenantId, id: team.id, name: team.name, created_at: team.createdAt }).execute();
	await addMembers(trx, tenantId, team.id, members);
}

async function addMembers(trx: Trx, tenantId: string, teamId: string, members: readonly Member[]): Promise<void> {
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
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The teams that one person belongs to, each with all its members. */
export async function teamsOf(trx: Trx, tenantId: string, personId: string): Promise<Team[]> {
	const rows = await trx
		.selectFrom("team_members as mine")
		.innerJoin("teams", (join) => join.onRef("teams.tenant_id", "=", "mine.tenant_id").onRef("teams.id", "=", "mine.team_id"))
		.innerJoin("team_members as member", (join) =>
			join.onRef("member.tenant_id", "=", "mine.tenant_id").onRef("member.team_id", "=", "mine.team_id"),
		)
		.where("mine.tenant_id", "=", tenantId)
		.where("mine.person_id", "=", personId)
		.select(["teams.id", "teams.name", "member.person_id"])
		.orderBy("teams.created_at")
		.execute();
	const teams = new Map<string, Team>();
	for (const { id, name, person_id } of rows) {
		const team = teams.get(id) ?? { id, name, memberIds: [] };
		team.memberIds.push(person_id);
		teams.set(id, team);
	}
	return [...teams.values()];
}

export async function teamById(trx: Trx, tenantId: string, teamId: string): Promise<(Team & { members: Member[] }) | undefined> {
	const team = await trx
		.selectFrom("teams")
		.where("tenant_id", "=", tenantId)
		.where("id", "=", teamId)
		.select(["id", "name"])
		.executeTakeFirst();
	if (!team) return undefined;
	const members = await trx
		.selectFrom("team_members")
		.where("tenant_id", "=", tenantId)
		.where("team_id", "=", teamId)
		.select(["person_id as id", "name", "mail", "title"])
		.orderBy("name")
		.execute();
	return { ...team, members, memberIds: members.map((member) => member.id) };
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
		})
		.execute();
}
