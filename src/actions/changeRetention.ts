import { refuse } from "../core/refusal.ts";
import { monthsBefore } from "../core/retention.ts";
import { asAdmin } from "../core/roles.ts";
import { countDrops, keepRetention } from "../storage/retention.ts";
import { type Act, asMe } from "./action.ts";
import { retentionTold } from "./retentionTold.ts";

/** Changes for how long what is said in private is kept. What would go is said before: only who was told the number lets it go. */
export const changeRetention: Act<"changeRetention"> = async ({ months, drops }, context) => {
	const admin = asAdmin(context.me);
	if ("refused" in admin) return admin;
	return asMe(context, async (trx) => {
		const { total } = await countDrops(trx, admin.tenantId, monthsBefore(context.now, months));
		if (total > drops) return refuse("retentionDrops", { values: { total, months } });
		await keepRetention(trx, admin.tenantId, months);
		return { retention: await retentionTold(trx, admin.tenantId, context.now) };
	});
};
