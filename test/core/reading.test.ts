import { expect, test } from "@jest/globals";
import type { Expectation, Finding } from "../../src/core/board.ts";
import { readLimits } from "../../src/core/clashes.ts";
import { readDivision, readExpectation, readFixed } from "../../src/core/reading.ts";
import { boardOf, limit, words } from "../support/boardSample.ts";

const told = ({ headline, detail, tab }: Finding) => [words.say(headline), detail.map(words.say).join(" "), words.say(tab)];
const rankings = (...orders: string[]) => told(boardOf(...orders).findings.rankings);

test.each<[string, string[], string[]]>([
	[
		"one order for all",
		["RNG", "RNG", "RNG"],
		[
			"You put everything in the same order.",
			"Agreement overall is strong (Kendall’s W 1.00, p 0.03), and unlikely to be chance.",
			"One first target for all",
		],
	],
	[
		"three people who lean one way",
		["RNG", "RNG", "NRG"],
		[
			"You lean the same way.",
			"All three put growth in users last. With three people and three targets only a unanimous order would be more than chance.",
			"Two different first targets",
		],
	],
	[
		"first agreed, last not",
		["RNGEM", "RNMEG", "RGENM", "RGMEN", "NREGM"],
		[
			"You agree on what comes first.",
			"Four of five put retention first. Three of five put operating margin last. There is some agreement overall (Kendall’s W 0.51, p 0.02), and unlikely to be chance.",
			"Two different first targets",
		],
	],
	[
		"all different",
		["RNGE", "NRGE", "GENR", "ENRG"],
		[
			"Each of you puts something else first.",
			"Agreement overall is weak (Kendall’s W 0.08, p 0.90); with four people it could well be chance. No camps can be told: the four of you go four ways.",
			"Four different first targets",
		],
	],
	[
		"two camps",
		["RNGE", "RENG", "RGEN", "NREG"],
		[
			"Three want retention first, one wants new revenue.",
			"There is some agreement overall (Kendall’s W 0.48, p 0.14); with four people it could still be chance.",
			"Two different first targets",
		],
	],
])("rankings: %s", (_, orders, wanted) => expect(rankings(...orders)).toEqual(wanted));

test("one camp and single voices are told as such, and an even split names all", () => {
	expect(rankings("RNGEM", "RNMEG", "RGENM", "NGMER", "GNREM", "EGRNM")[0]).toBe(
		"Three want retention first. The other three each want something else.",
	);
	expect(rankings("RNGEM", "RNMEG", "NGMER", "NMGER", "GNREM", "GERNM")[0]).toBe(
		"You are split on what comes first: two for new revenue, two for growth in users and two for retention.",
	);
});

test("two answers are told, never judged", () => {
	for (const orders of [
		["RNG", "NRG"],
		["RNG", "RGN"],
		["RNG", "RNG"],
	])
		expect(rankings(...orders)[1]).toBe("Two answers show where you differ, not how far you agree.");
	expect(rankings("RNG", "RGN")[0]).toBe("You both put retention first.");
	expect(rankings("RNG", "RNG")[0]).toBe("You both gave the same order.");
	expect(rankings("RNG")[0]).toBe("One answer is not a comparison.");
});

test("majorities that run in a circle are said to need a choice", () => {
	expect(rankings("RNG", "NGR", "GRN")[1]).toContain(
		"Majorities run in a circle: new revenue over growth in users, growth in users over retention and retention over new revenue. No order satisfies them all, so one has to be chosen.",
	);
});

const fixed = (rows: Record<string, string[]>) => {
	const dimensions = Object.keys(rows).map((label) => ({ id: label.toLowerCase(), label }));
	const people = Math.max(0, ...Object.values(rows).map((row) => row.length));
	const holders = Array.from({ length: people }, (_, index) => ({
		personId: `p${index}`,
		limits: Object.entries(rows).flatMap(([label, row]) => limit(label.toLowerCase(), row[index] ?? "")),
	}));
	return told(readFixed(readLimits(dimensions, holders, true)));
};

test.each<[string, Record<string, string[]>, string[]]>([
	[
		"the widest clash leads",
		{ Budget: ["!", "!", "!"], Pricing: ["!", "~", "?"], Date: ["!", "!", "~"] },
		["Two of you plan around a fixed date. One would move it.", "Pricing splits you too. Budget is shared ground.", "The date splits you"],
	],
	[
		"own dimensions need no article",
		{ Pricing: ["!", "~", "~"] },
		["One of you holds pricing fixed. Two would change it.", "", "Pricing splits you"],
	],
	[
		"limits apart",
		{ Budget: ["!4 million", "!5 million"] },
		["You hold the budget fixed, but not at the same limit.", "", "The budget splits you"],
	],
	[
		"no clash, something open",
		{ Budget: ["!", "!", "!"], Scope: ["?", "?", "~"] },
		["Nothing you hold fixed clashes.", "Budget is shared ground. Scope is open: two of three don’t know.", "Scope is open"],
	],
	[
		"all shared",
		{ Budget: ["!", "!"], Quality: ["!", "!"] },
		["You see the same limits.", "Budget and quality are shared ground.", "Nothing splits you"],
	],
	["no dimensions", {}, ["Nobody has said what can’t change.", "", "Nobody has said"]],
	["nothing said", { Budget: ["", ""] }, ["Nobody has said what can’t change.", "", "Nobody has said"]],
])("limits: %s", (_, rows, wanted) => expect(fixed(rows)).toEqual(wanted));

const expectation = (expected: number[], real: number[], guessed = [4, 2], first = [2, 4]): Expectation => {
	const mean = (figures: number[]) => figures.reduce((sum, one) => sum + one, 0) / figures.length;
	const people = expected.map((one, index) => ({ personId: `p${index}`, expected: one, real: real[index] ?? 0 }));
	const targets = ["Retention", "New revenue"].map((label, at) => ({
		id: label,
		label,
		guessedFirst: guessed[at] ?? 0,
		first: first[at] ?? 0,
	}));
	return {
		enough: true,
		others: 5,
		meanExpected: mean(expected),
		meanReal: mean(real),
		people,
		targets,
		wrongBelief: null,
		underrated: null,
	};
};
const same = (figure: number) => Array.from({ length: 6 }, () => figure);

test("each is said of all only where each expected the same", () => {
	const [headline, detail, tab] = told(readExpectation(expectation(same(3), same(1)), 6));
	expect(headline).toBe("Each of you expected three of the other five to put the same first. One does.");
	expect(detail).toBe(
		"Four of you thought retention would be first most often. It is new revenue. Most teams expect more agreement than they have.",
	);
	expect(tab).toBe("Three expected, one does");
	expect(told(readExpectation(expectation([2, 4, 3, 3, 3, 3], same(1)), 6))[0]).toBe(
		"On average you expected three of the other five to put the same first. One does.",
	);
	expect(told(readExpectation(expectation(same(3), [2, 2, 2, 0, 0, 0]), 6))[0]).toBe(
		"Each of you expected three of the other five to put the same first. On average one does.",
	);
});

test("figures that are no whole number are not rounded in silence", () => {
	const headline = (expected: number[], real: number[]) => told(readExpectation(expectation(expected, real), 6))[0];
	expect(headline([4, 4, 4, 4, 4, 5], [2, 2, 2, 2, 1, 0])).toBe(
		"On average you expected about four of the other five to put the same first. Between one and two do.",
	);
	expect(headline(same(3), [1, 1, 1, 0, 0, 0])).toBe(
		"Each of you expected three of the other five to put the same first. On average fewer than one does.",
	);
	expect(headline(same(2), same(0))).toBe("Each of you expected two of the other five to put the same first. None does.");
});

test("a good guess and one too low are told as kindly", () => {
	expect(told(readExpectation(expectation(same(2), same(2), [4, 2], [4, 2]), 6))).toEqual([
		"You judged each other well.",
		"Each of you expected two of the other five to put the same first. Two do. Four of you thought retention would be first most often, and it is.",
		"Two expected, two do",
	]);
	expect(told(readExpectation(expectation(same(1), same(3), [3, 3]), 6))[0]).toBe("More of you put the same first than you expected.");
});

test("where not all answered, the real count is said to be of those who did", () => {
	expect(told(readExpectation(expectation([3, 3, 3], [1, 1, 1]), 3))[0]).toBe(
		"Each of you expected three of the other five to put the same first. One of those who answered does.",
	);
});

test("too few answers get a sentence and no figures", () => {
	expect(told(readExpectation({ ...expectation([1, 1], [0, 0]), enough: false }, 2))).toEqual([
		"Not enough answers to compare what you expected with what is so.",
		"",
		"Too few answers",
	]);
});

test("camps are told only where they are more than chance, with who stands between", () => {
	const division = (verdict: "apart" | "together" | "none", orders: number[][], ...camps: [number | null, number[]][]) =>
		readDivision({ verdict, camps: camps.map(([first, people], at) => ({ camp: first === null ? 4 : at + 1, first, people })) }, orders, [
			"Alpha",
			"Beta",
			"Gamma",
		])
			.map(words.say)
			.join(" ");
	const orders = (firsts: number[]) => firsts.map((first) => [0, 1, 2].map((item) => (item === first ? 1 : 2.5)));
	expect(division("apart", orders([0, 0, 0, 1, 1, 2]), [0, [0, 1, 2]], [1, [3, 4]], [null, [5]])).toBe(
		"You fall into two camps: three round alpha and two round beta. One stands between them.",
	);
	expect(division("none", orders([0, 0, 1, 1]))).toBe("With four people it can’t be told whether these are camps.");
	expect(division("none", orders([0, 1, 2]))).toBe("No camps can be told: the three of you go three ways.");
	expect(division("none", orders([0, 0, 0, 1]))).toBe("");
	expect(division("together", orders([0, 0, 1, 1]))).toBe("");
	expect(division("apart", orders([0, 1]), [0, [0]], [1, [1]])).toBe("");
});
