import i18next, { type FormatterModule, type i18n, type Resource } from "i18next";
import type { Said, SaidValue } from "../core/said.ts";

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
	locale: string;
	/** The same words, telling times in another zone. */
	inZone(timeZone: string): Words;
};

type Options = { locale: string; timeZone: string; resources: Resource };

/** @example createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: { hi: "Hi {{name}}" } } } }).t("hi", { name: "Ines" }) // "Hi Ines" */
export function createWords({ locale: asked, timeZone, resources }: Options): Words {
	// dates and numbers speak the language that the words do
	const locale = Object.keys(resources).includes(asked.split("-")[0] ?? "") ? asked : "en-GB";
	const made = i18next.createInstance();
	made.use(formatter(made));
	void made.init({
		lng: locale,
		fallbackLng: "en",
		initAsync: false,
		resources,
		returnNull: false,
		interpolation: { escapeValue: false },
	});
	const list = new Intl.ListFormat(locale, { type: "conjunction" });
	const dayFormat = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone });
	const plainDayFormat = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
	const timeFormat = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone });
	const text = (value: SaidValue): string | number => {
		if (typeof value === "string" || typeof value === "number") return value;
		if (Array.isArray(value)) return list.format(value.map((item: string | Said) => String(text(item))));
		return say(value as Said);
	};
	const t = (key: string, values: Record<string, SaidValue> = {}): string =>
		made.t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])));
	const say = (one: Said): string => t(one.say, one.with);
	return {
		t,
		say,
		day: (at) => (at.length === 10 ? plainDayFormat : dayFormat).format(new Date(at)).replace(",", ""),
		time: (at) => timeFormat.format(new Date(at)),
		list: (items) => list.format(items),
		locale,
		inZone: (zone) => createWords({ locale, timeZone: zone, resources }),
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
	const inWords = (value: unknown) => {
		const number = Number(value);
		return Number.isInteger(number) && number >= 0 && number <= most ? made.t(`numbers.${number}`) : String(value);
	};
	const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
	const formats = new Map<string, (value: unknown, locale: string | undefined) => string>([
		["words", inWords],
		["Words", (value) => capital(inWords(value))],
		["inner", (value) => inner(String(value))],
		["fixed2", (value, locale) => new Intl.NumberFormat(locale, twoDecimals).format(Number(value))],
	]);
	return {
		type: "formatter",
		init: () => undefined,
		add: () => undefined,
		addCached: () => undefined,
		format: (value, format, locale) => (value == null ? value : (formats.get(format ?? "")?.(value, locale) ?? value)),
	};
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/** A label as it reads inside a sentence. @example inner("New revenue") // "new revenue" */
export const inner = (label: string): string =>
	/^\p{Lu}(\p{Ll}|$|\s)/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label;
