import { isolated } from "../core/plainText.ts";
import type { Said, SaidValue } from "../core/said.ts";
import type { Words } from "../words/say.ts";

/** The same words, with each value set apart in them: a name from right to left turns no sentence around. */
export function isolating(words: Words): Words {
	const value = (one: SaidValue): SaidValue => {
		if (typeof one === "string") return isolated(one);
		if (typeof one === "number") return one;
		return Array.isArray(one) ? words.list(one.map((item: string | Said) => String(value(item)))) : say(one as Said);
	};
	const t = (key: string, values: Record<string, SaidValue> = {}): string =>
		words.t(key, Object.fromEntries(Object.entries(values).map(([name, one]) => [name, value(one)])));
	const say = (said: Said): string => t(said.say, said.with);
	return {
		...words,
		t,
		say,
		list: (items) => words.list(items.map(isolated)),
		inZone: (zone) => isolating(words.inZone(zone)),
		inLocale: (locale) => isolating(words.inLocale(locale)),
	};
}
