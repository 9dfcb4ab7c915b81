import { expect, test } from "@jest/globals";
import { fetchWords } from "../../src/words/languages.ts";
import { localeOf } from "../../src/words/locale.ts";
import { createWords, languageOf } from "../../src/words/say.ts";
import { spokenWords } from "../../src/words/spoken.ts";
import { pseudo } from "../support/pseudo.ts";

const at = "2026-06-18T10:00:00.000Z";
const words = spokenWords();
const plain = (text: string) => text.replace(/\s/g, " ");

test("a language is chosen by the host's locale, its country by the same; what has no words is told in British English", () => {
	expect(["de", "de-CH", "fr-CA", "es-419", "ja-JP", "en-US", "en"].map(languageOf)).toEqual(["de", "de", "fr", "es", "ja", "en", "en"]);
	expect(["pt-BR", "den", "qps-ploc", "", "sv"].map(languageOf)).toEqual(["en", "en", "en", "en", "en"]);
	expect(words.inLocale("de-CH").locale).toBe("de-CH");
	expect(words.inLocale("pt-BR").locale).toBe("en-GB");
});

test.each([
	["en-us", "en-US"],
	["de-DE-u-ca-buddhist-nu-thai", "de-DE"],
	["zh-Hant-TW", "zh-TW"],
	["en-US@posix", "en-GB"],
	["de.UTF-8", "en-GB"],
	["de@euro", "en-GB"],
	["de-", "en-GB"],
	["de_DE", "en-GB"],
	["x", "en-GB"],
	["*", "en-GB"],
	["", "en-GB"],
	[undefined, "en-GB"],
])("the locale %s is %s, and its language, words and days are of one tongue", (said, locale) => {
	expect(localeOf(said)).toBe(locale);
	const spoken = words.inLocale(said ?? "");
	expect(languageOf(spoken.locale)).toBe(languageOf(said ?? ""));
	expect(spoken.day(at)).toMatch(languageOf(said ?? "") === "de" ? /Donnerstag/ : /Thursday/);
	expect(spoken.time(at)).toMatch(/10:00/);
});

test("days and times are told as the country tells them", () => {
	const told = (locale: string) => plain(`${words.inLocale(locale).day(at)} | ${words.inLocale(locale).time(at)}`);
	expect(["en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "ja-JP"].map(told)).toEqual([
		"Thursday 18 June | 10:00",
		"Thursday, June 18 | 10:00 AM",
		"Donnerstag, 18. Juni | 10:00",
		"jeudi 18 juin | 10:00",
		"jueves, 18 de junio | 10:00",
		"6月18日木曜日 | 10:00",
	]);
	expect(words.inZone("Asia/Tokyo").inLocale("de").time(at)).toBe("19:00");
	expect(words.inLocale("de").inZone("Asia/Tokyo").day("2026-06-18")).toBe("Donnerstag, 18. Juni");
});

test("lists are joined, and labels stand in a sentence, as each language writes them", () => {
	expect(words.inLocale("de-DE").list(["Ines", "Priya", "Hana"])).toBe("Ines, Priya und Hana");
	expect(["en-GB", "fr-FR", "es-ES", "de-DE", "ja-JP"].map((locale) => words.inLocale(locale).inner("New revenue"))).toEqual([
		"new revenue",
		"new revenue",
		"new revenue",
		"New revenue",
		"New revenue",
	]);
	expect(words.inner("NPS")).toBe("NPS");
	expect(words.inLocale("de").t("evenOver", { chosen: "Kundenbindung", over: "Neuumsatz" })).toBe("Kundenbindung sogar vor Neuumsatz");
});

test("numbers are words of the language, in its plural, and digits beyond twelve", () => {
	const resources = {
		de: {
			translation: {
				numbers: { 1: "eine", 2: "zwei" },
				n_one: "{{count, Words}} Person",
				n_other: "{{count, Words}} Personen",
				x: "{{x, fixed2}}",
			},
		},
		ja: { translation: { numbers: { 1: "1", 2: "2" }, n_other: "{{count, words}}人" } },
	};
	const told = createWords({ locale: "de-DE", timeZone: "UTC", resources });
	expect([1, 2, 13].map((count) => told.t("n", { count }))).toEqual(["Eine Person", "Zwei Personen", "13 Personen"]);
	expect(told.t("x", { x: 0.5 })).toBe("0,50");
	expect([1, 2].map((count) => told.inLocale("ja-JP").t("n", { count }))).toEqual(["1人", "2人"]);
});

test("a pane fetches the rooms of its own language alone, each with the keys of English", async () => {
	for (const language of ["de", "es", "fr", "ja"] as const)
		for (const name of ["alone", "every", "attach", "echo", "refusals", "vote", "waiting"] as const) {
			const [own, english] = [await fetchWords(language, name), await fetchWords("en", name)];
			expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
		}
	const german = createWords({ locale: "de", timeZone: "UTC", resources: { de: { translation: await fetchWords("de", "alone") } } });
	expect(german.t("answer.next")).toBe("Weiter");
	expect(german.t("panes.people.answeredOf", { count: 1, of: 3 })).toBe("Eine von drei Personen hat geantwortet");
});

test("the language nobody speaks is longer, in brackets, and keeps its gaps", () => {
	expect(pseudo({ a: "Say {{name}} now", direction: "ltr" }, "rtl")).toEqual({
		a: expect.stringMatching(/^\[Šáÿ \{\{name\}\} ñöw .+\]$/),
		direction: "rtl",
	});
});
