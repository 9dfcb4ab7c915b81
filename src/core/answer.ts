import { leadersOf, type Panel } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

export type Confidence = "low" | "medium" | "high";
export type Hold = "fixed" | "flexible" | "unknown";

/** Where one target stands in somebody's order; 1 is first. */
export type Placing = { target: string; place: number };

/** What somebody holds about one dimension; `limit` only where it is fixed ("no new hires"). */
export type Limit = { dimension: string; hold: Hold; limit?: string };

/** What somebody thinks of the others: the target most of them put first, and how many of them share one's own first target. */
export type Guess = { first: string; sharing: number };

/** One leader's whole answer, sealed until the reveal. */
export type Answer = {
	ranking: readonly Placing[];
	confidence: Confidence;
	limits: readonly Limit[];
	assumptions: readonly string[];
	guess: Guess;
};

/** An answer being written: any part may be missing, and the ranking may be half placed. */
export type Draft = Partial<Omit<Answer, "guess">> & { guess?: Partial<Guess> };

export const mostAssumptions = 3;

/** The targets from first to last. @example orderOf([{ target: "b", place: 2 }, { target: "a", place: 1 }]) // ["a", "b"] */
export const orderOf = (ranking: readonly Placing[]): string[] =>
	[...ranking].sort((a, b) => a.place - b.place).map((placing) => placing.target);

/** An order as places. @example rankingOf(["a", "b"]) // [{ target: "a", place: 1 }, { target: "b", place: 2 }] */
export const rankingOf = (order: readonly string[]): Placing[] => order.map((target, index) => ({ target, place: index + 1 }));

/**
 * Whether an answer can be taken, as the panel stands. Exactly one target is first; every target has one place of 1..k;
 * limits name the panel's dimensions once each, and say how far only where fixed; the count of like-minded others lies
 * between none and all of them. After the reveal every answer is refused as final; on a closed panel always, and
 * once the round's answers were dropped for their age: what it sealed is told then.
 *
 * @returns undefined when it is accepted, else the reason, with the field it concerns.
 */
export function whyNotAccepted(answer: Answer, panel: Panel): Refusal | undefined {
	if (panel.closedAt !== null) return refuse("panelClosed", { values: { closedAt: panel.closedAt } });
	if (panel.revealedAt !== null) return refuse("answersFinal", { values: { revealedAt: panel.revealedAt } });
	if (panel.answersRemovedAt) return refuse("answersRemoved", { values: { removedAt: panel.answersRemovedAt } });
	return (
		rankingFault(answer.ranking, panel) ?? limitsFault(answer.limits, panel) ?? assumptionsFault(answer) ?? guessFault(answer.guess, panel)
	);
}

function rankingFault(ranking: readonly Placing[], panel: Panel): Refusal | undefined {
	const refusal = (code: Parameters<typeof refuse>[0], target: string) => refuse(code, { values: { target }, fields: { ranking: code } });
	const label = (id: string) => panel.targets.find((target) => target.id === id)?.label ?? id;
	const firsts = ranking.filter((placing) => placing.place === 1);
	if (firsts.length > 1) return refusal("twoFirst", firsts.map((placing) => label(placing.target)).join(", "));
	const targets = new Set<string>();
	const places = new Set<number>();
	for (const { target, place } of ranking) {
		if (!panel.targets.some((known) => known.id === target)) return refusal("unknownTarget", target);
		if (targets.has(target)) return refusal("repeatedTarget", label(target));
		if (!Number.isInteger(place) || place < 1 || place > panel.targets.length) return refusal("placeOutOfRange", label(target));
		if (places.has(place)) return refusal("repeatedPlace", label(target));
		targets.add(target);
		places.add(place);
	}
	const missing = panel.targets.find((target) => !targets.has(target.id));
	if (missing) return refusal(firsts.length === 0 ? "noFirst" : "missingTarget", missing.label);
	return undefined;
}

function limitsFault(limits: readonly Limit[], panel: Panel): Refusal | undefined {
	const seen = new Set<string>();
	for (const { dimension, hold, limit } of limits) {
		const known = panel.dimensions.find((one) => one.id === dimension);
		const refusal = (code: Parameters<typeof refuse>[0]) =>
			refuse(code, { values: { dimension: known?.label ?? dimension }, fields: { limits: code } });
		if (!known) return refusal("unknownDimension");
		if (seen.has(dimension)) return refusal("repeatedDimension");
		if (limit !== undefined && hold !== "fixed") return refusal("limitWithoutFixed");
		seen.add(dimension);
	}
	return undefined;
}

const assumptionsFault = (answer: Answer): Refusal | undefined =>
	answer.assumptions.length > mostAssumptions
		? refuse("tooManyAssumptions", { values: { most: mostAssumptions }, fields: { assumptions: "tooManyAssumptions" } })
		: undefined;

function guessFault(guess: Guess, panel: Panel): Refusal | undefined {
	if (!panel.targets.some((target) => target.id === guess.first))
		return refuse("unknownTarget", { values: { target: guess.first }, fields: { guess: "unknownTarget" } });
	const others = leadersOf(panel).length - 1;
	if (!Number.isInteger(guess.sharing) || guess.sharing < 0 || guess.sharing > others)
		return refuse("guessOutOfRange", { values: { others }, fields: { guess: "guessOutOfRange" } });
	return undefined;
}
