import type { Answer, Hold } from "../../../src/core/answer.ts";
import { rankingOf } from "../../../src/core/answer.ts";
import { type BoardState, buildBoard, untouched } from "../../../src/core/buildBoard.ts";
import { type Panel, type PanelPerson, type Role, slug, standardDimensions } from "../../../src/core/panel.ts";
import type { PanelView, ViewDecision } from "../../../src/core/panelView.ts";
import { rightsOf } from "../../../src/core/roles.ts";

export const panelId = "7d1f0c9e-1a2b-4c3d-8e4f-5a6b7c8d9e0f";
const revealed = "2026-06-18T10:04:00.000Z";
export const now = "2026-06-18T10:30:00.000Z";

const targets = ["Retention", "New revenue", "Growth in users", "Enterprise value", "Operating margin"];
const person = (id: string, name: string, title: string, ...roles: Role[]): PanelPerson => ({
	id,
	name,
	title,
	roles,
	mail: `${id}@brightwater.example`,
});

export const leaders = [
	person("ines", "Ines Duarte", "Chief executive", "decider", "leader"),
	person("priya", "Priya Nair", "Finance", "leader"),
	person("hana", "Hana Sato", "Engineering", "leader"),
	person("tomas", "Tomas Lindqvist", "Sales", "leader"),
	person("leila", "Leila Haddad", "Customer", "leader"),
	person("marcus", "Marcus Bell", "Marketing", "leader"),
];
const maya = person("maya", "Maya Okafor", "Head of product", "facilitator", "organizer");
const jonas = person("jonas", "Jonas Weber", "Executive assistant", "observer");

const orders: Record<string, string> = { ines: "01324", priya: "02314", hana: "03214", tomas: "12304", leila: "10234", marcus: "40132" };
const held: Record<string, string> = {
	ines: "Ffl??x",
	priya: "Flf??f",
	hana: "Fllf?f",
	tomas: "?lFF?x",
	leila: "F?F??f",
	marcus: "Ff???l",
};
const expected: Record<string, number> = { ines: 3, priya: 3, hana: 4, tomas: 3, leila: 2, marcus: 3 };
const assumed: Record<string, string[]> = {
	ines: ["Most customers who leave do so in their first ninety days"],
	tomas: ["Two large renewals come in before October", "The Nordics team is hired by August"],
	hana: ["Single sign-on is three weeks of work"],
};
const holds: Record<string, Hold> = { F: "fixed", f: "fixed", x: "fixed", l: "flexible", "?": "unknown" };

const answerOf = (id: string): Answer => ({
	ranking: rankingOf([...(orders[id] ?? "01234")].map((at) => slug(targets[Number(at)] ?? ""))),
	confidence: "medium",
	limits: [...(held[id] ?? "")].map((letter, at) => ({
		dimension: standardDimensions[at]?.id ?? "pricing",
		hold: holds[letter] ?? "unknown",
		...(letter === "F" ? { limit: at === 2 ? "1 October" : "4.2 million" } : {}),
	})),
	assumptions: assumed[id] ?? [],
	guess: { first: slug(["Retention", "New revenue"][id === "ines" || id === "hana" ? 0 : 1] ?? ""), sharing: expected[id] ?? 3 },
});

export const sixAnswers = leaders.map(({ id }) => ({ personId: id, answer: answerOf(id) }));

const basePanel: Panel = {
	id: panelId,
	teamId: "team",
	topic: "What should the second half optimize for?",
	meeting: {
		subject: "Leadership team: second-half focus",
		startsAt: "2026-06-18T10:00:00.000Z",
		endsAt: "2026-06-18T11:00:00.000Z",
		joinUrl: null,
		chatId: null,
	},
	targets: targets.map((label) => ({ id: slug(label), label })),
	dimensions: [...standardDimensions, { id: "pricing", label: "Pricing" }],
	attribution: "named",
	dueAt: "2026-06-18T09:00:00.000Z",
	round: 1,
	revealedAt: revealed,
	closedAt: null,
	wall: { show: "rankings" },
	people: [...leaders, maya, jonas],
};

type Seen = {
	panel?: Partial<Panel>;
	answers?: { personId: string; answer: Answer }[];
	decisions?: ViewDecision[];
	deferred?: string[];
	timesDeferred?: BoardState["timesDeferred"];
	tallies?: BoardState["tallies"];
	/** What was answered in the round before. */
	before?: BoardState["before"];
	more?: Partial<PanelView>;
};

/** The panel as `reader` sees it, with a board made from the answers as the server makes it. */
export function seenBy(
	reader: string,
	{
		panel: changed = {},
		answers = sixAnswers,
		decisions = [],
		deferred = [],
		timesDeferred = new Map(),
		tallies = [],
		before = [],
		more = {},
	}: Seen = {},
): PanelView {
	const panel: Panel = { ...basePanel, ...changed };
	const me = panel.people.find(({ id }) => id === reader) ?? maya;
	const sealed = panel.revealedAt === null;
	const asked = panel.people.filter(({ roles }) => roles.includes("leader"));
	const may = rightsOf({
		panel,
		person: me,
		answered: answers.length,
		leaders: asked.length,
		ballot: 0,
		now,
		openDecisions: decisions.length > 0,
		followUpOut: false,
	});
	const settled = decisions.map(({ tensionId, chosen, over }) => ({ tensionId, chosen: chosen.id, over: over.id }));
	return {
		id: panel.id,
		topic: panel.topic,
		teamName: "Brightwater leadership",
		teamId: "team",
		meeting: { ...panel.meeting, cancelledAt: null },
		stage: panel.closedAt !== null ? "closed" : sealed ? "sealed" : "revealed",
		closedAt: panel.closedAt,
		inDoubt: false,
		round: panel.round,
		attribution: panel.attribution,
		dueAt: panel.dueAt,
		revealedAt: panel.revealedAt,
		targets: panel.targets,
		dimensions: panel.dimensions,
		people: panel.people.map(({ id, name, title, roles }) => ({ id, name, title, roles })),
		answered: answers.map(({ personId }) => personId),
		me: { id: me.id, name: me.name, title: me.title, roles: me.roles, may },
		mine: { answer: answers.find(({ personId }) => personId === reader)?.answer ?? null, draft: null, draftSavedAt: null, ballot: [] },
		starters: [],
		wall: panel.wall,
		proposal: null,
		board: sealed ? null : buildBoard(panel, answers, { ...untouched, settled, deferred, timesDeferred, tallies, before }),
		decisions,
		deferrals: [],
		openObjections: [],
		dueForReview: [],
		reversed: [],
		roundAskedBy: [],
		echo: "none",
		echoes: null,
		order: { version: 0, levels: [] },
		followUp: { state: "planned", dueAt: panel.meeting.endsAt, finishedAt: null, recipients: 8, deliveries: [] },
		...more,
	};
}

export const decision: ViewDecision = {
	id: "11111111-1111-4111-8111-111111111111",
	tensionId: "pair:new-revenue:retention",
	chosen: { id: "retention", label: "Retention" },
	over: { id: "new-revenue", label: "New revenue" },
	givesUp: "The Nordics launch, until October",
	why: "Four in ten new customers leave within a year. Winning more of them first makes the leak bigger.",
	scope: "Second half of 2026, all products",
	ownerId: "leila",
	ownerName: "Leila Haddad",
	reviewOn: "2026-10-15",
	reversal: { kind: "metric", metric: "Net revenue retention", crosses: "above", threshold: "112 percent" },
	supersedes: [],
	supersededBy: null,
	decidedBy: "ines",
	decidedByName: "Ines Duarte",
	decidedAt: "2026-06-18T10:26:00.000Z",
	stances: [
		{ personId: "marcus", stance: "commit", words: "", takenAt: now },
		{ personId: "leila", stance: "commit", words: "", takenAt: now },
		{ personId: "hana", stance: "commit", words: "", takenAt: now },
		{
			personId: "tomas",
			stance: "disagreeAndCommit",
			words: "We will miss bookings in the third quarter by about eight percent. I want that number written down.",
			takenAt: now,
		},
	],
	silent: ["priya"],
};
