import type { Instant } from "../../src/core/instant.ts";
import { type Odds, oddsFrom, type ProblemKind, states } from "../../src/core/problemOdds.ts";
import type { TeamHistory } from "../../src/core/teamHistory.ts";
import { counts, disorderOf } from "./teamsOfAKind.ts";
import { chanceOf, type Drawn, type Group, groupOf, type Model, swings, toRival } from "./teamsOfAKindModel.ts";

/** What one draw left: so many of so many, or how many put what first. */
type Left = { drawn: Drawn; hits: number; of: number } | { drawn: "disagree"; firsts: readonly number[] };

/** What was drawn with one mood: on one day, in one room. */
type Day = { at: Instant; group: Group; moody: boolean; left: readonly Left[] };

/** When the problems of a team began, where they did not always have them, and how often so. */
export type Beginning = { since: Instant; often: number };
const always: readonly Beginning[] = [{ since: "", often: 1 }];

/** One way in which a team can have its problems. */
type Way = { state: number; problems: readonly ProblemKind[]; severe: readonly number[] };

/** The logarithms of how likely something is drawn, and of how likely it is not. */
type Sure = { is: number; not: number };

/** How sure each draw is, where habit and mood push it so: the position of each in `swings`. A mood of -1 is none. */
type Draws = (drawn: Drawn, way: number, habit: number, mood: number) => Sure;

/**
 * How likely each problem is for somebody who knows how the teams are made: every likelihood is exact, over all severities,
 * habits, moods and beginnings, and sees only what the history tells. No rule that sees the same is right more often.
 */
export function knowingKind(model: Model, mix: readonly number[], beginnings = always): (history: TeamHistory) => Odds {
	const ways = waysOf(model);
	const draws = drawsOf(model, ways);
	return (history) => {
		const days = daysOf(history);
		const logs = states.map((_, state) => {
			const own = [...ways.entries()].filter(([, way]) => way.state === state);
			const begun = (state === 0 ? always : beginnings).map(
				({ since, often }) => Math.log(often) + logMean(own.map(([way]) => teamFits(draws, way, days, since))),
			);
			return Math.log(mix[state] as number) + logSum(begun);
		});
		const all = logSum(logs);
		return oddsFrom(logs.map((one) => Math.exp(one - all)));
	};
}

/** The first is that there is no problem. */
const waysOf = ({ severities }: Model): Way[] =>
	states.flatMap((problems, state) =>
		problems
			.reduce<number[][]>((ways) => ways.flatMap((way) => severities.map((each) => [...way, each])), [[]])
			.map((severe) => ({ state, problems, severe })),
	);

function drawsOf(model: Model, ways: readonly Way[]): Draws {
	const known = new Map<Drawn, Sure[]>();
	const by = (swing: number) => swings[swing]?.by ?? 0;
	return (drawn, way, habit, mood) => {
		const own = known.get(drawn) ?? [];
		if (own.length === 0) known.set(drawn, own);
		const at = (way * swings.length + habit) * (swings.length + 1) + mood + 1;
		const found = own[at];
		if (found) return found;
		const { problems, severe } = ways[way] as Way;
		const likely = chanceOf(model, drawn, problems, severe, model.habit[groupOf(drawn)] * by(habit) + model.mood * by(mood));
		const sure = { is: Math.log(likely), not: Math.log(1 - likely) };
		own[at] = sure;
		return sure;
	};
}

function teamFits(draws: Draws, way: number, days: ReadonlyMap<Group, readonly Day[]>, since: Instant): number {
	let sum = 0;
	for (const own of days.values()) {
		const habits = swings.map(({ often }, habit) =>
			own.reduce((all, day) => all + dayFits(draws, day.at < since ? 0 : way, habit, day), Math.log(often)),
		);
		sum += logSum(habits);
	}
	return sum;
}

function dayFits(draws: Draws, way: number, habit: number, { moody, left }: Day): number {
	const with_ = (mood: number) =>
		left.reduce((sum, one) => {
			const { is, not } = draws(one.drawn, way, habit, mood);
			return sum + ("firsts" in one ? firstsFit(one.firsts, is, not) : one.hits * is + (one.of - one.hits) * not);
		}, 0);
	return moody ? logSum(swings.map(({ often }, mood) => Math.log(often) + with_(mood))) : with_(-1);
}

/** Whichever target leads, and whichever is its rival: all are as likely. */
function firstsFit(firsts: readonly number[], away: number, lead: number): number {
	const [rival, rest] = [away + Math.log(toRival), away + Math.log((1 - toRival) / (firsts.length - 2))];
	const all = firsts.reduce((sum, one) => sum + one, 0);
	const ways: number[] = [];
	for (const [one, leading] of firsts.entries())
		for (const [other, second] of firsts.entries())
			if (one !== other) ways.push(leading * lead + second * rival + (all - leading - second) * rest);
	return logMean(ways);
}

function daysOf({ leaders, rounds, echoes, pulses, deferrals, decisions, metrics, drift }: TeamHistory): Map<Group, Day[]> {
	const days: Day[] = [];
	const add = (at: Instant, group: Group, left: Left[], moody = true) => days.push({ at, group, moody, left });
	for (const { at, answered, agreement, topSplit, sharing, confidences, holds, assumptions } of rounds) {
		const steps = disorderOf(answered);
		const disorder = Math.round(steps * (1 - (answered * (agreement ?? 0) - 1) / (answered - 1)));
		const sided = assumptions.holds + assumptions.fails;
		add(at, "views", [
			{ drawn: "disagree", firsts: topSplit },
			{ drawn: "disorder", hits: disorder, of: steps },
			{ drawn: "expect", hits: sharing?.expected ?? 0, of: answered * (leaders - 1) },
			{ drawn: "fails", hits: assumptions.fails, of: sided },
		]);
		add(at, "knowing", [
			{ drawn: "low", hits: confidences.low, of: answered },
			{ drawn: "unknown", hits: holds.unknown, of: holds.fixed + holds.flexible + holds.unknown },
			{ drawn: "dontKnow", hits: assumptions.dontKnow, of: sided + assumptions.dontKnow },
		]);
	}
	for (const { at, distance } of drift)
		add(at, "remembering", [{ drawn: "drift", hits: Math.round(distance * counts.drift), of: counts.drift }]);
	for (const { at, remembered, half, reversed, other, skipped } of echoes) {
		const slipped = reversed + other + skipped;
		add(at, "remembering", [
			{ drawn: "slip", hits: slipped, of: slipped + remembered + half },
			{ drawn: "reversed", hits: reversed, of: slipped },
		]);
	}
	for (const { at, stillRight, shifting, wrong, recalled } of pulses) {
		add(at, "remembering", [{ drawn: "unnamed", hits: recalled.of - recalled.named, of: recalled.of }]);
		add(at, "pulse", [
			{ drawn: "moved", hits: shifting + wrong, of: stillRight + shifting + wrong },
			{ drawn: "wrong", hits: wrong, of: shifting + wrong },
		]);
	}
	for (const { at, stances } of decisions) {
		const against = stances.disagree + stances.cannot;
		add(at, "views", [{ drawn: "object", hits: against, of: against + stances.commit }]);
	}
	const putOff = (at: Instant, hits: number) => add(at, "putting", [{ drawn: "putOff", hits, of: 1 }], false);
	for (const { at, times, settledAt } of deferrals) {
		putOff(at, 1);
		add(at, "putting", [{ drawn: "putOffAgain", hits: times - 1, of: times - (settledAt === null ? 1 : 0) }], false);
	}
	for (const { at, tensionId } of decisions) if (!deferrals.some((one) => one.tensionId === tensionId)) putOff(at, 0);
	for (const { at, state } of metrics)
		if (state === "met" || state === "missed") add(at, "metrics", [{ drawn: "missed", hits: state === "missed" ? 1 : 0, of: 1 }], false);
	return Map.groupBy(days, ({ group }) => group);
}

function logSum(logs: readonly number[]): number {
	const most = Math.max(...logs);
	return most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0));
}

const logMean = (logs: readonly number[]): number => logSum(logs) - Math.log(logs.length);
