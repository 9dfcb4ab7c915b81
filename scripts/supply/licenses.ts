import { isServed, type Lockfile, nameOf, type Served } from "./lockfile.ts";
import { askedFor } from "./origins.ts";

/** Ask for nothing but their notice. */
const allowed = new Set(["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0"]);

/** Good for a tool, of which nothing leaves the machine that builds: whoever passes a changed one on has to pass on its source. */
const allowedInTools = new Set(["MPL-2.0"]);

type Exception = { name: string; license: string; why: string };

export const exceptions: readonly Exception[] = [
	{ name: "caniuse-lite", license: "CC-BY-4.0", why: "data that the tests' compiler looks up; nothing of it is served" },
];

/** Whether one may choose so among the licenses of an expression such as "(MIT OR GPL-2.0)" that all of what is chosen is taken. */
function takes(expression: string, taken: (license: string) => boolean): boolean {
	const bare = expression.replace(/^\((.*)\)$/, "$1");
	return bare.split(" OR ").some((choice) => choice.split(" AND ").every((license) => taken(license.trim())));
}

/** What keeps a package from being used, by its license. */
export function licenseFaults(lock: Lockfile, served: Served, named: readonly Exception[] = exceptions): string[] {
	const faults = Object.entries(lock.packages).flatMap(([place, one]) => {
		if (place === "") return [];
		const name = nameOf(place, one);
		const tool = !isServed(place, served);
		// what the registry would not tell of a platform is told by the package that it is a part of
		const license = one.license ?? (tool ? askedFor(place, lock)?.license : undefined);
		if (license === undefined) return [`${name} says no license. Leave it out, or ask its authors for one.`];
		if (takes(license, (it) => allowed.has(it) || (tool && allowedInTools.has(it)))) return [];
		if (named.some((it) => it.name === name && it.license === license)) return [];
		const where = tool ? "a tool" : "served";
		return [`${name} is under ${license}, which is not on the list for what is ${where}: take another, or name it with its reason.`];
	});
	const stale = named.filter(
		(it) => !Object.entries(lock.packages).some(([place, one]) => nameOf(place, one) === it.name && one.license === it.license),
	);
	return [...faults, ...stale.map(({ name, license }) => `${name} under ${license} is named as an exception, and is not there any more.`)];
}
