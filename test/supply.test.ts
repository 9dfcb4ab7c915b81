import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { packageOf } from "../scripts/notices.ts";
import { type Audit, verdict } from "../scripts/supply/audit.ts";
import { licenseFaults } from "../scripts/supply/licenses.ts";
import { type Lockfile, type Package, servedOf } from "../scripts/supply/lockfile.ts";
import { type Manifest, originFaults, rangeFaults } from "../scripts/supply/origins.ts";
import { licensePage } from "../scripts/supply/page.ts";
import { looseInstalls, nodeFaults, scriptFaults } from "../scripts/supply/scripts.ts";

const hash = `sha512-${"A".repeat(86)}==`;
const part = { version: "1.0.0", dev: true, optional: true };

/** A server package with one that it needs, a pane's, a tool with its parts for two platforms. */
const whole: Lockfile = {
	lockfileVersion: 3,
	packages: {
		"": { dependencies: { pg: "8.0.0" }, devDependencies: { react: "19.0.0", tool: "1.0.0" } },
		"node_modules/pg": { version: "8.0.0", integrity: hash, license: "MIT", dependencies: { wire: "^1.0.0" } },
		"node_modules/pg/node_modules/wire": { version: "1.2.3", integrity: hash, license: "(GPL-2.0 OR ISC)" },
		"node_modules/react": { version: "19.0.0", integrity: hash, license: "MIT", dev: true },
		"node_modules/tool": {
			version: "1.0.0",
			integrity: hash,
			license: "MPL-2.0",
			dev: true,
			hasInstallScript: true,
			optionalDependencies: { "tool-linux": "1.0.0", "tool-mac": "1.0.0" },
		},
		"node_modules/tool-linux": { ...part, integrity: hash, license: "MPL-2.0", os: ["linux"], cpu: ["x64"] },
		"node_modules/tool-mac": { ...part, os: ["darwin"], cpu: ["arm64"] },
	},
};
const manifest: Manifest = {
	dependencies: { pg: "8.0.0" },
	devDependencies: { react: "19.0.0", tool: "1.0.0" },
	allowScripts: { tool: false },
};
const npmrc = "strict-allow-scripts=true\nsave-exact=true\n";
const decisions = ["The script of `tool` is refused: it works without."];

/** The same with one package written otherwise; what is undefined is not there. */
function but(place: string, change: { [key in keyof Package]?: Package[key] | undefined }): Lockfile {
	const changed = Object.entries({ ...whole.packages[place], ...change }).filter(([, value]) => value !== undefined);
	return { ...whole, packages: { ...whole.packages, [place]: Object.fromEntries(changed) } };
}

const faults = (lock: Lockfile, rules: Partial<Parameters<typeof scriptFaults>[1]> = {}) => [
	...originFaults(lock, servedOf(lock)),
	...rangeFaults(rules.manifest ?? manifest, lock),
	...licenseFaults(lock, servedOf(lock), []),
	...scriptFaults(lock, { manifest, npmrc, decisions, ...rules }),
];

test("a lockfile that keeps every rule is told nothing", () => {
	expect(faults(whole)).toEqual([]);
});

test.each<[rule: string, lock: Lockfile, said: RegExp]>([
	["has a license", but("node_modules/react", { license: undefined }), /react says no license/],
	["served is under a license of the list", but("node_modules/pg", { license: "GPL-3.0" }), /pg is under GPL-3.0.*served/],
	["brought by what is served is too", but("node_modules/pg/node_modules/wire", { license: "SSPL-1.0" }), /wire is under SSPL-1.0.*served/],
	["in the panes may not ask for its source", but("node_modules/react", { license: "MPL-2.0" }), /react is under MPL-2.0.*served/],
	["under two licenses at once keeps both", but("node_modules/pg", { license: "MIT AND GPL-3.0" }), /pg is under MIT AND GPL-3.0/],
	["that is a tool is under a license of the list", but("node_modules/tool", { license: "AGPL-3.0" }), /tool is under AGPL-3.0.*a tool/],
	[
		"comes from the registry, not from git",
		but("node_modules/pg", { resolved: "git+ssh://git@github.com/a/b.git#1" }),
		/pg comes from git/,
	],
	[
		"comes from npm's own registry",
		but("node_modules/pg", { resolved: "https://registry.npmjs.org.evil.example/pg.tgz" }),
		/pg comes from/,
	],
	["comes by https", but("node_modules/pg", { resolved: "http://registry.npmjs.org/pg.tgz" }), /pg comes from/],
	["is no folder", but("node_modules/pg", { link: true, resolved: undefined }), /pg comes from a folder/],
	["has one version", but("node_modules/pg", { version: "git+https://example.com/pg.git" }), /pg has no one version/],
	["has a hash", but("node_modules/pg", { integrity: undefined }), /pg has no sha512 hash/],
	[
		"has a hash that nobody can counterfeit",
		but("node_modules/pg", { integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }),
		/pg has no sha512/,
	],
	["for the platform of images has a hash", but("node_modules/tool-linux", { integrity: undefined }), /tool-linux has no sha512/],
	["for one platform is asked for by a package that has one", but("node_modules/tool", { integrity: undefined }), /tool-mac has no sha512/],
	["for one platform is asked for in this version", but("node_modules/tool-mac", { version: "1.0.1" }), /tool-mac has no sha512/],
	["runs no script that nobody spoke of", but("node_modules/react", { hasInstallScript: true }), /react runs a script/],
	["is the version that package.json names", but("node_modules/pg", { version: "8.0.1" }), /package.json asks for pg 8.0.0/],
])("each package %s", (_rule, lock, said) => {
	expect(faults(lock)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});

test.each<[rule: string, rules: Parameters<typeof faults>[1], said: RegExp]>([
	["names versions, not ranges", { manifest: { ...manifest, devDependencies: { react: "^19.0.0" } } }, /react \^19.0.0/],
	["names versions, not addresses", { manifest: { ...manifest, devDependencies: { react: "github:facebook/react" } } }, /github:/],
	["puts nothing open in another's place", { manifest: { ...manifest, overrides: { pg: { wire: ">=1" } } } }, /wire >=1/],
	["speaks of no script that is not there", { manifest: { ...manifest, allowScripts: { tool: false, gone: true } } }, /gone stands/],
	["has a decision for each script", { decisions: ["Nothing of `toolbox`."] }, /tool runs a script.*no decision/],
	["refuses scripts by default", { npmrc: "save-exact=true\n" }, /strict-allow-scripts/],
	["refuses scripts by default, with no way around", { npmrc: `${npmrc}dangerously-allow-all-scripts=true\n` }, /strict-allow-scripts/],
])("package.json with .npmrc %s", (_rule, rules, said) => {
	expect(faults(whole, rules)).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});

test("what is served has a hash on every platform", () => {
	const dependent = but("node_modules/pg", { optionalDependencies: { "pg-mac": "1.0.0" } });
	const own: Package = { version: "1.0.0", optional: true, license: "MIT", os: ["darwin"], cpu: ["arm64"] };
	const lock = (more: Package) => ({ ...dependent, packages: { ...dependent.packages, "node_modules/pg-mac": { ...own, ...more } } });
	expect(faults(lock({ integrity: hash }))).toEqual([]);
	expect(faults(lock({}))).toEqual([expect.stringMatching(/pg-mac has no sha512/)]);
});

test("an exception is named for one license, and goes when its package does", () => {
	const odd = but("node_modules/tool", { license: "CC-BY-4.0" });
	const named = [{ name: "tool", license: "CC-BY-4.0", why: "data only" }];
	expect(licenseFaults(odd, servedOf(odd), named).filter((fault) => fault.startsWith("tool is"))).toEqual([]);
	expect(licenseFaults(whole, servedOf(whole), named)).toEqual([expect.stringMatching(/tool under CC-BY-4.0.*not there/)]);
});

test("nothing is installed but by npm ci", () => {
	expect(looseInstalls({ Dockerfile: "# npm install is what we never do\nRUN npm ci --ignore-scripts\nRUN npm run build" })).toEqual([]);
	for (const line of ["RUN npm install left-pad", "RUN npm i", "RUN npx cowsay", "RUN npm ci && npm update"])
		expect(looseInstalls({ Dockerfile: line })).toEqual([`Dockerfile installs what the lockfile does not hold: ${line}`]);
});

test("while we install, no script runs but those that package.json allows, whatever npm is there", () => {
	const { allowScripts = {} } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
	const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
	const own = readFileSync("scripts/install.mjs", "utf8");
	expect([...own.matchAll(/npm\("ci"[^)]*\)/g)].map(([line]) => line)).toEqual([expect.stringContaining('"--ignore-scripts"')]);
	expect([...own.matchAll(/npm\("rebuild", "([^"]+)"/g)].map(([, name]) => name)).toEqual(allowed);
	const image = readFileSync("Dockerfile", "utf8").match(/^RUN npm ci.*$/gm) ?? [];
	expect(image.length).toBeGreaterThan(0);
	expect(image.filter((line) => !line.includes("--ignore-scripts"))).toEqual([]);
});

test("the Node that a script fetches is known by its hash, and is the one that is here", () => {
	const lock = but("node_modules/node", { version: "24.1.0", integrity: hash, license: "MIT" });
	const known = { version: "24.1.0", sha256: { "linux-x64": "a".repeat(64), "linux-arm64": "b".repeat(64) } };
	expect(nodeFaults(lock, known)).toEqual([]);
	expect(nodeFaults(lock, { ...known, version: "24.0.0" })).toEqual([expect.stringContaining("is of Node 24.0.0")]);
	expect(nodeFaults(lock, { ...known, sha256: { "linux-x64": "a".repeat(64) } })).toEqual([expect.stringContaining("linux-arm64")]);
	const own = JSON.parse(readFileSync("scripts/nodeBinary.json", "utf8")) as typeof known;
	expect(nodeFaults(JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile, own)).toEqual([]);
	const expected = (own.sha256 as Record<string, string>)[`${process.platform}-${process.arch}`];
	const program = `node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`;
	const brought = existsSync(program) ? createHash("sha256").update(readFileSync(program)).digest("hex") : expected;
	expect(expected ?? brought).toBe(brought);
});

const audit = (name: string, severity: string, place: string): Audit => ({
	vulnerabilities: {
		[name]: { name, via: [{ url: "https://github.com/advisories/GHSA-1", title: "Bad", severity }, "wire"], nodes: [place] },
	},
});

test("a high fault of what is served stops the check; a tool's, and a lesser one, is told", () => {
	const served = servedOf(whole);
	expect(verdict({}, served, "2026-11-21")).toEqual({ faults: [], told: [] });
	for (const severity of ["high", "critical", "unheard-of"])
		for (const [name, place] of [
			["wire", "node_modules/pg/node_modules/wire"],
			["react", "node_modules/react"],
		] as const)
			expect(verdict(audit(name, severity, place), served, "2026-11-21").faults).toHaveLength(1);
	const tool = verdict(audit("tool", "critical", "node_modules/tool"), served, "2026-11-21");
	expect(tool).toEqual({ faults: [], told: [expect.stringMatching(/^tool \(a tool\): critical: Bad/)] });
	expect(verdict(audit("pg", "moderate", "node_modules/pg"), served, "2026-11-21")).toMatchObject({
		faults: [],
		told: [expect.any(String)],
	});
});

test("a fault that is accepted for a while stops the check again when the day has passed", () => {
	const living = [{ advisory: "GHSA-1", package: "pg", why: "we never call it", until: "2026-12-31" }];
	const high = audit("pg", "high", "node_modules/pg");
	expect(verdict(high, servedOf(whole), "2026-12-31", living)).toEqual({ faults: [], told: [expect.stringMatching(/we never call it/)] });
	expect(verdict(high, servedOf(whole), "2027-01-01", living).faults).toHaveLength(2);
	expect(verdict(audit("react", "high", "node_modules/react"), servedOf(whole), "2026-12-31", living).faults).toHaveLength(1);
});

test("our own lockfile keeps every rule, and the page of licenses is as it says", () => {
	const read = (file: string) => readFileSync(file, "utf8");
	const lock = JSON.parse(read("package-lock.json")) as Lockfile;
	const own = JSON.parse(read("package.json")) as Manifest;
	const served = servedOf(lock);
	const rules = { manifest: own, npmrc: read(".npmrc"), decisions: globSync("docs/decisions/*.md").map(read) };
	expect([...originFaults(lock, served), ...rangeFaults(own, lock), ...licenseFaults(lock, served), ...scriptFaults(lock, rules)]).toEqual(
		[],
	);
	expect(read("docs/licenses.md")).toBe(licensePage(lock, served));
});

test("the panes bring the notice of every package that is in them, in its authors' words, and only in that file", () => {
	const notices = readFileSync("dist/panes/licenses.txt", "utf8");
	const modules = globSync("dist/panes/**/*.map").flatMap(
		(file) => (JSON.parse(readFileSync(file, "utf8")) as { sources: string[] }).sources,
	);
	const packages = new Map(
		modules.flatMap((module) => {
			const one = packageOf(module);
			return one ? [[`${one.name} ${one.version ?? ""}`, one] as const] : [];
		}),
	);
	expect(packages.size).toBeGreaterThan(8);
	const { panes } = servedOf(JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile);
	const missing = [...packages.values()].filter(({ name, version }) => {
		const place = `node_modules/${name}`;
		const own = version ?? (JSON.parse(readFileSync(`${place}/package.json`, "utf8")) as { version: string }).version;
		const license = `${place}/LICENSE`;
		const words = version === undefined && existsSync(license) ? readFileSync(license, "utf8").trim() : "Copyright (c)";
		const listed = version !== undefined || panes.has(place);
		return !listed || !notices.includes(`\n${name} ${own} (`) || !notices.includes(words);
	});
	expect(missing).toEqual([]);
	// the page around an event's script is built by itself, from our own sources alone
	expect(
		globSync("taskpane/events/*.ts").filter((file) => /from "[^.n]/.test(readFileSync(file, "utf8")) && !file.endsWith("build.ts")),
	).toEqual([]);
	const scripts = globSync("dist/panes/**/*.js").filter((file) => readFileSync(file, "utf8").includes("Permission is hereby granted"));
	expect(scripts).toEqual([]);
});

test("a module tells its package, and what lies inside another one its version too", () => {
	expect(packageOf("/x/src/ui/pane.tsx")).toBeUndefined();
	expect(packageOf("/x/node_modules/@azure/msal-browser/dist/a.mjs")).toEqual({
		at: "/x/node_modules/@azure/msal-browser",
		name: "@azure/msal-browser",
	});
	const inside = "/x/node_modules/@microsoft/teams-js/dist/esm/node_modules/.pnpm";
	expect(packageOf(`${inside}/ms@2.1.2/node_modules/ms/index.js`)).toMatchObject({ name: "ms", version: "2.1.2" });
	expect(packageOf(`${inside}/@rollup_p@1.6_rollup@4.5_tslib@2.8.1_typescript@4.9.5/node_modules/tslib/a.js`)).toMatchObject({
		name: "tslib",
		version: "2.8.1",
	});
});
