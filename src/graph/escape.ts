/** Controls other than line breaks and tabs; marks that turn the direction of text; invisible and tag characters. */
const hidden =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
	/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Somebody's words as they look, without what only machines read. Line breaks stay, as `\n`. */
export const plain = (text: string): string => text.toWellFormed().replace(/\r\n?/g, "\n").replace(hidden, "").normalize("NFC");

/** Words on one line, for a subject, a card or a notification; what is too long ends in "…". */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
	const line = plain(text).replace(/\s+/g, " ").trim();
	if (line.length <= most) return line;
	let kept = "";
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line.slice(0, most + 50))) {
		if (kept.length + segment.length > most - 1) break;
		kept += segment;
	}
	return `${kept.trimEnd()}…`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words as HTML, in an element or in a quoted attribute. */
export const html = (text: string): string =>
	plain(text)
		.replace(/[&<>"']/g, (sign) => entities[sign] ?? "")
		.replace(/\n/g, "<br>");

/** An address for a link: ours or Teams', else none. */
export const link = (address: string): string => (/^https?:\/\//i.test(address) ? html(address.trim()) : "#");
