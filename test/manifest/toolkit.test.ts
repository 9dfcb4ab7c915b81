import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { settings } from "./sample.ts";

const project = readFileSync("m365agents.yml", "utf8");
const variables = (text: string) => [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");

test("the toolkit packs with settings that there are, from variables that are named or made before", () => {
	const [before = "", run = ""] = project.split("npm run package -- ");
	const [command = ""] = run.split("\n");
	expect([...command.matchAll(/(\w+)=\$/g)].map(([, name]) => name).filter((name) => !(name && name in settings))).toEqual([]);
	const named = [...readFileSync("env/.env.dev.example", "utf8").matchAll(/^(\w+)=/gm)].map(([, name]) => name ?? "");
	const made = [...before.matchAll(/^ {6}\w+: (\w+)$/gm)].map(([, name]) => name ?? "");
	expect(variables(project).filter((name) => !named.includes(name) && !made.includes(name))).toEqual([]);
});

test("the toolkit installs the very file that was packed", () => {
	const files = [...project.matchAll(/appPackagePath: (\S+)/g)].map(([, path]) => path);
	expect(new Set(files)).toEqual(new Set(["./dist/package/evenover.zip"]));
});

test("what the toolkit keeps secret is kept out of the repository", () => {
	expect(readFileSync(".gitignore", "utf8").split("\n")).toContain("env/.env.*.user");
});

test("the toolkit makes no secret, and says that its registration is not ready yet", () => {
	expect(project).not.toMatch(/generateClientSecret: true|clientSecret/);
	expect(readFileSync("docs/package.md", "utf8")).toMatch(/bare, and \*\*nobody can sign in with it yet\*\*/);
});
