import { type Odds, oddsFrom, type ProblemKind, states } from "../../src/core/problemOdds.ts";
import type { TeamHistory } from "../../src/core/teamHistory.ts";
import { counts, disorderOf } from "./teamsOfAKind.ts";
import { chanceOf, type Drawn, type Group, type Model, swings, toRival } from "./teamsOfAKindModel.ts";

/** What one draw left: so many of so many, or how many put what first. */
type Left = { drawn: Drawn; hits: number; of: number } | { drawn: "disagree"; firsts: readonly number[] };

/** What was drawn with one mood: on one day, in one room. */
type Day = { group: Group; moody: boolean; left: readonly Left[] };

/**
 * How likely each problem is for somebody who knows how the teams are made: every likelihood is exact, over all severities,
 * habits and moods, and sees only what the history tells. No rule that sees the same is right more often.
 */
export function knowingKind(model: Model, mix: readonly number[]): (history: TeamHistory) => Odds {
	return (history) => {
		const days = daysOf(history);
		const logs = states.map((problems, index) => {
			const ways = severities(model, problems).map((severe) => teamFits(model, problems, severe, days));
			return Math.log(mix[index] as number) + logMean(ways);
		});
		const all = logSum(logs);
		return oddsFrom(logs.map((one) => Math.exp(one - all)));
	};
}

const severities = ({ severities: each }: Model, problems: readonly ProblemKind[]): number[][] =>
	problems.reduce<number[][]>((ways, _) => ways.flatMap((way) => each.map((severe) => [...way, severe])), [[]]);

function teamFits(
	model: Model,
	problems: readonly ProblemKind[],
	severe: readonly number[],
	days: ReadonlyMap<Group, readonly Day[]>,
): number {
	let sum = 0;
	for (const [group, own] of days) {
		const habits = swings.map(({ by, often }) => {
			const habit = model.habit[group] * by;
			return Math.log(often) + own.reduce((all, day) => all + dayFits(model, problems, severe, habit, day), 0);
		});
		sum += logSum(habits);
	}
	return sum;
}

function dayFits(model: Model, problems: readonly ProblemKind[], severe: readonly number[], habit: number, { moody, left }: Day): number {
	const with_ = (push: number) =>
		left.reduce((sum, one) => {
			const likely = chanceOf(model, one.drawn, problems, severe, push);
			return (
				sum + ("firsts" in one ? firstsFit(one.firsts, likely) : one.hits * Math.log(likely) + (one.of - one.hits) * Math.log(1 - likely))
			);
		}, 0);
	return moody ? logSum(swings.map(({ by, often }) => Math.log(often) + with_(habit + model.mood * by))) : with_(habit);
}

/** Whichever target leads, and whichever is its rival: all are as likely. */
function firstsFit(firsts: readonly number[], away: number): number {
	const [lead, rival, rest] = [Math.log(1 - away), Math.log(away * toRival), Math.log((away * (1 - toRival)) / (firsts.length - 2))];
	const all = firsts.reduce((sum, one) => sum + one, 0);
	const ways: number[] = [];
	for (const [one, leading] of firsts.entries())
		for (const [other, second] of firsts.entries())
			if (one !== other) ways.push(leading * lead + second * rival + (all - leading - second) * rest);
	return logMean(ways);
}

function daysOf({ leaders, rounds, echoes, pulses, deferrals, decisions, metrics, drift }: TeamHistory): Map<Group, Day[]> {
	const days: Day[] = [];
	const add = (group: Group, left: Left[], moody = true) => days.push({ group, moody, left });
	for (const { answered, agreement, topSplit, sharing, confidences, holds, assumptions } of rounds) {
		const steps = disorderOf(answered);
		const disorder = Math.round(steps * (1 - (answered * (agreement ?? 0) - 1) / (answered - 1)));
		const sided = assumptions.holds + assumptions.fails;
		add("views", [
			{ drawn: "disagree", firsts: topSplit },
			{ drawn: "disorder", hits: disorder, of: steps },
			{ drawn: "expect", hits: sharing?.expected ?? 0, of: answered * (leaders - 1) },
			{ drawn: "fails", hits: assumptions.fails, of: sided },
		]);
		add("knowing", [
			{ drawn: "low", hits: confidences.low, of: answered },
			{ drawn: "unknown", hits: holds.unknown, of: holds.fixed + holds.flexible + holds.unknown },
			{ drawn: "dontKnow", hits: assumptions.dontKnow, of: sided + assumptions.dontKnow },
		]);
	}
	for (const { remembered, half, reversed, other, skipped } of echoes) {
		const slipped = reversed + other + skipped;
		add("remembering", [
			{ drawn: "slip", hits: slipped, of: slipped + remembered + half },
			{ drawn: "reversed", hits: reversed, of: slipped },
		]);
	}
	for (const { stillRight, shifting, wrong, recalled } of pulses) {
		add("remembering", [{ drawn: "unnamed", hits: recalled.of - recalled.named, of: recalled.of }]);
		add("pulse", [
			{ drawn: "moved", hits: shifting + wrong, of: stillRight + shifting + wrong },
			{ drawn: "wrong", hits: wrong, of: shifting + wrong },
		]);
	}
	for (const { distance } of drift) add("remembering", [{ drawn: "drift", hits: Math.round(distance * counts.drift), of: counts.drift }]);
	for (const { stances } of decisions) {
		const against = stances.disagree + stances.cannot;
		add("views", [{ drawn: "object", hits: against, of: against + stances.commit }]);
	}
	const settledLater = deferrals.filter(({ settledAt }) => settledAt !== null).length;
	const again = deferrals.reduce((sum, { times }) => sum + times - 1, 0);
	add(
		"putting",
		[
			{ drawn: "putOff", hits: deferrals.length, of: deferrals.length + decisions.length - settledLater },
			{ drawn: "putOffAgain", hits: again, of: again + settledLater },
		],
		false,
	);
	const known = metrics.filter(({ state }) => state === "met" || state === "missed");
	add("metrics", [{ drawn: "missed", hits: known.filter(({ state }) => state === "missed").length, of: known.length }], false);
	return Map.groupBy(days, ({ group }) => group);
}

function logSum(logs: readonly number[]): number {
	const most = Math.max(...logs);
	return most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0));
}

const logMean = (logs: readonly number[]): number => logSum(logs) - Math.log(logs.length);
