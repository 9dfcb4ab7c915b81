import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { beginRanking, isComplete, placeOf, type Ranking, type RankingStep, step } from "../../../src/ui/answer/ranking.ts";

const five = ["revenue", "users", "retention", "value", "margin"];
const taps = (ranking: Ranking, ...targets: string[]) => targets.reduce((now, target) => step(now, { do: "tap", target }), ranking);

test("the first tap is first", () => {
	expect(taps(beginRanking(five), "retention", "revenue").placed).toEqual(["retention", "revenue"]);
});

test("a tap on what is placed takes it back and the later ones close up", () => {
	expect(taps(beginRanking(five), "retention", "revenue", "users", "revenue").placed).toEqual(["retention", "users"]);
});

test("with one target left it places itself, and undo takes both back", () => {
	const whole = taps(beginRanking(five), "retention", "revenue", "value", "users");
	expect(whole.placed).toEqual(["retention", "revenue", "value", "users", "margin"]);
	expect(isComplete(whole)).toBe(true);
	expect(step(whole, { do: "undo" }).placed).toEqual(["retention", "revenue", "value"]);
});

test("undo without a past, as after reading a draft, takes back the latest and what placed itself", () => {
	expect(step(beginRanking(five, ["users", "value"]), { do: "undo" }).placed).toEqual(["users"]);
	expect(step(beginRanking(five, five), { do: "undo" }).placed).toEqual(["revenue", "users", "retention"]);
});

test("a number places a target there and moves the others along", () => {
	const two = taps(beginRanking(five), "retention", "revenue");
	expect(step(two, { do: "placeAt", target: "value", place: 1 }).placed).toEqual(["value", "retention", "revenue"]);
	expect(step(two, { do: "placeAt", target: "revenue", place: 1 }).placed).toEqual(["revenue", "retention"]);
	expect(step(two, { do: "placeAt", target: "value", place: 7 }).placed).toEqual(["retention", "revenue", "value"]);
});

test("an arrow trades two neighbours and stops at the ends", () => {
	const whole = beginRanking(five, five);
	expect(step(whole, { do: "move", target: "users", by: -1 }).placed).toEqual(["users", "revenue", "retention", "value", "margin"]);
	expect(step(whole, { do: "move", target: "revenue", by: -1 })).toBe(whole);
});

test("starting over can itself be undone", () => {
	const two = taps(beginRanking(five), "retention", "revenue");
	const cleared = step(two, { do: "startOver" });
	expect(cleared.placed).toEqual([]);
	expect(step(cleared, { do: "undo" }).placed).toEqual(two.placed);
});

test("a target the panel no longer has is left out of a draft", () => {
	expect(beginRanking(five, ["gone", "value"]).placed).toEqual(["value"]);
});

test("whatever is pressed, no target has two places and no place two targets, and undoing all leads back to nothing", () => {
	const target = fc.constantFrom(...five);
	const pressed: fc.Arbitrary<RankingStep> = fc.oneof(
		fc.record({ do: fc.constant("tap" as const), target }),
		fc.record({ do: fc.constant("placeAt" as const), target, place: fc.integer({ min: -1, max: 9 }) }),
		fc.record({ do: fc.constant("move" as const), target, by: fc.constantFrom(-1 as const, 1 as const) }),
		fc.constant<RankingStep>({ do: "undo" }),
		fc.constant<RankingStep>({ do: "startOver" }),
	);
	fc.assert(
		fc.property(fc.array(pressed, { maxLength: 40 }), (steps) => {
			let ranking = beginRanking(five);
			for (const one of steps) {
				ranking = step(ranking, one);
				expect(new Set(ranking.placed).size).toBe(ranking.placed.length);
				expect(ranking.placed.every((id) => five.includes(id) && placeOf(ranking, id) > 0)).toBe(true);
			}
			for (let more = 0; more <= steps.length; more++) ranking = step(ranking, { do: "undo" });
			expect(ranking.placed).toEqual([]);
		}),
	);
});
