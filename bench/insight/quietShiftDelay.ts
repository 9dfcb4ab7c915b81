import { below, type Chance, chance } from "./chance.ts";
import { priorities, type Shift, type Team, teamOf } from "./quietShift.ts";
import { daysOf, type Rule } from "./quietShiftRules.ts";
import type { World } from "./quietShiftWorld.ts";

const quarter = 91;
/** A quarter to get to know the team, then a year. */
const run = 5 * quarter;
/** So many days after it began a shift is official: who has not warned until then never does. */
export const official = 2 * quarter;

/** Teams in which nothing shifts. */
export const quietTeams = (world: () => World, count: number, random: Chance): Team[] =>
	Array.from({ length: count }, () => teamOf(world(), run, null, random));

/** Teams in each of which one priority shifts, in the first or second quarter of the year. */
export function shiftingTeams(world: () => World, count: number, random: Chance): Team[] {
	return Array.from({ length: count }, () => {
		const shift: Shift = { priority: below(random, priorities), day: quarter + random() * 2 * quarter };
		return teamOf(world(), run, shift, random);
	});
}

/** The highest a rule says of any priority in each quarter in which nothing shifts. */
export function peaksOf(rule: Rule, teams: readonly Team[]): number[] {
	return teams.flatMap((team) => {
		const days = daysOf(team);
		const scores = rule(team, days);
		return [1, 2, 3, 4].map((nth) =>
			Math.max(...scores.flatMap((of, at) => (Math.floor((days[at] as number) / quarter) === nth ? of : []))),
		);
	});
}

/** What a rule says of the priority that shifts: just before it does, and from then on until it is official. */
export type Course = { before: number; after: { delay: number; score: number }[] };

export function coursesOf(rule: Rule, teams: readonly Team[]): Course[] {
	return teams.map((team) => {
		const { priority, day: began } = team.shift as Shift;
		const days = daysOf(team).filter((day) => day + 1 < began + official && day > began - 4 * 7);
		const scores = rule(team, days).map((of) => of[priority] as number);
		const course: Course = { before: Number.NEGATIVE_INFINITY, after: [] };
		for (const [at, day] of days.entries()) {
			const score = scores[at] as number;
			if (day + 1 <= began) course.before = score;
			else course.after.push({ delay: day + 1 - began, score });
		}
		return course;
	});
}

/** A rule warns above `score`, and at it in so many of all teams (`lot`), so that rules that score in steps use all that is allowed. */
export type Bar = { score: number; lot: number };

/** The bar at which so many quiet quarters have a warning. */
export function barAt(peaks: readonly number[], level: number): Bar {
	const sorted = peaks.toSorted((a, b) => b - a);
	const score = sorted[Math.floor(level * sorted.length)] as number;
	const above = sorted.filter((one) => one > score).length;
	return { score, lot: (level * sorted.length - above) / sorted.filter((one) => one === score).length };
}

export const falseAlarms = (peaks: readonly number[], { score, lot }: Bar): number =>
	peaks.reduce((sum, peak) => sum + (peak > score ? 1 : peak === score ? lot : 0), 0) / peaks.length;

/** Days until each warning, at the latest until the shift is official; of those that did not stand already when it began. */
export function delaysOf(courses: readonly Course[], { score: bar, lot }: Bar): number[] {
	const random = chance(21);
	return courses.flatMap(({ before, after }) => {
		const at = random() < lot;
		const warns = (score: number) => score > bar || (at && score === bar);
		return warns(before) ? [] : [after.find(({ score }) => warns(score))?.delay ?? official];
	});
}
