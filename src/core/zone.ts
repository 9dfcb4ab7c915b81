/** Making a format costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** More zones than people are in; names can be spelled in many ways, and none is kept for ever. */
const mostKept = 600;

function formatIn(timeZone: string): Intl.DateTimeFormat {
	const kept = formats.get(timeZone);
	if (kept) return kept;
	const part = "2-digit";
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone,
		year: "numeric",
		month: part,
		day: part,
		hour: part,
		minute: part,
		second: part,
		hourCycle: "h23",
	});
	if (formats.size >= mostKept) formats.clear();
	formats.set(timeZone, format);
	return format;
}

/**
 * What clocks on the wall in `timeZone` (IANA) show at a moment, as milliseconds since 1970 as if that were UTC. To whole seconds.
 *
 * @throws RangeError for a zone nobody knows.
 * @example wallAt(Date.UTC(2026, 5, 18, 10), "Europe/Berlin") // Date.UTC(2026, 5, 18, 12)
 */
export function wallAt(moment: number, timeZone: string): number {
	const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = (formatIn(timeZone).format(moment).match(/\d+/g) ?? []).map(
		Number,
	);
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

const dayMs = 86_400_000;

/**
 * The first moment at which clocks in `timeZone` show `wall` (as `wallAt` tells it). Of a time that clocks put back show twice,
 * the first; for one that clocks put forward never show, the first moment after it that they do show.
 *
 * @example momentAt(Date.UTC(2026, 2, 29, 2, 30), "Europe/Berlin") // Date.UTC(2026, 2, 29, 1): half past two is left out that night, three follows two
 */
export function momentAt(wall: number, timeZone: string): number {
	const [before, after] = [wall - dayMs, wall + dayMs];
	const offsets = [before, after].map((moment) => wallAt(moment, timeZone) - moment);
	const shown = offsets.map((offset) => wall - offset).filter((moment) => wallAt(moment, timeZone) === wall);
	return shown.length > 0 ? Math.min(...shown) : firstPast(wall, timeZone, before, after);
}

/** The moment between two at which clocks were put over `wall`, to the second. */
function firstPast(wall: number, timeZone: string, before: number, after: number): number {
	if (after - before <= 1_000) return after;
	const middle = before + Math.floor((after - before) / 2_000) * 1_000;
	return wallAt(middle, timeZone) < wall ? firstPast(wall, timeZone, middle, after) : firstPast(wall, timeZone, before, middle);
}
