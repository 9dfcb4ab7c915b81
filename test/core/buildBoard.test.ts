import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { board as boardSchema } from "../../src/contract/board.ts";
import type { Answer } from "../../src/core/answer.ts";
import type { Board } from "../../src/core/board.ts";
import { buildBoard, untouched } from "../../src/core/buildBoard.ts";
import type { Said } from "../../src/core/said.ts";
import { board as boardWords } from "../../src/words/en/board.ts";
import { answer, panel, people, six, words } from "../support/boardSample.ts";

const none = untouched;
const mark = fc.constantFrom("!1 October", "!15 October", "!", "~", "?", "");
const answers: fc.Arbitrary<Answer> = fc
	.record({
		order: fc.shuffledSubarray([..."RNGEM"], { minLength: 5 }),
		first: fc.constantFrom(...panel.targets.map(({ id }) => id)),
		sharing: fc.integer({ min: 0, max: 5 }),
		marks: fc.array(mark, { minLength: 6, maxLength: 6 }),
		assumptions: fc.array(fc.constantFrom("Churn holds", "Pricing stays", "Sales can hire"), { maxLength: 3 }),
	})
	.map(({ order, first, sharing, marks, assumptions }) => {
		const limits = Object.fromEntries(panel.dimensions.map(({ id }, index) => [id, marks[index] ?? ""]));
		return answer(order.join(""), { first, sharing }, limits, assumptions);
	});
const rooms = (least: number) =>
	fc
		.array(answers, { minLength: least, maxLength: 6 })
		.map((all) => all.map((one, index) => ({ personId: people[index]?.id ?? "", answer: one })));

/** Everything said anywhere in a value. */
function saidIn(value: unknown): Said[] {
	if (typeof value !== "object" || value === null) return [];
	const inside = Object.values(value).flatMap(saidIn);
	return "say" in value ? [value as Said, ...inside] : inside;
}

test("six different orders are read as three camps that agree on what comes last", () => {
	const board = buildBoard(panel, six, none);
	expect(board.agreement).toMatchObject({
		w: expect.closeTo(31 / 90, 10),
		pValue: expect.closeTo(0.0742, 3),
		level: "weak",
		method: "exact",
	});
	expect(board.targets.map(({ id }) => id)).toEqual([
		"retention",
		"new-revenue",
		"growth-in-users",
		"enterprise-value",
		"operating-margin",
	]);
	expect(board.targets[0]).toMatchObject({ counts: [3, 2, 0, 1, 0], meanPlace: 11 / 6 });
	expect(board.camps?.map(({ camp, first, people }) => [camp, first, people.length])).toEqual([
		[1, "retention", 3],
		[2, "new-revenue", 2],
		[3, "operating-margin", 1],
	]);
	expect(board.rankings?.map(({ name, places }) => [name, places.join("")])).toEqual([
		["Ines Duarte", "12435"],
		["Priya Nair", "14235"],
		["Hana Sato", "14325"],
		["Tomas Lindqvist", "41235"],
		["Leila Haddad", "21345"],
		["Marcus Bell", "23541"],
	]);
	expect(words.say(board.findings.rankings.headline)).toBe("You agree on what comes last, not on what comes first.");
	expect(board.findings.rankings.detail.map(words.say).join(" ")).toBe(
		"Five of six put operating margin last. Agreement overall is weak (Kendall’s W 0.34, p 0.07); with six people it could still be chance. With six people it can’t be told whether these are camps.",
	);
	expect(words.say(board.findings.limits.headline)).toBe("Three of you plan around a fixed date. Two would move it.");
	expect(board.findings.limits.detail.map(words.say).join(" ")).toBe(
		"Headcount and scope split you too. Budget and quality are shared ground. Pricing is open: four of six don’t know.",
	);
	expect(board.limits[0]?.cells?.map(({ personId }) => personId)).toEqual(board.rankings?.map(({ personId }) => personId));
});

test("sealed answers have no board", () => expect(() => buildBoard({ ...panel, revealedAt: null }, six, none)).toThrow("sealed"));

test("who answered first changes nothing", () => {
	fc.assert(
		fc.property(rooms(0), fc.constantFrom("named", "unattributed"), (room, attribution) => {
			const shown = { ...panel, attribution };
			expect(buildBoard(shown, [...room].reverse(), none)).toEqual(buildBoard(shown, room, none));
		}),
		{ numRuns: 40 },
	);
});

test("other names for people and targets change nothing but the names", () => {
	const renamed = (text: string) =>
		[...people, ...panel.targets].reduce((all, { id }, index) => all.replaceAll(`"${id}"`, `"id-${String(index).padStart(2, "0")}"`), text);
	fc.assert(
		fc.property(rooms(2), (room) => {
			const other = buildBoard(JSON.parse(renamed(JSON.stringify(panel))), JSON.parse(renamed(JSON.stringify(room))), none);
			const board = buildBoard(panel, room, none);
			const { tensions, ...rest } = board;
			const { tensions: otherTensions, ...otherRest } = other;
			expect(otherRest).toEqual(JSON.parse(renamed(JSON.stringify(rest))));
			expect(otherTensions.map(({ question, split, why, state }) => ({ question, split, why, state }))).toEqual(
				tensions.map(({ question, split, why, state }) => ({ question, split, why, state })),
			);
		}),
		{ numRuns: 40 },
	);
});

test("an unattributed board holds no person and nothing in the order of people", () => {
	fc.assert(
		fc.property(rooms(4), (room) => {
			const hidden = { ...panel, attribution: "unattributed" as const };
			const board = buildBoard(hidden, room, none);
			const text = JSON.stringify(board);
			for (const { id, name } of people) expect(text.includes(id) || text.includes(name)).toBe(false);
			expect([board.rankings, board.camps, board.expectation.people]).toEqual([null, null, null]);
			expect(board.limits.every(({ cells }) => cells === null)).toBe(true);
			expect(board.tensions.every(({ higher }) => higher === null)).toBe(true);
			const turned = room.map(({ personId }, index) => ({
				personId,
				answer: room[(index + 1) % room.length]?.answer ?? answer("RNGEM", { first: "", sharing: 0 }),
			}));
			expect(buildBoard(hidden, turned, none)).toEqual(board);
		}),
		{ numRuns: 40 },
	);
});

test("answers of people who are no leaders on the panel are left out", () => {
	const [first, ...others] = six;
	const board = buildBoard(
		panel,
		[{ personId: "stranger", answer: first?.answer ?? answer("RNGEM", { first: "", sharing: 0 }) }, ...others],
		none,
	);
	expect(board).toEqual(buildBoard(panel, others, none));
	expect(board).toMatchObject({ answered: 5, leaders: 6 });
});

test("statements carry their author only where answers have names", () => {
	expect(buildBoard(panel, six, none).assumptions[0]).toMatchObject({ statement: "Statement 1", people: ["marcus-bell"] });
	const hidden = buildBoard({ ...panel, attribution: "unattributed" }, six, none).assumptions;
	expect(hidden.every(({ people }) => people === null)).toBe(true);
	expect(hidden.map(({ statement }) => statement)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Statement ${number}`));
});

test("a board is what the contract promises, and everything it says has words", () => {
	const known = (key: string): boolean => {
		const path = key.split(".").slice(1);
		const last = path.pop() ?? "";
		const room = path.reduce<unknown>((words, step) => (words as Record<string, unknown>)[step], boardWords) as Record<string, unknown>;
		return Object.keys(room).some((one) => one === last || one.startsWith(`${last}_`));
	};
	const check = (board: Board) => {
		expect(boardSchema.parse(board)).toEqual(board);
		for (const one of saidIn(board)) {
			const text = words.say(one);
			expect({ key: one.say, known: known(one.say) }).toEqual({ key: one.say, known: true });
			expect(text).not.toMatch(/\{\{|\}\}|board\.|undefined|NaN|\[object/);
			if (one.say.split(".").length === 3 && !text.startsWith(" ")) expect(text).not.toMatch(/ {2}|\.\.|!/);
		}
	};
	fc.assert(
		fc.property(rooms(0), fc.constantFrom("named", "unattributed"), (room, attribution) =>
			check(buildBoard({ ...panel, attribution }, room, none)),
		),
		{ numRuns: 150 },
	);
	check(
		buildBoard(panel, six, {
			...untouched,
			settled: [{ tensionId: "pair:new-revenue:retention", chosen: "retention", over: "new-revenue" }],
			deferred: ["limit:date"],
		}),
	);
});
