import { type FollowUpFacts, followUpContent } from "../../src/core/followUpContent.ts";
import type { ViewDecision } from "../../src/core/panelView.ts";
import { said } from "../../src/core/said.ts";
import { common } from "../../src/words/en/common.ts";
import { mail } from "../../src/words/en/mail.ts";
import { createWords } from "../../src/words/say.ts";

export const words = createWords({
	locale: "en-GB",
	timeZone: "UTC",
	resources: { en: { translation: { ...common, mail, ask: "{{question}}", count: "{{text}}" } } },
});

export const decision: ViewDecision = {
	id: "d1",
	tensionId: "pair:new-revenue:retention",
	chosen: { id: "retention", label: "Retention" },
	over: { id: "new-revenue", label: "New revenue" },
	givesUp: "The Nordics launch, until October",
	why: "Four in ten new customers leave within a year.",
	scope: "",
	ownerId: "leila",
	ownerName: "Leila Haddad",
	reviewOn: "2026-10-15",
	reversal: { kind: "metric", metric: "Net revenue retention", crosses: "above", threshold: "112 percent" },
	supersedes: [],
	supersededBy: null,
	decidedBy: "ines",
	decidedByName: "Ines Duarte",
	decidedAt: "2026-06-18T10:40:00.000Z",
	stances: [
		{ personId: "tomas", stance: "disagreeAndCommit", words: "We will miss bookings.", takenAt: "2026-06-18T10:45:00.000Z" },
		{ personId: "priya", stance: "commit", words: "", takenAt: "2026-06-18T10:44:00.000Z" },
	],
	silent: ["hana"],
};

const person = (id: string, name: string) => ({ id, name, title: "", roles: ["leader"] as const });
const tension = (id: string, question: string, state: "open" | "settled" | "deferred") => ({
	id,
	kind: "pair" as const,
	a: decision.chosen,
	b: decision.over,
	question: said("ask", { question }),
	split: said("count", { text: "Three of you say yes, two say no." }),
	why: said("count", { text: "" }),
	preferA: 3,
	preferB: 2,
	higher: null,
	state,
	timesDeferred: state === "deferred" ? 1 : 0,
});

export const facts: FollowUpFacts = {
	topic: "What should the second half optimize for?",
	meeting: {
		subject: "Leadership team: second-half focus",
		startsAt: "2026-06-18T10:00:00.000Z",
		endsAt: "2026-06-18T11:00:00.000Z",
		joinUrl: null,
		chatId: null,
		cancelledAt: null,
	},
	people: [person("ines", "Ines Duarte"), person("tomas", "Tomas Lindqvist"), person("priya", "Priya Nair"), person("hana", "Hana Sato")],
	decisions: [decision],
	deferrals: [
		{ tensionId: "t2", ownerId: "marcus", ownerName: "Marcus Bell", until: "2026-07-09", deferredAt: "2026-06-18T10:50:00.000Z" },
	],
	order: { version: 5, levels: [] },
	board: {
		tensions: [
			tension("t3", "Is the launch date fixed?", "open"),
			tension("t4", "Do most customers who leave do so early?", "open"),
			tension("t2", "Growth in users or enterprise value?", "deferred"),
			tension("pair:new-revenue:retention", "Retention or new revenue?", "settled"),
		],
	},
};

/** The same meeting, with nothing decided. */
export const undecided: FollowUpFacts = { ...facts, decisions: [], deferrals: [] };

/** Everything a person can write, written by somebody who means harm. */
export function hostile(text: string): FollowUpFacts {
	const side = (id: string) => ({ id, label: text });
	const reversal = { kind: "metric", metric: text, crosses: "above", threshold: text } as const;
	const stances = [{ personId: "tomas", stance: "cannotCommit", words: text, takenAt: "2026-06-18T10:45:00.000Z" } as const];
	const written = { givesUp: text, why: text, scope: text, ownerName: text, decidedByName: text };
	return {
		...facts,
		topic: text,
		meeting: { ...facts.meeting, subject: text },
		people: facts.people.map((one) => ({ ...one, name: text })),
		decisions: [{ ...decision, ...written, chosen: side("a"), over: side("b"), reversal, stances }],
		deferrals: facts.deferrals.map((one) => ({ ...one, ownerName: text })),
		board: { tensions: (facts.board?.tensions ?? []).map((one) => ({ ...one, question: said("ask", { question: text }) })) },
	};
}

export const contentOf = followUpContent;
