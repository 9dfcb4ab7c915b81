import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Instant, later } from "../../src/core/instant.ts";
import {
	calendarKeyIn,
	calendarKeyOf,
	calendarKeyText,
	compareMeetings,
	linkLeadsHere,
	type MeetingFacts,
	meetingNames,
	namesAfter,
} from "../../src/core/meetingNames.ts";
import { panelInChat } from "../../src/core/panelInChat.ts";

const hour = 3_600_000;
const day = 24 * hour;
const head = "040000008200E00074C5B7101A82E008";
const hex = (value: number, width: number) => value.toString(16).padStart(width, "0").toUpperCase();
const key = (number: number, on?: Instant) => {
	const [year = 0, month = 0, date = 0] = on ? on.slice(0, 10).split("-").map(Number) : [];
	return `${head}${hex(year, 4)}${hex(month, 2)}${hex(date, 2)}${hex(number, 48)}`;
};
const link = (call: number) => `https://teams.microsoft.com/l/meetup-join/19%3ameeting_c${call}%40thread.v2/0?context=%7b%7d`;
const june = "2026-06-18T10:00:00.000Z";
const facts = (more: Partial<MeetingFacts> = {}): MeetingFacts => ({
	iCalUId: key(1),
	eventId: "",
	kind: "single",
	originalStart: null,
	startsAt: june,
	joinUrl: null,
	...more,
});
const compared = (one: Partial<MeetingFacts>, other: Partial<MeetingFacts>) =>
	compareMeetings(meetingNames(facts(one)).own, meetingNames(facts(other)).own);

/** A calendar world. What each mailbox shows of it is known to lose something. */
type Happening = {
	/** Which meeting or series. */
	of: number;
	index: number;
	/** By the organizer's clock, twelve hours ahead of UTC. */
	planned: Instant;
	now: Instant;
	call: number | null;
};
type Series = { length: number; online: boolean; everyDays: number; uids: "days" | "alike" | "foreign" | "none"; startsAt: Instant };
/** As part of the series, invited to this one alone, or through a forwarded invite; with an own key, or with none. */
type Sight = { how: "series" | "alone" | "forwarded"; uid: "same" | "other" | "none"; forgets: boolean };

const seriesOf = fc.record<Series>({
	length: fc.integer({ min: 1, max: 4 }),
	online: fc.constant(true),
	everyDays: fc.constantFrom(1, 7),
	uids: fc.constantFrom("days", "alike", "foreign", "none"),
	startsAt: fc.integer({ min: 0, max: 47 }).map((at) => later(june, at * hour)),
});
const sightOf = fc.record<Sight>({
	how: fc.constantFrom("series", "alone", "forwarded"),
	uid: fc.constantFrom("same", "other", "none"),
	forgets: fc.boolean(),
});

function happenings(all: readonly Series[]): Happening[] {
	return all.flatMap((series, of) =>
		Array.from({ length: series.length }, (_, index) => {
			const planned = later(series.startsAt, index * series.everyDays * day);
			return { of, index, planned, now: planned, call: series.online ? of : null };
		}),
	);
}

/** What a mailbox shows of a happening. */
function shown(series: Series, one: Happening, { how, uid, forgets }: Sight, box: number): MeetingFacts {
	const inSeries = series.length > 1 && how === "series";
	const local = later(one.planned, 12 * hour);
	const named =
		series.uids === "none"
			? ""
			: series.uids === "foreign"
				? `${one.of}/made@elsewhere.example`
				: key(one.of, series.length > 1 && (series.uids === "days" || how !== "series") ? local : undefined);
	const other = how === "series" ? key(1000 + one.of * 10 + box, series.length > 1 ? local : undefined) : `${box}-${one.of}-${one.index}`;
	return {
		iCalUId: uid === "none" ? "" : uid === "other" ? other : named,
		eventId: `${box}:${one.of}:${one.index}`,
		kind: !inSeries ? "single" : one.planned === one.now ? "occurrence" : "exception",
		originalStart: inSeries && !forgets ? one.planned : null,
		startsAt: one.now,
		joinUrl: one.call === null ? null : link(one.call),
	};
}

/** Invited to one occurrence alone of a series of another calendar: its key is no name of it. */
const untold = (series: Series, { how, uid }: Sight) =>
	series.uids === "foreign" && series.length > 1 && how !== "series" && uid === "same";

test("one meeting is one panel and two are two, whatever a mailbox shows of it and wherever it moves", () => {
	let compares = 0;
	fc.assert(
		fc.property(
			fc.array(seriesOf, { minLength: 1, maxLength: 3 }),
			fc.array(fc.record({ at: fc.nat(), hours: fc.constantFrom(1, 5, 24, 24, 48) }), { maxLength: 4 }),
			fc.array(fc.record({ at: fc.nat(), sight: sightOf, box: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 6 }),
			fc.array(fc.record({ at: fc.nat(), sight: sightOf, box: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 8 }),
			(all, moves, attached, looks) => {
				const world = happenings(all);
				const pick = (at: number) => world[at % world.length] as Happening;
				const view = (at: number, sight: Sight, box: number) => {
					const one = pick(at);
					const series = all[one.of] as Series;
					fc.pre(!untold(series, sight));
					return { one, facts: shown(series, one, sight, box) };
				};
				const asOrganizer: Sight = { how: "series", uid: "same", forgets: false };
				const panels: { one: Happening; own: string[] }[] = [];
				const find = (own: string[]) => panels.filter((panel) => compareMeetings(own, panel.own) === "same");
				for (const { at, sight, box } of attached) {
					const { one, facts: seen } = view(at, sight, box);
					const { own } = meetingNames(seen);
					const found = find(own);
					expect(found.map((panel) => panel.one)).toEqual(panels.filter((panel) => panel.one === one).map((panel) => panel.one));
					if (found.length === 0) panels.push({ one, own });
				}
				const follow = () => {
					for (const panel of panels) {
						const read = shown(all[panel.one.of] as Series, panel.one, asOrganizer, 9);
						panel.own = namesAfter(panel.own, meetingNames(read).own);
					}
				};
				follow();
				for (const { at, hours } of moves) {
					const one = pick(at);
					const to = later(one.planned, hours * hour);
					// an occurrence is never moved onto another
					if (world.some((another) => another !== one && another.of === one.of && another.now === to)) continue;
					one.now = to;
					follow();
				}
				for (const { at, sight, box } of looks) {
					const { one, facts: seen } = view(at, sight, box);
					const found = find(meetingNames(seen).own);
					expect(found.map((panel) => panel.one)).toEqual(panels.filter((panel) => panel.one === one).map((panel) => panel.one));
					compares++;
				}
			},
		),
		{ numRuns: 600 },
	);
	expect(compares).toBeGreaterThan(600);
});

test("without a call two are never taken for one, and what shares a key is found", () => {
	fc.assert(
		fc.property(fc.array(seriesOf, { minLength: 1, maxLength: 3 }), sightOf, sightOf, fc.nat(), fc.nat(), (all, mine, yours, a, b) => {
			const world = happenings(all.map((series) => ({ ...series, online: false })));
			const [one, other] = [world[a % world.length] as Happening, world[b % world.length] as Happening];
			fc.pre(!untold(all[one.of] as Series, mine) && !untold(all[other.of] as Series, yours));
			const seen = (of: Happening, sight: Sight, box: number) => meetingNames(shown(all[of.of] as Series, of, sight, box)).own;
			const found = compareMeetings(seen(one, mine, 0), seen(other, yours, 1));
			if (one !== other) expect(found).not.toBe("same");
			else expect(found).not.toBe("different");
		}),
		{ numRuns: 600 },
	);
});

test("an empty key leaves no name that the chat or the link of a whole series would be", () => {
	const names = meetingNames(facts({ iCalUId: "", kind: "occurrence", originalStart: null, joinUrl: link(1), eventId: "AAMk=" }));
	expect(names.own).toEqual([`call:19:meeting_c1@thread.v2~${june}`, "item:AAMk="]);
	expect(names.shared).toEqual(["chat:19:meeting_c1@thread.v2", `join:${link(1)}`]);
	expect(meetingNames(facts({ iCalUId: "" })).own).toEqual([]);
});

test("two occurrences of a series of another calendar share its key and are two", () => {
	const one = { iCalUId: "x@cal.example", kind: "occurrence", originalStart: june } as const;
	expect(compared(one, { ...one, originalStart: later(june, 7 * day), startsAt: later(june, 7 * day) })).toBe("different");
	expect(compared(one, { ...one, kind: "exception", startsAt: later(june, hour) })).toBe("same");
});

test("the organizer's day in a key is not taken for the day in UTC", () => {
	const inAuckland = later(june, 11 * hour);
	const withDay = { iCalUId: key(1, later(inAuckland, 12 * hour)), kind: "occurrence", originalStart: inAuckland } as const;
	const theDayAfter = { iCalUId: key(1), kind: "occurrence", originalStart: later(inAuckland, day) } as const;
	expect(compared(withDay, { ...theDayAfter, originalStart: inAuckland })).toBe("same");
	expect(compared(withDay, theDayAfter)).toBe("different");
});

test("a moment that a meeting has left does not make the next one it", () => {
	const first = { iCalUId: key(1, june), kind: "occurrence", originalStart: june, joinUrl: link(1) } as const;
	const second = {
		...first,
		iCalUId: key(1, later(june, day)),
		kind: "exception",
		originalStart: later(june, day),
		startsAt: june,
	} as const;
	expect(compared(first, second)).toBe("different");
	expect(compared({ ...first, iCalUId: "" }, { ...second, iCalUId: "" })).toBe("different");
});

test("a series whose time of day is changed keeps its panels", () => {
	const planned = (at: Instant) =>
		({ iCalUId: key(1, june), kind: "occurrence", originalStart: at, startsAt: at, joinUrl: link(1) }) as const;
	expect(compared(planned(june), planned(later(june, hour)))).toBe("same");
});

test("names from before that a panel was kept under still lead to it", () => {
	const occurrence = meetingNames(facts({ iCalUId: key(1, june), kind: "occurrence", originalStart: june, joinUrl: link(1) })).own;
	expect(compareMeetings(occurrence, [`uid:${key(1)}/2026-06-18`])).toBe("same");
	expect(compareMeetings(occurrence, [`uid:${key(1)}/2026-06-25`])).toBe("different");
	expect(compareMeetings(meetingNames(facts()).own, [`uid:${key(1)}`])).toBe("same");
});

test("a copied invite's link leads elsewhere, unless both begin together", () => {
	const of = (more: Partial<MeetingFacts>) => ({ own: meetingNames(facts(more)).own, startsAt: more.startsAt ?? june });
	const panel = of({ joinUrl: link(1) });
	expect(linkLeadsHere(of({ iCalUId: key(2), joinUrl: link(2), startsAt: later(june, 7 * day) }), panel)).toBe(false);
	expect(linkLeadsHere(of({ iCalUId: "seen otherwise" }), panel)).toBe(true);
	expect(linkLeadsHere(of({ startsAt: later(june, hour) }), panel)).toBe(true);
	const next = of({ iCalUId: key(1, later(june, 7 * day)), kind: "occurrence", originalStart: later(june, 7 * day), startsAt: june });
	expect(linkLeadsHere(next, of({ iCalUId: key(1, june), kind: "occurrence", originalStart: june }))).toBe(false);
});

test("what is read anew replaces what said otherwise, and the rest stays", () => {
	const kept = ["uid:theirs", `call:c@${june}`, `call:c~${june}`, "item:a"];
	expect(namesAfter(kept, [`call:c@${later(june, hour)}`, "item:b"])).toEqual([
		`call:c@${later(june, hour)}`,
		"item:b",
		"uid:theirs",
		"item:a",
	]);
	expect(namesAfter(kept, [])).toEqual(kept);
});

test("by what a meeting is found again survives being written down, whatever its key is made of", () => {
	fc.assert(
		fc.property(fc.string(), fc.option(fc.constant(june)), (iCalUId, originalStart) => {
			fc.pre(!/[/@]\d{4}-\d{2}-\d{2}[^/@]*$/.test(iCalUId));
			const calendarKey = calendarKeyOf(facts({ iCalUId, kind: "occurrence", originalStart }));
			expect(calendarKeyIn(calendarKeyText(calendarKey))).toEqual(calendarKey);
		}),
	);
	const exchange = calendarKeyOf(facts({ iCalUId: key(1, june), kind: "exception", originalStart: june }));
	expect(exchange).toEqual({ uid: key(1), day: "2026-06-18", originalStart: june });
	expect(calendarKeyIn(calendarKeyText(exchange))).toEqual(exchange);
	expect(calendarKeyIn("a/b@c.example")).toEqual({ uid: "a/b@c.example", day: null, originalStart: null });
});

test("a chat shows the meeting that is on, else the next, else the last", () => {
	const meeting = (id: string, startsAt: Instant, cancelledAt: Instant | null = null) => ({
		id,
		startsAt,
		endsAt: later(startsAt, hour),
		cancelledAt,
	});
	const series = [meeting("third", later(june, 14 * day)), meeting("first", june), meeting("second", later(june, 7 * day), june)];
	const at = (now: Instant) => panelInChat(series, now)?.id;
	expect([at(later(june, -day)), at(june), at(later(june, 1.5 * hour)), at(later(june, 3 * hour)), at(later(june, 30 * day))]).toEqual([
		"first",
		"first",
		"first",
		"third",
		"third",
	]);
	expect(panelInChat([meeting("off", june, june)], june)?.id).toBe("off");
	expect(panelInChat([], june)).toBeUndefined();
});
