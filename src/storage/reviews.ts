import type { Review, Verdict } from "../core/review.ts";
import { anyOf } from "./anyOf.ts";
import type { Trx } from "./database.ts";
import { reversalsOf } from "./reversals.ts";

export async function addReview(trx: Trx, tenantId: string, review: Review & { verdict: Verdict }): Promise<void> {
	await trx
		.insertInto("reviews")
		.values({
			tenant_id: tenantId,
			decision_id: review.decisionId,
			id: review.id,
			verdict: review.verdict,
			review_on: review.reviewOn,
			words: review.words,
			reviewed_by: review.reviewedBy,
			reviewed_by_name: review.reviewedByName,
			reviewed_at: review.reviewedAt,
		})
		.execute();
}

/** Everything that was said when these decisions were looked at again, and when they opened again by themselves; oldest first. */
export async function reviewsOf(trx: Trx, tenantId: string, decisionIds: readonly string[]): Promise<Review[]> {
	if (decisionIds.length === 0) return [];
	const rows = await trx
		.selectFrom("reviews")
		.where("tenant_id", "=", tenantId)
		.where("decision_id", "=", anyOf(decisionIds))
		.selectAll()
		.orderBy("reviewed_at")
		.execute();
	const reviews = rows.map(
		(row): Review => ({
			id: row.id,
			decisionId: row.decision_id,
			verdict: row.verdict,
			reviewOn: row.review_on,
			words: row.words,
			reviewedBy: row.reviewed_by,
			reviewedByName: row.reviewed_by_name,
			reviewedAt: row.reviewed_at,
		}),
	);
	const all = [...reviews, ...(await reversalsOf(trx, tenantId, decisionIds))];
	return all.sort((a, b) => (a.reviewedAt < b.reviewedAt ? -1 : a.reviewedAt > b.reviewedAt ? 1 : 0));
}
