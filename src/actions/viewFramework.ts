import { refuse } from "../core/refusal.ts";
import { latestOrder, teamById } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";
import { listDecisions } from "./listDecisions.ts";

/** The team's order as its decisions settle it, and the decisions behind it. For its members only. */
export const viewFramework: Act<"viewFramework"> = async ({ teamId }, context) => {
	const listed = await listDecisions({ teamId }, context);
	if ("refused" in listed) return listed;
	return asMe(context, async (trx) => {
		const team = await teamById(trx, context.me.tenantId, teamId);
		if (!team) return refuse("notOnPanel");
		return {
			teamName: team.name,
			order: await latestOrder(trx, context.me.tenantId, teamId),
			decisions: listed.decisions.filter((decision) => decision.supersededBy === null),
			members: team.members.map(({ id, name, title }) => ({ id, name, title, roles: [] })),
		};
	});
};
