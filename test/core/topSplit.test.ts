import { expect, test } from "@jest/globals";
import { topSplit } from "../../src/core/topSplit.ts";

test("first and last places are counted, and what most put there is named", () =>
	expect(
		topSplit([
			[1, 2, 3],
			[1, 3, 2],
			[2, 1, 3],
		]),
	).toEqual({ first: [2, 1, 0], last: [0, 1, 2], different: 2, leading: [0], trailing: [2] }));

test("a tie for the lead names all of them", () =>
	expect(
		topSplit([
			[1, 2, 3],
			[2, 1, 3],
		]).leading,
	).toEqual([0, 1]));

test("without answers nothing leads", () => expect(topSplit([])).toEqual({ first: [], last: [], different: 0, leading: [], trailing: [] }));
