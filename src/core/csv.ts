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

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
