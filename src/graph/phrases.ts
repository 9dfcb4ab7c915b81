import { isolated } from "../core/plainText.ts";
import type { Words } from "../words/say.ts";
import { oneLine } from "./escape.ts";

/** @example firstName("Ines Duarte") // "Ines" */
export const firstName = (name: string): string => oneLine(name).split(" ")[0] ?? "";

/** Somebody's words as a sentence among others. @example sentence("Focus for the second half") // "Focus for the second half." */
export const sentence = (text: string): string => (/[.?!…。！？]["”’)]?$/u.test(text) ? text : `${text}.`);

/** The decision's sentence in its three parts, so that the middle can be set apart. @example ["Retention", " even over ", "new revenue"] */
export function evenOver(words: Words, chosen: string, over: string): [string, string, string] {
	const whole = words.t("evenOver", { chosen: oneLine(chosen), over: oneLine(over) });
	const [head, tail] = [isolated(oneLine(chosen)), words.inner(isolated(oneLine(over)))];
	if (!whole.startsWith(head) || !whole.endsWith(tail)) return [whole, "", ""];
	return [head, whole.slice(head.length, whole.length - tail.length), tail];
}
