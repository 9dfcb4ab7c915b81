import type { ClockPath } from "../room/clockPath.ts";
import { type Done, echoDays, type PlannedMeeting, type Plans } from "./loop.ts";
import type { ZoneTable } from "./zoneTable.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** By day where somebody is: on a working day from eight to nineteen on the wall, found by stepping through quarters of an hour. */
export function byDay(moment: number, { wallAt }: ZoneTable): number {
	const isDay = (at: number): boolean => {
		const wall = new Date(wallAt(at));
		return wall.getUTCDay() % 6 !== 0 && wall.getUTCHours() >= 8 && wall.getUTCHours() < 19;
	};
	if (isDay(moment)) return moment;
	let at = Math.ceil(moment / (15 * minute)) * 15 * minute;
	while (!isDay(at)) at += 15 * minute;
	return at;
}

/** A day and three hours before answers are due, by day, four hours apart, with half an hour left to answer. */
export function remindersAt(askedAt: number, dueAt: number, table: ZoneTable): number[] {
	const times: number[] = [];
	for (const ahead of [24 * hour, 3 * hour]) {
		const at = byDay(dueAt - ahead, table);
		if (at - (times[0] ?? askedAt) >= 4 * hour && dueAt - at >= 30 * minute) times.push(at);
	}
	return times;
}

export const echoAt = (overAt: number, table: ZoneTable): number => byDay(overAt + echoDays * day, table);

/** At which look each thing has to be done, from what clocks on the wall show and from nothing that the product computes. */
export function expectedOf(plans: Plans, path: ClockPath, table: ZoneTable, far: ZoneTable): Map<string, number> {
	const expected = new Map<string, number>();
	const put = (name: string, moment: number): number => {
		const look = path.firstLook(moment);
		if (look < path.clocks.length) expected.set(name, look);
		return path.clocks[look] ?? Number.POSITIVE_INFINITY;
	};
	const toBoth = (name: string, moment: number) => {
		const now = put(name, moment);
		if (now < Number.POSITIVE_INFINITY) put(`${name} elsewhere`, byDay(now, far));
	};
	const { startsOn, at, everyWeeks } = plans.pulse;
	const first = Date.parse(`${startsOn}T${at}:00.000Z`);
	const end = path.clocks.at(-1) ?? 0;
	for (let index = 0; first + index * everyWeeks * 7 * day < end + 2 * day; index++)
		put(`pulse ${index}`, table.momentAt(first + index * everyWeeks * 7 * day));
	for (const [index, { attachAt, dueAt, endsAt }] of plans.meetings.entries()) {
		const askedAt = path.clocks[path.firstLook(attachAt)];
		if (askedAt === undefined) continue;
		for (const [turn, time] of remindersAt(askedAt, dueAt, table).entries()) toBoth(`${index} reminder ${turn + 1}`, time);
		const over = put(`${index} follow-up`, endsAt);
		if (over < Number.POSITIVE_INFINITY) toBoth(`${index} echo`, echoAt(Math.max(endsAt, over), table));
	}
	return expected;
}

const times = ["00:00", "00:30", "01:30", "02:15", "02:30", "03:00", "09:00", "23:45"];
const part = (text: number): string => `${text}`.padStart(2, "0");

/** What the team of one zone has over the years: a pulse and a series of meetings, each zone's in its own rhythm and at its own hours. */
export function plansIn(table: ZoneTable, far: ZoneTable, number: number, from: number, until: number): Plans {
	const weekday = (number * 3) % 7;
	const startsOn = new Date(from + (7 + weekday) * day).toISOString().slice(0, 10);
	const everyWeeks = 1 + (number % 3);
	const meetings: PlannedMeeting[] = [];
	// a series keeps its hour on the wall, as calendars do
	const begins = `${part((number * 7) % 24)}:${part((number % 4) * 15)}`;
	for (let date = Date.parse(`${startsOn}T${begins}:00.000Z`) + 7 * day; date < until; date += 14 * day) {
		const startsAt = table.momentAt(date);
		meetings.push({ attachAt: startsAt - 5 * day, dueAt: startsAt - (number % 5) * hour, endsAt: startsAt + hour });
	}
	const pulse = { startsOn, everyWeeks, at: times[number % times.length] ?? "09:00", timeZone: table.zone };
	return { pulse, meetings, zone: table.zone, farZone: far.zone };
}

export type Tally = { asked: number; once: number; lost: string[]; doubled: string[]; wrongTime: string[]; strays: string[] };

/** Holds what was done against what had to be. */
export function tally(expected: ReadonlyMap<string, number>, done: Done, zone: string): Tally {
	const told: Tally = { asked: expected.size, once: 0, lost: [], doubled: [], wrongTime: [], strays: [] };
	for (const [name, look] of expected) {
		const looks = done.get(name) ?? [];
		const said = `${name} in ${zone}`;
		if (looks.length === 0) told.lost.push(said);
		else if (looks.length > 1) told.doubled.push(said);
		else if (looks[0] !== look) told.wrongTime.push(said);
		else told.once++;
	}
	for (const name of done.keys()) if (!expected.has(name)) told.strays.push(`${name} in ${zone}`);
	return told;
}
