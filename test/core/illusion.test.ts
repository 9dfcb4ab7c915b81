import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { expectationOf } from "../../src/core/illusion.ts";

const targets = [
	{ id: "a", label: "A" },
	{ id: "b", label: "B" },
];
const one = (personId: string, first: string, guessed: string, sharing: number) => ({
	personId,
	first,
	guess: { first: guessed, sharing },
});
const three = [one("p", "a", "a", 2), one("q", "a", "b", 2), one("r", "b", "a", 2)];

test("what each expected stands beside how many share their first target", () => {
	const found = expectationOf(three, targets, 3, true);
	expect(found).toMatchObject({ enough: true, others: 2, meanExpected: 2, meanReal: 2 / 3 });
	expect(found.people).toEqual([
		{ personId: "p", expected: 2, real: 1 },
		{ personId: "q", expected: 2, real: 1 },
		{ personId: "r", expected: 2, real: 0 },
	]);
	expect(found.targets).toEqual([
		{ id: "a", label: "A", guessedFirst: 2, first: 2 },
		{ id: "b", label: "B", guessedFirst: 1, first: 1 },
	]);
});

test("two answers are not enough, and none is no mistake", () => {
	expect(expectationOf(three.slice(1), targets, 3, true).enough).toBe(false);
	expect(expectationOf([], targets, 0, true)).toMatchObject({ enough: false, others: 0, meanExpected: 0, meanReal: 0 });
});

test("unattributed, no person is in it", () => expect(expectationOf(three, targets, 3, false).people).toBeNull());

test("the real mean is that of the pairs who agree, between none and all others", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 9 }), (firsts) => {
			const { meanReal } = expectationOf(
				firsts.map((first, index) => one(`p${index}`, first, "a", 0)),
				targets,
				firsts.length,
				true,
			);
			const count = firsts.filter((first) => first === "a").length;
			expect(meanReal).toBeCloseTo((count * (count - 1) + (firsts.length - count) * (firsts.length - count - 1)) / firsts.length, 10);
		}),
	);
});

const five = (firsts: string, guesses: string) =>
	expectationOf(
		[...firsts].map((first, index) => one(`p${index}`, first, guesses[index] ?? "", 2)),
		["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() })),
		firsts.length,
		true,
	);

test("a belief that most share and that is wrong is named; one that is right, or shared by half, is not", () => {
	expect(five("aaabb", "bbbba").wrongBelief).toBe("b");
	expect(five("aabbb", "bbbba").wrongBelief).toBeNull();
	expect(five("aaab", "bbaa").wrongBelief).toBeNull();
	expect(five("aabb", "bbba").wrongBelief).toBeNull();
	expect(five("ab", "bb").wrongBelief).toBeNull();
});

test("the target more popular than its own people think is named, if by two people and a quarter of the room", () => {
	expect(five("aaabb", "bbbba").underrated).toBe("a");
	expect(five("aabbb", "abbbb").underrated).toBeNull();
	expect(five("aabbc", "cccca").underrated).toBe("b");
	expect(five("aaabbbccc", "ccccccccc").underrated).toBeNull();
});
