import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { becauseOf, reverses, thresholdOf } from "../../src/core/reversal.ts";

const renewals = { kind: "assumption", statement: "Renewals hold" } as const;
const said = (holds: number, fails: number, statement = "Renewals hold") => ({ kind: "assumption", statement, holds, fails }) as const;

describe("a statement", () => {
	test.each([
		[0, 3, true],
		[1, 2, true],
		[2, 3, true],
		[0, 2, false],
		[2, 2, false],
		[3, 2, false],
		[3, 0, false],
	])("that %i hold true and %i do not is voted down: %p", (holds, fails, down) => {
		expect(reverses(renewals, said(holds, fails))).toBe(down);
	});

	test("is the same in whatever case, spaces and points, and no other statement is", () => {
		expect(reverses(renewals, said(0, 4, " renewals  HOLD."))).toBe(true);
		expect(reverses(renewals, said(0, 4, "Renewals hold above 108 percent"))).toBe(false);
	});

	test("without letters is the same only as itself", () => {
		expect(reverses({ kind: "assumption", statement: "?!" }, said(0, 4, "?!"))).toBe(true);
		expect(reverses({ kind: "assumption", statement: "?!" }, said(0, 4, "…"))).toBe(false);
	});

	test("never reverses by a metric, nor a metric by a statement", () => {
		expect(reverses(renewals, { kind: "metric", metric: "Renewals hold", value: 0 })).toBe(false);
		expect(reverses({ kind: "metric", metric: "Renewals hold", crosses: "below", threshold: "3" }, said(0, 4))).toBe(false);
	});
});

describe("a metric", () => {
	const churn = (crosses: "above" | "below", threshold: string) =>
		({ kind: "metric", metric: "Monthly churn", crosses, threshold }) as const;
	const at = (value: number, metric = "monthly churn") => ({ kind: "metric", metric, value }) as const;

	test("crosses its threshold once it is beyond it, not when it is at it", () => {
		expect([4.9, 5, 5.1].map((value) => reverses(churn("above", "5 %"), at(value)))).toEqual([false, false, true]);
		expect([4.9, 5, 5.1].map((value) => reverses(churn("below", "5 %"), at(value)))).toEqual([true, false, false]);
	});

	test("of another name, without a value, or with a threshold that is no number, reverses nothing", () => {
		expect(reverses(churn("above", "5 %"), at(9, "Yearly churn"))).toBe(false);
		expect(reverses(churn("above", "5 %"), at(Number.NaN))).toBe(false);
		for (const threshold of ["too high", "Q3 2026", "5 or 6", "1.5t"]) {
			expect(reverses(churn("above", threshold), at(1e15))).toBe(false);
			expect(reverses(churn("below", threshold), at(-1e15))).toBe(false);
		}
	});
});

test.each([
	["60 %", 60],
	["60%", 60],
	["1,200", 1200],
	["€ 1.5m", 1_500_000],
	["1.5 million euros", 1_500_000],
	["$ 2bn", 2_000_000_000],
	["EUR 10k", 10_000],
	["US$ 5", 5],
	["1.5", 1.5],
	["1,5", 1.5],
	["0.125", 0.125],
	["1.200.000", 1_200_000],
	["1.200,50", 1200.5],
	["1,200.50", 1200.5],
	["1 200", 1200],
	["1’200", 1200],
	["-3 %", -3],
	["−3 points", -3],
	["-€5", -5],
	["3 months", 3],
	["5 min", 5],
	["112 percent", 112],
	["two thirds", null],
	["", null],
	["10-12", null],
	["Q3 2026", null],
	["60 % in 2 quarters", null],
	["1,20,000", null],
	["1..5", null],
	["1.5t", null],
	["< 60", null],
])("%j is %p", (text, value) => {
	expect(thresholdOf(text)).toBe(value);
});

test("any whole number is read back however it is grouped", () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("en-GB", "fr-FR", "de-CH"), (value, locale) => {
			expect(thresholdOf(new Intl.NumberFormat(locale).format(value))).toBe(value === 0 ? 0 : value);
		}),
	);
});

test("no text takes long to read, and none is read as less than a number", () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 60 }), (text) => {
			const value = thresholdOf(text);
			expect(value === null || Number.isFinite(value)).toBe(true);
		}),
	);
	expect(thresholdOf(`1${"a".repeat(58)}~`)).toBeNull();
});

test("why a decision opened again is told in its own words", () => {
	expect(becauseOf({ kind: "assumption", statement: "Renewals hold." }, "RENEWALS HOLD")).toEqual({
		say: "reversed.assumption",
		with: { statement: "Renewals hold" },
	});
	expect(becauseOf({ kind: "metric", metric: "Churn", crosses: "above", threshold: "5 %" }, "7.2")).toEqual({
		say: "reversed.above",
		with: { metric: "Churn", value: "7.2", threshold: "5 %" },
	});
});
