import { expect, test } from "@jest/globals";
import { evidenceFrom } from "../../src/core/evidenceFrom.ts";
import { pulseOf, roundOf, someFacts } from "../support/teamFacts.ts";

const later = "2026-08-20T10:00:00.000Z";

test("what somebody heard is the voice of who was heard", () => {
	const signal = { id: "s", priorityId: "retention", personId: "maya", name: "Maya", at: later, words: "Two renewals.", from: "leila" };
	expect(evidenceFrom(someFacts({ signals: [signal] }))).toMatchObject([{ kind: "signal", personId: "leila", sourceId: "s" }]);
});

test("a pulse says how each leader sees a priority and at which place they named it; who skipped naming says nothing of that", () => {
	const pulses = [pulseOf({ ines: { recall: ["revenue", "Retention"], doubts: ["margin"] }, hana: { recall: null } })];
	const found = evidenceFrom(someFacts({ pulses }));
	const of = (kind: string, personId: string) => found.filter((one) => one.kind === kind && one.personId === personId);
	expect(of("pulse", "ines").map((one) => [one.priorityId, "answer" in one && one.answer])).toEqual([
		["retention", "stillRight"],
		["revenue", "stillRight"],
		["margin", "shifting"],
	]);
	expect(of("recall", "ines")).toMatchObject([
		{ priorityId: "retention", place: 2, inForce: 1 },
		{ priorityId: "revenue", place: 1, inForce: 2 },
		{ priorityId: "margin", place: null, inForce: 3 },
	]);
	expect(of("recall", "hana")).toEqual([]);
});

test("a revealed order tells how far down somebody puts a priority, of the targets both orders have", () => {
	const rounds = [roundOf({ tomas: ["growth", "revenue", "retention"] }, { panelId: "august", revealedAt: later })];
	expect(evidenceFrom(someFacts({ rounds }))).toMatchObject([
		{ kind: "drift", priorityId: "revenue", lower: -1 },
		{ kind: "drift", priorityId: "retention", lower: 1 },
	]);
});

test("what the order in force leaves among equals moves nobody; a settled pair the other way round moves both", () => {
	const target = (id: string) => ({ id, label: id });
	const versions = [{ at: "2026-06-18T10:30:00.000Z", levels: [[target("revenue"), target("retention")], [target("margin")]] }];
	const lowerOf = (order: string[]) =>
		Object.fromEntries(
			evidenceFrom(someFacts({ versions, rounds: [roundOf({ tomas: order }, { revealedAt: later })] })).map((one) => [
				one.priorityId,
				"lower" in one ? one.lower : null,
			]),
		);
	expect(lowerOf(["retention", "revenue", "margin"])).toEqual({ retention: 0, revenue: 0, margin: 0 });
	expect(lowerOf(["revenue", "retention", "margin"])).toEqual({ retention: 0, revenue: 0, margin: 0 });
	expect(lowerOf(["retention", "margin", "revenue"])).toEqual({ retention: 0, margin: -1, revenue: 1 });
	expect(lowerOf(["margin", "retention", "revenue"])).toEqual({ margin: -2, retention: 1, revenue: 1 });
});

test("where every place is settled, it is how many places lower somebody puts it", () => {
	const rounds = [roundOf({ tomas: ["margin", "retention", "revenue"] }, { revealedAt: later })];
	expect(evidenceFrom(someFacts({ rounds })).map((one) => [one.priorityId, "lower" in one && one.lower])).toEqual([
		["margin", -2],
		["retention", 1],
		["revenue", 1],
	]);
});

test("only those who lead the team now give evidence, whatever was said before by others", () => {
	const [tomas] = someFacts().leaders.filter(({ id }) => id === "tomas");
	if (!tomas) throw new Error("nobody leads");
	const of = (personId: string) => ({ panelId: "june", personId, askedAt: later, answeredAt: later, recall: null });
	const signal = (id: string, from: string | null) => ({
		id,
		priorityId: "retention",
		personId: "hana",
		name: "Hana",
		at: later,
		words: "It slips.",
		from,
	});
	const said = someFacts({
		leaders: [tomas],
		signals: [signal("a", null), signal("b", "tomas")],
		pulses: [pulseOf({ hana: { recall: ["retention"] }, tomas: { recall: ["retention"] } })],
		echoes: [of("hana"), of("tomas")],
		rounds: [roundOf({ hana: ["revenue", "retention"], tomas: ["revenue", "retention"] }, { revealedAt: later })],
	});
	const found = evidenceFrom(said);
	expect(new Set(found.map(({ personId }) => personId))).toEqual(new Set(["tomas"]));
	expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["signal", "pulse", "recall", "echo", "drift"]));
});

test("a panel that promised to name nobody gives no evidence, neither of its orders nor of what is remembered of it", () => {
	const rounds = [roundOf({ tomas: ["revenue", "retention"] }, { attribution: "unattributed", revealedAt: later })];
	const echoes = [
		{ panelId: "june", personId: "tomas", askedAt: later, answeredAt: later, recall: { chosen: "revenue", over: "retention" } },
	];
	expect(evidenceFrom(someFacts({ rounds, echoes }))).toEqual([]);
	expect(evidenceFrom(someFacts({ echoes })).map((one) => one.kind === "echo" && [one.priorityId, one.result])).toEqual([
		["retention", "reversed"],
		["revenue", "half"],
	]);
});
