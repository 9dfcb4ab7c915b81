import { refuse } from "../core/refusal.ts";
import { decisionsOfTeam, stancesOn } from "../storage/decisions.ts";
import { teamById } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";

/** What the team has decided, newest first, superseded decisions too. For its members only. */
export const listDecisions: Act<"listDecisions"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const { tenantId, id } = context.me;
		const team = await teamById(trx, tenantId, teamId);
		if (!team?.memberIds.includes(id)) return refuse("notOnPanel");
		const decisions = await decisionsOfTeam(trx, tenantId, teamId);
		const stances = await stancesOn(
			trx,
			tenantId,
			decisions.map((decision) => decision.id),
		);
		return {
			decisions: decisions.map((decision) => ({
				...decision,
				stances: stances.filter((stance) => stance.decisionId === decision.id),
				silent: [],
			})),
		};
	});
