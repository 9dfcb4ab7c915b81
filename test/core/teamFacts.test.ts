import { expect, test } from "@jest/globals";
import { factsOn } from "../../src/core/teamFacts.ts";
import { decidedOf, pulseOf, roundOf, someFacts } from "../support/teamFacts.ts";

const at = "2026-06-22T08:00:00.000Z";
const echo = (panelId: string) => ({ panelId, personId: "tomas", askedAt: at, answeredAt: at, recall: null });
const putOff = (panelId: string) => ({ tensionId: "pair:a:b", panelId, deferredAt: at });
const facts = someFacts({
	rounds: [roundOf({ tomas: ["a", "b"] }), roundOf({ hana: ["b", "a"] }, { panelId: "board" })],
	echoes: [echo("june"), echo("board")],
	decisions: [decidedOf("retention", "revenue"), decidedOf("a", "b", { panelId: "board" })],
	deferrals: [putOff("june"), putOff("board")],
	pulses: [pulseOf({ tomas: { recall: ["retention"] } })],
});

test("of what was said on panels, somebody is shown that of the panels they are on, and nothing of the others", () => {
	const shown = factsOn(facts, ["june"]);
	for (const kept of [shown.rounds, shown.echoes, shown.decisions, shown.deferrals])
		expect(kept.map(({ panelId }) => panelId)).toEqual(["june"]);
	expect(JSON.stringify(factsOn(facts, []))).not.toMatch(/june|board/);
});

test("what belongs to the whole team stays: its order, its priorities, its pulses and its signals", () => {
	const { versions, priorities, pulses, signals, leaders } = factsOn(facts, []);
	expect({ versions, priorities, pulses, signals, leaders }).toEqual({
		versions: facts.versions,
		priorities: facts.priorities,
		pulses: facts.pulses,
		signals: facts.signals,
		leaders: facts.leaders,
	});
});
