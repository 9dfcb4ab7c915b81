import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { dealt, inParts } from "../../faults/room/parts.ts";
import { summed } from "../../faults/room/sums.ts";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "evenover-parts-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A part's program: what it is given is `share`. */
function program(name: string, work: string): string {
	const path = join(folder, `${name}.ts`);
	const parts = new URL("../../faults/room/parts.ts", import.meta.url).href;
	writeFileSync(path, `import { asPart } from "${parts}";\nasPart(async (share, tell) => { ${work} });\n`);
	return path;
}

test("work is dealt out whole, in equal parts, and nobody gets none of it", () => {
	expect(dealt(100_000, 3)).toEqual([33_333, 33_333, 33_334]);
	expect(dealt(2, 3)).toEqual([1, 1]);
});

test("each part works off its share, and what came of them is told in their order", async () => {
	const told: string[] = [];
	const doubling = program("doubling", "tell('at ' + share.number); return new Map([['sum', share.number * 2]]);");
	const results = await inParts<{ number: number }, Map<string, number>>(doubling, [{ number: 1 }, { number: 4 }], (text) =>
		told.push(text),
	);
	expect(results.map((one) => one.get("sum"))).toEqual([2, 8]);
	expect(told.sort()).toEqual(["part 1 of 2: at 1", "part 2 of 2: at 4"]);
	expect(results.reduce(summed)).toEqual(new Map([["sum", 10]]));
});

test("a part that dies, or fails, fails the whole run, which says which and how", async () => {
	const dying = program("dying", "if (share.number === 2) process.exit(3); await new Promise(() => setInterval(() => {}, 1000));");
	await expect(inParts(dying, [{ number: 1 }, { number: 2 }], () => {})).rejects.toThrow("part 2 of 2 ended with 3 before it was done");
	const failing = program("failing", "throw new Error('Nothing is there');");
	await expect(inParts(failing, [{}], () => {})).rejects.toThrow(/part 1 of 1 failed: Error: Nothing is there/);
});
