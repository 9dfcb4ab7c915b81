import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { toCsv } from "../../src/core/csv.ts";
import { asMarkdown } from "../../src/core/markdown.ts";
import { closed, isolated, plain, unisolated } from "../../src/core/plainText.ts";

const pieces = fc.constantFrom(
	..."<b> </td> &lt; ` * _ ** ~~~ [x](https://evil.example) ![i](x) www.evil.example a@b.example # - + > 1. 2) | === --- \\ =1+1 @SUM ' \" ,".split(
		" ",
	),
	...["\r\n", "\n", "\r", "\n\n", "\n    ", "\t", "  ", "\n# ", "\n- ", "\n```\n", "\n1. "],
	...[
		"\u202E",
		"\u202C",
		"\u2066",
		"\u2067",
		"\u2068",
		"\u2069",
		"\u200E",
		"\u200F",
		"\u200B",
		"\u2060",
		"\uFEFF",
		"\u2028",
		"\uD83D",
		"\uDC00",
	],
	...["שלום", "مرحبا", "(2026)", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u0301", "日本語"],
);
const typed = fc
	.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: "binary", maxLength: 6 })), { minLength: 1, maxLength: 12 })
	.map((parts) => parts.join(""));

/** What turns the text after it around: an isolate does not. */
const turning = /[\u202A-\u202E\u2066\u2067\u200E\u200F\u061C]/;
const inPairs = (text: string): boolean => {
	let open = 0;
	for (const sign of text) {
		if (sign === "\u2068") open++;
		if (sign === "\u2069" && --open < 0) return false;
	}
	return open === 0;
};

test("plain words are the same words twice over, in pairs of isolates, and turn nothing around", () => {
	fc.assert(
		fc.property(typed, (text) => {
			const once = plain(text);
			expect(plain(once)).toBe(once);
			expect(once.isWellFormed() && inPairs(once) && !turning.test(once)).toBe(true);
			expect(once).not.toMatch(/[^\P{Cc}\t\n]/u);
			expect(unisolated(isolated(text))).toBe(unisolated(once));
			const cut = isolated(text);
			for (let end = 0; end <= cut.length; end++) expect(inPairs(closed(cut.slice(0, end)))).toBe(true);
		}),
		{ numRuns: 500 },
	);
});

test("an opening of somebody's own cannot be closed by words beside it", () => {
	expect(`${isolated("שלום\u2068")} 7 \u2069`).toBe("\u2068שלום\u2069 7 \u2069");
	expect(plain("\u2069out\u2068")).toBe("out");
	expect(isolated("plain")).toBe("plain");
});

/** A reader of Markdown that knows what CommonMark says of backslashes: which signs are words, and which are markup. */
function readMarkdown(written: string): { words: string; markup: string } {
	let words = "";
	let markup = "";
	for (let at = 0; at < written.length; at++) {
		const [sign, next] = [written[at] ?? "", written[at + 1] ?? ""];
		if (sign === "\\" && (next === "\n" || /[!-/:-@[-`{-~]/.test(next))) {
			words += next;
			markup += next === "\n" ? "\n" : "\u0001";
			at++;
		} else {
			words += sign;
			markup += sign;
		}
	}
	return { words, markup };
}

test("in Markdown a reader sees what was typed, line for line, and no markup of theirs", () => {
	fc.assert(
		fc.property(typed, (text) => {
			const written = asMarkdown(text);
			const { words, markup } = readMarkdown(written);
			const lines = plain(text)
				.trim()
				.split(/\s*\n\s*/);
			// a blank beside a sign nobody sees is at the edge of its line once the sign is gone
			const shown = (text: string) =>
				unisolated(text)
					.trim()
					.split("\n")
					.map((line) => line.trim());
			expect(shown(words)).toEqual(shown(lines.join("\n")));
			const bare = unisolated(markup);
			expect(bare).not.toMatch(/[`*_[\]<~|]/);
			expect(bare).not.toMatch(/^\s*(#|\+|-|>|=|\d+[.)])/m);
			expect(bare).not.toMatch(/\n\s*\n|^ {4}/m);
			expect(bare).not.toMatch(/:\/\/|www\.|@\w|&#?\w+;/i);
			expect(inPairs(written) && !turning.test(written)).toBe(true);
		}),
		{ numRuns: 2_000 },
	);
});

/** Reads CSV as RFC 4180 has it, a sign at a time. */
function readCsv(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = "";
	let quoted = false;
	for (let at = 0; at < csv.length; at++) {
		const sign = csv[at] ?? "";
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (csv[at + 1] === '"') {
				cell += '"';
				at++;
			} else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === ",") {
			row.push(cell);
			cell = "";
		} else if (sign === "\r" && csv[at + 1] === "\n") {
			rows.push([...row, cell]);
			row = [];
			cell = "";
			at++;
		} else throw new Error(`${JSON.stringify(sign)} stands outside quotes`);
	}
	return rows;
}

test("a CSV file has a cell for each text, says in it what was typed, and runs nothing", () => {
	const row = fc.array(typed, { minLength: 3, maxLength: 3 });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
			const csv = toCsv(rows);
			const back = readCsv(csv);
			const said = (text: string) => text.toWellFormed().replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
			expect(back.map((cells) => cells.map((cell) => cell.replace(/^'/, "")))).toEqual(
				rows.map((cells) => cells.map((text) => said(text).replace(/^'/, ""))),
			);
			for (const cell of back.flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
			expect(csv.isWellFormed()).toBe(true);
		}),
		{ numRuns: 1_000 },
	);
});

test("a JSON file gives back what was typed, sign for sign", () => {
	fc.assert(
		fc.property(typed, (text) => {
			expect(JSON.parse(JSON.stringify({ why: text }, null, "\t"))).toEqual({ why: text });
		}),
	);
});

test("ten thousand signs of a kind are written, whichever they are, before the runner loses patience", () => {
	for (const sign of ["a", "*", "\n", " ", "\n ", "1.", "\u2068", "\u2069", "\u202E", "ש", "👩‍👩‍👧‍👦"]) {
		const text = sign.repeat(10_000);
		expect(asMarkdown(text).length + toCsv([[text]]).length).toBeGreaterThan(0);
	}
});
