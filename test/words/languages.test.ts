import { globSync } from "node:fs";
import { basename, resolve } from "node:path";
import { expect, test } from "@jest/globals";

const languages = ["de", "es", "fr", "ja"] as const;
const formats = ["words", "Words", "inner", "fixed2"];

type Leaves = Map<string, string>;

/** Every text of a room by its key. */
function leavesOf(value: unknown, key = "", all: Leaves = new Map()): Leaves {
	if (typeof value === "string") all.set(key, value);
	else for (const [name, inside] of Object.entries(value as object)) leavesOf(inside, key === "" ? name : `${key}.${name}`, all);
	return all;
}

const roomsOf = (language: string) =>
	globSync(`src/words/${language}/*.ts`)
		.map((file) => basename(file))
		.filter((name) => !["alone.ts", "index.ts", "server.ts"].includes(name))
		.sort();

const read = async (language: string, room: string): Promise<Leaves> =>
	leavesOf({ ...(await import(resolve(`src/words/${language}/${room}`))) });

const namesIn = (text: string): Set<string> => new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = ""]) => name));
const formatsIn = (text: string): string[] => [...text.matchAll(/\{\{[^},]*,\s*([^}]*?)\s*\}\}/g)].map(([, format = ""]) => format);
const braces = (text: string): number => [...text.matchAll(/\{\{|\}\}/g)].length;

const plural = /^(.*)_(zero|one|two|few|many|other)$/;
const stemOf = (key: string): string => plural.exec(key)?.[1] ?? key;

/** The names that the English sentence fills, whichever form of it is told. */
function filledBy(english: Leaves): Map<string, Set<string>> {
	const filled = new Map<string, Set<string>>();
	for (const [key, text] of english) filled.set(stemOf(key), new Set([...(filled.get(stemOf(key)) ?? []), ...namesIn(text)]));
	return filled;
}

/** What is wrong with a room's words beside the English ones. */
function faultsOf(english: Leaves, theirs: Leaves, language: string): string[] {
	const filled = filledBy(english);
	const forms = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
	const stems = new Set([...english.keys()].filter((key) => key.endsWith("_other")).map(stemOf));
	const wanted = [...english.keys()].filter((key) => !key.endsWith("_one") || forms.has("one") || !stems.has(stemOf(key)));
	const missing = wanted.filter((key) => !theirs.has(key)).map((key) => `${key} is missing`);
	const wrong = [...theirs].flatMap(([key, text]) => {
		const known = filled.get(stemOf(key));
		if (!known || (!english.has(key) && !key.endsWith("_many"))) return [`${key} is not in English`];
		const names = namesIn(text);
		const strange = [...names].filter((name) => !known.has(name));
		const own = namesIn(english.get(key) ?? english.get(`${stemOf(key)}_other`) ?? "");
		const left = key.endsWith("_one") || key.endsWith("_zero") ? [] : [...own].filter((name) => !names.has(name));
		return [
			...(text.trim() === "" && (english.get(key) ?? "x").trim() !== "" ? [`${key} says nothing`] : []),
			...strange.map((name) => `${key} fills {{${name}}}, which nobody gives`),
			...left.map((name) => `${key} leaves out {{${name}}}`),
			...formatsIn(text).flatMap((format) => (formats.includes(format) ? [] : [`${key} knows no format ${format}`])),
			...(braces(text) === 2 * [...text.matchAll(/\{\{[^{}]+\}\}/g)].length ? [] : [`${key} has a brace too many`]),
			...(/[<>]|\$t\(/.test(text) && !/[<>]|\$t\(/.test(english.get(key) ?? "") ? [`${key} has markup`] : []),
		];
	});
	return [...missing, ...wrong];
}

for (const language of languages) {
	test(`${language} has the rooms, keys and gaps that English has`, async () => {
		const rooms = roomsOf("en");
		expect(roomsOf(language)).toEqual(rooms);
		const faults: string[] = [];
		for (const room of rooms)
			for (const fault of faultsOf(await read("en", room), await read(language, room), language)) faults.push(`${room} ${fault}`);
		expect(faults).toEqual([]);
	});

	test(`${language} marks the very words between what wins and what gives way`, async () => {
		const [common, stage, framework] = await Promise.all(["common.ts", "stage.ts", "framework.ts"].map((room) => read(language, room)));
		// a stage that still speaks English is asked once it does not
		const spoken = common?.get("common.evenOver") ?? "";
		const english = await read("en", "stage.ts");
		for (const words of [stage?.get("stage.evenOverWords") ?? "", framework?.get("framework.wins.evenOver") ?? ""])
			if (words !== english.get("stage.evenOverWords")) expect(spoken).toContain(words);
	});
}
