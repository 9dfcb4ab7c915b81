import type { Reply } from "../contract.ts";
import type { Instant } from "../core/instant.ts";
import { lastOf } from "../core/instant.ts";
import { monthsBefore } from "../core/retention.ts";
import type { Trx } from "../storage/database.ts";
import { countDrops, oldestKept, retentionOf } from "../storage/retention.ts";

/** How long what is said in private is kept, when the oldest goes, and what is older than `asked` months, or than what is chosen. */
export async function retentionTold(
	trx: Trx,
	tenantId: string,
	now: Instant,
	asked?: number,
): Promise<Reply<"viewAdministration">["retention"]> {
	const months = await retentionOf(trx, tenantId);
	const oldest = await oldestKept(trx, tenantId);
	return {
		months,
		nextAt: oldest && lastOf(now, monthsBefore(oldest, -months)),
		drops: await countDrops(trx, tenantId, monthsBefore(now, asked ?? months)),
	};
}
