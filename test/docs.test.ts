import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "@jest/globals";
import { settings } from "../src/config/settings.ts";
import { namesOf } from "../src/graph/permissions.ts";

const read = (file: string) => readFileSync(file, "utf8");
const pages = ["README.md", ...globSync("docs/**/*.md")];

/** Those of one kind are declared apart from the others, since they depend on each other. */
const credentials = [...(/const ways = \[([^\]]+)\]/.exec(read("src/config/credential.ts"))?.[1] ?? "").matchAll(/"([A-Z_]+)"/g)].map(
	([, name]) => name ?? "",
);
const known = [...Object.keys(settings), ...credentials];

/** What is said under a heading, up to the next one of any level. */
const under = (page: string, heading: RegExp) => page.split(/^#+ /m).find((part) => heading.test(part)) ?? "";

/** A heading's name in a link, as GitHub makes it. */
const anchorOf = (heading: string) =>
	heading
		.replace(/[`*_]/g, "")
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s-]/gu, "")
		.replace(/\s/g, "-");
const withoutCode = (page: string) => page.replace(/^```[\s\S]*?^```/gm, "");
const anchorsOf = (page: string) => [...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ""));

test("every setting stands in the guide to deploying, in its table", () => {
	expect(credentials).toHaveLength(4);
	const table = under(read("docs/deploy.md"), /^6\. The settings/);
	expect(known.filter((name) => !new RegExp(`^\\| \`${name}\` +\\|`, "m").test(table))).toEqual([]);
	const said = [...table.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name ?? "");
	expect(said.filter((name) => !known.includes(name))).toEqual([]);
});

test("containers and templates set nothing that the server does not read", () => {
	const set = [
		...[...read("infra/app.bicep").matchAll(/name: '([A-Z_]{4,})'/g)],
		...[...read("deploy.env.example").matchAll(/^#?([A-Z_]+)=/gm)],
	].map(([, name]) => name ?? "");
	expect(set.length).toBeGreaterThan(10);
	expect(set.filter((name) => !known.includes(name) && name !== "POSTGRES_PASSWORD")).toEqual([]);
});

test("the templates hand on every parameter, and take what must stay secret from the vault and nowhere else", () => {
	const [app, main] = [read("infra/app.bicep"), read("infra/main.bicep")];
	const wanted = [...app.matchAll(/^param (\w+)/gm)].map(([, name]) => name ?? "");
	const given = [...(/module app 'app\.bicep'[\s\S]*?params: \{([\s\S]*?)\n {2}\}/.exec(main)?.[1] ?? "").matchAll(/^ {4}(\w+):/gm)].map(
		([, name]) => name ?? "",
	);
	expect(wanted.length).toBeGreaterThan(15);
	expect(given.sort()).toEqual(wanted.sort());
	const secret = [...app.matchAll(/name: '([A-Z_]+)', secretRef: (?:'([\w-]+)'|formerSecret)/g)].map(
		([, name, at = "master-key-former"]) => [name, at],
	);
	expect(secret).toEqual([
		["DATABASE_URL", "database-url"],
		["MASTER_KEY", "master-key"],
		["MASTER_KEY_FORMER", "master-key-former"],
	]);
	expect(app).toContain("var formerSecret = 'master-key-former'");
	const vaulted = [...app.matchAll(/keyVaultUrl: '\$\{vaultUri\}secrets\/([^']+)'/g)].map(([, name]) => name);
	expect(vaulted).toEqual(["database-url", "master-key", "$" + "{formerSecret}"]);
	expect(read("docs/deploy.md")).toContain("--name master-key-former");
});

test("the guide names the permissions that the code asks for, no more and no fewer", () => {
	const guide = read("docs/deploy.md");
	const named = (heading: RegExp) => [...under(guide, heading).matchAll(/^\| `([\w.]+)` +\|/gm)].map(([, name]) => name).sort();
	expect(named(/^Delegated/)).toEqual(namesOf("delegated").sort());
	expect(named(/^Application:/)).toEqual(namesOf("application").sort());
	expect(named(/^Resource-specific/)).toEqual(namesOf("resourceSpecific").sort());
});

test("what is kept of people is told of every table", () => {
	const tables = [...read("src/storage/tables.ts").matchAll(/^\t([a-z_]+): Own\b/gm)].map(([, name]) => name ?? "");
	expect(tables.length).toBeGreaterThan(30);
	const told = under(read("docs/privacy.md"), /^What is kept\n/);
	expect(tables.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

test("every link between pages leads somewhere", () => {
	const lost = pages.flatMap((page) =>
		[...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = ""]) => {
			if (/^[a-z]+:/.test(target)) return [];
			const [path = "", anchor] = target.split("#");
			const file = path === "" ? page : normalize(join(dirname(page), path));
			if (!existsSync(file)) return [`${page}: ${target}`];
			return anchor !== undefined && !anchorsOf(read(file)).includes(anchor) ? [`${page}: ${target}`] : [];
		}),
	);
	expect(lost).toEqual([]);
});

test("every command that a page gives is there", () => {
	const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
	const lost = pages.flatMap((page) =>
		[...read(page).matchAll(/npm run ([a-z]+)/g)].flatMap(([, name = ""]) => (scripts[name] ? [] : [`${page}: npm run ${name}`])),
	);
	expect(lost).toEqual([]);
	const files = pages.flatMap((page) =>
		[...read(page).matchAll(/node (src\/[\w./]+\.ts)/g)].flatMap(([, file = ""]) => (existsSync(file) ? [] : [`${page}: ${file}`])),
	);
	expect(files).toEqual([]);
});
