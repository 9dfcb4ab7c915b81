import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { contradicts, readLimits, whole } from "../../src/core/clashes.ts";
import { limit, words } from "../support/boardSample.ts";

const read = (marks: string[], { label = "Date", named = true } = {}) => {
	const id = label.toLowerCase();
	const holders = marks.map((mark, index) => ({ personId: `p${index}`, limits: limit(id, mark) }));
	const [only] = readLimits([{ id, label }], holders, named);
	return { state: only?.state, says: words.say(only?.meaning ?? { say: "" }), cells: only?.cells };
};

test("fixed for some and flexible for others is a clash, told with the limit they all name", () => {
	expect(read(["!1 October", "~", "!1 october.", "~", "!1 October", "?"])).toMatchObject({
		state: "clash",
		says: "Three hold “1 October”, two would move it.",
	});
	expect(read(["!no new hires", "~"], { label: "Headcount" })).toMatchObject({
		state: "clash",
		says: "One holds “no new hires”, one would change it.",
	});
	expect(read(["!", "~", "~"], { label: "Quality" }).says).toBe("One holds it fixed, two would trade it.");
});

test("one who holds a date and one who would move it clash", () =>
	expect(read(["!1 October", "~"])).toMatchObject({ state: "clash", says: "One holds “1 October”, one would move it." }));

test("limits that not all of them name are listed apart", () => {
	expect(read(["!1 October", "!", "~"]).says).toBe("Two hold it fixed, one would move it. Limits named: “1 October”.");
	expect(read(["!1 October", "!5 November", "~"]).says).toBe(
		"Two hold it fixed, one would move it. Limits named: “1 October” and “5 November”.",
	);
});

test("limits that cannot both hold are a clash though nobody is flexible", () => {
	expect(read(["!1 October", "!15 October", "?"])).toMatchObject({
		state: "clash",
		says: "Two hold it fixed, but not at the same limit. Limits named: “1 October” and “15 October”.",
	});
});

test("only figures and months contradict, words may mean the same", () => {
	expect(contradicts("1 October", "15 October")).toBe(true);
	expect(contradicts("end of October", "end of November")).toBe(true);
	expect(contradicts("no new hires", "nobody joins")).toBe(false);
	expect(contradicts("4.2 million", "4.2 million euros")).toBe(false);
	expect(contradicts("1 October", "no later than planned")).toBe(false);
	expect(read(["!no new hires", "!nobody joins"])).toMatchObject({
		state: "shared",
		says: "Both hold it fixed. Limits named: “no new hires” and “nobody joins”.",
	});
});

test("mostly unknown is open, one voice alone is open too", () => {
	expect(read(["?", "?", "~", "?", "?", "~"])).toMatchObject({ state: "open", says: "Four don’t know yet." });
	expect(read(["?", "?"])).toMatchObject({ state: "open", says: "None of you knows yet." });
	expect(read(["!", "", ""])).toMatchObject({ state: "open", says: "One holds it fixed." });
	expect(read(["!", "?"])).toMatchObject({ state: "open", says: "One holds it fixed, one doesn’t know." });
});

test("the same for two or more is shared, told exactly", () => {
	expect(read(["!4.2 million", "!4.2 million", "?"], { label: "Budget" })).toMatchObject({
		state: "shared",
		says: "Two hold “4.2 million”, one doesn’t know.",
	});
	expect(read(["~", "~", "~"])).toMatchObject({ state: "shared", says: "All three are flexible." });
	expect(read(["!", "!"])).toMatchObject({ state: "shared", says: "Both hold it fixed." });
});

test("a skipped dimension is unanswered, not a don't know", () => {
	expect(read(["", ""])).toMatchObject({ state: "unanswered", says: "Nobody has answered this." });
	expect(read(["", "!"]).cells).toEqual([
		{ personId: "p0", hold: null, limit: null },
		{ personId: "p1", hold: "fixed", limit: null },
	]);
});

test("unattributed, nobody has a cell and a limit that one person named is not quoted", () => {
	expect(read(["!1 October", "!15 October", "~", "~"], { named: false })).toMatchObject({
		cells: null,
		says: "Two hold it fixed, two would move it.",
	});
	expect(read(["!1 October", "!1 October", "~", "~"], { named: false }).says).toBe("Two hold “1 October”, two would move it.");
});

test("the widest split comes first, then what is open, shared and unanswered", () => {
	const marks: Record<string, string[]> = {
		a: ["", "", ""],
		b: ["!", "!", "!"],
		c: ["?", "?", "~"],
		d: ["!", "~", "?"],
		e: ["!", "!", "~"],
	};
	const holders = [0, 1, 2].map((index) => ({
		personId: `p${index}`,
		limits: Object.entries(marks).flatMap(([id, row]) => limit(id, row[index] ?? "")),
	}));
	const dimensions = Object.keys(marks).map((id) => ({ id, label: id }));
	expect(readLimits(dimensions, holders, true).map(({ dimension }) => dimension)).toEqual(["e", "d", "c", "b", "a"]);
});

test("who is listed first changes no sentence and no state", () => {
	const mark = fc.constantFrom("!1 October", "!15 October", "!", "~", "?", "");
	fc.assert(
		fc.property(fc.array(mark, { minLength: 1, maxLength: 8 }), fc.boolean(), (marks, named) => {
			const [one, other] = [read(marks, { named }), read([...marks].reverse(), { named })];
			expect({ ...other, cells: null }).toEqual({ ...one, cells: null });
		}),
	);
});

test("everybody is all, of two both, of one nobody special", () => {
	expect([whole(6, 6), whole(2, 2), whole(1, 1), whole(3, 6)]).toEqual(["all", "both", "some", "some"]);
});

test("the two limits most named that contradict are told as ends, unattributed only where two named each", () => {
	const ends = (marks: string[], named = true) =>
		readLimits(
			[{ id: "date", label: "Date" }],
			marks.map((mark, index) => ({ personId: `p${index}`, limits: limit("date", mark) })),
			named,
		)[0]?.ends;
	expect(ends(["!15 October", "!1 October", "!1 October", "!3 May"])).toEqual([
		{ text: "1 October", people: 2 },
		{ text: "15 October", people: 1 },
	]);
	expect(ends(["!1 October", "!no later than planned"])).toBeNull();
	expect(ends(["!1 October", "!1 October", "!15 October"], false)).toBeNull();
	expect(ends(["!1 October", "!1 October", "!15 October", "!15 October"], false)).toHaveLength(2);
});
