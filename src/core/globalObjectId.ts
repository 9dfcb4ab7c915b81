import type { Day } from "./instant.ts";

/** The start of every GlobalObjectId, the key that Exchange gives a meeting: MS-OXOCAL 2.2.1.27. */
const prefix = "040000008200E00074C5B7101A82E008";
const instanceDate = { from: 32, to: 40 };

/**
 * The key that a series, each of its instances and every attendee's copy have in common. Exchange writes the day of an
 * instance into bytes 16 to 19 of the key; with those zeroed it is the CleanGlobalObjectId (MS-OXOCAL 2.2.1.28). Keys of
 * other calendars are returned as they are.
 *
 * @example cleanGlobalObjectId("040000008200E00074C5B7101A82E00807D80319…") // "040000008200E00074C5B7101A82E00800000000…"
 */
export function cleanGlobalObjectId(iCalUId: string): string {
	if (!isGlobalObjectId(iCalUId)) return iCalUId;
	const key = iCalUId.toUpperCase();
	return `${key.slice(0, instanceDate.from)}00000000${key.slice(instanceDate.to)}`;
}

/**
 * The day of the instance a key names, where the series was made, or null where it names a series, a single meeting or no
 * Exchange meeting.
 *
 * @example instanceDayOf("040000008200E00074C5B7101A82E00807D80319…") // "2008-03-25"
 */
export function instanceDayOf(iCalUId: string): Day | null {
	if (!isGlobalObjectId(iCalUId)) return null;
	const written = iCalUId.slice(instanceDate.from, instanceDate.to);
	if (written === "00000000") return null;
	const parts = [written.slice(0, 4), written.slice(4, 6), written.slice(6, 8)].map((part) => Number.parseInt(part, 16));
	const [year = 0, month = 0, day = 0] = parts;
	return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const isGlobalObjectId = (text: string): boolean =>
	text.length >= instanceDate.to && /^[0-9a-f]+$/i.test(text) && text.toUpperCase().startsWith(prefix);
