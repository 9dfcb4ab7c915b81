import { openAsks } from "../storage/asks.ts";
import { type Act, asMe } from "./action.ts";

/** What the team waits for from the reader: answers first due first, then votes, then stances. */
export const listMyAsks: Act<"listMyAsks"> = (_input, context) =>
	asMe(context, async (trx) => ({ asks: await openAsks(trx, context.me.tenantId, context.me.id, context.now) }));
