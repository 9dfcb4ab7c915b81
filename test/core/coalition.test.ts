import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { coalitionOf } from "../../src/core/coalition.ts";
import type { Stance } from "../../src/core/decision.ts";
import { decidedOf, pulseOf, roundOf, someFacts } from "../support/teamFacts.ts";

const now = "2026-07-20T10:00:00.000Z";
const stance = (personId: string, kind: Stance["stance"], takenAt: string, words = "") => ({
	decisionId: "retention>revenue",
	personId,
	name: personId,
	stance: kind,
	words,
	takenAt,
});
const asked = { panelId: "june", askedAt: "2026-06-22T06:00:00.000Z" };
const member = (facts: Parameters<typeof someFacts>[0], id: string) =>
	coalitionOf(someFacts(facts), now).members.find(({ personId }) => personId === id);
const on = (facts: Parameters<typeof someFacts>[0], id: string, about: string) =>
	member(facts, id)?.points.find((point) => point.about.id === about);

test("of each decision the latest word counts: who committed and remembers something else is drifting", () => {
	const decisions = [decidedOf("retention", "revenue", { stances: [stance("tomas", "commit", "2026-06-18T11:00:00.000Z")] })];
	expect(on({ decisions }, "tomas", "retention>revenue")).toMatchObject({ holding: "holds", source: { kind: "panel", id: "june" } });
	const echoes = [{ ...asked, personId: "tomas", answeredAt: "2026-06-22T08:00:00.000Z", recall: { chosen: "growth", over: "margin" } }];
	expect(on({ decisions, echoes }, "tomas", "retention>revenue")).toMatchObject({
		holding: "drifting",
		because: { say: "coalition.echo.other" },
	});
});

test("who skipped an echo took no stand and was not heard by it", () => {
	const echoes = [{ ...asked, personId: "tomas", answeredAt: "2026-06-22T08:00:00.000Z", recall: null }];
	expect(on({ echoes }, "tomas", "retention>revenue")).toMatchObject({ holding: "unheard", because: null, at: null });
	expect(member({ echoes }, "tomas")?.lastHeardAt).toBeNull();
	const decisions = [decidedOf("retention", "revenue", { stances: [stance("tomas", "commit", "2026-06-18T11:00:00.000Z")] })];
	expect(on({ decisions, echoes }, "tomas", "retention>revenue")).toMatchObject({ holding: "holds" });
	expect(coalitionOf(someFacts({ echoes }), now).next.every(({ why }) => why === "quiet")).toBe(true);
});

test("who decided holds it, who cannot commit stands against it in their words, and who said nothing is unheard", () => {
	const decisions = [
		decidedOf("retention", "revenue", {
			stances: [stance("hana", "cannotCommit", "2026-06-18T11:00:00.000Z", "Not without two engineers.")],
		}),
	];
	expect(on({ decisions }, "ines", "retention>revenue")?.holding).toBe("holds");
	expect(on({ decisions }, "hana", "retention>revenue")).toMatchObject({
		holding: "against",
		because: { with: { words: "Not without two engineers." } },
	});
	expect(on({ decisions }, "leila", "retention>revenue")).toMatchObject({ holding: "unheard", because: null, source: null });
});

test("who calls a priority still right and does not name it from memory is drifting from it", () => {
	const pulses = [pulseOf({ leila: { recall: ["revenue"] }, tomas: { recall: ["retention", "revenue", "margin"] } })];
	expect(on({ pulses }, "leila", "retention")).toMatchObject({ holding: "drifting", because: { say: "coalition.recall.missing" } });
	expect(on({ pulses }, "tomas", "retention")?.holding).toBe("holds");
});

test("first comes who stands against something, then who drifts from most, then who is quiet; nobody who holds", () => {
	const decisions = [decidedOf("retention", "revenue", { stances: [stance("hana", "cannotCommit", "2026-06-18T11:00:00.000Z", "No.")] })];
	const all = ["retention", "revenue", "margin"];
	const pulses = [pulseOf({ tomas: { recall: ["Nordics"] }, ines: { recall: all }, hana: { recall: all } })];
	const { next } = coalitionOf(someFacts({ decisions, pulses }), now);
	expect(next.map(({ name, why }) => [name, why])).toEqual([
		["hana", "against"],
		["tomas", "drifting"],
		["leila", "quiet"],
	]);
	expect(next[1]?.point).toMatchObject({ about: { kind: "priority" }, source: { kind: "pulse" } });
});

test.each([
	["remembered", { chosen: "retention", over: "revenue" }, "holds"],
	["half", { chosen: "retention", over: "growth" }, "drifting"],
	["other", { chosen: "growth", over: "margin" }, "drifting"],
	["reversed", { chosen: "revenue", over: "retention" }, "against"],
] as const)("an echo says how its decision is held: %s", (result, recall, holding) => {
	const echoes = [{ ...asked, personId: "tomas", answeredAt: "2026-06-22T08:00:00.000Z", recall }];
	expect(on({ echoes }, "tomas", "retention>revenue")).toMatchObject({ holding, because: { say: `coalition.echo.${result}` } });
});

test.each([
	["stillRight", "holds"],
	["shifting", "drifting"],
	["wrong", "against"],
] as const)("a mark says how a priority is held: %s", (mark, holding) => {
	const pulse = pulseOf({ tomas: { recall: null } });
	const answers = pulse.answers.map((answer) => ({ ...answer, marks: answer.marks.map((one) => ({ ...one, mark })) }));
	expect(on({ pulses: [{ ...pulse, answers }] }, "tomas", "retention")?.holding).toBe(holding);
});

test("who puts a priority one place lower than agreed drifts from it; who puts it as agreed or higher holds it", () => {
	const rounds = [roundOf({ tomas: ["retention", "margin", "revenue"] }, { revealedAt: "2026-07-01T10:00:00.000Z" })];
	expect(["retention", "margin", "revenue"].map((id) => on({ rounds }, "tomas", id)?.holding)).toEqual(["holds", "holds", "drifting"]);
});

test("who disagrees and commits holds it, and nobody is asked to hold what was replaced", () => {
	const stances = [stance("tomas", "disagreeAndCommit", "2026-06-18T11:00:00.000Z", "Too early.")];
	expect(on({ decisions: [decidedOf("retention", "revenue", { stances })] }, "tomas", "retention>revenue")?.holding).toBe("holds");
	const replaced = decidedOf("retention", "revenue", { stances, supersededBy: "later" });
	expect(on({ decisions: [replaced] }, "tomas", "retention>revenue")).toBeUndefined();
});

test("a signal passes on what somebody saw: they were heard, and took no stand", () => {
	const signals = [
		{ id: "s", priorityId: "retention", personId: "tomas", name: "tomas", at: "2026-07-10T10:00:00.000Z", words: "", from: null },
	];
	expect(on({ signals }, "tomas", "retention")?.holding).toBe("unheard");
	expect(member({ signals }, "tomas")?.lastHeardAt).toBe("2026-07-10T10:00:00.000Z");
});

test("who was heard is quiet from four weeks on, not a moment before, and who was never heard is", () => {
	const whyOf = (at: string) => {
		const signals = [{ id: "s", priorityId: "retention", personId: "tomas", name: "tomas", at, words: "", from: null }];
		return coalitionOf(someFacts({ signals, leaders: someFacts().leaders.filter(({ id }) => id === "tomas") }), now).next;
	};
	expect(whyOf("2026-06-22T10:00:00.001Z")).toEqual([]);
	expect(whyOf("2026-06-22T10:00:00.000Z")).toMatchObject([{ why: "quiet", point: null }]);
	expect(coalitionOf(someFacts(), now).next.map(({ name }) => name)).toEqual(["hana", "leila", "tomas"]);
});

test("of those who stand against something who has longest comes first, of the quiet who was not heard for longest, of all three", () => {
	const against = (personId: string, day: string) => stance(personId, "cannotCommit", `2026-06-${day}T11:00:00.000Z`, "No.");
	const decisions = [
		decidedOf("retention", "revenue", { stances: [against("hana", "20"), against("leila", "19"), against("tomas", "21")] }),
	];
	expect(coalitionOf(someFacts({ decisions }), now).next.map(({ name }) => name)).toEqual(["leila", "hana", "tomas"]);
	const heardOn = (personId: string, at: string) => ({
		id: personId,
		priorityId: "retention",
		personId,
		name: personId,
		at,
		words: "",
		from: null,
	});
	const signals = [
		heardOn("ines", "2026-05-03T10:00:00.000Z"),
		heardOn("hana", "2026-05-02T10:00:00.000Z"),
		heardOn("tomas", "2026-05-01T10:00:00.000Z"),
	];
	expect(coalitionOf(someFacts({ decisions: [], signals }), now).next.map(({ name }) => name)).toEqual(["leila", "tomas", "hana"]);
});

test("of those who drift, who drifts from most comes first", () => {
	const pulses = [
		pulseOf({ hana: { recall: ["retention", "revenue"] }, tomas: { recall: ["retention"] }, ines: { recall: ["retention", "margin"] } }),
	];
	const [first] = coalitionOf(someFacts({ decisions: [], pulses }), now).next;
	expect(first).toMatchObject({ name: "tomas", why: "drifting" });
});

test("what was said where nobody is named is nobody's stand", () => {
	const rounds = [
		roundOf({ tomas: ["revenue", "retention", "margin"] }, { attribution: "unattributed", revealedAt: "2026-07-01T10:00:00.000Z" }),
	];
	const points = member({ rounds }, "tomas")?.points ?? [];
	expect(points.every(({ holding }) => holding === "unheard")).toBe(true);
});

test("the order in which things are read changes nothing", () => {
	const decisions = [
		decidedOf("retention", "revenue", { stances: [stance("hana", "commit", "2026-06-18T11:00:00.000Z")] }),
		decidedOf("revenue", "margin"),
	];
	const pulses = ["p", "q"].map((id, index) =>
		pulseOf({ tomas: { recall: ["margin"], doubts: ["margin"] } }, { id, closedAt: `2026-07-0${index + 1}T10:00:00.000Z` }),
	);
	const echoes = ["hana", "leila"].map((personId) => ({ ...asked, personId, answeredAt: "2026-06-22T08:00:00.000Z", recall: null }));
	const expected = coalitionOf(someFacts({ decisions, pulses, echoes }), now);
	fc.assert(
		fc.property(fc.shuffledSubarray(pulses, { minLength: 2 }), fc.shuffledSubarray(echoes, { minLength: 2 }), (p, e) => {
			expect(coalitionOf(someFacts({ decisions, pulses: p, echoes: e }), now)).toEqual(expected);
		}),
	);
});
