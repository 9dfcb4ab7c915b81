import { globSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { expect, test } from "@jest/globals";
import { tenants } from "../sandbox/people.ts";
import { pseudo } from "./support/pseudo.ts";

const root = "dist/panes";
const files = globSync(`${root}/**/*.{html,js,css,json,map}`);
const served = files.filter((file) => extname(file) !== ".map").map((file) => ({ file, text: readFileSync(file, "utf8") }));
const holding = (words: RegExp) =>
	served.filter(({ text }) => words.test(text)).map(({ file, text }) => `${file}: ${words.exec(text)?.[0]}`);
const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

test("the panes are built", () => {
	expect(served.map(({ file }) => file)).toEqual(
		expect.arrayContaining([
			`${root}/taskpane/index.html`,
			`${root}/taskpane/events.html`,
			`${root}/taskpane/events.js`,
			`${root}/teams-tab/index.html`,
		]),
	);
});

test("the panes name nothing of the sandbox and none of its people", () => {
	const theirs = tenants.flatMap(({ name, domain, people }) => [name, domain, ...people.map((person) => person.name)]);
	expect(holding(new RegExp(["/sandbox/", "SandboxOffice", ...theirs].join("|"), "i"))).toEqual([]);
});

test("the panes trust no page of this machine, and know no made-up language", () => {
	expect(holding(/localhost|127\.0\.0\.1|\[::1\]/i)).toEqual([]);
	const [filler = ""] = /ümß.*(?=\])/.exec(pseudo("The longest of all the sentences")) ?? [];
	expect(filler).not.toBe("");
	expect(holding(new RegExp(filler))).toEqual([]);
});

test("everything in the panes comes from the panes’ own sources or a package", () => {
	const own = /^(src\/(ui|core|contract|words)\b|src\/contract\.ts$|taskpane\/|teams-tab\/|sign-in\/|node_modules\/|\0|vite\/|rolldown\/)/;
	const maps = files.filter((file) => file.endsWith(".map"));
	expect(maps.length).toBeGreaterThan(20);
	const strays = maps.flatMap((file) => {
		const { sources } = JSON.parse(readFileSync(file, "utf8")) as { sources: string[] };
		return sources
			.map((source) => normalize(join(dirname(file), source)))
			.filter((source) => !own.test(source))
			.map((source) => `${file}: ${source}`);
	});
	expect(strays).toEqual([]);
});

test("Office.js comes from Microsoft, once on each page of Outlook, and no script is named from anywhere else", () => {
	const foreign = served
		.filter(({ file }) => file.endsWith(".html"))
		.flatMap(({ file, text }) =>
			[...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g)].flatMap(([, from = ""]) =>
				from.startsWith("/") ? [] : [[file, from]],
			),
		);
	expect(foreign.toSorted()).toEqual([
		[`${root}/taskpane/events.html`, officeScript],
		[`${root}/taskpane/index.html`, officeScript],
	]);
	expect(
		served.filter(({ file, text }) => file.endsWith(".js") && /appsforoffice\.microsoft\.com|\/office(\.debug)?\.js/.test(text)),
	).toEqual([]);
});

test("Teams is begun with no origins but those that Microsoft lists", () => {
	const begun = globSync("{src/ui,taskpane,teams-tab,sign-in}/**/*.{ts,tsx}").flatMap(
		(file) => readFileSync(file, "utf8").match(/\bapp\.initialize\([^)]*\)/g) ?? [],
	);
	expect(begun).toEqual(["app.initialize()"]);
});

/** A file of ours with everything of ours that it brings along. */
function broughtBy(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	const named = readFileSync(file, "utf8").matchAll(
		/(?:^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?|\bimport\(|new URL\()"(\.[^"]+\.ts)"/gm,
	);
	for (const [, name = ""] of named) broughtBy(normalize(join(dirname(file), name)), seen);
	return seen;
}

test("the server that is started in production is made of src/ alone", () => {
	const brought = [...broughtBy("src/main.ts")];
	expect(brought.length).toBeGreaterThan(100);
	expect(brought.filter((file) => !file.startsWith("src/"))).toEqual([]);
});
