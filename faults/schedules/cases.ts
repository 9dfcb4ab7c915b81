import { chanceFrom } from "../room/clockPath.ts";
import type { ZoneTable } from "./zoneTable.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What becomes of the clock: nothing, an hour or a day ahead and right again, a day behind, or three days in which nobody looks. */
export const weathers = ["steady", "ahead", "behind", "asleepBefore", "asleepAfter"] as const;
type Weather = (typeof weathers)[number];

export type Occurrence = { startsAt: number; endsAt: number; dueAt: number };

/** A series of two meetings in one zone, where there is one on either side of a night on which its clocks are changed. */
export type Case = {
	number: number;
	table: ZoneTable;
	far: ZoneTable;
	weather: Weather;
	attachAt: number;
	occurrences: readonly Occurrence[];
};

/** How long a case takes, from its attaching to its last echo. */
const lasts = 24 * day;

/** Cases of these zones in turn, one after another over the years, none overlapping another. */
export function casesOf(tables: readonly ZoneTable[], count: number, { from, until }: { from: number; until: number }): Case[] {
	const chance = chanceFrom(7);
	const cases: Case[] = [];
	const step = (until - from) / count;
	let free = from;
	for (let number = 0; number < count; number++) {
		const table = tables[number % tables.length];
		const far = tables[(number + 3) % tables.length];
		if (!table || !far) continue;
		const earliest = Math.max(free, from + number * step) + 8 * day;
		const changed = table.changes.find((at) => at > earliest && at < earliest + 200 * day) ?? earliest + chance() * 10 * day;
		// two days before clocks are changed, in the afternoon, and a week later
		const date = new Date(table.wallAt(changed - 2 * day)).toISOString().slice(0, 10);
		const first = Date.parse(`${date}T15:00:00.000Z`);
		const occurrences = [first, first + 7 * day].map((wall) => {
			const startsAt = table.momentAt(wall);
			return { startsAt, endsAt: startsAt + hour, dueAt: startsAt - hour };
		});
		const attachAt = (occurrences[0]?.startsAt ?? 0) - 5 * day;
		const weather = weathers[number % weathers.length] ?? "steady";
		cases.push({ number: number + 1, table, far, weather, attachAt, occurrences });
		free = attachAt + lasts;
	}
	return cases;
}
