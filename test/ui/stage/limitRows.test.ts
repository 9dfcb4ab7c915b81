import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { limitRows } from "../../../src/ui/stage/limitRows.ts";

const said = (count: number, words: number) =>
	Array.from({ length: count }, () => ({ label: "Date", state: "Clash", meaning: "would change it ".repeat(words) }));

test("a few short rows have all their words and their cells’ full height", () => {
	expect(limitRows({ height: 440, said: said(5, 2), apart: true, width: 200, labelWidth: 100, cell: { least: 38, most: 58 } })).toEqual({
		lines: 4,
		cell: 58,
	});
});

test("up to ten rows fit: lines are given up before cells are too small for their sign", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 10 }),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 340, max: 600 }),
			(rows, words, height) => {
				const { lines, cell } = limitRows({
					height,
					said: said(rows, words),
					apart: false,
					width: 180,
					labelWidth: 100,
					cell: { least: 26, most: 40 },
				});
				expect(lines).toBeGreaterThanOrEqual(1);
				expect(cell).toBeGreaterThanOrEqual(26);
				expect(rows * (cell + 7)).toBeLessThanOrEqual(height);
			},
		),
	);
});
