import { globSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { expect, test } from "@jest/globals";

const languages = ["de", "es", "fr", "ja"] as const;

/** Every text of a room by its key. */
function leavesOf(value: unknown, key = ""): [string, string][] {
	if (typeof value === "string") return [[key, value]];
	return Object.entries(value as object).flatMap(([name, inside]) => leavesOf(inside, key === "" ? name : `${key}.${name}`));
}

const files = (language: string) =>
	globSync(`src/words/${language}/*.ts`).filter((file) => !["alone.ts", "index.ts", "server.ts"].includes(basename(file)));
const read = async (file: string) => new Map(leavesOf({ ...(await import(resolve(file))) }));

for (const language of languages) {
	test(`every room is told in ${language}, none of it in English`, async () => {
		expect(
			files(language).filter((file) => /from "\.\.\/en\/[^"]+";/.test(readFileSync(file, "utf8").replace(/^import type .*$/gm, ""))),
		).toEqual([]);
		const same: string[] = [];
		for (const file of files("en")) {
			const theirs = await read(file.replace("/en/", `/${language}/`));
			// a sentence of four words or more is the same in no two of them
			for (const [key, text] of await read(file))
				if (
					theirs.get(key) === text &&
					text
						.replace(/\{\{[^}]*\}\}/g, "")
						.split(/\s+/)
						.filter((word) => /\p{L}{2}/u.test(word)).length > 3
				)
					same.push(`${basename(file)} ${key}: ${text}`);
		}
		expect(same).toEqual([]);
	});
}
