/** A moment that is written under the axis. */
export type Tick = { at: number; label: string };

const dayMs = 86_400_000;
const monthsFrom = 50 * dayMs;

/**
 * What is written under a span of time: months by the reader's language, or Mondays where it is shorter than seven weeks; as many as
 * have `room` for each.
 *
 * @example ticksOf(march, september, 800, "en-GB").map(({ label }) => label) // ["April", "May", "June", …]
 */
export function ticksOf(from: number, to: number, width: number, locale: string): Tick[] {
	return to - from > monthsFrom ? months(from, to, width, locale) : weeks(from, to, width, locale);
}

function months(from: number, to: number, width: number, locale: string): Tick[] {
	const first = new Date(from);
	const starts: Date[] = [];
	for (let month = first.getUTCMonth() + (first.getUTCDate() === 1 ? 0 : 1); ; month++) {
		const start = new Date(Date.UTC(first.getUTCFullYear(), month, 1));
		if (start.getTime() > to) break;
		starts.push(start);
	}
	const apart = (width * 30 * dayMs) / (to - from);
	const every = Math.max(1, Math.ceil(40 / apart));
	const name = new Intl.DateTimeFormat(locale, { month: apart * every >= 84 ? "long" : "short", timeZone: "UTC" });
	const year = (start: Date) => (start.getUTCMonth() < every && apart * every >= 64 ? ` ${start.getUTCFullYear()}` : "");
	return starts
		.filter((_, k) => k % every === 0)
		.map((start) => ({ at: start.getTime(), label: name.format(start) + (start.getUTCMonth() === 0 ? year(start) : "") }));
}

function weeks(from: number, to: number, width: number, locale: string): Tick[] {
	const apart = (width * 7 * dayMs) / (to - from);
	const every = Math.max(1, Math.ceil(64 / apart));
	const name = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
	// the epoch began on a Thursday
	const monday = Math.ceil((from / dayMs - 4) / 7) * 7 + 4;
	const ticks: Tick[] = [];
	for (let day = monday; day * dayMs <= to; day += 7 * every) ticks.push({ at: day * dayMs, label: name.format(new Date(day * dayMs)) });
	return ticks;
}
