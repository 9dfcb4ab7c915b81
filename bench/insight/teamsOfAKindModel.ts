import type { ProblemKind } from "../../src/core/problemOdds.ts";
import type { Chance } from "./chance.ts";

/** What is drawn, in groups that have one habit of the team in common. */
export const groups = {
	views: ["disagree", "disorder", "expect", "fails", "object"],
	knowing: ["low", "unknown", "dontKnow"],
	remembering: ["slip", "reversed", "unnamed", "drift"],
	pulse: ["moved", "wrong"],
	putting: ["putOff", "putOffAgain"],
	metrics: ["missed"],
} as const;
export type Group = keyof typeof groups;
export type Drawn = (typeof groups)[Group][number];

const groupNames = Object.keys(groups) as Group[];
const byDrawn = new Map(groupNames.flatMap((group) => groups[group].map((drawn): [Drawn, Group] => [drawn, group])));
export const groupOf = (drawn: Drawn): Group => byDrawn.get(drawn) as Group;

/** How often something comes where nothing is wrong, and how much each problem adds to it, in log-odds. */
type Drive = { usual: number } & Partial<Record<ProblemKind, number>>;

/**
 * How teams are made. What is drawn has log-odds: the usual ones, what the team's problems add by how severe they are, the
 * team's own habit (some forget whatever they hold, some are modest, some have a hard market), and the day's mood, which all in
 * one room share. The rule reckons with problems and habits in log-odds too, but not with moods, nor with what is drawn itself: it
 * sees only shares of what was counted, and of some (what leaders expect of each other) only what it makes of them.
 */
export type Model = {
	drives: Record<Drawn, Drive>;
	severities: readonly number[];
	habit: Record<Group, number>;
	mood: number;
};

/** Habits and moods are -1, 0 or 1 times their size, so often. */
export const swings = [
	{ by: -1, often: 0.25 },
	{ by: 0, often: 0.5 },
	{ by: 1, often: 0.25 },
];

/** Of those who put another target first than the leading one, how many go to one rival. */
export const toRival = 0.6;

/** Of answers to an echo, how many are skipped of those that slip; and have half of what is remembered. */
export const skipping = 0.3;
export const halving = 0.12;

export const usualModel: Model = {
	drives: {
		disagree: { usual: 0.2, misaligned: 2, uncertain: 0.3, avoided: 0.5 },
		disorder: { usual: 0.3, misaligned: 2, uncertain: 0.3, avoided: 0.5 },
		expect: { usual: 0.6, misaligned: 0.6 },
		fails: { usual: 0.15, misaligned: 0.8, uncertain: 0.7, avoided: 0.3 },
		object: { usual: 0.1, misaligned: 0.8, uncertain: 0.2, avoided: 0.4 },
		low: { usual: 0.15, execution: -0.2, uncertain: 1.8, avoided: 0.4 },
		unknown: { usual: 0.15, uncertain: 1.4, avoided: 0.3 },
		dontKnow: { usual: 0.2, uncertain: 1.5, avoided: 0.3 },
		slip: { usual: 0.25, misaligned: 1.7, uncertain: 0.3, avoided: 0.4 },
		reversed: { usual: 0.1, misaligned: 1.5, avoided: 0.3 },
		unnamed: { usual: 0.3, misaligned: 1.1, uncertain: 0.3, avoided: 0.4 },
		drift: { usual: 0.12, misaligned: 1.6, uncertain: 0.4, avoided: 0.4 },
		moved: { usual: 0.15, misaligned: 0.7, execution: 0.1, uncertain: 1.6, avoided: 0.3 },
		wrong: { usual: 0.2, misaligned: 0.9, execution: 0.1 },
		putOff: { usual: 0.25, misaligned: 0.5, execution: -0.2, uncertain: 0.6, avoided: 2 },
		putOffAgain: { usual: 0.18, misaligned: 0.5, uncertain: 0.6, avoided: 2.6 },
		missed: { usual: 0.2, misaligned: 1.1, execution: 2.4, uncertain: 0.9, avoided: 0.9 },
	},
	severities: [0.6, 1, 1.5],
	habit: { views: 0.5, knowing: 0.6, remembering: 0.6, pulse: 0.6, putting: 0.5, metrics: 0.7 },
	mood: 0.5,
};

/** The same with every figure up to `by` higher or lower, each by chance. @example perturbed(usualModel, 0.3, chance(1)).mood // 0.35 to 0.65 */
export function perturbed(model: Model, by: number, random: Chance): Model {
	const turned = (figure: number) => figure * (1 + by * (2 * random() - 1));
	const all = <Of extends Record<string, number>>(figures: Of) =>
		Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, turned(figure)])) as Of;
	return {
		drives: Object.fromEntries(Object.entries(model.drives).map(([name, drive]) => [name, all(drive)])) as Model["drives"],
		severities: model.severities.map(turned),
		habit: all(model.habit),
		mood: turned(model.mood),
	};
}

const logOdds = (share: number): number => Math.log(share / (1 - share));

/** How likely something is drawn. `push` is what habit and mood add. */
export function chanceOf(model: Model, drawn: Drawn, problems: readonly ProblemKind[], severe: readonly number[], push: number): number {
	const drive = model.drives[drawn];
	const added = problems.reduce((sum, kind, index) => sum + (severe[index] as number) * (drive[kind] ?? 0), 0);
	return 1 / (1 + Math.exp(-(logOdds(drive.usual) + added + push)));
}
