import { languageOf } from "../words/say.ts";

const fallback = "en-GB";
/** Nobody's browser lists more, and a header can be long. */
const most = 10;

/**
 * The first locale of an `Accept-Language` header whose language we speak; British English where there is none.
 *
 * @example localeAsked("pt-BR, de-CH;q=0.8, en;q=0.5") // "de-CH"
 */
export function localeAsked(header: string | undefined): string {
	const asked = (header ?? "").split(",", most).map((one) => canonical(one.split(";")[0]?.trim() ?? ""));
	return asked.find((locale) => languageOf(locale) !== "en" || /^en(-|$)/.test(locale)) ?? fallback;
}

/** Language and country alone: a header asks for no calendar of its own. */
function canonical(tag: string): string {
	try {
		const { language, region } = new Intl.Locale(tag);
		return region ? `${language}-${region}` : language;
	} catch {
		return "";
	}
}
