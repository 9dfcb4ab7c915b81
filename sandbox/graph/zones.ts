import { GraphProblem } from "./problem.ts";

/** A local time and its zone, as Outlook writes it. */
export type When = { dateTime: string; timeZone: string };

/** Outlook also takes Windows' names; these are the ones of the sandbox's people. */
const windowsNames: Record<string, string> = {
	"GMT Standard Time": "Europe/London",
	"W. Europe Standard Time": "Europe/Berlin",
	"Romance Standard Time": "Europe/Paris",
	"Central European Standard Time": "Europe/Warsaw",
	"India Standard Time": "Asia/Kolkata",
	"Tokyo Standard Time": "Asia/Tokyo",
	"Eastern Standard Time": "America/New_York",
	"Pacific Standard Time": "America/Los_Angeles",
};

function zoneNamed(name: string): Intl.DateTimeFormat {
	try {
		return new Intl.DateTimeFormat("sv-SE", { timeZone: windowsNames[name] ?? name, dateStyle: "short", timeStyle: "medium" });
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		throw new GraphProblem(400, "TimeZoneNotSupportedException", `The time zone '${name}' is not supported.`);
	}
}

/** What the wall shows at that moment, read as if it were UTC. */
const wall = (moment: number, zone: Intl.DateTimeFormat): number =>
	Date.parse(`${zone.format(moment).replace(" ", "T")}Z`) + (((moment % 1000) + 1000) % 1000);

/** The instant that a local time means; a time that the clocks skip moves forward with them. */
export function instantOf({ dateTime, timeZone }: When): string {
	const local = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(dateTime) ? dateTime : `${dateTime.slice(0, 23)}Z`);
	if (Number.isNaN(local)) throw new GraphProblem(400, "ErrorPropertyValidationFailure", `'${dateTime}' is not a valid date and time.`);
	const zone = zoneNamed(timeZone);
	if (/(Z|[+-]\d\d:\d\d)$/.test(dateTime)) return new Date(local).toISOString();
	const guess = local - (wall(local, zone) - local);
	return new Date(guess - (wall(guess, zone) - local)).toISOString();
}

export function inZone(instant: string, timeZone = "UTC"): When {
	const local = wall(Date.parse(instant), zoneNamed(timeZone));
	return { dateTime: new Date(local).toISOString().replace(/Z$/, "0000"), timeZone };
}
