import { usualTuning } from "../../src/core/warning.ts";
import { type Spread, spreadOf } from "../room/measure.ts";
import { type Figure, tell } from "../room/report.ts";
import { chance } from "./chance.ts";
import { mean } from "./found.ts";
import { ceilingOf } from "./quietShiftCeiling.ts";
import { type Bar, barAt, coursesOf, delaysOf, falseAlarms, official, peaksOf, quietTeams, shiftingTeams } from "./quietShiftDelay.ts";
import { anySignal, pulsesInARow, type Rule } from "./quietShiftRules.ts";
import { anyWorld, doubts, usualWorld, type World, worldWith } from "./quietShiftWorld.ts";
import { ours, proveSame } from "./warningRule.ts";

const runs = 5;
/** What the others are allowed; the early warning has to keep it by itself. */
const level = 0.05;
const ownBar: Bar = { score: usualTuning.some, lot: 1 };
const ceiling: Rule = (team, days) => ceilingOf(usualWorld, team, days);

/** The simple rules with every setting they are tried in; each is measured with the one that is best for it on the very teams it is measured on. */
const families: Record<"signals" | "pulses", Record<string, Rule>> = {
	signals: Object.fromEntries([14, 28, 42, 63, 91].map((days) => [`so many people within ${days} days`, anySignal(days)])),
	pulses: Object.fromEntries(
		[1, 2, 3].flatMap((pulses) => [
			[`so many people in each of ${pulses}`, pulsesInARow(pulses, false)],
			[`such a share in each of ${pulses}`, pulsesInARow(pulses, true)],
		]),
	),
};

/** One rule with its bar, and what it does on teams it was not calibrated on. */
type Measured = { name: string; rule: Rule; bar: Bar; peaks: number[]; falseAlarms: number; delays: number[]; byRun: number[] };

/** How long after a priority quietly shifts there is a warning, beside simple rules and who knows the world, at the same false alarms. */
export function quietShiftFigures(counts: { quiet: number; shifting: number; varied: number; doubts: boolean }): {
	figures: Figure[];
	words: string[];
} {
	const usual = () => usualWorld;
	const calibrate = quietTeams(usual, counts.quiet, chance(31));
	const quiet = quietTeams(usual, counts.quiet, chance(32));
	const shifting = shiftingTeams(usual, counts.shifting, chance(33));
	const compared = [...quiet.slice(0, 10), ...shifting.slice(0, 20)].reduce((sum, team) => sum + proveSame(team), 0);
	const measured = (name: string, rule: Rule, bar = barAt(peaksOf(rule, calibrate), level)): Measured => {
		const peaks = peaksOf(rule, quiet);
		const courses = coursesOf(rule, shifting);
		const delays = delaysOf(courses, bar);
		const byRun = Array.from({ length: runs }, (_, nth) =>
			mean(
				delaysOf(
					courses.filter((_, at) => at % runs === nth),
					bar,
				),
			),
		);
		tell(`quiet shift, ${name}: ${weeks(mean(delays))} weeks`);
		return { name, rule, bar, peaks, falseAlarms: falseAlarms(peaks, bar), delays, byRun };
	};
	const best = (of: Record<string, Rule>) =>
		Object.entries(of)
			.map(([name, rule]) => measured(name, rule))
			.reduce((one, other) => (mean(other.delays) < mean(one.delays) ? other : one));
	const own = measured("early warning", ours, ownBar);
	const optimal = measured("ceiling", ceiling);
	const [signals, pulses] = [best(families.signals), best(families.pulses)];
	const simple = mean(signals.delays) < mean(pulses.delays) ? signals : pulses;
	const ratio = (one: Measured, other: Measured): Spread => spreadOf(one.byRun.map((delay, run) => delay / (other.byRun[run] as number)));
	const anything = chance(34);
	const varied = [variation("everything", () => anyWorld(anything), counts.varied * 3, own, simple)];
	if (counts.doubts)
		for (const doubt of doubts)
			for (const factor of [0.5, 1.5])
				varied.push(variation(`${doubt} x ${factor}`, () => worldWith({ [doubt]: factor }), counts.varied, own, simple));
	return {
		figures: [
			{
				name: "quiet shift, false alarms",
				value: own.falseAlarms,
				unit: "",
				goal: "<= 0.05",
				note: "of quiet quarters, any of three priorities",
			},
			{
				name: "quiet shift, false alarms that are strong",
				value: falseAlarms(own.peaks, { score: usualTuning.strong, lot: 1 }),
				unit: "",
				note: "of the same quarters",
			},
			delayFigure("early warning", own, "as it is"),
			delayFigure("any signal", signals, signals.name),
			delayFigure("pulses in a row", pulses, pulses.name),
			delayFigure("ceiling", optimal, "Shiryaev-Roberts, knows the generator"),
			{
				name: "quiet shift, to the better simple rule",
				value: ratio(own, simple),
				unit: "",
				goal: "<= 0.7",
				note: "mean delay; the simple rule has all the false alarms allowed",
			},
			{ name: "quiet shift, to it, medians", value: middle(own.delays) / middle(simple.delays), unit: "", goal: "<= 0.7" },
			{ name: "quiet shift, to the ceiling", value: ratio(own, optimal), unit: "", note: "what there is left to gain" },
			...variedFigures(varied),
		],
		words: [
			`Proved: ${calibrate.length + quiet.length + shifting.length + varied.reduce((sum, one) => sum + one.teams, 0)} teams were drawn; at ${compared} moments the warnings stood exactly where the measure has them.`,
			`All but the early warning, whose bar is the product's, warn in ${percent(level)} of the quiet quarters they were calibrated on; the simple ones have the settings that turned out best for them. A shift is official after ${official / 7} weeks: one that was not warned of counts as that long.`,
		],
	};
}

function delayFigure(name: string, { delays, byRun, falseAlarms: alarms }: Measured, how: string): Figure {
	const missed = delays.filter((delay) => delay === official).length / delays.length;
	const note = `mean; median ${weeks(middle(delays))}; missed ${percent(missed)}; false ${percent(alarms)}; ${how}`;
	return { name: `quiet shift, ${name}`, value: spreadOf(byRun.map((days) => days / 7)), unit: "weeks", note };
}

type Varied = { name: string; teams: number; own: { alarms: number; delay: number }; simple: { alarms: number; delay: number } };

/** What becomes of the same bars in a world that is otherwise than thought. */
function variation(name: string, world: () => World, count: number, own: Measured, simple: Measured): Varied {
	const quiet = quietTeams(world, count, chance(35));
	const shifting = shiftingTeams(world, count, chance(36));
	const found = ({ rule, bar }: Measured) => ({
		alarms: falseAlarms(peaksOf(rule, quiet), bar),
		delay: mean(delaysOf(coursesOf(rule, shifting), bar)),
	});
	const one = { name, teams: 2 * count, own: found(own), simple: found(simple) };
	tell(
		`${name}: ${weeks(one.own.delay)} weeks, ${percent(one.own.alarms)} false; simple ${weeks(one.simple.delay)}, ${percent(one.simple.alarms)}`,
	);
	return one;
}

function variedFigures(varied: readonly Varied[]): Figure[] {
	const [everything, ...each] = varied as [Varied, ...Varied[]];
	const beside = ({ name, simple }: Varied) => `${name}; simple rule ${weeks(simple.delay)} weeks, ${percent(simple.alarms)} false`;
	const figures: Figure[] = [
		{
			name: "quiet shift, all otherwise, false alarms",
			value: everything.own.alarms,
			unit: "",
			note: "all rates by half to one and a half, not tuned again",
		},
		{ name: "quiet shift, all otherwise, delay", value: everything.own.delay / 7, unit: "weeks", note: beside(everything) },
		{
			name: "quiet shift, all otherwise, to the simple rule",
			value: everything.own.delay / everything.simple.delay,
			unit: "",
			goal: "<= 0.7",
		},
	];
	if (each.length === 0) return figures;
	const worst = (by: (one: Varied) => number) => each.reduce((one, other) => (by(other) > by(one) ? other : one));
	const [alarms, delay, ratio] = [
		worst(({ own }) => own.alarms),
		worst(({ own }) => own.delay),
		worst(({ own, simple }) => own.delay / simple.delay),
	];
	return [
		...figures,
		{ name: "quiet shift, one otherwise, most false alarms", value: alarms.own.alarms, unit: "", note: beside(alarms) },
		{ name: "quiet shift, one otherwise, longest delay", value: delay.own.delay / 7, unit: "weeks", note: beside(delay) },
		{
			name: "quiet shift, one otherwise, most to the simple rule",
			value: ratio.own.delay / ratio.simple.delay,
			unit: "",
			note: beside(ratio),
		},
	];
}

const middle = (days: readonly number[]): number => spreadOf(days).median;
const weeks = (days: number): string => (days / 7).toFixed(1);
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
