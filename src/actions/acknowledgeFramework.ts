import { refuse } from "../core/refusal.ts";
import { whyNotBefore } from "../core/remembering.ts";
import { acknowledge } from "../storage/framework.ts";
import { type Act, asMe } from "./action.ts";
import { frameworkFacts } from "./frameworkFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** The reader has read this version. */
export const acknowledgeFramework: Act<"acknowledgeFramework"> = ({ teamId, version }, context) =>
	asMe(context, async (trx) => {
		const { me, now } = context;
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const facts = await frameworkFacts(trx, context, team);
		const refusal = whyNotBefore(facts.remembering);
		if (refusal) return refusal;
		if (!facts.versions.some((one) => one.version === version)) return refuse("unknownVersion");
		await acknowledge(trx, { tenantId: me.tenantId, teamId }, me.id, version, now);
		return { version };
	});
