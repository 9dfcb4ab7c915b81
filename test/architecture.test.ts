import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "@jest/globals";

const files = globSync("{src,taskpane,teams-tab,sandbox,test,bench,faults,scripts,manifest}/**/*.{ts,tsx,mjs}");
const read = (file: string) => readFileSync(file, "utf8");

/** What a file imports of ours, as paths from the root; packages as they are named. */
function importsOf(file: string): string[] {
	const found = read(file).matchAll(/^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|import\("([^"]+)"\)/gm);
	return [...found].map(([, still, lazy]) => {
		const name = still ?? lazy ?? "";
		return name.startsWith(".") ? normalize(join(dirname(file), name)) : name;
	});
}

/** Room -> rooms it may know, and the cure where it knows another. */
const rooms: [room: RegExp, may: RegExp, cure: string][] = [
	[/^src\/core\//, /^src\/core\//, "core imports only core: pass what it needs as an argument"],
	[/^src\/words\//, /^src\/(words|core)\/|^i18next$/, "words turn core's sayings into text and know nothing else"],
	[/^src\/contract(\.ts|\/)/, /^src\/(contract|core)|^zod$/, "the contract names shapes; behaviour belongs in actions"],
	[/^src\/storage\//, /^src\/(storage|core)\/|^[^./s][^.]*$|^node:/, "storage is SQL only: let an action call both"],
	[/^src\/graph\//, /^src\/(graph|core|words)\/|^@|^[^./s][^.]*$|^node:/, "graph calls Microsoft only: let an action call both"],
	[
		/^src\/actions\//,
		/^src\/(actions|contract|core|storage|graph|words)/,
		"an action loads, asks the core, saves and replies; it needs no package",
	],
	[/^src\/server\//, /^src\/(server|actions|contract|core|words)|^(?!src\/|\.)/, "the server calls actions, never storage or graph"],
	[/^src\/jobs\//, /^src\/(jobs|actions|core)\/|^(?!src\/|\.)/, "jobs call actions, never storage or graph"],
	[
		/^src\/doctor\//,
		/^src\/(doctor|config|storage|graph|server)|^(?!src\/|\.)/,
		"the doctor looks at the parts and runs none: no actions, no jobs",
	],
	[/^src\/telemetry\//, /^src\/(telemetry|core)|^(?!src\/|\.)/, "telemetry hears of the work through core/observe and knows nothing of it"],
	[/^src\/config\//, /^src\/(config|contract|graph)\/|^(?!src\/|\.)/, "settings are read before anything is opened"],
	[/^src\/ui\//, /^src\/(ui|contract|core|words)|^(?!src\/|\.)/, "panes know the contract; they ask the server for everything else"],
	[/^taskpane\//, /^(taskpane|src\/(ui|contract|core|words))|^(?!src\/|\.|teams-tab)/, "what both shells need belongs in ui"],
	[/^teams-tab\//, /^(teams-tab|src\/(ui|contract|core|words))|^(?!src\/|\.|taskpane)/, "what both shells need belongs in ui"],
	[
		/^manifest\//,
		/^(manifest\/|src\/config\/(registration|address|placeholder)\.ts$|taskpane\/events\/actionIds\.ts$|scripts\/chromium\.mjs$)|^(?!src\/|taskpane|teams-tab|sandbox|scripts|\.)/,
		"the manifests describe the product from outside: let a test hold both together",
	],
];

test("every room knows only the rooms below it", () => {
	const strays = files.flatMap((file) => {
		const rule = rooms.find(([room]) => room.test(file));
		return rule ? importsOf(file).flatMap((name) => (rule[1].test(name) ? [] : [`${file} -> ${name}: ${rule[2]}`])) : [];
	});
	expect(strays).toEqual([]);
});

test("nothing outside the sandbox and the tests imports the sandbox", () => {
	const strays = files
		.filter((file) => !/^(sandbox|test|bench|faults)\//.test(file))
		.flatMap((file) =>
			importsOf(file)
				.filter((name) => name.startsWith("sandbox/"))
				.map((name) => `${file} -> ${name}`),
		);
	expect(strays).toEqual([]);
});

test("nothing that runs knows the manifests", () => {
	const strays = files
		.filter((file) => !/^(manifest|test)\//.test(file))
		.flatMap((file) =>
			importsOf(file)
				.filter((name) => name.startsWith("manifest/"))
				.map((name) => `${file} -> ${name}`),
		);
	expect(strays).toEqual([]);
});

test("the core has no clock, no chance and no environment: they are arguments", () => {
	const fetched = /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\.|process\.|performance\.|setTimeout\(/;
	expect(files.filter((file) => file.startsWith("src/core/") && fetched.test(read(file)))).toEqual([]);
});

test("only the entries read the environment", () => {
	const entries = /^(src\/main\.ts|src\/doctor\.ts|src\/transfer\.ts|src\/audit\.ts|sandbox\/|test\/|bench\/|scripts\/)/;
	expect(files.filter((file) => !entries.test(file) && /process\.env/.test(read(file)))).toEqual([]);
});

test("one file touches Office.js, beside what Outlook calls without the pane; one touches teams-js", () => {
	const panes = files.filter((file) => /^(src\/ui|taskpane|teams-tab)\//.test(file));
	expect(
		panes.filter((file) => /\bOffice\.(?!js\b)[a-z]/.test(read(file)) && !/^taskpane\/(outlookHost\.ts$|events\/)/.test(file)),
	).toEqual([]);
	expect(panes.filter((file) => importsOf(file).includes("@microsoft/teams-js") && file !== "teams-tab/teamsHost.ts")).toEqual([]);
});

test("no file passes 300 lines: a second idea gets a second file; a room in another language is as long as it has to be", () => {
	const own = files.filter((file) => !/^src\/words\/(?!en)\w\w\//.test(file));
	expect(own.filter((file) => read(file).trimEnd().split("\n").length > 300)).toEqual([]);
});

test("a test lies where its subject lies", () => {
	const folders = globSync("test/*/**/*.test.{ts,tsx}").map((file) => dirname(file).replace(/^test\//, ""));
	const known = (folder: string) => /^(journeys|contract)$/.test(folder) || existsSync(`src/${folder}`) || existsSync(folder);
	expect(folders.filter((folder) => !known(folder))).toEqual([]);
});

test("names say what a thing is, not that it helps", () => {
	expect(files.filter((file) => /(Manager|Service|Helper|Util|Handler)s?\.(ts|tsx)$/i.test(file))).toEqual([]);
});

test("everything is exported by name", () => {
	const allowed = /^(test\/support\/postgres|vite|sandbox\/vite)/;
	expect(files.filter((file) => !allowed.test(file) && /^export default/m.test(read(file)))).toEqual([]);
});
