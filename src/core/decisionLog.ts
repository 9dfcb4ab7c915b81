import { type Day, dayIn } from "./instant.ts";
import { openObjections } from "./objection.ts";
import type { ViewDecision, ViewStance } from "./panelView.ts";
import { isDue, openedAgain, type Review } from "./review.ts";

/** How a decision stands. All but the first two belong to decisions in force, and can hold at once. */
export const logStates = ["inForce", "replaced", "dueForReview", "objected"] as const;
export type LogState = (typeof logStates)[number];

/** A decision as the team's log keeps it. `link` opens it where the team meets. */
export type LoggedDecision = Omit<ViewDecision, "stances"> & {
	/** Every stance ever taken, oldest first. */
	stances: readonly (ViewStance & { name: string })[];
	panelId: string;
	topic: string;
	reviews: readonly Review[];
	/** Every state it is in. */
	states: readonly LogState[];
	/** Somebody opened its question again. */
	again: boolean;
	link: string;
};

/** What is looked for in the log: what is left out is not asked for. `from` and `to` are days, both included. */
export type LogFilters = {
	words?: string | undefined;
	side?: string | undefined;
	ownerId?: string | undefined;
	state?: LogState | undefined;
	from?: Day | undefined;
	to?: Day | undefined;
};

/**
 * Every state a decision is in on `today`: replaced, or in force; then also due for another look, from its day on or once
 * somebody opened it again, and objected to while somebody cannot commit.
 *
 * @example statesOf({ id: "d", reviewOn: "2026-10-15", supersededBy: null, stances: [] }, [], "2026-06-18") // ["inForce"]
 */
export function statesOf(
	decision: Pick<ViewDecision, "id" | "supersededBy" | "stances"> & { reviewOn: Day },
	reviews: readonly Review[],
	today: Day,
): LogState[] {
	if (decision.supersededBy !== null) return ["replaced"];
	const due = isDue(decision, reviews, today) || openedAgain(decision, reviews) !== null;
	const stances = decision.stances.map((stance) => ({ ...stance, decisionId: decision.id }));
	const objected = openObjections(decision.id, stances).length > 0;
	return ["inForce", ...(due ? (["dueForReview"] as const) : []), ...(objected ? (["objected"] as const) : [])];
}

/**
 * The decisions of a log that match every filter given, in the order they came. Words match wherever each of them stands in
 * the decision, its stances or its reviews, whatever their case and accents; days are those of `timeZone`.
 *
 * @example filterLog(log, { words: "nordics", state: "inForce" }, "UTC")
 */
export function filterLog<Logged extends LoggedDecision>(log: readonly Logged[], filters: LogFilters, timeZone: string): Logged[] {
	const { side, ownerId, state, from, to } = filters;
	const sought = plain(filters.words ?? "")
		.split(/\s+/)
		.filter(Boolean);
	return log.filter((decision) => {
		const day = dayIn(decision.decidedAt, timeZone);
		return (
			(side === undefined || decision.chosen.id === side || decision.over.id === side) &&
			(ownerId === undefined || decision.ownerId === ownerId) &&
			(state === undefined || decision.states.includes(state)) &&
			(from === undefined || day >= from) &&
			(to === undefined || day <= to) &&
			(sought.length === 0 || sought.every((word) => textOf(decision).includes(word)))
		);
	});
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function textOf(decision: LoggedDecision): string {
	const { chosen, over, givesUp, why, scope, ownerName, decidedByName, topic, reversal, stances, reviews } = decision;
	const reverses = reversal === null ? [] : reversal.kind === "assumption" ? [reversal.statement] : [reversal.metric, reversal.threshold];
	const said = [...stances, ...reviews].map(({ words }) => words);
	return plain([chosen.label, over.label, givesUp, why, scope, ownerName, decidedByName, topic, ...reverses, ...said].join("\n"));
}
