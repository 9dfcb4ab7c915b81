import type { Language } from "../../words/say.ts";

const languages: readonly Language[] = ["de", "en", "es", "fr", "ja"];

/** Each language as those call it who speak it. @example nameOf("es") // "Español" */
export function nameOf(language: Language): string {
	const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

export const languageNames = () => languages.map((value) => ({ value, label: nameOf(value) }));
