import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readShallow } from "../../src/server/depth.ts";

const nested = (deep: number) => "[".repeat(deep) + "]".repeat(deep);

test("JSON is read to a depth of 32 and no deeper, and side by side there is no depth", () => {
	expect(readShallow(nested(32))).toEqual(JSON.parse(nested(32)));
	expect(readShallow(nested(33))).toBeUndefined();
	expect(readShallow(`[${Array(500).fill("{}").join()}]`)).toHaveLength(500);
});

test("brackets that somebody wrote are words", () => {
	for (const text of ["[{".repeat(100), `"${"[".repeat(100)}`, `\\"${"{".repeat(100)}`, `\\\\`]) {
		expect(readShallow(JSON.stringify({ text, after: [1] }))).toEqual({ text, after: [1] });
	}
	expect(readShallow(`["\\\\",${nested(32)}]`)).toBeUndefined();
});

test("whatever is shallow enough is read as it is, and what is no JSON is nothing", () => {
	fc.assert(fc.property(fc.json({ maxDepth: 8 }), (json) => expect(readShallow(json)).toEqual(JSON.parse(json))));
	fc.assert(fc.property(fc.string(), (text) => void readShallow(text)));
	for (const text of ["", "{", "]", '"']) expect(readShallow(text)).toBeUndefined();
});
