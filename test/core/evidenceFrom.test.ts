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
