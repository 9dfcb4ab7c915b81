/**
 * Rows as CSV for a spreadsheet: every cell in quotes, lines ended by CRLF, and nothing that a spreadsheet would run. A cell
 * that begins like a formula gets an apostrophe before it, which spreadsheets take as "this is text".
 *
 * @example toCsv([["why"], ["=1+1"]]) // "\"why\"\r\n\"'=1+1\"\r\n"
 * @see RFC 4180; OWASP, CSV injection.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** Blanks before it do not hinder a formula, and neither do the wide forms of its signs. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** What turns the text after it around, in whatever shows a row as one line. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

const cell = (typed: string): string => {
	const text = typed.toWellFormed().replace(turning, "");
	return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};
