import { expect, test } from "@jest/globals";
import { type Answer, rankingOf } from "../../src/core/answer.ts";
import { changeSince, readChange } from "../../src/core/changeSince.ts";
import { words } from "../support/boardSample.ts";

const targets = ["a", "b", "c", "d", "e"].map((id) => ({ id, label: id.toUpperCase() }));
const given = (order: string, assumptions: string[] = []): Answer => ({
	ranking: rankingOf([...order]),
	confidence: "medium",
	limits: [],
	assumptions,
	guess: { first: "a", sharing: 0 },
});
const round = (...orders: string[]) => orders.map((order, index) => ({ personId: `p${index}`, answer: given(order, [`${index}`]) }));
const told = (before: string[], after: string[], named = true) => {
	const { headline, detail, tab } = readChange(changeSince(round(...before), round(...after), targets, named), targets);
	return [words.say(headline), detail.map(words.say).join(" "), words.say(tab)];
};

test("who moved, from what to what, towards whom", () => {
	const change = changeSince(round("abcde", "abcde", "edcba"), round("abcde", "abcde", "abdce"), targets, true);
	expect(change).toMatchObject({ compared: 3, moved: 1, stable: false, closer: "closer" });
	expect(change.moves).toEqual([{ personId: "p2", pairs: 9, of: 10, from: "e", to: "a", towards: ["p0", "p1"] }]);
});

test("the reasons of the two furthest apart are shown, not only the middle", () => {
	const { extremes } = changeSince(round("abcde", "abcde", "edcba"), round("abcde", "bacde", "edcba"), targets, true);
	expect(extremes).toEqual([
		{ personId: "p0", first: "a", statements: ["0"] },
		{ personId: "p2", first: "e", statements: ["2"] },
	]);
});

test("unattributed, it tells how many and never who", () => {
	const change = changeSince(round("abcde", "abcde", "edcba"), round("abcde", "abcde", "abdce"), targets, false);
	expect(change).toMatchObject({ moved: 1, moves: null, extremes: [] });
	expect(JSON.stringify(change)).not.toMatch(/p\d/);
});

test("only those who answered both rounds are compared, over the targets both had", () => {
	const before = [
		{ personId: "p0", answer: given("abc") },
		{ personId: "gone", answer: given("cba") },
	];
	const change = changeSince(before, round("acb", "edcba"), targets.slice(0, 4), true);
	expect(change).toMatchObject({ compared: 1, moved: 1, moves: [{ pairs: 1, of: 3 }] });
});

test.each([
	[
		"nobody moved",
		["abcde", "bacde", "cabde"],
		["abcde", "bacde", "cabde"],
		"Nobody moved since the round before.",
		"Your orders hardly change any more. Another round would tell no more: decide.",
		"Nobody moved",
	],
	[
		"moved closer",
		["abcde", "abcde", "edcba"],
		["abcde", "abcde", "abcde"],
		"One of three moved, and you stand closer together.",
		"One more puts a first. Your orders still move. One more round may tell more.",
		"One moved",
	],
	[
		"moved apart",
		["abcde", "abcde", "abcde"],
		["abcde", "abcde", "edcba"],
		"One of three moved, and you stand further apart.",
		"One more puts e first. Your orders still move. One more round may tell more.",
		"One moved",
	],
	[
		"moved a little",
		["abcde", "abcde", "abcde"],
		["abcde", "abcde", "abced"],
		"One of three moved, and you stand further apart.",
		"Your orders hardly change any more. Another round would tell no more: decide.",
		"One moved",
	],
	[
		"traded places",
		["abcde", "edcba", "abcde"],
		["edcba", "abcde", "abcde"],
		"Two of three moved, and you stand no closer together.",
		"Your orders still move. One more round may tell more.",
		"Two moved",
	],
	["too few", ["abcde", "edcba"], ["edcba", "abcde"], "Too few of you answered both rounds to compare them.", "", "Too few to compare"],
])("%s", (_, before, after, ...says) => expect(told(before, after)).toEqual(says));
