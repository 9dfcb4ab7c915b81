import { cluesOf } from "../../src/core/clues.ts";
import { diagnose, lookedAt } from "../../src/core/diagnosis.ts";
import { type Verdict, verdictOf } from "../../src/core/diagnosisVerdict.ts";
import { oddsOf, type ProblemKind, states } from "../../src/core/problemOdds.ts";
import type { TeamHistory } from "../../src/core/teamHistory.ts";
import { weigh } from "../../src/core/weighClues.ts";
import { below, type Chance } from "./chance.ts";
import { knowingKind } from "./knowingKind.ts";
import { type Amount, amounts, now, teamOf } from "./teamsOfAKind.ts";
import type { Model } from "./teamsOfAKindModel.ts";

/** A team with its problems, what is said of it, and what somebody says who knows how it was made. */
export type Read = {
	problems: readonly ProblemKind[];
	amount: Amount;
	leaders: number;
	said: Verdict;
	/** The problems said to be strong, and how likely the leading one was reckoned to be. */
	strong: readonly ProblemKind[];
	likely: number;
	knowing: Verdict;
	/** What is named by somebody who knows how teams are usually made, but not how this one was; only where they differ. */
	usual: Verdict;
};

/** How often a team has which problems: as the rule takes it to be, so that who knows the teams has no other advantage. */
export const mix = states.map(({ length }) => (length === 0 ? 0.25 : length === 1 ? 0.15 : 0.15 / 6));

/** So many teams, in that mix, every third with little known of it, some, or much. `modelOf` is how the next one is made. */
export function readTeams(count: number, modelOf: () => Model, usual: Model, random: Chance): Read[] {
	const usually = knowingKind(usual, mix);
	return Array.from({ length: count }, (_, index) => {
		const model = modelOf();
		const problems = states[drawnState(random)] ?? [];
		const amount = amounts[index % amounts.length] ?? "some";
		const history = teamOf(model, problems, amount, random);
		const known = model === usual ? null : knowingKind(model, mix)(history);
		const ofUsual = usually(history);
		return {
			problems,
			amount,
			leaders: history.leaders,
			...told(history),
			knowing: verdictOf(known ?? ofUsual, "strong"),
			usual: verdictOf(ofUsual, "strong"),
		};
	});
}

function told(history: TeamHistory): Pick<Read, "said" | "strong" | "likely"> {
	const { leading, second, notEnough, kinds } = diagnose(history, now);
	const { problems, clear } = oddsOf(weigh(cluesOf(lookedAt(history, now))));
	return {
		said: { leading, second, clear: leading === null && notEnough === null },
		strong: kinds.filter(({ weight }) => weight === "strong").map(({ kind }) => kind),
		likely: leading === null ? clear : problems[leading],
	};
}

/** Which of `states` a team has, in that mix. */
export function drawnState(random: Chance): number {
	let left = random();
	const index = mix.findIndex((often) => {
		left -= often;
		return left < 0;
	});
	return index < 0 ? below(random, mix.length) : index;
}

/** Whether what was said is so: the leading problem is one the team has, or there is none and none is said to be. */
export const isRight = ({ leading, clear }: Verdict, problems: readonly ProblemKind[]): boolean =>
	leading === null ? clear && problems.length === 0 : problems.includes(leading);

/** Whether nothing was said: not enough to tell. */
export const abstains = ({ leading, clear }: Verdict): boolean => leading === null && !clear;

export const isWrong = (verdict: Verdict, problems: readonly ProblemKind[]): boolean => !abstains(verdict) && !isRight(verdict, problems);
