import { contradictedBy, type InForce } from "./contradiction.ts";
import type { Decision, Side } from "./decision.ts";
import type { Day, Instant } from "./instant.ts";
import { leadersOf, type Panel } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A trade-off somebody wants settled. Owner and date may still be missing: that is what is refused. */
export type Settling = {
	chosen: Side;
	over: Side;
	givesUp: string;
	ownerId: string | null;
	reviewOn: Day | null;
	supersedes: readonly string[];
};

/**
 * Whether a trade-off can be settled so: it says what is given up, who owns it and when it is looked at again (all that is
 * missing is named at once), and it contradicts nothing in force but what it supersedes.
 *
 * @returns undefined when it stands; `contradicts` carries the chain it goes against.
 */
export function whyNotSettled(
	settling: Settling,
	panel: Panel,
	inForce: readonly (InForce & Pick<Decision, "decidedAt">)[],
	today: Day,
): Refusal | undefined {
	const incomplete = missingFrom(settling);
	if (incomplete) return incomplete;
	if (settling.ownerId !== null && !leadersOf(panel).some((person) => person.id === settling.ownerId))
		return refuse("ownerNotOnPanel", { fields: { ownerId: "ownerNotOnPanel" } });
	if (settling.reviewOn !== null && settling.reviewOn <= today) return refuse("reviewInPast", { fields: { reviewOn: "reviewInPast" } });
	const stands = (id: string) => inForce.find((decision) => decision.id === id);
	const replaced = settling.supersedes.map(stands);
	if (replaced.some((decision) => !decision || !isInTheWay(decision, settling, inForce))) return refuse("notSuperseding");
	const staying = inForce.filter((decision) => !settling.supersedes.includes(decision.id));
	if (staying.some((decision) => decision.chosen.id === settling.chosen.id && decision.over.id === settling.over.id))
		return refuse("alreadySettled");
	const chain = contradictedBy(settling.chosen, settling.over, staying).flatMap((link) =>
		staying.filter((decision) => decision.id === link.id),
	);
	if (chain.length === 0) return undefined;
	return refuse("contradicts", {
		values: { count: chain.length, chosen: settling.chosen.label, over: settling.over.label },
		chain: chain.map((link) => ({ decisionId: link.id, chosen: link.chosen.label, over: link.over.label, decidedAt: link.decidedAt })),
	});
}

/** Only what contradicts a decision, or says the same, is replaced by it: what it has nothing to do with stays in force. */
function isInTheWay(decision: InForce, { chosen, over }: Settling, inForce: readonly InForce[]): boolean {
	const leads = (from: Side, to: Side) => from.id === to.id || contradictedBy(to, from, inForce).length > 0;
	const same = decision.chosen.id === chosen.id && decision.over.id === over.id;
	return same || (leads(over, decision.chosen) && leads(decision.over, chosen));
}

function missingFrom({ givesUp, ownerId, reviewOn }: Settling): Refusal | undefined {
	const fields: Record<string, string> = {};
	if (givesUp === "") fields["givesUp"] = "costMissing";
	if (ownerId === null) fields["ownerId"] = "ownerMissing";
	if (reviewOn === null) fields["reviewOn"] = "reviewMissing";
	return Object.keys(fields).length > 0 ? refuse("incompleteDecision", { fields }) : undefined;
}

/** A trade-off is put off only to somebody and to a day that is still to come. */
export function whyNotDeferred(ownerId: string | null, until: Day | null, panel: Panel, now: Instant): Refusal | undefined {
	const fields: Record<string, string> = {};
	if (ownerId === null) fields["ownerId"] = "ownerMissing";
	if (until === null) fields["until"] = "untilMissing";
	if (Object.keys(fields).length > 0) return refuse("incompleteDecision", { fields });
	if (!leadersOf(panel).some((person) => person.id === ownerId))
		return refuse("ownerNotOnPanel", { fields: { ownerId: "ownerNotOnPanel" } });
	if (until !== null && until <= now.slice(0, 10)) return refuse("reviewInPast", { fields: { until: "reviewInPast" } });
	return undefined;
}
