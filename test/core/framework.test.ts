import { expect, test } from "@jest/globals";
import { emptyFramework, type FrameworkContent, prioritiesOf, settled, whyNotDraft, whyNotFramework } from "../../src/core/framework.ts";

const priority = (id: string, label = id, why = "Because") => ({ id, label, why });
const full: FrameworkContent = {
	...emptyFramework,
	priorities: [priority("first-ninety-days", "Make the first ninety days work")],
	metrics: [{ id: "active", label: "Active in week twelve", priorityId: "first-ninety-days", success: "75 percent", failure: "Below 65" }],
	boundaries: [{ id: "supplier", kind: "alone", rule: "Inside your budget", example: "Swapping a supplier" }],
	constraints: [{ id: "budget", label: "Budget", hold: "fixed", limit: "" }],
};

test("the priorities are those that were written; while there are none, the first three targets of the order", () => {
	const levels = [
		[{ id: "retention", label: "Retention" }],
		[
			{ id: "a", label: "A" },
			{ id: "b", label: "B" },
		],
		[{ id: "c", label: "C" }],
	];
	expect(prioritiesOf({ content: full, levels }).map(({ id }) => id)).toEqual(["first-ninety-days"]);
	expect(prioritiesOf({ content: emptyFramework, levels }).map(({ id }) => id)).toEqual(["retention", "a", "b"]);
	expect(prioritiesOf({ content: emptyFramework, levels: [] })).toEqual([]);
});

test("a fourth priority is refused, and the refusal names the three of which it may replace one", () => {
	const four = { ...full, priorities: ["One", "Two", "Three", "Four"].map((label) => priority(label, label)) };
	expect(whyNotDraft(four)).toMatchObject({ refused: "fourthPriority", values: { first: "One", second: "Two", third: "Three" } });
	expect(whyNotDraft({ ...four, priorities: four.priorities.slice(1) })).toBeUndefined();
});

test("a draft may be half said, a version may not: everything that is missing is named by its place", () => {
	const half: FrameworkContent = {
		...full,
		priorities: [priority("p", "Ship", " ")],
		metrics: [{ id: "m", label: "Churn", priorityId: "", success: "", failure: "" }],
		boundaries: [{ id: "b", kind: "escalate", rule: "Discounts", example: "" }],
	};
	expect(whyNotDraft(half)).toBeUndefined();
	expect(whyNotFramework(half)).toMatchObject({
		refused: "frameworkIncomplete",
		fields: {
			"priorities.p.why": "missing",
			"metrics.m.success": "missing",
			"metrics.m.failure": "missing",
			"boundaries.b.example": "missing",
		},
	});
	expect(whyNotFramework(full)).toBeUndefined();
});

test("the same priority stands once, whatever its letters, and two things never share an id", () => {
	expect(whyNotFramework({ ...full, priorities: [priority("a", "Pricing"), priority("b", "pricing.")] })?.refused).toBe("priorityTwice");
	expect(whyNotDraft({ ...full, priorities: [priority("a"), priority("a")] })?.refused).toBe("malformed");
	const many = Array.from({ length: 13 }, (_, at) => ({ id: `${at}`, label: "x", hold: "open" as const, limit: "" }));
	expect(whyNotDraft({ ...full, constraints: many })).toMatchObject({ refused: "frameworkTooLong", values: { most: 12 } });
});

test("what is new gets the id of its label, what was there keeps its own, and a metric follows its priority", () => {
	const draft = {
		...full,
		priorities: [priority("first-ninety-days", " Onboarding "), priority("new:1", "First ninety days"), priority("new:2", "…")],
		metrics: [{ id: "new:3", label: "Churn", priorityId: "new:1", success: "a", failure: "b" }],
	};
	const done = settled(draft, full);
	expect(done.priorities.map(({ id, label }) => [id, label])).toEqual([
		["first-ninety-days", "Onboarding"],
		["first-ninety-days-2", "First ninety days"],
		["one", "…"],
	]);
	expect(done.metrics[0]).toMatchObject({ id: "churn", priorityId: "first-ninety-days-2" });
	expect(settled(done, done)).toEqual(done);
});
