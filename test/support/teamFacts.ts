import { rankingOf } from "../../src/core/answer.ts";
import type { FactDecision, FactRound, TeamFacts } from "../../src/core/teamFacts.ts";

const target = (id: string) => ({ id, label: id });

/** A revealed round: who ranked how, the first first. */
export const roundOf = (orders: Record<string, readonly string[]>, more: Partial<FactRound> = {}): FactRound => ({
	panelId: "june",
	topic: "What should the second half optimize for?",
	attribution: "named",
	round: 1,
	revealedAt: "2026-06-18T10:00:00.000Z",
	targets: [...new Set(Object.values(orders).flat())].sort().map(target),
	leaders: Object.keys(orders).map((id) => ({ id, name: id })),
	answers: Object.entries(orders).map(([personId, order]) => ({
		personId,
		answer: {
			ranking: rankingOf(order),
			confidence: "high",
			limits: [{ dimension: "budget", hold: "fixed" }],
			assumptions: [],
			guess: { first: order[0] ?? "", sharing: 2 },
		},
	})),
	tallies: [],
	...more,
});

export const decidedOf = (chosen: string, over: string, more: Partial<FactDecision> = {}): FactDecision => ({
	id: `${chosen}>${over}`,
	teamId: "team",
	panelId: "june",
	tensionId: `pair:${[chosen, over].sort().join(":")}`,
	chosen: target(chosen),
	over: target(over),
	givesUp: "",
	why: "",
	scope: "",
	ownerId: "leila",
	ownerName: "Leila",
	reviewOn: "2026-10-15",
	reversal: null,
	supersedes: [],
	supersededBy: null,
	decidedBy: "ines",
	decidedByName: "Ines",
	decidedAt: "2026-06-18T10:30:00.000Z",
	topic: "",
	stances: [],
	...more,
});

/** Four leaders who decided retention over revenue over margin in June. */
export const someFacts = (more: Partial<TeamFacts> = {}): TeamFacts => ({
	teamId: "team",
	leaders: ["ines", "tomas", "hana", "leila"].map((id) => ({ id, name: id, mail: "", title: "" })),
	priorities: ["retention", "revenue", "margin"].map(target),
	versions: [{ at: "2026-06-18T10:30:00.000Z", levels: [[target("retention")], [target("revenue")], [target("margin")]] }],
	rounds: [],
	echoes: [],
	decisions: [decidedOf("retention", "revenue"), decidedOf("revenue", "margin")],
	pulses: [],
	signals: [],
	dismissals: [],
	deferrals: [],
	...more,
});

/** A closed pulse on the three priorities: what each named, and what they doubt. */
export const pulseOf = (
	said: Record<string, { recall?: readonly string[] | null; doubts?: readonly string[] }>,
	{ id = "pulse", closedAt = "2026-07-06T15:00:00.000Z" } = {},
): TeamFacts["pulses"][number] => {
	const priorities = ["retention", "revenue", "margin"].map(target);
	return {
		id,
		teamId: "team",
		number: 1,
		opensAt: closedAt,
		closesAt: closedAt,
		closedAt,
		priorities,
		leaders: ["ines", "tomas", "hana", "leila"],
		answers: Object.entries(said).map(([personId, { recall = null, doubts = [] }]) => ({
			personId,
			name: personId,
			recall,
			marks: priorities.map((priority) => ({ priorityId: priority.id, mark: doubts.includes(priority.id) ? "shifting" : "stillRight" })),
			changed: "",
			information: "",
		})),
	};
};
