import { agreementLevel } from "./agreementLevel.ts";
import type { AgreementReading } from "./board.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { preferences } from "./pairs.ts";
import { midRanks, type Rankings } from "./rankings.ts";

/** `w` from 0 (no agreement) to 1 (one order); `s` the sum of squared deviations of the rank sums; `pValue` from 0 to 1. */
export type Concordance = { w: number | null; s: number; pValue: number | null; method: Chance["method"] };

/**
 * Kendall's coefficient of concordance, corrected for ties: how far people rank the same items alike. `rankings[person][item]`
 * is a rank, 1 being first; each row is turned into mid-ranks, so ratings from 1 to the number of items will do too. The p-value
 * is the share of all ways to shuffle each person's ranks that agree at least as much: counted exactly where that is quick, else
 * sampled with a fixed seed, 10,000 draws for rooms of any usual size (`drawsFor`; standard error at most 0.005, and 0.0022 at
 * p = 0.05). The result depends neither on who is listed first nor on how items are called. No chi-square: it is wrong for
 * groups this small.
 *
 * @returns `w` and `pValue` null where they mean nothing: fewer than two people or items, or everything tied.
 * @throws RangeError that names the person, the item and what was found, where somebody's ranks are none (`checkRankings`).
 * @example kendallW([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]) // { w: 1, s: 32, pValue: 1 / 216, method: "exact" }
 * @see Kendall & Babington Smith (1939), The problem of m rankings; ties: Siegel & Castellan (1988), ch. 9.
 */
export function kendallW(rankings: Rankings): Concordance {
	const { w, s } = concordance(rankings, preferences(rankings));
	return w === null ? { w, s, pValue: null, method: "exact" } : { w, s, ...chanceOf(rankings.map(midRanks), s) };
}

/**
 * Kendall's W without its p-value, from the pairs that `preferences` counted: an item's rank sum lies half of what it lost
 * minus what it won away from their mean.
 *
 * @example concordance([[1, 2], [1, 2]], [[0, 2], [0, 0]]) // { w: 1, s: 2 }
 */
export function concordance(rankings: Rankings, over: readonly (readonly number[])[]): Pick<Concordance, "w" | "s"> {
	const people = rankings.length;
	const items = over.length;
	const won = over.map((row) => row.reduce((sum, count) => sum + count, 0));
	const lost = over.map((_, item) => over.reduce((sum, row) => sum + (row[item] as number), 0));
	const s = won.reduce((sum, wins, item) => sum + (((lost[item] as number) - wins) / 2) ** 2, 0);
	const untied = won.reduce((sum, wins) => sum + wins, 0) === (people * items * (items - 1)) / 2;
	const ties = untied ? 0 : rankings.reduce((sum, row) => sum + tieTerm(row), 0);
	const most = (people ** 2 * (items ** 3 - items) - people * ties) / 12;
	return { w: people < 2 || items < 2 || most <= 0 ? null : s / most, s };
}

function tieTerm(row: readonly number[]): number {
	const times = new Map<number, number>();
	for (const rank of row) times.set(rank, (times.get(rank) ?? 0) + 1);
	return [...times.values()].reduce((sum, equal) => sum + equal ** 3 - equal, 0);
}

/**
 * What the concordance says about a room. Degree and certainty are two things: `level` reads W (weak below 0.4, some below
 * 0.7, else strong), `beyondChance` the p-value (at most 0.05). Two answers never earn a verdict: with fewer than three
 * people the level is undefined and nothing is beyond chance, whatever the figures.
 *
 * @example readAgreement([[1, 2, 3], [1, 2, 3], [1, 2, 3]]) // { w: 1, pValue: 1 / 36, method: "exact", level: "strong", beyondChance: true }
 */
export function readAgreement(rankings: Rankings): AgreementReading {
	const { w, pValue, method } = kendallW(rankings);
	if (w === null || rankings.length < 3) return { w, pValue, method, level: "undefined", beyondChance: false };
	const level = agreementLevel(w);
	return { w, pValue, method, level, beyondChance: pValue !== null && pValue <= 0.05 };
}
