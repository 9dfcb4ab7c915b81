/** A flag of a nation within a nation is spelled in tags and kept; other tags, controls, marks that turn text and invisible characters go. */
const hidden =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
	/(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F})|[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2067\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: old printers' line breaks are what is taken for one
const breaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

const opens = "\u2068";
const closes = "\u2069";
const isolates = /[\u2068\u2069]/g;

/** Scripts written from right to left: Hebrew to Arabic extended, their presentation forms, and those beyond the first plane. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Somebody's words as they look, without what only machines read and without what turns the text around them. Line breaks stay,
 * as `\n`; isolates stay in pairs, since these turn nothing but what is inside.
 *
 * @example plain("a\u202Eb\r\nc") // "ab\nc"
 */
export const plain = (text: string): string => paired(text.toWellFormed().replace(breaks, "\n").replace(hidden, "$1").normalize("NFC"));

/**
 * Words that stand among others: text from right to left is set apart, so that what follows keeps its place.
 *
 * @example isolated("שלום") // "\u2068שלום\u2069"
 * @see Unicode Standard Annex 9, section 2.4, Explicit Directional Isolates
 */
export function isolated(text: string): string {
	const clean = plain(text);
	return rightToLeft.test(clean) ? `${opens}${clean}${closes}` : clean;
}

/** The words alone, for where nothing can stand beside them. */
export const unisolated = (text: string): string => text.replace(isolates, "");

/** Closes what is open, after a text was cut off. */
export function closed(text: string): string {
	const open = text.split(opens).length - text.split(closes).length;
	return open > 0 ? text + closes.repeat(open) : text;
}

/** Without an opening that is not closed and a closing that closes nothing. */
function paired(text: string): string {
	if (!text.includes(opens) && !text.includes(closes)) return text;
	const signs = [...text];
	const open: number[] = [];
	for (const [index, sign] of signs.entries()) {
		if (sign === opens) open.push(index);
		else if (sign === closes && open.pop() === undefined) signs[index] = "";
	}
	for (const index of open) signs[index] = "";
	return signs.join("");
}
