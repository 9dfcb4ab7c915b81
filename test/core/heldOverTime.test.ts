import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { heldOverTime, shareHeld } from "../../src/core/heldOverTime.ts";
import { pulseOf, roundOf, someFacts } from "../support/teamFacts.ts";

const later = "2026-08-20T10:00:00.000Z";
const levels = someFacts().versions[0]?.levels ?? [];

test("of the pairs an order settles, a ranking holds those it has the same way round", () => {
	expect(shareHeld(["retention", "revenue", "margin"], levels)).toBe(1);
	expect(shareHeld(["margin", "revenue", "retention"], levels)).toBe(0);
	expect(shareHeld(["retention", "margin", "revenue"], levels)).toBeCloseTo(2 / 3);
	expect(shareHeld(["growth", "retention"], levels)).toBeNull();
	expect(shareHeld(["retention", "revenue"], [])).toBeNull();
});

test("what is not settled among equals holds nothing and breaks nothing", () => {
	const equals = [
		[
			{ id: "a", label: "A" },
			{ id: "b", label: "B" },
		],
		[{ id: "c", label: "C" }],
	];
	expect(shareHeld(["b", "a", "c"], equals)).toBe(shareHeld(["a", "b", "c"], equals));
});

test("a panel before the first decision has nothing to hold; one after it shows the middle of the team and its range", () => {
	const before = roundOf({ ines: ["margin", "retention", "revenue"] });
	const after = roundOf(
		{
			ines: ["retention", "revenue", "margin"],
			tomas: ["margin", "revenue", "retention"],
			hana: ["retention", "margin", "revenue"],
		},
		{ panelId: "august", revealedAt: later },
	);
	expect(heldOverTime(someFacts({ rounds: [before, after] }))).toEqual([
		{ at: later, kind: "panel", sourceId: "august", median: 2 / 3, low: 0, high: 1, people: 3 },
	]);
});

test("in a pulse counts what is named unaided; who skipped it is not counted as having forgotten", () => {
	const pulse = pulseOf({ ines: { recall: ["Retention", "REVENUE", "margin"] }, tomas: { recall: ["Nordics"] }, hana: { recall: null } });
	expect(heldOverTime(someFacts({ pulses: [pulse] }))).toMatchObject([{ kind: "pulse", median: 0.5, low: 0, high: 1, people: 2 }]);
});

test("in an echo the decision counts whole, its winner alone half; who skipped it says nothing, and what nobody said is no point", () => {
	const asked = { panelId: "june", askedAt: "2026-06-22T06:00:00.000Z" };
	const said = (personId: string, recall: { chosen: string; over: string } | null) => ({
		...asked,
		personId,
		answeredAt: "2026-06-22T08:00:00.000Z",
		recall,
	});
	const echoes = [
		said("ines", { chosen: "Retention", over: "revenue" }),
		said("tomas", { chosen: "retention", over: "growth" }),
		said("hana", null),
		{ ...asked, personId: "leila", answeredAt: null, recall: null },
	];
	expect(heldOverTime(someFacts({ echoes }))).toMatchObject([
		{ kind: "echo", sourceId: "june", median: 0.75, low: 0.5, high: 1, people: 2 },
	]);
	expect(heldOverTime(someFacts({ echoes: echoes.slice(2) }))).toEqual([]);
});

test("each panel is held against the order in force then, and an echo against what was decided then, whatever replaced it since", () => {
	const target = (id: string) => ({ id, label: id });
	const versions = [
		...someFacts().versions,
		{ at: "2026-09-01T10:00:00.000Z", levels: [[target("margin")], [target("revenue")], [target("retention")]] },
	];
	const order = { ines: ["retention", "revenue", "margin"] };
	const rounds = [later, "2026-09-02T10:00:00.000Z"].map((revealedAt, index) => roundOf(order, { panelId: `${index}`, revealedAt }));
	expect(heldOverTime(someFacts({ rounds, versions })).map(({ median }) => median)).toEqual([1, 0]);
	const echoes = [
		{ panelId: "june", personId: "ines", askedAt: later, answeredAt: later, recall: { chosen: "retention", over: "revenue" } },
	];
	const decisions = someFacts().decisions.map((one) => ({ ...one, supersededBy: "later" }));
	expect(heldOverTime(someFacts({ echoes, decisions }))).toMatchObject([{ median: 1, people: 1 }]);
});

test("the order in which things are read changes no point", () => {
	const rounds = ["a", "b", "c"].map((panelId, index) =>
		roundOf(
			{ ines: ["revenue", "retention", "margin"], hana: ["retention", "revenue", "margin"] },
			{ panelId, revealedAt: `2026-0${7 + index}-01T10:00:00.000Z` },
		),
	);
	const pulses = ["p", "q"].map((id, index) =>
		pulseOf({ ines: { recall: ["margin"] } }, { id, closedAt: `2026-07-${10 + index}T10:00:00.000Z` }),
	);
	const all = heldOverTime(someFacts({ rounds, pulses }));
	fc.assert(
		fc.property(fc.shuffledSubarray(rounds, { minLength: 3 }), fc.shuffledSubarray(pulses, { minLength: 2 }), (r, p) => {
			expect(heldOverTime(someFacts({ rounds: r, pulses: p }))).toEqual(all);
		}),
	);
});
