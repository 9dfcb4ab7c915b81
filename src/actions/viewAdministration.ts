import { asAdmin } from "../core/roles.ts";
import { countKept, erasuresOf } from "../storage/administration.ts";
import { type Act, asMe } from "./action.ts";
import { retentionTold } from "./retentionTold.ts";

/** What is kept for a tenant in numbers, for how long, and who was erased. */
export const viewAdministration: Act<"viewAdministration"> = async ({ months }, context) => {
	const admin = asAdmin(context.me);
	if ("refused" in admin) return admin;
	return asMe(context, async (trx) => ({
		counts: await countKept(trx, admin.tenantId),
		retention: await retentionTold(trx, admin.tenantId, context.now, months),
		erasures: await erasuresOf(trx, admin.tenantId),
	}));
};
