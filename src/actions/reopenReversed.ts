import { readAssumptions } from "../core/assumptions.ts";
import type { Instant } from "../core/instant.ts";
import { leadersOf, type Panel } from "../core/panel.ts";
import { type Learned, reverses } from "../core/reversal.ts";
import { openedAgain } from "../core/review.ts";
import { readableAnswers } from "../storage/answers.ts";
import { talliesOf } from "../storage/ballots.ts";
import type { Trx } from "../storage/database.ts";
import { decisionsOfTeam } from "../storage/decisions.ts";
import { addReversal } from "../storage/reversals.ts";
import { reviewsOf } from "../storage/reviews.ts";
import { announceToTeam } from "../storage/teamPanels.ts";
import { lockTeam } from "../storage/teams.ts";

/** Whose team it is, and when it became known. */
type Knowing = { me: { tenantId: string }; now: Instant };

/**
 * Opens again whatever the team decided that this reverses, once each: what opened again by itself and was not looked
 * at since stays as it is. `panelId` names the panel whose reveal showed it.
 *
 * @returns the decisions that opened again.
 */
export async function reopenReversed(
	trx: Trx,
	{ me: { tenantId }, now }: Knowing,
	teamId: string,
	learned: readonly Learned[],
	panelId: string | null = null,
): Promise<string[]> {
	if (learned.length === 0) return [];
	// somebody may be deciding anew at this moment
	await lockTeam(trx, tenantId, teamId);
	const inForce = (await decisionsOfTeam(trx, tenantId, teamId)).filter(({ supersededBy }) => supersededBy === null);
	const reviews = await reviewsOf(
		trx,
		tenantId,
		inForce.flatMap(({ id, reversal }) => (reversal ? [id] : [])),
	);
	const reopened: string[] = [];
	for (const { id, reversal, panelId: taken } of inForce) {
		const because = reversal && learned.find((one) => reverses(reversal, one));
		if (!because || openedAgain({ id }, reviews)?.verdict === "reversed") continue;
		const words = because.kind === "assumption" ? because.statement : String(because.value);
		await addReversal(trx, tenantId, { decisionId: id, happenedAt: now, kind: because.kind, words, panelId });
		await announceToTeam(trx, tenantId, teamId, taken, now);
		reopened.push(id);
	}
	return reopened;
}

/** How a revealed room stands on each statement: counts alone, those who build on it with those who say that it holds. */
export async function learnedFrom(trx: Trx, tenantId: string, panel: Panel): Promise<Learned[]> {
	const at = { tenantId, panelId: panel.id, round: panel.round };
	const leaders = leadersOf(panel).map(({ id }) => id);
	const answers = (await readableAnswers(trx, at)).filter(({ personId }) => leaders.includes(personId));
	const builders = answers.map(({ personId, answer }) => ({ personId, assumptions: answer.assumptions }));
	return readAssumptions(builders, await talliesOf(trx, at), false).flatMap(({ statement, authors, votes }): Learned[] =>
		votes ? [{ kind: "assumption", statement, holds: authors + votes.holds, fails: votes.doesNot }] : [],
	);
}
