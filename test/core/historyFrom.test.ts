import { expect, test } from "@jest/globals";
import { historyFrom } from "../../src/core/historyFrom.ts";
import { decidedOf, pulseOf, roundOf, someFacts } from "../support/teamFacts.ts";

const beside = { metrics: [], planned: [], labelsOf: (tensionId: string) => [tensionId, ""] as const };

test("a round is counted: who answered, how they split, what they expected of each other beside what is", () => {
	const rounds = [roundOf({ ines: ["a", "b", "c"], tomas: ["a", "b", "c"], hana: ["c", "b", "a"] })];
	expect(historyFrom(someFacts({ rounds }), beside).rounds).toMatchObject([
		{
			leaders: 3,
			answered: 3,
			topSplit: [2, 0, 1],
			sharing: { people: 3, expected: 6, real: 2 },
			confidences: { low: 0, medium: 0, high: 3 },
		},
	]);
});

test("a question put off is open until it is decided after that", () => {
	const deferrals = [
		{ tensionId: "pair:a:b", panelId: "may", deferredAt: "2026-05-01T10:00:00.000Z" },
		{ tensionId: "pair:a:b", panelId: "june", deferredAt: "2026-06-01T10:00:00.000Z" },
	];
	const early = decidedOf("a", "b", { decidedAt: "2026-05-10T10:00:00.000Z" });
	const late = decidedOf("b", "a", { decidedAt: "2026-06-18T10:30:00.000Z" });
	const of = (decisions: (typeof early)[]) => historyFrom(someFacts({ deferrals, decisions }), beside).deferrals;
	expect(of([early])).toMatchObject([{ times: 2, at: "2026-06-01T10:00:00.000Z", settledAt: null }]);
	expect(of([early, late])).toMatchObject([{ times: 2, settledAt: "2026-06-18T10:30:00.000Z" }]);
});

test("of each leader the latest stance counts, and who said nothing is counted as silent", () => {
	const stance = (stance: "commit" | "cannotCommit", takenAt: string) => ({
		decisionId: "retention>revenue",
		personId: "tomas",
		name: "Tomas",
		stance,
		words: "",
		takenAt,
	});
	const decisions = [
		decidedOf("retention", "revenue", {
			stances: [stance("cannotCommit", "2026-06-18T11:00:00.000Z"), stance("commit", "2026-06-19T11:00:00.000Z")],
		}),
	];
	const rounds = [roundOf({ ines: ["retention"], tomas: ["retention"], hana: ["retention"] })];
	expect(historyFrom(someFacts({ rounds, decisions }), beside).decisions).toMatchObject([
		{ stances: { commit: 1, disagree: 0, cannot: 0, silent: 1 }, cannotCommitOpen: 0 },
	]);
});

test("of a pulse those count who lead the team now", () => {
	const pulses = [pulseOf({ tomas: { recall: ["retention"] }, hana: { recall: [], doubts: ["retention", "revenue", "margin"] } })];
	const leaders = someFacts().leaders.filter(({ id }) => id !== "hana");
	expect(historyFrom(someFacts({ pulses, leaders }), beside).pulses).toMatchObject([
		{ asked: 3, answered: 1, stillRight: 3, shifting: 0, recalled: { named: 1, of: 3 } },
	]);
});

test("how far stated orders are from the one in force comes from panels: what echoes and pulses found is not counted twice", () => {
	const at = "2026-08-20T10:00:00.000Z";
	const orders = {
		ines: ["retention", "revenue", "margin"],
		tomas: ["margin", "revenue", "retention"],
		hana: ["retention", "margin", "revenue"],
	};
	const echoes = [{ panelId: "june", personId: "ines", askedAt: at, answeredAt: at, recall: { chosen: "revenue", over: "retention" } }];
	const pulses = [pulseOf({ tomas: { recall: ["growth"] } })];
	const { drift } = historyFrom(someFacts({ rounds: [roundOf(orders, { revealedAt: at })], echoes, pulses }), beside);
	expect(drift).toEqual([{ at, people: 3, distance: expect.closeTo(1 / 3) }]);
	expect(historyFrom(someFacts({ echoes, pulses }), beside).drift).toEqual([]);
});

test("nobody is in it by name or id", () => {
	const facts = someFacts({
		rounds: [roundOf({ tomas: ["retention", "revenue"], leila: ["revenue", "retention"] })],
		pulses: [pulseOf({ tomas: { recall: ["retention"] } })],
		decisions: [
			decidedOf("retention", "revenue", {
				stances: [
					{
						decisionId: "",
						personId: "hana",
						name: "Hana",
						stance: "cannotCommit",
						words: "Says Leila.",
						takenAt: "2026-06-18T11:00:00.000Z",
					},
				],
			}),
		],
		echoes: [
			{ panelId: "june", personId: "hana", askedAt: "2026-06-22T06:00:00.000Z", answeredAt: "2026-06-22T08:00:00.000Z", recall: null },
		],
		signals: [
			{
				id: "s",
				priorityId: "margin",
				personId: "leila",
				name: "Leila",
				at: "2026-06-22T08:00:00.000Z",
				words: "Ines said so.",
				from: "hana",
			},
		],
		deferrals: [{ tensionId: "pair:margin:revenue", panelId: "june", deferredAt: "2026-06-18T10:30:00.000Z" }],
		dismissals: [{ priorityId: "margin", at: "2026-06-23T08:00:00.000Z", reason: "Tomas knows.", by: "Ines" }],
	});
	expect(JSON.stringify(historyFrom(facts, beside))).not.toMatch(/tomas|leila|ines|hana/i);
});
