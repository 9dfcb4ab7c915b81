import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readAssumptions, readStatements } from "../../src/core/assumptions.ts";
import { words } from "../support/boardSample.ts";

const statement = "A new region pays back within a year";
const tally = (holds: number, doesNot: number, unknown = 0, of = statement) => ({ statement: of, holds, doesNot, unknown });
const built = (...by: string[][]) => by.map((assumptions, index) => ({ personId: `p${index}`, assumptions }));
const read = (holds: number, doesNot: number, unknown = 0) => {
	const [only] = readAssumptions(built([statement]), [tally(holds, doesNot, unknown)], true);
	return [only?.state, words.say(only?.meaning ?? { say: "" })];
};

test.each([
	[[0, 3, 0], "challenged", "One builds on it, three say it doesn’t hold."],
	[[0, 1, 2], "challenged", "One builds on it, one says it doesn’t hold. Two don’t know."],
	[[2, 2, 1], "split", "Two say it holds, two say it doesn’t hold. One doesn’t know."],
	[[5, 1, 0], "holds", "Five say it holds, one says it doesn’t hold."],
	[[3, 0, 0], "holds", "Three say it holds."],
	[[1, 0, 2], "open", "Two of three don’t know."],
	[[0, 0, 3], "open", "Three of three don’t know."],
] as const)("%j is %s", ([holds, doesNot, unknown], state, says) => expect(read(holds, doesNot, unknown)).toEqual([state, says]));

test("two votes are not shown: each of the two would know the other's", () => {
	const [only] = readAssumptions(built([statement]), [tally(1, 1)], true);
	expect(only).toMatchObject({ state: "untested", votes: null });
	expect(words.say(only?.meaning ?? { say: "" })).toBe("Too few were asked to tell.");
});

test("a statement two wrote in other letters is one, with both and their votes together", () => {
	const all = readAssumptions(
		built([statement], [`${statement.toUpperCase()}.`]),
		[tally(1, 1), tally(0, 2, 0, `${statement.toUpperCase()}.`)],
		true,
	);
	expect(all).toMatchObject([{ authors: 2, people: ["p0", "p1"], votes: { holds: 1, doesNot: 3, unknown: 0 }, state: "split" }]);
});

test("votes on what nobody builds on any more are gone", () => expect(readAssumptions(built([]), [tally(0, 5)], true)).toEqual([]));

test("unattributed, nobody's statement has a name", () => {
	const all = readAssumptions(built(["a"], ["b"], ["b"]), [], false);
	expect(JSON.stringify(all)).not.toMatch(/p\d/);
	expect(all.map(({ authors, people }) => [authors, people])).toEqual([
		[2, null],
		[1, null],
	]);
});

test("the most contested comes first, whatever order people and votes are given in", () => {
	const votes = [tally(3, 0, 0, "fine"), tally(2, 2, 0, "torn"), tally(0, 0, 4, "unknown"), tally(0, 4, 0, "doubted")];
	const people = built(["fine", "untested"], ["torn", "doubted"], ["unknown"]);
	fc.assert(
		fc.property(fc.shuffledSubarray(votes, { minLength: 4 }), fc.shuffledSubarray(people, { minLength: 3 }), (tallies, builders) => {
			const states = readAssumptions(builders, tallies, true).map((one) => `${one.statement} ${one.state}`);
			expect(states).toEqual(["doubted challenged", "torn split", "unknown open", "fine holds", "untested untested"]);
		}),
	);
});

const finding = (...args: Parameters<typeof readAssumptions>) => {
	const { headline, detail, tab } = readStatements(readAssumptions(...args));
	return [words.say(headline), detail.map(words.say).join(" "), words.say(tab)];
};

test("the finding opens with the most contested statement", () => {
	expect(finding(built([statement, "torn", "new"]), [tally(0, 3), tally(2, 2, 0, "torn")], true)).toEqual([
		`Somebody builds on this, and three say it doesn’t hold: “${statement}”`,
		"One more is contested. One was not put to enough of you to tell.",
		"Two are contested",
	]);
	expect(finding(built(["torn"]), [tally(2, 2, 0, "torn")], true)[0]).toBe("You are split on whether this holds: “torn”");
});

test.each([
	["nothing", [[]], [], "Nobody said what they build on.", "Nothing was said"],
	["nothing tested", [["a", "b"]], [], "You build on two assumptions. Nobody has checked them.", "None was checked"],
	["all fine", [["a"]], [tally(3, 0, 0, "a")], "What was checked holds.", "None is contested"],
	["nobody knows", [["a"]], [tally(0, 0, 3, "a")], "Most of you don’t know whether your assumptions hold.", "None is contested"],
] as const)("with %s the finding says so", (_, by, tallies, headline, tab) => {
	const found = finding(built(...by.map((one) => [...one])), [...tallies], true);
	expect([found[0], found[2]]).toEqual([headline, tab]);
});
