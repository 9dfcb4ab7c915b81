import type { Asked } from "./pulse.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Team } from "./team.ts";

/** How many signals one person raises within 24 hours. */
export const mostSignalsADay = 20;

type Raised = { priorityId: string; fromId: string | null };

/**
 * Whether somebody of the team can raise this: against a priority that stands, and heard from a member who is not themselves. Who
 * facilitates says whom they heard it from, since their own view counts in no measure.
 */
export function whyNotRaised(
	{ priorityId, fromId }: Raised,
	team: Pick<Team, "members" | "facilitatorId">,
	priorities: readonly Asked[],
	personId: string,
): Refusal | undefined {
	if (!priorities.some(({ id }) => id === priorityId)) return refuse("noSuchPriority", { fields: { priorityId: "noSuchPriority" } });
	if (fromId === null && personId === team.facilitatorId) return refuse("signalFromWhom", { fields: { fromId: "signalFromWhom" } });
	const other = fromId === null || (fromId !== personId && fromId !== team.facilitatorId && team.members.some(({ id }) => id === fromId));
	return other ? undefined : refuse("notAMember", { fields: { fromId: "notAMember" } });
}
