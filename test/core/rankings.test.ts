import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { kendallW, readAgreement } from "../../src/core/agreement.ts";
import { kendallDistances } from "../../src/core/distances.ts";
import { nextQuestion, questions } from "../../src/core/nextQuestion.ts";
import { pairwise, preferences } from "../../src/core/pairs.ts";
import { checkRankings, columnsOf, midRanks } from "../../src/core/rankings.ts";
import { topSplit } from "../../src/core/topSplit.ts";

const measures: Record<string, (rankings: number[][]) => unknown> = {
	kendallW,
	readAgreement,
	pairwise,
	preferences,
	topSplit,
	kendallDistances,
	checkRankings,
	columnsOf,
	questions: (rankings) => questions(rankings, []),
	nextQuestion: (rankings) => nextQuestion(rankings, [], "order"),
};

const good = [
	[1, 2, 3],
	[3, 1, 2],
];

test.each(Object.entries(measures))("%s refuses what is no set of rankings, and says who, what and where", (_, measure) => {
	const refusal = (rankings: number[][]) => {
		try {
			measure(rankings);
		} catch (problem) {
			return problem;
		}
		return null;
	};
	expect(refusal([...good, [1, 2]])).toEqual(
		new RangeError("Person 3 ranks 2 items and person 1 ranks 3: everybody ranks the same items."),
	);
	for (const rank of [0, -1, 4, 0.5, 3.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
		expect(refusal([...good, [1, rank, 2]])).toEqual(
			new RangeError(`Person 3 gives item 2 the rank ${rank}: a rank is a number from 1 to 3.`),
		);
	expect(refusal([...good, new Array<number>(3)])).toEqual(
		new RangeError("Person 3 gives item 1 the rank undefined: a rank is a number from 1 to 3."),
	);
});

test.each(Object.entries(measures))("%s takes shared ranks, ratings, one person and nobody at all", (_, measure) => {
	for (const rankings of [good, [[1.5, 1.5, 3]], [[1, 1, 3]], [[2.25, 1.1, 3]], [[1]], [[]], []])
		expect(() => measure(rankings)).not.toThrow();
});

test("equals share the mean of the places they take up", () => expect(midRanks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3]));

test("a score that is no number is refused with its place", () =>
	expect(() => midRanks([1, Number.NaN])).toThrow(new RangeError("The score of item 2 is NaN: a score is a number.")));

test("columns keep the order of each person's ranks, whole or not", () => {
	const rank = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1.5, 2.5, 1.25, 2.0001, Math.PI));
	fc.assert(
		fc.property(fc.array(fc.array(rank, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
			const columns = columnsOf(rows);
			for (const [person, row] of rows.entries())
				for (const [a, one] of columns.entries())
					for (const [b, other] of columns.entries())
						expect(Math.sign((one[person] ?? 0) - (other[person] ?? 0))).toBe(Math.sign((row[a] ?? 0) - (row[b] ?? 0)));
		}),
	);
});
