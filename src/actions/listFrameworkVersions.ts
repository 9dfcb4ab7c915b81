import { emptyFramework } from "../core/framework.ts";
import { frameworkChanges, quietDecisions } from "../core/frameworkChange.ts";
import { firstOf } from "../core/remembering.ts";
import { namesOf } from "../storage/framework.ts";
import { type Act, asMe } from "./action.ts";
import { frameworkFacts } from "./frameworkFacts.ts";
import { teamAsMember } from "./teamLog.ts";

/** Every version as it was published, newest first: what it changed, and the decision or the people it came from. */
export const listFrameworkVersions: Act<"listFrameworkVersions"> = ({ teamId }, context) =>
	asMe(context, async (trx) => {
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const { versions, log, remembering } = await frameworkFacts(trx, context, team);
		const names = await namesOf(trx, { tenantId: context.me.tenantId, teamId });
		const told = versions.map(({ version, levels, content, confirmed, decisionId, at }, index) => {
			const before = versions[index - 1] ?? { levels: [], content: emptyFramework };
			const decision = log.find(({ id }) => id === decisionId);
			const name = (id: string) => names.get(id) ?? "";
			return {
				version,
				at,
				levels,
				content,
				confirmed: confirmed && { draftedBy: name(confirmed.draftedBy), confirmedBy: name(confirmed.confirmedBy) },
				decision: decision
					? {
							id: decision.id,
							chosen: decision.chosen.label,
							over: decision.over.label,
							decidedBy: decision.decidedByName,
							decidedAt: decision.decidedAt,
						}
					: null,
				changes: [
					...frameworkChanges(before, { levels, content }),
					...quietDecisions(versions.slice(Math.max(0, index - 1), index + 1), (id) => log.find((one) => one.id === id)),
				],
			};
		});
		return { versions: told.reverse(), recalling: [...remembering.panels], remember: firstOf(remembering) };
	});
