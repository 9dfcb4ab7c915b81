import { dayIn, type Instant, later } from "./instant.ts";
import { wallTime } from "./recurrence.ts";

/** From a moment up to, and without, another. */
export type Span = { from: Instant; until: Instant };

/** A time at which everybody needed is free; `busy` are the others who are not, by id. */
export type OfferedTime = { startsAt: Instant; endsAt: Instant; busy: readonly string[] };

const minuteMs = 60_000;
const dayMs = 86_400_000;
export const realignMinutes = 45;
const mostOffered = 3;
/** People answer before they meet, so nothing is offered sooner. */
const noticeMs = dayMs;
const aheadDays = 14;
const firstMinute = 9 * 60;
const lastMinute = 17 * 60;
const stepMinutes = 30;

/** Which part of everybody's calendars has to be known to offer times. */
export const spanToRead = (now: Instant): Span => ({ from: now, until: later(now, (aheadDays + 1) * dayMs) });

type Calendars = {
	/** What keeps those busy without whom it makes no sense. */
	needed: readonly (readonly Span[])[];
	/** The same of everybody else, by id. */
	others: ReadonlyMap<string, readonly Span[]>;
};

type Asked = Calendars & {
	now: Instant;
	/** IANA. */
	timeZone: string;
	/** Times that were offered before. */
	without?: readonly Instant[];
};

/**
 * At most three times of 45 minutes in the next two weeks at which everybody needed is free: Monday to Friday, from 9 to 17 on the
 * clocks of `timeZone`, a day's notice at least, each on another day and spread over them. Of a stretch of days, the time that fewest
 * others miss, the first of equals. Holidays are whatever calendars say.
 *
 * @example offeredTimes({ now: "2026-06-19T10:00:00.000Z", timeZone: "UTC", needed: [], others: new Map() })[0]?.startsAt // "2026-06-22T10:00…": Friday's notice ends on Monday
 * @throws RangeError for a zone nobody knows.
 */
export function offeredTimes({ now, timeZone, needed, others, without = [] }: Asked): OfferedTime[] {
	const [soonest, latest] = [later(now, noticeMs), later(now, aheadDays * dayMs)];
	const offered = workingDays(now, timeZone).flatMap((day) => {
		const free = timesOn(day, timeZone).filter(
			(time) => time.startsAt >= soonest && time.startsAt <= latest && !without.includes(time.startsAt) && !needed.some(isBusy(time)),
		);
		const told = free.map((time) => ({ ...time, busy: missing(time, others) }));
		const best = fewestMiss(told);
		return best ? [best] : [];
	});
	const stretches = Math.min(mostOffered, offered.length);
	return Array.from({ length: stretches }, (_, at) => {
		const stretch = offered.slice(Math.floor((at * offered.length) / stretches), Math.floor(((at + 1) * offered.length) / stretches));
		return fewestMiss(stretch);
	}).filter((time) => time !== undefined);
}

/** Who of some people is not free at a time, by what keeps them busy. */
export const missing = (time: { startsAt: Instant; endsAt: Instant }, calendars: ReadonlyMap<string, readonly Span[]>): string[] =>
	[...calendars].flatMap(([id, spans]) => (isBusy(time)(spans) ? [id] : []));

const fewestMiss = (times: readonly OfferedTime[]): OfferedTime | undefined =>
	times.reduce<OfferedTime | undefined>((best, time) => (best && best.busy.length <= time.busy.length ? best : time), undefined);

const isBusy =
	({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }) =>
	(spans: readonly Span[]): boolean =>
		spans.some(({ from, until }) => from < endsAt && until > startsAt);

function workingDays(now: Instant, timeZone: string): string[] {
	const today = Date.parse(`${dayIn(now, timeZone)}T00:00:00.000Z`);
	return Array.from({ length: aheadDays + 1 }, (_, days) => new Date(today + days * dayMs))
		.filter((day) => day.getUTCDay() !== 0 && day.getUTCDay() !== 6)
		.map((day) => day.toISOString().slice(0, 10));
}

function timesOn(day: string, timeZone: string): { startsAt: Instant; endsAt: Instant }[] {
	const steps = Math.floor((lastMinute - realignMinutes - firstMinute) / stepMinutes) + 1;
	return Array.from({ length: steps }, (_, step) => {
		const minute = firstMinute + step * stepMinutes;
		const two = (number: number) => String(number).padStart(2, "0");
		const startsAt = wallTime(day, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`, timeZone);
		return { startsAt, endsAt: later(startsAt, realignMinutes * minuteMs) };
	});
}

/** What people call the clocks of a zone by. @example cityOf("America/Argentina/Buenos_Aires") // "Buenos Aires" */
export const cityOf = (timeZone: string): string => (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
