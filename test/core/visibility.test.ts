import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Answer, rankingOf } from "../../src/core/answer.ts";
import { buildBoard } from "../../src/core/buildBoard.ts";
import type { Panel } from "../../src/core/panel.ts";
import { type PanelFacts, viewFor } from "../../src/core/visibility.ts";
import { sampleAnswer, samplePanel, targets } from "../support/panel.ts";

const now = "2026-06-17T12:00:00.000Z";
const leaders = ["ines", "tomas", "priya", "hana", "leila", "marcus"];

const facts = (panel: Panel, change: Partial<PanelFacts> = {}): PanelFacts => ({
	panel,
	teamName: "Leadership",
	answered: leaders,
	answers: [],
	before: [],
	draft: null,
	ballot: [],
	tallies: [],
	echoes: [],
	starters: [],
	proposal: null,
	decisions: [],
	carried: { timeZone: "UTC", inForce: [], stances: [], reviews: [], reader: { member: true, panels: [], recalling: [] } },
	timesDeferred: new Map(),
	deferrals: [],
	roundAskedBy: [],
	order: { version: 0, levels: [] },
	followUp: { id: "f", panelId: panel.id, state: "planned", dueAt: panel.meeting.endsAt, finishedAt: null, deliveries: [] },
	...change,
});
const reader = (panel: Panel, id: string) => {
	const found = panel.people.find((person) => person.id === id);
	if (!found) throw new Error(id);
	return found;
};

const someAnswer: fc.Arbitrary<Answer> = fc.record({
	ranking: fc
		.shuffledSubarray(
			targets.map((target) => target.id),
			{ minLength: targets.length },
		)
		.map(rankingOf),
	confidence: fc.constantFrom("low", "medium", "high"),
	limits: fc.constant([{ dimension: "date", hold: "fixed" as const, limit: "SECRET" }]),
	assumptions: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 }),
	guess: fc.record({ first: fc.constantFrom(...targets.map((target) => target.id)), sharing: fc.integer({ min: 0, max: 5 }) }),
});

test("before the reveal, changing another's answer changes no byte of anybody's view", () => {
	const panel = samplePanel();
	const everybody = panel.people.map((person) => person.id);
	fc.assert(
		fc.property(fc.constantFrom(...everybody), someAnswer, someAnswer, (id, one, other) => {
			const own = leaders.includes(id) ? [{ personId: id, answer: sampleAnswer() }] : [];
			const author = leaders.find((leader) => leader !== id) ?? "";
			// even if the database gave everything away, the view must not
			const view = (answer: Answer) =>
				JSON.stringify(viewFor(reader(panel, id), facts(panel, { answers: [...own, { personId: author, answer }] }), now, buildBoard));
			expect(view(one)).toBe(view(other));
		}),
		{ numRuns: 300 },
	);
});

test("before the reveal the view tells who has answered, in the order of the invite, and no time", () => {
	const panel = samplePanel();
	const view = viewFor(reader(panel, "maya"), facts(panel, { answered: ["marcus", "ines"] }), now, buildBoard);
	expect(view.answered).toEqual(["ines", "marcus"]);
	expect(view.board).toBeNull();
	expect(view.mine).toEqual({ answer: null, draft: null, draftSavedAt: null, ballot: [] });
});

test("answers of people who are counted no more hide nobody on an unattributed board", () => {
	const panel = samplePanel({ attribution: "unattributed", revealedAt: now });
	const people = panel.people.map((one) => (one.id === "hana" ? { ...one, roles: ["observer" as const] } : one));
	const answers = ["ines", "tomas", "priya", "hana"].map((personId) => ({ personId, answer: sampleAnswer() }));
	const seen = (panel: Panel) => viewFor(reader(panel, "leila"), facts(panel, { answers }), now, buildBoard);
	expect(seen(panel).board).not.toBeNull();
	expect(seen({ ...panel, people })).toMatchObject({ board: null, tooFewLeft: true });
});

test("an unattributed board names nobody to anybody, for ever", () => {
	const panel = samplePanel({ attribution: "unattributed", revealedAt: now });
	const answers = leaders.map((personId, index) => ({
		personId,
		answer: sampleAnswer({ ranking: rankingOf([...targets.slice(index % 5), ...targets.slice(0, index % 5)].map((target) => target.id)) }),
	}));
	for (const { id } of panel.people) {
		const told = JSON.stringify(viewFor(reader(panel, id), facts(panel, { answers }), now, buildBoard).board);
		for (const leader of leaders) expect(told).not.toContain(`"${leader}"`);
		expect(told).not.toMatch(/Duarte|Lindqvist|Nair|Sato|Haddad|Bell/);
	}
});

test("targets are shuffled for each person alike at every visit", () => {
	const panel = samplePanel();
	const orderFor = (id: string) => viewFor(reader(panel, id), facts(panel), now, buildBoard).targets.map((target) => target.id);
	expect(orderFor("tomas")).toEqual(orderFor("tomas"));
	expect(new Set(leaders.map((id) => orderFor(id).join())).size).toBeGreaterThan(1);
});

test("the buttons offered are the rights held", () => {
	const sealed = samplePanel();
	const may = (panel: Panel, id: string, answered = leaders) =>
		viewFor(reader(panel, id), facts(panel, { answered }), now, buildBoard).me.may;
	expect(may(sealed, "tomas")).toMatchObject({ answer: true, reveal: false, decide: false, remind: false, runFollowUp: false });
	expect(may(sealed, "maya", ["ines"])).toMatchObject({ answer: false, reveal: true, decide: false, remind: true, runFollowUp: true });
	const revealed = samplePanel({ revealedAt: now });
	expect(may(revealed, "ines")).toMatchObject({ answer: false, decide: true, propose: true, takeStance: false });
	expect(may(revealed, "maya")).toMatchObject({ decide: false, propose: true, defer: true, startRound: true });
	expect(may(revealed, "jonas")).toMatchObject({ answer: false, decide: false, propose: false, takeStance: false });
});
