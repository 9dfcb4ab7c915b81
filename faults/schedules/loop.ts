import { nextDaytime } from "../../src/core/daytime.ts";
import { echoTime } from "../../src/core/echo.ts";
import { latestDue, nextOccurrence, occurrence, type Schedule } from "../../src/core/recurrence.ts";
import { reminderTimes } from "../../src/core/reminders.ts";
import type { ClockPath } from "../room/clockPath.ts";

/** What one team's clock has to do over the years, as its calendar and its settings say it. */
export type Plans = { pulse: Schedule; meetings: readonly PlannedMeeting[]; zone: string; farZone: string };
export type PlannedMeeting = { attachAt: number; dueAt: number; endsAt: number };
/** What was done, under its name, and at which looks. */
export type Done = Map<string, number[]>;

/** The product finds what is due by what is not done yet. The other two ways lose or double. */
export type Sweep = "byState" | "atTheMoment" | "sinceLastLook";
/** The product counts weeks on the wall. The other way adds days of twenty-four hours. */
export type Rule = "onTheWall" | "plainDays";

export const echoDays = 3;
const week = 7 * 86_400_000;
const iso = (moment: number): string => new Date(moment).toISOString();

type Item = { name: string; due: number; follows?: (look: number, now: number) => void };

const plainly = ({ everyWeeks, ...schedule }: Schedule, index: number): number =>
	Date.parse(occurrence({ ...schedule, everyWeeks }, 0)) + index * everyWeeks * week;

/** Lets a team's plans run against the product's own rules, look after look, and writes down what would go out and when. */
export function runPlans(plans: Plans, { clocks }: ClockPath, sweep: Sweep = "byState", rule: Rule = "onTheWall"): Done {
	const { pulse, zone, farZone } = plans;
	const done: Done = new Map();
	const meetings = plans.meetings.map((meeting, index) => ({ ...meeting, index }));
	let attached = 0;
	let waiting: Item[] = [];
	const at = (index: number) => (rule === "onTheWall" ? Date.parse(occurrence(pulse, index)) : plainly(pulse, index));
	const lastDue = (now: number) =>
		rule === "onTheWall" ? latestDue(pulse, iso(now)) : Math.floor((now - at(0)) / (pulse.everyWeeks * week));
	let next = rule === "onTheWall" ? Date.parse(nextOccurrence(pulse, iso(clocks[0] ?? 0))) : at(0);
	let nextIndex = 0;
	let before = Number.NEGATIVE_INFINITY;
	const isDue = (due: number, now: number): boolean => {
		if (sweep === "byState") return due <= now;
		return sweep === "atTheMoment" ? due === now : before < due && due <= now;
	};
	const note = (name: string, look: number) => {
		const looks = done.get(name);
		if (looks) looks.push(look);
		else done.set(name, [look]);
	};
	/** To somebody who is elsewhere, when it is day there. */
	const toAnother = (name: string) => (_: number, now: number) =>
		void waiting.push({ name: `${name} elsewhere`, due: Date.parse(nextDaytime(iso(now), farZone)) });
	const attach = ({ index, dueAt, endsAt }: (typeof meetings)[number], now: number) => {
		for (const [turn, time] of reminderTimes({ askedAt: iso(now), dueAt: iso(dueAt), timeZone: zone }).entries()) {
			const name = `${index} reminder ${turn + 1}`;
			waiting.push({ name, due: Date.parse(time), follows: toAnother(name) });
		}
		const echo = (_: number, later: number) => {
			const name = `${index} echo`;
			waiting.push({ name, due: Date.parse(echoTime(iso(Math.max(endsAt, later)), echoDays, zone)), follows: toAnother(name) });
		};
		waiting.push({ name: `${index} follow-up`, due: endsAt, follows: echo });
	};
	for (let look = 0; look < clocks.length; look++) {
		const now = clocks[look] ?? 0;
		for (let meeting = meetings[attached]; meeting && meeting.attachAt <= now; meeting = meetings[++attached]) attach(meeting, now);
		for (const item of waiting) {
			if (!isDue(item.due, now)) continue;
			note(item.name, look);
			item.follows?.(look, now);
			if (sweep === "byState") item.due = Number.POSITIVE_INFINITY;
		}
		// whoever knows no state forgets what is long past
		const isOver = ({ due }: Item) => (sweep === "byState" ? due === Number.POSITIVE_INFINITY : due <= now - week);
		if (waiting.some(isOver)) waiting = waiting.filter((item) => !isOver(item));
		if (isDue(next, now)) {
			const index = sweep === "byState" ? (lastDue(now) ?? 0) : nextIndex;
			note(`pulse ${index}`, look);
			if (sweep === "byState") next = at(index + 1);
		}
		// the other ways know no state; a day later they turn to the next
		if (sweep !== "byState" && now > next + 2 * 86_400_000) next = at(++nextIndex);
		before = now;
	}
	return done;
}
