import { server as de } from "../../src/words/de/server.ts";
import { server as en } from "../../src/words/en/server.ts";
import { server as es } from "../../src/words/es/server.ts";
import { server as fr } from "../../src/words/fr/server.ts";
import { server as ja } from "../../src/words/ja/server.ts";
import { spokenWords } from "../../src/words/spoken.ts";
import { isTaken } from "./payloads.ts";

const languages = { de, en, es, fr, ja };
const hole = /\{\{-?\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g;
const plural = /_(zero|one|two|few|many|other)$/;

/**
 * Every sentence of every language that something is put into, filled with what looks like a sentence's own parts: it has to say the rest of its words
 * and what was put in as it was typed, filled by a plain exchange of signs that is written here.
 *
 * @returns the sentences that say something else
 */
export function runWords(payloads: readonly string[]): { filled: number; strange: string[] } {
	const words = spokenWords();
	const strange: string[] = [];
	let filled = 0;
	for (const [language, sentences] of Object.entries(languages)) {
		const here = words.inLocale(language);
		for (const [key, sentence] of sentencesIn(sentences, "")) {
			const names = [...sentence.matchAll(hole)].map(([, name = ""]) => name).filter((name) => name !== "count");
			// which of several forms a number takes is another matter, and a figure is nobody's words
			if (names.length === 0 || plural.test(key) || /fixed2|\bwords\b|\bWords\b/.test(sentence)) continue;
			for (const payload of payloads.filter(isTaken)) {
				const said = here.t(key, { count: 2, ...Object.fromEntries(names.map((name) => [name, payload])) });
				const meant = sentence.replace(hole, (_, name: string, format?: string) =>
					name === "count" ? "\u0001" : format === "inner" ? here.inner(payload) : payload,
				);
				filled++;
				if (!meant.includes("\u0001") && said !== meant) strange.push(`${language} ${key}: ${said.slice(0, 120)}`);
			}
		}
	}
	return { filled, strange };
}

function sentencesIn(part: unknown, path: string): [string, string][] {
	if (typeof part === "string") return [[path, part]];
	if (part === null || typeof part !== "object") return [];
	return Object.entries(part).flatMap(([name, one]) => sentencesIn(one, path === "" ? name : `${path}.${name}`));
}
