import { clueRates, type Rates } from "./clueRates.ts";
import { type Clue, type ClueName, clueNames } from "./clues.ts";

/** One clue over a history: the share of hits, and how many independent people saying so it is worth. */
export type Weighed = { clue: ClueName; share: number; worth: number; hits: number; of: number; rows: readonly Clue[] };

/**
 * Each clue with all its rows together. People in one room are no independent witnesses, nor are the same people a fortnight
 * later: a room of n is worth 1 / (room + 1/n) of them, and all rooms together 1 / (team + 1/their sum), so that neither a
 * large room nor the tenth pulse is worth more than the clue can bear. More rows are never worth less.
 *
 * @example weigh(cluesOf(history)).find(({ clue }) => clue === "slipped")?.share // 0.25
 * @see Kish (1965), Survey sampling, for the design effect of clusters.
 */
export function weigh(clues: readonly Clue[], rates: Readonly<Record<ClueName, Rates>> = clueRates): Weighed[] {
	return clueNames.flatMap((name) => {
		const rows = clues.filter(({ clue }) => clue === name);
		if (rows.length === 0) return [];
		const { room, team } = rates[name];
		const worths = rows.map(({ of }) => 1 / (room + 1 / of));
		const sum = worths.reduce((all, one) => all + one, 0);
		const share = rows.reduce((all, { hits, of }, index) => all + (hits / of) * (worths[index] as number), 0) / sum;
		const total = (of: "hits" | "of") => rows.reduce((all, row) => all + row[of], 0);
		return [{ clue: name, share, worth: 1 / (team + 1 / sum), hits: total("hits"), of: total("of"), rows }];
	});
}
