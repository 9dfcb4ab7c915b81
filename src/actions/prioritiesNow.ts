import { prioritiesOf } from "../core/framework.ts";
import type { Asked } from "../core/pulse.ts";
import type { Trx } from "../storage/database.ts";
import { frameworkInForce } from "../storage/framework.ts";

/** What the team puts first now: its priorities, or while none are written, the first targets of its order. */
export async function prioritiesNow(trx: Trx, tenantId: string, teamId: string): Promise<Asked[]> {
	return prioritiesOf(await frameworkInForce(trx, { tenantId, teamId })).map(({ id, label }) => ({ id, label }));
}
