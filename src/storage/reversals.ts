import type { Side } from "../core/decision.ts";
import type { Instant } from "../core/instant.ts";
import { becauseOf } from "../core/reversal.ts";
import type { Review } from "../core/review.ts";
import type { Said } from "../core/said.ts";
import { anyOf } from "./anyOf.ts";
import type { Trx } from "./database.ts";

export type KeptReversal = {
	decisionId: string;
	happenedAt: Instant;
	kind: "assumption" | "metric";
	words: string;
	/** The panel whose reveal showed it, if one did. */
	panelId: string | null;
};

export async function addReversal(trx: Trx, tenantId: string, reversal: KeptReversal): Promise<void> {
	await trx
		.insertInto("reversals")
		.values({
			tenant_id: tenantId,
			decision_id: reversal.decisionId,
			happened_at: reversal.happenedAt,
			kind: reversal.kind,
			words: reversal.words,
			panel_id: reversal.panelId,
		})
		.execute();
}

/** When and why these decisions opened again by themselves, as looks that nobody took. */
export async function reversalsOf(trx: Trx, tenantId: string, decisionIds: readonly string[]): Promise<Review[]> {
	if (decisionIds.length === 0) return [];
	const rows = await withDecisions(trx, tenantId).where("v.decision_id", "=", anyOf(decisionIds)).orderBy("v.happened_at").execute();
	return rows.flatMap(({ decision_id, happened_at, words, reversal }) =>
		reversal === null
			? []
			: [
					{
						id: `${decision_id}/${happened_at}`,
						decisionId: decision_id,
						verdict: "reversed" as const,
						because: becauseOf(reversal, words),
						reviewOn: null,
						words: "",
						reviewedBy: "",
						reviewedByName: "",
						reviewedAt: happened_at,
					},
				],
	);
}

/** What one reveal of a panel reversed, with the panel it was decided on. */
export async function reversedBy(
	trx: Trx,
	{ tenantId, panelId, revealedAt }: { tenantId: string; panelId: string; revealedAt: Instant },
): Promise<{ panelId: string; chosen: Side; over: Side; because: Said }[]> {
	const rows = await withDecisions(trx, tenantId)
		.where("v.panel_id", "=", panelId)
		.where("v.happened_at", "=", revealedAt)
		.orderBy("d.decided_at")
		.execute();
	return rows.flatMap(({ panel_id: panelId, chosen, over, words, reversal }) =>
		reversal === null ? [] : [{ panelId, chosen, over, because: becauseOf(reversal, words) }],
	);
}

const withDecisions = (trx: Trx, tenantId: string) =>
	trx
		.selectFrom("reversals as v")
		.innerJoin("decisions as d", (join) => join.onRef("d.tenant_id", "=", "v.tenant_id").onRef("d.id", "=", "v.decision_id"))
		.where("v.tenant_id", "=", tenantId)
		.select(["v.decision_id", "v.happened_at", "v.words", "d.reversal", "d.chosen", "d.over", "d.panel_id"]);
