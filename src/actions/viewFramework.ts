import { orderFrom } from "../core/order.ts";
import { latestOrder } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";
import { teamAsMember, teamLog } from "./teamLog.ts";

/** The team's order as its decisions settle it, and the decisions behind it. For its members only. */
export const viewFramework: Act<"viewFramework"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const decisions = await teamLog(trx, context, teamId, "UTC");
		const inForce = decisions.filter((decision) => decision.supersededBy === null);
		const { version } = await latestOrder(trx, context.me.tenantId, teamId);
		return {
			teamName: team.name,
			order: { version, levels: orderFrom(inForce) },
			decisions: inForce,
			members: team.members.map(({ id, name, title }) => ({ id, name, title, roles: [] })),
		};
	});
