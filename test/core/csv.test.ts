import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { toCsv } from "../../src/core/csv.ts";

/** Reads CSV back as a spreadsheet does. */
function cellsOf(csv: string): string[][] {
	const rows: string[][] = [];
	let cells: string[] = [];
	for (const [, quoted, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
		cells.push((quoted ?? "").replaceAll('""', '"'));
		if (end === ",") continue;
		rows.push(cells);
		cells = [];
	}
	return rows;
}

test.each(["=1+1", "+44 20", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\u200B=1", "\n-1"])(
	"%j is text to a spreadsheet",
	(typed) => {
		expect(cellsOf(toCsv([[typed]]))).toEqual([[`'${typed}`]]);
	},
);

test("quotes, commas and line breaks stay in their cell, and other text stays as it was typed", () => {
	const row = ['Say "no", twice', "two\nlines", "a,b", "", "1 = 1"];
	expect(cellsOf(toCsv([row, row]))).toEqual([row, row]);
});

test("whatever is typed, cells come back as many as they were, and none begins like a formula", () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
			const back = cellsOf(toCsv(rows));
			expect(back.map((row) => row.map((text) => text.replace(/^'/, "")))).toEqual(
				rows.map((row) => row.map((text) => text.replace(/^'/, ""))),
			);
			for (const text of back.flat()) expect(text).not.toMatch(/^\s*[=+\-@]/);
		}),
	);
});
