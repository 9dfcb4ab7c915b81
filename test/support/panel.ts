import type { Answer } from "../../src/core/answer.ts";
import { rankingOf } from "../../src/core/answer.ts";
import { type Panel, type PanelPerson, type Role, standardDimensions, type Target } from "../../src/core/panel.ts";

export const targets: Target[] = [
	{ id: "new-revenue", label: "New revenue" },
	{ id: "growth-in-users", label: "Growth in users" },
	{ id: "retention", label: "Retention" },
	{ id: "enterprise-value", label: "Enterprise value" },
	{ id: "operating-margin", label: "Operating margin" },
];

export const person = (id: string, name: string, ...roles: Role[]): PanelPerson => ({
	id,
	name,
	mail: `${id}@brightwater.example`,
	title: "",
	roles,
});

/** Six leaders of whom Ines decides, and Maya who facilitates. */
export function samplePanel(change: Partial<Panel> = {}): Panel {
	return {
		id: "11111111-1111-4111-8111-111111111111",
		teamId: "22222222-2222-4222-8222-222222222222",
		topic: "What should the second half optimize for?",
		meeting: {
			subject: "Leadership team: second-half focus",
			startsAt: "2026-06-18T10:00:00.000Z",
			endsAt: "2026-06-18T11:00:00.000Z",
			joinUrl: null,
			chatId: null,
		},
		targets,
		dimensions: standardDimensions,
		attribution: "named",
		dueAt: "2026-06-17T18:00:00.000Z",
		round: 1,
		revealedAt: null,
		closedAt: null,
		wall: { show: "rankings" },
		people: [
			person("ines", "Ines Duarte", "leader", "decider"),
			person("tomas", "Tomas Lindqvist", "leader"),
			person("priya", "Priya Nair", "leader"),
			person("hana", "Hana Sato", "leader"),
			person("leila", "Leila Haddad", "leader"),
			person("marcus", "Marcus Bell", "leader"),
			person("maya", "Maya Okafor", "facilitator", "organizer"),
			person("jonas", "Jonas Weber", "observer"),
		],
		...change,
	};
}

export const sampleAnswer = (change: Partial<Answer> = {}): Answer => ({
	ranking: rankingOf(["retention", "new-revenue", "enterprise-value", "growth-in-users", "operating-margin"]),
	confidence: "medium",
	limits: [{ dimension: "budget", hold: "fixed", limit: "4.2 million" }],
	assumptions: ["Most customers who leave do so in their first ninety days"],
	guess: { first: "new-revenue", sharing: 3 },
	...change,
});
