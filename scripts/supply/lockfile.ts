export type Package = {
	name?: string;
	version?: string;
	resolved?: string;
	integrity?: string;
	license?: string;
	link?: boolean;
	dev?: boolean;
	optional?: boolean;
	hasInstallScript?: boolean;
	os?: string[];
	cpu?: string[];
	libc?: string[];
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

/** Where a package lies, such as `node_modules/pg`, to what is written of it; the project itself lies at "". */
export type Lockfile = { lockfileVersion?: number; packages: Record<string, Package> };

/** What the panes import themselves. They are built in, so package.json has them among the tools. */
const importedByPanes = ["@azure/msal-browser", "@microsoft/teams-js", "@tanstack/react-query", "i18next", "react", "react-dom"];

export const nameOf = (place: string, { name }: Package = {}): string => name ?? place.slice(place.lastIndexOf("node_modules/") + 13);

/** Where a package finds another one: beside what it brings itself, then ever further out. */
function findFrom(place: string, name: string, lock: Lockfile): string | undefined {
	for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf("node_modules/") - 1))) {
		const there = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
		if (lock.packages[there]) return there;
		if (from === "") return undefined;
	}
}

/** Where the named packages lie, with everything that they need in turn. */
function broughtBy(names: readonly string[], lock: Lockfile): Set<string> {
	const found = new Set<string>();
	const look = (from: string, wanted: readonly string[]) => {
		for (const name of wanted) {
			const place = findFrom(from, name, lock);
			if (place === undefined || found.has(place)) continue;
			found.add(place);
			const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = lock.packages[place] ?? {};
			const peers = Object.keys(peerDependencies ?? {}).filter((peer) => !peerDependenciesMeta?.[peer]?.optional);
			look(place, [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]);
		}
	};
	look("", names);
	return found;
}

export type Served = { server: Set<string>; panes: Set<string> };

/** What a real tenant meets: what runs in the server, and what the panes are built from. All else are tools. */
export function servedOf(lock: Lockfile): Served {
	const { dependencies, optionalDependencies } = lock.packages[""] ?? {};
	return {
		server: broughtBy(Object.keys({ ...dependencies, ...optionalDependencies }), lock),
		panes: broughtBy(importedByPanes, lock),
	};
}

export const isServed = (place: string, { server, panes }: Served): boolean => server.has(place) || panes.has(place);
