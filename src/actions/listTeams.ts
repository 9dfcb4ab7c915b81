import { teamsOf } from "../storage/teams.ts";
import { type Act, asMe } from "./action.ts";

/** The teams the reader belongs to, the oldest first. */
export const listTeams: Act<"listTeams"> = (_input, context) =>
	asMe(context, async (trx) => ({
		teams: (await teamsOf(trx, context.me.tenantId, context.me.id)).map(({ id, name }) => ({ id, name })),
	}));
