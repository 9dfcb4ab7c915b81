// To be run after every `npm install` that changes a version. Where a registry does not serve the packages of other
// platforms, `npm install` leaves them out of the lockfile and `npm ci` then refuses it. This puts them back as
// entries that npm never fetches on a machine they do not match; where the registry serves everything, it changes nothing.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Package = {
	version?: string;
	dev?: boolean;
	optional?: boolean;
	optionalDependencies?: Record<string, string>;
	os?: string[];
	cpu?: string[];
	libc?: string[];
};

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** Which platform a package such as "@biomejs/cli-linux-x64-musl" is for, as its name tells. */
function platform(name: string): Pick<Package, "os" | "cpu" | "libc"> {
	const words = name.split(/[-./@]/);
	const [os, ...more] = systems.filter((one) => words.includes(one));
	if (os === undefined || more.length > 0) throw new Error(`${name} does not tell its one platform: add it to package-lock.json by hand`);
	const cpu = processors.filter((one) => words.includes(one));
	const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
	return { os: [os], ...(cpu.length > 0 ? { cpu } : {}), ...(os === "linux" ? { libc: [libc] } : {}) };
}

const file = join(import.meta.dirname, "..", "package-lock.json");
const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync(file, "utf8"));
const added: string[] = [];

for (const [path, parent] of Object.entries(lock.packages)) {
	if (path === "") continue;
	for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
		const place = `node_modules/${name}`;
		if (lock.packages[place] || lock.packages[`${path}/${place}`]) continue;
		if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name} asks for ${version}, not for one version: add it by hand`);
		lock.packages[place] = { version, ...(parent.dev ? { dev: true } : {}), optional: true, ...platform(name) };
		added.push(`${name} ${version}`);
	}
}

if (added.length > 0) {
	const packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
	writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
}
console.log(added.length === 0 ? "The lockfile is complete." : `Added to the lockfile:\n${added.join("\n")}`);
