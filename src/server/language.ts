import { localeOf } from "../words/locale.ts";
import { languageOf } from "../words/say.ts";

const fallback = "en-GB";
/** Nobody's browser lists more, and a header can be long. */
const most = 10;

/**
 * The locale of an `Accept-Language` header that is wanted most of those whose language we speak; British English where there is
 * none. What weighs the same is taken in the order in which it stands.
 *
 * @example localeAsked("pt-BR, en;q=0.5, de-CH;q=0.8") // "de-CH"
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept-language
 */
export function localeAsked(header: string | undefined): string {
	const asked = (header ?? "")
		.split(",", most)
		.map((one) => {
			const [tag = "", ...more] = one.split(";");
			const weight = more.map((part) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(part)?.[1]).find((said) => said !== undefined);
			return { locale: localeOf(tag.trim(), ""), weight: Number(weight ?? 1) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return asked.find(({ locale }) => languageOf(locale) !== "en" || /^en(-|$)/.test(locale))?.locale ?? fallback;
}
