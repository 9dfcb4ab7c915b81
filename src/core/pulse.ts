import { letters } from "./clashes.ts";
import { type Day, type Instant, later } from "./instant.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** How a leader sees one of the team's priorities now. */
export const marks = ["stillRight", "shifting", "wrong"] as const;
export type Mark = (typeof marks)[number];

/** A priority as a pulse asked about it; its words stay as they were then. */
export type Asked = { id: string; label: string };

/** What one leader says in a pulse. `recall` comes first, unaided, and is null where it was skipped. */
export type PulseAnswer = {
	personId: string;
	name: string;
	recall: readonly string[] | null;
	marks: readonly { priorityId: string; mark: Mark }[];
	/** What has changed in our understanding. */
	changed: string;
	/** What new information should influence us. */
	information: string;
};

export type Pulse = {
	id: string;
	teamId: string;
	/** The first is 1. */
	number: number;
	opensAt: Instant;
	closesAt: Instant;
	/** Null while open: until then nobody reads another's. */
	closedAt: Instant | null;
	priorities: readonly Asked[];
	/** Who was asked. */
	leaders: readonly string[];
};

export const mostRecalled = 3;

/** How a recall stands beside the priorities that were asked about. */
export type Recalled = {
	/** Those named, as the priorities stand. */
	ids: readonly string[];
	/** Whether all were named, in their order. */
	whole: boolean;
	/** What was named and is none of them, as typed. */
	others: readonly string[];
};

/**
 * What somebody named, unaided, beside the team's priorities, told by their labels whatever the letters' case.
 *
 * @example recalled(["pricing", "Nordics"], [{ id: "p", label: "Pricing" }]) // { ids: ["p"], whole: false, others: ["Nordics"] }
 */
export function recalled(names: readonly string[], priorities: readonly Asked[]): Recalled {
	const found = names.map((name) => priorities.find(({ label }) => letters(label) === letters(name))?.id);
	const ids = priorities.map(({ id }) => id);
	const named = found.filter((id) => id !== undefined);
	return {
		ids: ids.filter((id) => named.includes(id)),
		whole: named.length === ids.length && ids.length > 0 && named.every((id, at) => id === ids[at]) && found.length === ids.length,
		others: names.filter((_, at) => found[at] === undefined),
	};
}

export type PulseResult = {
	id: string;
	number: number;
	opensAt: Instant;
	closedAt: Instant;
	asked: number;
	answered: number;
	priorities: readonly (Asked & {
		stillRight: number;
		shifting: number;
		wrong: number;
		/** How many named it unaided. */
		recalled: number;
		/** Who says that it is not still right. */
		doubted: readonly { name: string; mark: Mark }[];
	})[];
	recall: { whole: number; part: number; none: number; skipped: number };
	changed: readonly { name: string; words: string }[];
	information: readonly { name: string; words: string }[];
};

/** What a closed pulse found: counts, and words by name. A pulse that nobody answered finds nothing and says so by its counts. */
export function resultOf(pulse: Pulse & { closedAt: Instant }, answers: readonly PulseAnswer[]): PulseResult {
	const recalls = answers.map(({ recall }) => recall && recalled(recall, pulse.priorities));
	const words = (of: "changed" | "information") =>
		answers.filter((answer) => answer[of] !== "").map((answer) => ({ name: answer.name, words: answer[of] }));
	return {
		id: pulse.id,
		number: pulse.number,
		opensAt: pulse.opensAt,
		closedAt: pulse.closedAt,
		asked: pulse.leaders.length,
		answered: answers.length,
		priorities: pulse.priorities.map((priority) => {
			const said = answers.flatMap(({ name, marks }) =>
				marks.filter(({ priorityId }) => priorityId === priority.id).map(({ mark }) => ({ name, mark })),
			);
			const count = (mark: Mark) => said.filter((one) => one.mark === mark).length;
			return {
				...priority,
				stillRight: count("stillRight"),
				shifting: count("shifting"),
				wrong: count("wrong"),
				recalled: recalls.filter((one) => one?.ids.includes(priority.id)).length,
				doubted: said.filter(({ mark }) => mark !== "stillRight"),
			};
		}),
		recall: {
			whole: recalls.filter((one) => one?.whole).length,
			part: recalls.filter((one) => one && !one.whole && one.ids.length > 0).length,
			none: recalls.filter((one) => one && one.ids.length === 0).length,
			skipped: recalls.filter((one) => one === null).length,
		},
		changed: words("changed"),
		information: words("information"),
	};
}

/** Whether somebody can answer: they were asked and its time is not over. Nobody sees the priorities before they said what they remember. */
export function whyNotInPulse(pulse: Pulse | undefined, personId: string, now: Instant): Refusal | undefined {
	if (!pulse?.leaders.includes(personId)) return refuse("notInPulse");
	return pulse.closedAt === null && pulse.closesAt > now ? undefined : refuse("pulseClosed");
}

/** Whether these marks answer the pulse: each priority once, all of them. */
export function whyNotMarked(pulse: Pick<Pulse, "priorities">, given: readonly { priorityId: string }[]): Refusal | undefined {
	const ids = given.map(({ priorityId }) => priorityId);
	const unknown = ids.some((id) => !pulse.priorities.some((priority) => priority.id === id));
	if (unknown || new Set(ids).size < ids.length) return refuse("prioritiesChanged");
	const missing = pulse.priorities.find(({ id }) => !ids.includes(id));
	return missing ? refuse("pulseIncomplete", { values: { priority: missing.label }, fields: { marks: "pulseIncomplete" } }) : undefined;
}

const dayMs = 86_400_000;
const shift = (day: Day, days: number): Day => later(`${day}T12:00:00.000Z`, days * dayMs).slice(0, 10);
const weekday = (day: Day): number => new Date(`${day}T12:00:00.000Z`).getUTCDay();
const weekdayFrom = (day: Day): Day => (weekday(day) === 6 ? shift(day, 2) : weekday(day) === 0 ? shift(day, 1) : day);

/**
 * The day of a team's first pulse where nobody chose another: a day before its first decision is `everyWeeks` old, so that pulses fall between
 * meetings that keep that rhythm; never at a weekend.
 *
 * @example firstPulseOn("2026-06-18", 2) // "2026-07-01"
 */
export const firstPulseOn = (decidedOn: Day, everyWeeks: number): Day => weekdayFrom(shift(decidedOn, everyWeeks * 7 - 1));

/** The last day on which a pulse that opens on `day` can be answered: three days later, never at a weekend. @example closesOn("2026-07-01") // "2026-07-06" */
export const closesOn = (day: Day): Day => weekdayFrom(shift(day, 3));

export const opensAtTime = "09:00";
export const closesAtTime = "17:00";
