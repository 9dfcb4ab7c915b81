import type { Person } from "../people.ts";

type Reader = Pick<Person, "timeZone">;

const shown = (at: string, { timeZone }: Reader, parts: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat("en-GB", { timeZone, ...parts }).format(new Date(at));

/** Every moment is shown on the clock of the person whose page it is. */
export const time = (at: string, reader: Reader) => shown(at, reader, { hour: "2-digit", minute: "2-digit" });
export const seconds = (at: string, reader: Reader) => shown(at, reader, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = (at: string, reader: Reader) => shown(at, reader, { weekday: "long", day: "numeric", month: "long" });
export const shortDay = (at: string, reader: Reader) => shown(at, reader, { weekday: "short", day: "numeric", month: "short" });
export const span = (from: string, to: string, reader: Reader) => `${day(from, reader)}, ${time(from, reader)} to ${time(to, reader)}`;

/** Whose wall it is: `Europe/Lisbon` is read as Lisbon. */
export const city = ({ timeZone }: Reader) => (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");

/** What a field for date and time holds: the wall's time in the reader's zone. */
export function wallTime(at: string, { timeZone }: Reader): string {
	const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(new Date(at));
	return parts.replace(" ", "T");
}

/** The instant that a field's wall time means there. */
export function instantAt(wall: string, reader: Reader): string {
	const asUtc = Date.parse(`${wall}:00Z`);
	if (Number.isNaN(asUtc)) throw new Error("That is no time");
	const offsetAt = (moment: number) => Date.parse(`${wallTime(new Date(moment).toISOString(), reader)}:00Z`) - moment;
	const guess = asUtc - offsetAt(asUtc);
	return new Date(asUtc - offsetAt(guess)).toISOString();
}
