import { expect, test } from "@jest/globals";
import { type Answer, orderOf, type Placing, rankingOf, whyNotAccepted } from "../../src/core/answer.ts";
import { sampleAnswer, samplePanel } from "../support/panel.ts";

const panel = samplePanel();
const full = sampleAnswer().ranking;
const placed = (change: (ranking: Placing[]) => Placing[]): Answer => sampleAnswer({ ranking: change([...full]) });

test("a whole answer is accepted", () => {
	expect(whyNotAccepted(sampleAnswer(), panel)).toBeUndefined();
});

test("an order and its places say the same", () => {
	expect(
		orderOf([
			{ target: "b", place: 2 },
			{ target: "a", place: 1 },
		]),
	).toEqual(["a", "b"]);
	expect(rankingOf(["a", "b"])).toEqual([
		{ target: "a", place: 1 },
		{ target: "b", place: 2 },
	]);
});

test.each<[string, Answer, string]>([
	["two first places", placed(([a, b, ...rest]) => [a as Placing, { ...(b as Placing), place: 1 }, ...rest]), "twoFirst"],
	["all equally first", placed((all) => all.map((one) => ({ ...one, place: 1 }))), "twoFirst"],
	["nothing first", placed(([, ...rest]) => rest), "noFirst"],
	["an unknown target", placed(([, ...rest]) => [{ target: "fame", place: 1 }, ...rest]), "unknownTarget"],
	[
		"a repeated target",
		placed(([a, b, ...rest]) => [a as Placing, { ...(a as Placing), place: (b as Placing).place }, ...rest]),
		"repeatedTarget",
	],
	["a shared lower place", placed((all) => all.map((one) => (one.place === 5 ? { ...one, place: 4 } : one))), "repeatedPlace"],
	["a place beyond the last", placed((all) => all.map((one) => (one.place === 5 ? { ...one, place: 6 } : one))), "placeOutOfRange"],
	["half a place", placed((all) => all.map((one) => (one.place === 5 ? { ...one, place: 4.5 } : one))), "placeOutOfRange"],
	["a target left out", placed((all) => all.filter((one) => one.place !== 5)), "missingTarget"],
	["an unknown dimension", sampleAnswer({ limits: [{ dimension: "weather", hold: "fixed" }] }), "unknownDimension"],
	[
		"a dimension twice",
		sampleAnswer({
			limits: [
				{ dimension: "date", hold: "fixed" },
				{ dimension: "date", hold: "flexible" },
			],
		}),
		"repeatedDimension",
	],
	[
		"a limit on what is flexible",
		sampleAnswer({ limits: [{ dimension: "date", hold: "flexible", limit: "1 October" }] }),
		"limitWithoutFixed",
	],
	["four assumptions", sampleAnswer({ assumptions: ["a", "b", "c", "d"] }), "tooManyAssumptions"],
	["a guess of an unknown target", sampleAnswer({ guess: { first: "fame", sharing: 1 } }), "unknownTarget"],
	["more like-minded than there are others", sampleAnswer({ guess: { first: "retention", sharing: 6 } }), "guessOutOfRange"],
	["fewer than none", sampleAnswer({ guess: { first: "retention", sharing: -1 } }), "guessOutOfRange"],
])("%s is refused", (_what, answer, code) => {
	expect(whyNotAccepted(answer, panel)?.refused).toBe(code);
});

test("after the reveal every answer is final", () => {
	const revealedAt = "2026-06-18T10:04:00.000Z";
	expect(whyNotAccepted(sampleAnswer(), samplePanel({ revealedAt }))).toMatchObject({ refused: "answersFinal", values: { revealedAt } });
});

test("a round whose answers were dropped for their age takes none any more", () => {
	const removedAt = "2028-06-18T10:04:00.000Z";
	const refusal = whyNotAccepted(sampleAnswer(), samplePanel({ answersRemovedAt: removedAt }));
	expect(refusal).toMatchObject({ refused: "answersRemoved", values: { removedAt } });
});
