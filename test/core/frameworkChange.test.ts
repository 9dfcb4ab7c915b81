import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { emptyFramework, type FrameworkContent } from "../../src/core/framework.ts";
import { type FrameworkChange, frameworkChanges, placeIn } from "../../src/core/frameworkChange.ts";
import { common } from "../../src/words/en/common.ts";
import { framework } from "../../src/words/en/framework.ts";
import { createWords } from "../../src/words/say.ts";
import { anyDraft, edited, wholeDraft } from "../support/frameworks.ts";

const { say } = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: { ...common, framework } } } });
const text = (one: FrameworkChange["was"]) => (one === null || typeof one === "string" ? one : say(one));
const told = (changes: FrameworkChange[]) => changes.map(({ kind, about, was, now }) => [kind, say(about), text(was), text(now)]);
const target = (label: string) => ({ id: label.toLowerCase().replaceAll(" ", "-"), label });
const levels = (...labels: (string | string[])[]) => labels.map((level) => [level].flat().map(target));
const of = (content: Partial<FrameworkContent>, order = levels()) => ({ levels: order, content: { ...emptyFramework, ...content } });

test("whoever passed the most others is who moved, told once with where it was", () => {
	const before = of({}, levels("New revenue", "Retention", "Growth in users"));
	const after = of({}, levels("Retention", "New revenue", "Growth in users"));
	expect(told(frameworkChanges(before, after))).toEqual([
		["moved", "Retention is now above new revenue. It was second.", null, "Retention"],
	]);
	const jumped = of({}, levels("Growth in users", "New revenue", "Retention"));
	expect(told(frameworkChanges(before, jumped))).toEqual([
		["moved", "Growth in users is now above new revenue and retention. It was third.", null, "Growth in users"],
	]);
	expect(told(frameworkChanges(before, of({}, levels(["New revenue", "Retention"], "Growth in users"))))[0]?.[1]).toBe(
		"New revenue and retention are no longer settled against each other.",
	);
});

test("a target that a decision brings into the order is added with its place, equal ones share theirs", () => {
	expect(told(frameworkChanges(of({}), of({}, levels("Retention", ["New revenue", "Growth"]))))).toEqual([
		["added", "What wins", null, "Retention, first"],
		["added", "What wins", null, "New revenue, second"],
		["added", "What wins", null, "Growth, second"],
	]);
	expect(placeIn(levels("A", ["B", "C"], "D"), "d")).toBe(4);
});

test("each section is told in words: changed from what to what, added, removed", () => {
	const before = of({
		priorities: [
			{ id: "a", label: "Onboarding", why: "They leave early." },
			{ id: "b", label: "Mid-market", why: "Two products." },
		],
		constraints: [{ id: "nordics", label: "Nordics launch", hold: "fixed", limit: "August" }],
		metrics: [{ id: "m", label: "Win rate", priorityId: "b", success: "32 percent", failure: "" }],
		weighing: "Old",
	});
	const after = of({
		priorities: [
			{ id: "b", label: "Mid-market", why: "Two products." },
			{ id: "a", label: "The first ninety days", why: "They leave early." },
		],
		constraints: [{ id: "nordics", label: "Nordics launch", hold: "fixed", limit: "October" }],
		boundaries: [{ id: "x", kind: "escalate", rule: "discounts above 15 percent go to Ines", example: "20 percent" }],
		metrics: [{ id: "m", label: "Win rate", priorityId: "b", success: "32 percent", failure: "below 26 percent" }],
	});
	expect(told(frameworkChanges(before, after))).toEqual([
		["moved", "Mid-market is now above the first ninety days. It was second.", null, "Mid-market"],
		["changed", "Priority 2", "Onboarding", "The first ninety days"],
		["added", "Win rate, failure", null, "below 26 percent"],
		["changed", "Nordics launch", "August", "October"],
		["added", "Boundary", null, "discounts above 15 percent go to Ines"],
		["removed", "How we weigh it", "Old", null],
	]);
});

test("equal versions differ in nothing, and different ones in something", () => {
	const order = fc.shuffledSubarray(["A", "B", "C", "D"]).map((labels) => levels(...labels));
	fc.assert(
		fc.property(anyDraft, order, (draft, some) => {
			expect(frameworkChanges(of(draft, some), of(structuredClone(draft), structuredClone(some)))).toEqual([]);
		}),
	);
	const pair = wholeDraft.chain((draft) => fc.tuple(fc.constant(draft), edited(draft, wholeDraft)));
	// the order of what is no priority says nothing, and a metric may name a priority that is not there
	const set = (items: readonly { id: string }[]) => items.map((item) => JSON.stringify({ ...item, priorityId: "" })).sort();
	const saying = (draft: FrameworkContent, order: unknown) =>
		JSON.stringify([
			order,
			draft.priorities,
			set(draft.constraints),
			set(draft.metrics),
			set(draft.boundaries),
			draft.weighing,
			draft.cadence,
		]);
	fc.assert(
		fc.property(pair, order, order, ([one, other], first, second) => {
			const same = saying(one, first) === saying(other, second);
			fc.pre(!same || JSON.stringify(one.metrics) === JSON.stringify(other.metrics));
			expect(frameworkChanges(of(one, first), of(other, second)).length > 0).toBe(!same);
		}),
		{ numRuns: 300 },
	);
});

test("an order told by its moves is the new order: nothing that changed is left out", () => {
	const order = fc.shuffledSubarray(["A", "B", "C", "D", "E"], { minLength: 5 }).map((labels) => levels(...labels));
	fc.assert(
		fc.property(order, order, (before, after) => {
			const moves = frameworkChanges(of({}, before), of({}, after));
			expect(moves.every(({ kind }) => kind === "moved")).toBe(true);
			expect(moves.length).toBeLessThan(5);
			expect(moves.length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after));
		}),
	);
});
