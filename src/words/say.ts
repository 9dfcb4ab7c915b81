import i18next, { type FormatterModule, type i18n, type Resource } from "i18next";
import type { Said, SaidValue } from "../core/said.ts";
import { localeOf } from "./locale.ts";

/** Turns what the rules say into text of one language; dates and numbers follow the locale and time zone given. */
export type Words = {
	t(key: string, values?: Record<string, SaidValue>): string;
	say(said: Said): string;
	/** "Thursday 18 June" */
	day(at: string): string;
	/** "10:00" */
	time(at: string): string;
	/** "Ines, Priya and Hana" */
	list(items: readonly string[]): string;
	/** A label as it reads inside a sentence. @example inner("New revenue") // "new revenue" in English, unchanged in German */
	inner(label: string): string;
	locale: string;
	/** The same words, telling times in another zone. */
	inZone(timeZone: string): Words;
	/** The same in another language, where its words are at hand; in English where they are not. */
	inLocale(locale: string): Words;
};

/** The languages that have words. */
export type Language = "en" | "de" | "es" | "fr" | "ja";

/** @example languageOf("de-CH") // "de"; languageOf("pt-BR") // "en" */
export const languageOf = (locale: string): Language => (/^(de|es|fr|ja)\b/.exec(localeOf(locale))?.[0] ?? "en") as Language;

type Options = { locale: string; timeZone: string; resources: Resource };

/** @example createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: { hi: "Hi {{name}}" } } } }).t("hi", { name: "Ines" }) // "Hi Ines" */
export function createWords({ locale, timeZone, resources }: Options): Words {
	const made = i18next.createInstance();
	made.use(formatter(made));
	void made.init({ lng: "en", initAsync: false, resources, interpolation: { escapeValue: false } });
	return wordsIn(made, locale, timeZone);
}

function wordsIn(made: i18n, asked: string, timeZone: string): Words {
	const said = localeOf(asked);
	// dates and numbers speak the language that the words do
	const locale = made.hasResourceBundle(said.split("-")[0] ?? "", "translation") ? said : "en-GB";
	// made when they are first needed: most requests tell no time
	const list = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
	const days = (zone: string) =>
		once(() => new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: zone }));
	const [dayThere, plainDay] = [days(timeZone), days("UTC")];
	const time = once(() => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }));
	const text = (value: SaidValue): string | number => {
		if (typeof value === "string" || typeof value === "number") return value;
		if (Array.isArray(value)) return list().format(value.map((item: string | Said) => String(text(item))));
		return say(value as Said);
	};
	const t = (key: string, values: Record<string, SaidValue> = {}): string =>
		made.t(key, { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])), lng: locale });
	const say = (one: Said): string => t(one.say, one.with);
	return {
		t,
		say,
		day: (at) => (at.length === 10 ? plainDay : dayThere)().format(new Date(at)),
		time: (at) => time().format(new Date(at)),
		list: (items) => list().format(items),
		inner: (label) => inner(label, locale),
		locale,
		inZone: (zone) => wordsIn(made, locale, zone),
		inLocale: (other) => wordsIn(made, other, timeZone),
	};
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

const most = 12;

/**
 * `{{n, words}}` "five" up to twelve, digits beyond; `{{n, Words}}` the same with a capital; `{{name, inner}}` a label inside a
 * sentence ("New revenue" -> "new revenue", but "NPS" stays); `{{x, fixed2}}` two decimals.
 *
 * A formatter of our own, since that of i18next takes `words` and `Words` for the same name.
 */
function formatter(made: i18n): FormatterModule {
	const inWords = (value: unknown, lng: string | undefined) => {
		const number = Number(value);
		return Number.isInteger(number) && number >= 0 && number <= most ? made.t(`numbers.${number}`, { lng }) : String(value);
	};
	const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
	const formats = new Map<string, (value: unknown, locale: string | undefined) => string>([
		["words", inWords],
		["Words", (value, locale) => capital(inWords(value, locale))],
		["inner", (value, locale) => inner(String(value), locale)],
		["fixed2", (value, locale) => new Intl.NumberFormat(locale, twoDecimals).format(Number(value))],
	]);
	return {
		type: "formatter",
		format: (value, format, locale) => (value == null ? value : (formats.get(format ?? "")?.(value, locale) ?? value)),
		// nothing is added to these
	} as FormatterModule;
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/** German keeps its capitals, Japanese has none. */
const inner = (label: string, locale = "en"): string =>
	/^(de|ja)/.test(locale) || !/^\p{Lu}(\p{Ll}|$|\s)/u.test(label) ? label : label.charAt(0).toLocaleLowerCase() + label.slice(1);
