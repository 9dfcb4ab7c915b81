import { clueRates, type Family, families, habits, type Rates, tempered } from "./clueRates.ts";
import type { ClueName } from "./clues.ts";
import type { Weighed } from "./weighClues.ts";

/** What a team's trouble can be. */
export const problemKinds = ["misaligned", "execution", "uncertain", "avoided"] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** The problems a team may have at once: none, one, or two. */
export const states: readonly (readonly ProblemKind[])[] = [
	[],
	...problemKinds.map((kind) => [kind]),
	...problemKinds.flatMap((one, index) => problemKinds.slice(index + 1).map((other) => [one, other])),
];

/** Before anything is known: a quarter of teams have none of the four, six in ten one of them, the others two. */
const priors: readonly number[] = states.map(({ length }) => (length === 0 ? 0.25 : length === 1 ? 0.15 : 0.15 / 6));

/** A problem is mild or grave: either is as likely, and moves every clue so much as it usually does. */
const severities = [0.7, 1.4];

/** Every way in which a team can have its problems; `state` is the position in `states`, all of one state equally likely. */
export const ways = states.flatMap((problems, state) =>
	problems
		.reduce<number[][]>((severe) => severe.flatMap((one) => severities.map((other) => [...one, other])), [[]])
		.map((severe, _, { length }) => ({ state, problems, severe, log: Math.log((priors[state] as number) / length) })),
);

/** A share from 0 to 1 as the logarithm of its odds. @example logOdds(0.5) // 0 */
export const logOdds = (share: number): number => Math.log(share / (1 - share));

/**
 * How often a clue hits where a team has these problems, each so severe (1 being usual): each moves the odds of a hit as far from
 * those without any as it does alone, and a habit moves them beside.
 *
 * @example rateWhere(clueRates.missed, []) // clueRates.missed.none
 * @see Cox (1958), The regression analysis of binary sequences, for effects that add up in log-odds.
 */
export function rateWhere(
	rates: Rates,
	problems: readonly ProblemKind[],
	severe: readonly number[] = problems.map(() => 1),
	habit = 0,
): number {
	const none = logOdds(rates.none) + habit;
	const added = problems.reduce((sum, kind, index) => sum + (severe[index] ?? 1) * (logOdds(rates[kind]) - logOdds(rates.none)), 0);
	return 1 / (1 + Math.exp(-none - added));
}

/** How well a clue fits a rate: the logarithm of its likelihood. */
export const fits = ({ share, worth }: Pick<Weighed, "share" | "worth">, rate: number): number =>
	worth * (share * Math.log(rate) + (1 - share) * Math.log(1 - rate));

/** Teams with a habit one way, with none, and with one the other way. */
const swings = [
	{ by: -1, log: Math.log(0.25) },
	{ by: 0, log: Math.log(0.5) },
	{ by: 1, log: Math.log(0.25) },
];

/** What a hit and a miss say of each of `ways`, as logarithms, for each of `swings`. */
type Saying = readonly { hit: readonly number[]; miss: readonly number[] }[];

/** What clues say, family by family. */
export type Sayings = readonly { name: Family; clues: ReadonlyMap<ClueName, Saying> }[];

/** What each clue says where it hits and where it does not. @example sayingsOf(clueRates, habits).length // 6 families */
export const sayingsOf = (rates: Readonly<Record<ClueName, Rates>>, habit: Readonly<Record<Family, number>>): Sayings =>
	families.map(({ name, clues }) => ({
		name,
		clues: new Map(
			clues.map((clue) => [
				clue,
				swings.map(({ by }) => {
					const each = ways.map(({ problems, severe }) => rateWhere(rates[clue], problems, severe, by * habit[name]));
					return { hit: each.map((rate) => Math.log(rate)), miss: each.map((rate) => Math.log(1 - rate)) };
				}),
			]),
		),
	}));

const usual = sayingsOf(clueRates, habits);

/** How likely each of `states` is, in their order, and each problem, alone or with another; `clear` that there is none of them. */
export type Odds = { states: readonly number[]; problems: Readonly<Record<ProblemKind, number>>; clear: number };

/**
 * How likely each problem is, given the clues: each adds what it says (naive Bayes), of mild problems and of grave ones, whatever
 * the habits of the team; all of them count `tempered` of it.
 *
 * @example oddsOf([]).problems.misaligned // 0.225: what is known before anything is known
 * @see Good (1985), Weight of evidence: a brief survey.
 */
export function oddsOf(
	weighed: readonly Pick<Weighed, "clue" | "share" | "worth">[],
	sayings: Sayings = usual,
	temper: number = tempered,
): Odds {
	const said = sayings.flatMap(({ clues }) => {
		const own = weighed.flatMap((one) => {
			const saying = clues.get(one.clue);
			return saying ? [{ ...one, saying }] : [];
		});
		if (own.length === 0) return [];
		const bySwing = swings.map(({ log }, swing) =>
			ways.map((_, way) =>
				own.reduce((sum, { share, worth, saying }) => {
					const hit = saying[swing]?.hit[way] as number;
					const miss = saying[swing]?.miss[way] as number;
					return sum + worth * (share * hit + (1 - share) * miss);
				}, log),
			),
		);
		return [ways.map((_, way) => logSum(bySwing.map((each) => each[way] as number)))];
	});
	const logs = ways.map(({ log }, way) => log + temper * said.reduce((sum, each) => sum + (each[way] as number), 0));
	const all = logSum(logs);
	const shares = new Array<number>(states.length).fill(0);
	for (const [way, { state }] of ways.entries()) shares[state] = (shares[state] as number) + Math.exp((logs[way] as number) - all);
	return oddsFrom(shares);
}

/** The logarithm of a sum, of logarithms. */
function logSum(logs: readonly number[]): number {
	const most = Math.max(...logs);
	return most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0));
}

/** What the odds of the states say about each problem. @example oddsFrom([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).clear // 1 */
export function oddsFrom(shares: readonly number[]): Odds {
	const having = (kind: ProblemKind) =>
		states.reduce((sum, problems, index) => sum + (problems.includes(kind) ? (shares[index] as number) : 0), 0);
	return {
		states: shares,
		problems: {
			misaligned: having("misaligned"),
			execution: having("execution"),
			uncertain: having("uncertain"),
			avoided: having("avoided"),
		},
		clear: shares[0] as number,
	};
}
