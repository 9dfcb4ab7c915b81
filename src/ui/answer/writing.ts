import {
	type Answer,
	type Confidence,
	type Draft,
	type Guess,
	type Hold,
	type Limit,
	mostAssumptions,
	orderOf,
	rankingOf,
} from "../../core/answer.ts";
import type { PanelView } from "../../core/panelView.ts";
import { beginRanking, isComplete, type Ranking } from "./ranking.ts";

/** An answer as it stands in the form: everything may still be missing. */
export type Writing = {
	ranking: Ranking;
	confidence: Confidence | null;
	limits: readonly Limit[];
	assumptions: readonly string[];
	guess: Partial<Guess>;
};

/** The form for what was kept; what the panel no longer asks is left out. */
export function writingFrom(draft: Draft | null, panel: Pick<PanelView, "targets" | "dimensions">): Writing {
	const targets = panel.targets.map((target) => target.id);
	const { first, sharing } = draft?.guess ?? {};
	return {
		ranking: beginRanking(targets, orderOf(draft?.ranking ?? [])),
		confidence: draft?.confidence ?? null,
		limits: (draft?.limits ?? []).filter((limit) => panel.dimensions.some((dimension) => dimension.id === limit.dimension)),
		assumptions: draft?.assumptions ?? [],
		guess: {
			...(first !== undefined && targets.includes(first) ? { first } : {}),
			...(sharing === undefined ? {} : { sharing }),
		},
	};
}

/** What is saved while writing: only what is there. */
export function draftOf(writing: Writing): Draft {
	return {
		ranking: rankingOf(writing.ranking.placed),
		...(writing.confidence ? { confidence: writing.confidence } : {}),
		limits: tidyLimits(writing.limits),
		assumptions: [...writing.assumptions],
		guess: writing.guess,
	};
}

/** The answer that can be sealed, or null while something asked is missing. Limits and assumptions may be left out. */
export function answerOf(writing: Writing): Answer | null {
	const { ranking, confidence, guess } = writing;
	if (!isComplete(ranking) || confidence === null || guess.first === undefined || guess.sharing === undefined) return null;
	return {
		ranking: rankingOf(ranking.placed),
		confidence,
		limits: tidyLimits(writing.limits),
		assumptions: writing.assumptions.map((one) => one.trim()).filter((one) => one !== ""),
		guess: { first: guess.first, sharing: guess.sharing },
	};
}

/** A limit says how far only where something is fixed, and only in words. */
const tidyLimits = (limits: readonly Limit[]): Limit[] =>
	limits.map(({ dimension, hold, limit }) => {
		const said = limit?.trim() ?? "";
		return hold === "fixed" && said !== "" ? { dimension, hold, limit: said } : { dimension, hold };
	});

/** Keeps the words of a limit while somebody looks at another choice, so that coming back to "fixed" brings them back. */
export function withHold(limits: readonly Limit[], dimension: string, hold: Hold): Limit[] {
	const known = limits.find((limit) => limit.dimension === dimension);
	return [...limits.filter((limit) => limit.dimension !== dimension), { ...known, dimension, hold }];
}

export const withLimit = (limits: readonly Limit[], dimension: string, limit: string): Limit[] =>
	limits.map((one) => (one.dimension === dimension ? { ...one, limit } : one));

/** Fields appear one at a time: those written, and one more up to three. */
export function assumptionFields(assumptions: readonly string[]): string[] {
	const last = assumptions.findLastIndex((one) => one.trim() !== "");
	return Array.from({ length: Math.min(last + 2, mostAssumptions) }, (_, index) => assumptions[index] ?? "");
}
