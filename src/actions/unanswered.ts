import { type Refusal, refuse } from "../core/refusal.ts";
import type { GraphFailure } from "../graph/failure.ts";

/** Why Graph did not do what somebody asked who is here: a permission is missing, and which, or it did not answer. */
export function unanswered({ kind, permission }: GraphFailure): Refusal {
	if (kind !== "consent" && kind !== "forbidden") return refuse("graphUnavailable");
	return refuse("consentNeeded", permission === undefined ? {} : { values: { permission } });
}
