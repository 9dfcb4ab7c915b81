import type { Sent } from "../../contract.ts";
import type { Reversal } from "../../core/decision.ts";
import type { Day } from "../../core/instant.ts";

/** What opens a decision again, as it is being chosen. */
export type Opens =
	| { kind: "nothing" }
	| { kind: "assumption"; statement: string }
	| { kind: "metric"; metric: string; crosses: "above" | "below"; threshold: string };

/** A decision being written. */
export type Terms = { givesUp: string; why: string; ownerId: string | null; reviewOn: Day | null; scope: string; opens: Opens };

export const noTerms: Terms = { givesUp: "", why: "", ownerId: null, reviewOn: null, scope: "", opens: { kind: "nothing" } };

/** A metric counts only with its threshold: half of it would never be noticed. */
export function reversalOf(opens: Opens): Reversal | null {
	if (opens.kind === "nothing") return null;
	if (opens.kind === "assumption") return opens;
	const [metric, threshold] = [opens.metric.trim(), opens.threshold.trim()];
	return metric && threshold ? { ...opens, metric, threshold } : null;
}

type Forcing = Omit<Sent<"forceDecision">, "idempotencyKey" | "panelId" | "tensionId" | "chosen">;

export const forcing = (terms: Terms, supersedes: string[]): Forcing => ({
	givesUp: terms.givesUp.trim(),
	why: terms.why.trim(),
	scope: terms.scope.trim(),
	ownerId: terms.ownerId,
	reviewOn: terms.reviewOn,
	reversal: reversalOf(terms.opens),
	supersedes,
});

/** The day `days` after another. @example dayAfter("2026-06-18T10:00:00.000Z", 28) // "2026-07-16" */
export const dayAfter = (now: string, days: number): Day => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

/** The first of the fields that are missing, as they stand on the form. */
export const firstOf = <Name extends string>(order: readonly Name[], fields: Record<string, string>): Name | undefined =>
	order.find((name) => name in fields);
