import type { NudgingTeam } from "../core/nudge.ts";
import type { Trx } from "./database.ts";

/** The teams of one person that want to be told, the oldest first, each with whoever leads in it now. */
export async function nudgingTeamsOf(trx: Trx, tenantId: string, personId: string): Promise<NudgingTeam[]> {
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
		.where("teams.nudge", "=", true)
		.whereRef("member.person_id", "is distinct from", "teams.facilitator_id")
		.select(["teams.id", "teams.name", "member.mail"])
		.orderBy("teams.created_at")
		.orderBy("member.mail")
		.execute();
	const teams = new Map<string, { name: string; leaders: string[] }>();
	for (const { id, name, mail } of rows) {
		const team = teams.get(id) ?? { name, leaders: [] };
		team.leaders.push(mail.toLowerCase());
		teams.set(id, team);
	}
	return [...teams.values()];
}
