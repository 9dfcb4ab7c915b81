import { expect, test } from "@jest/globals";
import { verdictOf, weightOf } from "../../src/core/diagnosisVerdict.ts";
import { oddsFrom, states } from "../../src/core/problemOdds.ts";

const odds = (shares: Record<string, number>) => oddsFrom(states.map((problems) => shares[problems.join(" ")] ?? 0));
const verdict = (shares: Record<string, number>) => verdictOf(odds(shares), "strong");
const nothing = { leading: null, second: null, clear: false };

test("a problem is named from six in ten on, alone or with another, and none of the four from just over half", () => {
	expect(verdict({ execution: 0.61, "": 0.39 })).toEqual({ ...nothing, leading: "execution" });
	expect(verdict({ execution: 0.4, "execution avoided": 0.21, "": 0.39 })).toEqual({ ...nothing, leading: "execution" });
	expect(verdict({ execution: 0.59, "": 0.41 })).toEqual(nothing);
	expect(verdict({ "": 0.56, uncertain: 0.44 })).toEqual({ ...nothing, clear: true });
});

test("where the data fit several explanations, nothing is named", () => {
	expect(verdict({ misaligned: 0.35, execution: 0.3, uncertain: 0.35 })).toEqual(nothing);
});

test("a second problem is named where it too is as likely as not", () => {
	expect(verdict({ "misaligned avoided": 0.55, misaligned: 0.45 })).toEqual({ leading: "misaligned", second: "avoided", clear: false });
	expect(verdict({ "misaligned avoided": 0.45, misaligned: 0.55 })).toEqual({ ...nothing, leading: "misaligned" });
});

test("after one thing that happened nothing is named, however likely, and no weight passes what is allowed", () => {
	for (const most of ["none", "little"] as const) expect(verdictOf(odds({ execution: 1 }), most)).toEqual(nothing);
	expect([weightOf(0.99, "strong"), weightOf(0.99, "some"), weightOf(0.99, "none")]).toEqual(["strong", "some", "none"]);
	expect([weightOf(0.84, "strong"), weightOf(0.34, "strong"), weightOf(0.11, "strong")]).toEqual(["some", "little", "none"]);
});
