import { globSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { describe } from "../../manifest/description.ts";
import { registrationAt } from "../../sandbox/registration.ts";
import { namesOf, permissions } from "../../src/graph/permissions.ts";
import { chatPermissions } from "../../src/graph/pinTab.ts";

const sources = globSync("src/{graph,actions,server,jobs}/**/*.ts")
	.filter((file) => file !== "src/graph/permissions.ts")
	.map((file) => readFileSync(file, "utf8"))
	.join("\n");

/** Every text in the code that reads like a permission, such as "Mail.ReadWrite", and not like a card's action or a role of our own. */
const named = [...sources.matchAll(/"((?!Action\.|Evenover\.)[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)+)"/g)].map(([, name]) => name ?? "");
const inChats: string[] = chatPermissions.map(({ permissionValue }) => permissionValue);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

test("the list names every permission that the code asks a person for, and none other", () => {
	expect(sorted(named.filter((name) => !inChats.includes(name)))).toEqual(sorted(namesOf("delegated")));
});

test("the list names what the app's package declares, and none other; what is named at installation is what it asks of a chat", () => {
	const id = "7d0c0f5e-52ab-4d5d-9d0e-3b2f4a6c8e11";
	const company = { name: "C", websiteUrl: "https://a.b", privacyUrl: "https://a.b", termsOfUseUrl: "https://a.b" };
	const ids = { teamsAppId: id, outlookAddInId: id, entraClientId: id };
	const { chatPermissions: ofChat, personPermissions } = describe({ version: "1.0.0", origin: "https://a.b", company, ...ids });
	expect(sorted(Object.values(ofChat).flat())).toEqual(sorted(inChats));
	expect(sorted([ofChat, personPermissions].flatMap((some) => Object.values(some).flat()))).toEqual(sorted(namesOf("resourceSpecific")));
});

test("the app itself lives with just the permissions listed: the sandbox's tenant, on which all is tested, grants no other", () => {
	expect(sorted(registrationAt("http://localhost:3978").appRoles)).toEqual(sorted(namesOf("application")));
});

test("each is listed once, with why it is asked for and what goes without it", () => {
	const keys = permissions.map(({ kind, name }) => `${kind} ${name}`);
	expect(new Set(keys).size).toBe(keys.length);
	for (const { why, without } of permissions) {
		expect(why).toMatch(/^to [a-z]/);
		expect(without.length).toBeGreaterThan(20);
	}
});

test("the guide to deploying names each, with why and what goes without it, and no other", () => {
	const guide = readFileSync("docs/deploy.md", "utf8");
	const rows = [...guide.matchAll(/^\| `([A-Z]\w*\.[\w.]+)` +\| (.+?) +\|$/gm)].map(([, name = "", rest = ""]) => ({ name, rest }));
	expect(rows.map(({ name }) => name).sort()).toEqual(permissions.map(({ name }) => name).sort());
	for (const { name, why, without } of permissions)
		expect(rows.some((row) => row.name === name && row.rest.includes(why) && row.rest.endsWith(without))).toBe(true);
});
