import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ballotsFor, talliesFrom, type Voter } from "../../src/core/ballots.ts";
import { letters } from "../../src/core/clashes.ts";
import type { BallotLine, Vote } from "../../src/core/vote.ts";

const most = 3;
/** Mixes well enough to test with, and is no secret. */
const mixed = (text: string): string => {
	let sum = 0;
	for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
	return sum.toString(16).padStart(8, "0") + text;
};
const counter = () => {
	let next = 0;
	return () => `id ${next++}`;
};

const statement = fc
	.tuple(fc.constantFrom("Costs fall", "Prices hold", "Churn stays", "Hiring works", "Nobody leaves"), fc.constantFrom("", ".", "!", " "))
	.chain(([text, end]) => fc.constantFrom(text + end, text.toLowerCase() + end, text.toUpperCase()));
const said = fc.array(statement, { maxLength: 3 });
const voted = fc.constantFrom<Vote | null>("holds", "doesNot", "unknown", null);
const lines = fc.array(fc.record({ id: fc.uuid(), statement, vote: voted }), { maxLength: 3 });
const voters = fc
	.array(fc.record({ statements: fc.option(said), ballot: fc.option(lines) }), { maxLength: 9 })
	.map((all) => all.map((one, index): Voter => ({ personId: `person ${index}`, ...one })));

const drawn = (all: readonly Voter[]) => ballotsFor("panel", all, most, counter(), mixed);
const keysOf = (ballot: readonly BallotLine[]) => ballot.map((line) => letters(line.statement));

test("everybody who answered and has no ballot gets one, and nobody else", () => {
	fc.assert(
		fc.property(voters, (all) => {
			const waiting = all.filter(({ statements, ballot }) => statements !== null && ballot === null).map(({ personId }) => personId);
			expect(
				drawn(all)
					.map(({ personId }) => personId)
					.sort(),
			).toEqual(waiting.sort());
		}),
	);
});

test("nobody gets a statement of their own, in whatever spelling, none twice, and no more than fit on a ballot", () => {
	fc.assert(
		fc.property(voters, (all) => {
			for (const { personId, lines: ballot } of drawn(all)) {
				const own = all.find((one) => one.personId === personId)?.statements ?? [];
				const ofOthers = new Set(all.flatMap((one) => (one.personId === personId ? [] : (one.statements ?? []))).map(letters));
				for (const key of own.map(letters)) ofOthers.delete(key);
				expect(new Set(keysOf(ballot)).size).toBe(ballot.length);
				expect(ballot).toHaveLength(Math.min(most, ofOthers.size));
				expect(keysOf(ballot).filter((key) => !ofOthers.has(key))).toEqual([]);
				expect(ballot.every(({ vote }) => vote === null)).toBe(true);
			}
		}),
	);
});

test("what somebody named first comes before what all who named it named later", () => {
	fc.assert(
		fc.property(voters, (all) => {
			const places = new Map<string, number>();
			for (const { statements } of all)
				for (const [place, one] of (statements ?? []).entries())
					places.set(letters(one), Math.min(place, places.get(letters(one)) ?? place));
			for (const { personId, lines: ballot } of drawn(all)) {
				const own = new Set((all.find((one) => one.personId === personId)?.statements ?? []).map(letters));
				const last = Math.max(-1, ...keysOf(ballot).map((key) => places.get(key) ?? 0));
				const left = [...places.keys()].filter((key) => !own.has(key) && !keysOf(ballot).includes(key));
				for (const key of left) expect(places.get(key)).toBeGreaterThanOrEqual(last);
			}
		}),
	);
});

test("who wrote what, and in which order people answered, changes nothing for a reader", () => {
	fc.assert(
		fc.property(voters, fc.infiniteStream(fc.nat()), (all, chances) => {
			const shuffled = all.map((one) => ({ one, at: chances.next().value })).sort((a, b) => a.at - b.at);
			const told = (some: readonly Voter[]) =>
				drawn(some).map(({ personId, lines: ballot }) => [personId, ballot.map((line) => line.statement)]);
			expect(told(shuffled.map(({ one }) => one))).toEqual(told(all));
		}),
	);
});

test("of two statements named first, the one that is on more ballots already is put to the next", () => {
	const two = ["Costs fall", "Prices hold"];
	const readers = ["a", "b", "c", "d"].map((personId): Voter => ({ personId, statements: [], ballot: null }));
	const authors = two.map((text, index): Voter => ({ personId: `author ${index}`, statements: [text], ballot: [] }));
	const all = ballotsFor("panel", [...authors, ...readers], 1, counter(), mixed);
	expect(new Set(all.flatMap(({ lines: ballot }) => ballot.map((line) => line.statement))).size).toBe(1);
	const ballot = [{ id: "1", statement: "prices hold!", vote: null }];
	const [next] = ballotsFor(
		"panel",
		[...authors, { personId: "z", statements: null, ballot }, ...readers.slice(0, 1)],
		1,
		counter(),
		mixed,
	);
	expect(next?.lines.map((line) => line.statement)).toEqual(["Prices hold"]);
});

test("votes are counted by statement, whatever its spelling and whoever cast them; an unanswered line counts for nothing", () => {
	const ballots = [
		[{ id: "1", statement: "Costs fall.", vote: "holds" as const }],
		[{ id: "2", statement: "Costs fall", vote: "doesNot" as const }],
		[
			{ id: "3", statement: "costs FALL", vote: null },
			{ id: "4", statement: "Churn stays", vote: "unknown" as const },
		],
	];
	expect(talliesFrom(ballots)).toEqual([
		{ statement: "Churn stays", holds: 0, doesNot: 0, unknown: 1 },
		{ statement: "Costs fall", holds: 1, doesNot: 1, unknown: 0 },
	]);
	fc.assert(
		fc.property(fc.array(lines, { maxLength: 8 }), (all) => {
			const tallies = talliesFrom(all);
			expect(new Set(tallies.map((one) => letters(one.statement)))).toEqual(new Set(keysOf(all.flat())));
			for (const vote of ["holds", "doesNot", "unknown"] as const)
				expect(tallies.reduce((sum, one) => sum + one[vote], 0)).toBe(all.flat().filter((line) => line.vote === vote).length);
			expect(talliesFrom([...all].reverse())).toEqual(tallies);
		}),
	);
});
