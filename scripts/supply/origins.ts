import { isServed, type Lockfile, nameOf, type Package, type Served } from "./lockfile.ts";

const registry = "https://registry.npmjs.org/";

/** One version and no range: what stands in package.json is what is installed. */
const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Whichever package asks for exactly this version of an optional one, as a program asks for its part for one platform. */
export function askedFor(place: string, lock: Lockfile): Package | undefined {
	const one = lock.packages[place];
	if (!one?.optional || !one.os) return undefined;
	return Object.values(lock.packages).find((other) => other.optionalDependencies?.[nameOf(place, one)] === one.version);
}

/** The platforms that images are built on and tests run on. */
const builtOn = ({ os = [], cpu = [], libc = ["glibc"] }: Package) =>
	os.includes("linux") && (cpu.includes("x64") || cpu.includes("arm64")) && libc.includes("glibc");

/** What comes from elsewhere than the registry, or could be anything. */
export function originFaults(lock: Lockfile, served: Served): string[] {
	return Object.entries(lock.packages).flatMap(([place, one]) => {
		if (place === "") return [];
		const name = nameOf(place, one);
		if (one.link || (one.resolved !== undefined && !one.resolved.startsWith(registry)))
			return [`${name} comes from ${one.resolved ?? "a folder"}: everything has to come from npm's registry.`];
		if (!exact.test(one.version ?? "")) return [`${name} has no one version in package-lock.json, but "${one.version ?? ""}".`];
		if (/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? "")) return [];
		const named = !isServed(place, served) && !builtOn(one) && askedFor(place, lock)?.integrity !== undefined;
		// put there by scripts/complete-lockfile.ts, for machines of others; see docs/decisions
		return one.integrity === undefined && named ? [] : [`${name} has no sha512 hash in package-lock.json: anything could be installed.`];
	});
}

/** Packages whose content no hash holds, all of them tools for one platform. */
export const unhashed = (lock: Lockfile): string[] =>
	Object.entries(lock.packages).flatMap(([place, one]) => (place !== "" && one.integrity === undefined ? [nameOf(place, one)] : []));

export type Manifest = Pick<Package, "dependencies" | "devDependencies" | "optionalDependencies" | "peerDependencies"> & {
	overrides?: Record<string, unknown>;
	allowScripts?: Record<string, boolean>;
	scripts?: Record<string, string>;
};

/** Where package.json leaves open which version is meant, or the lockfile says another. */
export function rangeFaults(manifest: Manifest, lock: Lockfile): string[] {
	const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;
	const faults = kinds.flatMap((kind) =>
		Object.entries(manifest[kind] ?? {}).flatMap(([name, version]) => {
			if (!exact.test(version)) return [`package.json asks for ${name} ${version}: name one version.`];
			const found = lock.packages[`node_modules/${name}`]?.version;
			return found === version ? [] : [`package.json asks for ${name} ${version}, and package-lock.json has ${found ?? "none"}.`];
		}),
	);
	const overridden = flat(manifest.overrides ?? {}).filter(([, version]) => !exact.test(version) && !version.startsWith("$"));
	return [...faults, ...overridden.map(([name, version]) => `package.json puts ${name} ${version} in another's place: name one version.`)];
}

const flat = (overrides: Record<string, unknown>): [string, string][] =>
	Object.entries(overrides).flatMap(([name, told]) =>
		typeof told === "string" ? [[name, told] as [string, string]] : flat(told as Record<string, unknown>),
	);
