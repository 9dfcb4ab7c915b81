import { nudgingTeamsOf } from "../storage/nudges.ts";
import { type Act, asMe } from "./action.ts";

/** What the reader's Outlook keeps, to tell them of a missing panel before an invite goes out. */
export const listNudges: Act<"listNudges"> = (_input, context) =>
	asMe(context, async (trx) => ({ teams: await nudgingTeamsOf(trx, context.me.tenantId, context.me.id) }));
