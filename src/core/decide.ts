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
	if (settling.supersedes.some((id) => !inForce.some((decision) => decision.id === id))) return refuse("notSuperseding");
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
