/** An order being made by tapping. `placed` holds what has a place, first to last; `past` what it was before each step. */
export type Ranking = { targets: readonly string[]; placed: readonly string[]; past: readonly (readonly string[])[] };

export type RankingStep =
	| { do: "tap"; target: string }
	| { do: "placeAt"; target: string; place: number }
	| { do: "move"; target: string; by: -1 | 1 }
	| { do: "undo" }
	| { do: "startOver" };

export const beginRanking = (targets: readonly string[], placed: readonly string[] = []): Ranking => ({
	targets,
	placed: placed.filter((target) => targets.includes(target)),
	past: [],
});

export const isComplete = (ranking: Ranking): boolean => ranking.placed.length === ranking.targets.length;

/** 1 for first, 0 where it has no place yet. */
export const placeOf = (ranking: Ranking, target: string): number => ranking.placed.indexOf(target) + 1;

/**
 * The order after one step. A tap gives the next place, or takes a place back and the later ones close up. When a placing
 * leaves one target over, it places itself; undo takes both back.
 *
 * @example step(beginRanking(["a", "b", "c"], ["a"]), { do: "tap", target: "b" }).placed // ["a", "b", "c"]
 */
export function step(ranking: Ranking, one: RankingStep): Ranking {
	if (one.do === "undo") return undo(ranking);
	const placed = after(ranking, one);
	return same(placed, ranking.placed) ? ranking : { ...ranking, placed, past: [...ranking.past, ranking.placed] };
}

function after({ targets, placed }: Ranking, one: Exclude<RankingStep, { do: "undo" }>): readonly string[] {
	switch (one.do) {
		case "startOver":
			return [];
		case "tap":
			if (placed.includes(one.target)) return placed.filter((target) => target !== one.target);
			return withTheLast(targets, [...placed, one.target]);
		case "placeAt": {
			const others = placed.filter((target) => target !== one.target);
			const at = Math.min(Math.max(one.place, 1), others.length + 1) - 1;
			return withTheLast(targets, [...others.slice(0, at), one.target, ...others.slice(at)]);
		}
		case "move": {
			const from = placed.indexOf(one.target);
			const other = placed[from + one.by];
			if (from < 0 || other === undefined) return placed;
			return placed.map((target) => (target === one.target ? other : target === other ? one.target : target));
		}
	}
}

function withTheLast(targets: readonly string[], placed: readonly string[]): readonly string[] {
	const left = targets.filter((target) => !placed.includes(target));
	return left.length === 1 ? [...placed, ...left] : placed;
}

/** Without a past (an order that was read from a draft) the latest placed goes, and with it the one that placed itself. */
function undo(ranking: Ranking): Ranking {
	const before = ranking.past.at(-1);
	if (before) return { ...ranking, placed: before, past: ranking.past.slice(0, -1) };
	return { ...ranking, placed: ranking.placed.slice(0, isComplete(ranking) ? -2 : -1) };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((target, index) => target === b[index]);
