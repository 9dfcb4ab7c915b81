import { closed, plain, unisolated } from "../core/plainText.ts";

export { plain };

/** Words on one line, for a subject, a card or a notification; what is too long ends in "…". */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
	const line = plain(text).replace(/\s+/g, " ").trim();
	if (line.length <= most) return line;
	let kept = "";
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line.slice(0, most + 50))) {
		if (closed(kept + segment).length > most - 1) break;
		kept += segment;
	}
	return `${closed(kept.trimEnd())}…`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const tags: Record<string, string> = { "\n": "<br>", "\u2068": "<bdi>", "\u2069": "</bdi>" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");

/** Words as HTML, in an element. What is set apart from the text around it stays so. */
export const html = (text: string): string => escaped(plain(text)).replace(/[\n\u2068\u2069]/g, (sign) => tags[sign] ?? "");

/** Words as HTML where no tag can stand: in a title or a quoted attribute. */
export const htmlText = (text: string): string => escaped(unisolated(plain(text)).replace(/\s+/g, " "));

/** An address for a link: ours or Teams', else none. */
export const link = (address: string): string => (/^https?:\/\//i.test(address) ? htmlText(address.trim()) : "#");
