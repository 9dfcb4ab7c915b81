import { clueRates } from "./clueRates.ts";
import type { Clue, ClueName } from "./clues.ts";
import { fits, type ProblemKind, problemKinds, rateWhere } from "./problemOdds.ts";
import { type Said, type SaidValue, said } from "./said.ts";
import type { Source } from "./teamHistory.ts";
import type { Weighed } from "./weighClues.ts";

/** One thing that speaks for a problem or against it, and where it can be read. */
export type Reason = Said & { source: Source };

/** From so much on a clue speaks: as much as makes odds a seventh longer or shorter. */
const speaks = 0.15;

/**
 * What speaks for a problem and what against it: each clue, beside what it would be in a team with none of the four or with
 * one of the others. What tells most comes first. A clue over several panels, echoes or pulses is said once, with their counts
 * added up and a link to the newest that points the same way.
 *
 * @example reasonsOf("execution", weigh(cluesOf(history))).for[0] // { say: "diagnosis.clue.missed", with: { count: 3, of: 4, … }, source: { kind: "metric", … } }
 */
export function reasonsOf(kind: ProblemKind, weighed: readonly Weighed[]): { for: Reason[]; against: Reason[] } {
	const told = weighed
		.map((one) => ({ one, tells: tells(kind, one) }))
		.filter(({ tells: much }) => Math.abs(much) >= speaks)
		.sort((a, b) => Math.abs(b.tells) - Math.abs(a.tells));
	return {
		for: told.filter(({ tells: much }) => much > 0).map(({ one }) => reason(one)),
		against: told.filter(({ tells: much }) => much < 0).map(({ one }) => reason(one)),
	};
}

/** How much likelier a clue is with the problem than with what else there is, as a logarithm. */
function tells(kind: ProblemKind, one: Weighed): number {
	const rates = clueRates[one.clue];
	const others = [[], ...problemKinds.filter((other) => other !== kind).map((other) => [other])];
	const mean = others.reduce((sum, problems) => sum + Math.exp(fits(one, rateWhere(rates, problems))), 0) / others.length;
	return fits(one, rateWhere(rates, [kind])) - Math.log(mean);
}

function reason(one: Weighed): Reason {
	const row = newestLike(one);
	return { ...said(`diagnosis.clue.${one.clue}`, values(one, row)), source: row.source };
}

/** The newest row on the side of the whole: some row is, since the whole is their mean. */
function newestLike({ rows, share }: Weighed): Clue {
	const row = rows.findLast(({ hits, of }) => (share >= 0.5 ? hits / of >= share - 1e-9 : hits / of <= share + 1e-9)) ?? rows.at(-1);
	if (!row) throw new RangeError("a clue without a row");
	return row;
}

/** Whole counts over all rows; what is no count, as the row that is linked has it. */
function values({ clue, rows, share, hits, of }: Weighed, row: Clue): Record<string, SaidValue> {
	const sum = (name: string) => rows.reduce((all, { with: own }) => all + Number(own[name] ?? 0), 0);
	const special: Partial<Record<ClueName, () => Record<string, SaidValue>>> = {
		split: () => ({ count: sum("most"), of: sum("people") }),
		slipped: () => ({ count: sum("remembered"), of: sum("people") }),
		disorder: () => ({ w: sum("w") / rows.length, context: share >= 0.5 ? "apart" : "alike" }),
		illusion: () => row.with,
		drift: () => row.with,
		putOffAgain: () => ({ ...row.with, count: row.hits + 1, context: row.of > row.hits ? "settled" : "open" }),
	};
	return special[clue]?.() ?? { count: hits, of };
}
