import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { emptyFramework, type FrameworkDraft, type Priority } from "../../src/core/framework.ts";
import { mergeDrafts, sameContent } from "../../src/core/frameworkMerge.ts";
import { anyDraft, edited } from "../support/frameworks.ts";

const draft = (change: Partial<FrameworkDraft> = {}): FrameworkDraft => ({ ...emptyFramework, decisionId: null, ...change });
const p = (id: string, why = "", label = id): Priority => ({ id, label, why });

test("what only one changed is as they wrote it, and what both wrote at different places is all there", () => {
	const base = draft({ weighing: "Ask the customer", priorities: [p("a"), p("b")] });
	const mine = draft({ ...base, weighing: "Ask who renews", priorities: [p("a", "Mine"), p("b")] });
	const theirs = draft({ ...base, cadence: "Mondays", priorities: [p("a"), p("b", "Theirs"), p("c")] });
	expect(mergeDrafts(base, mine, theirs)).toEqual({
		draft: draft({ weighing: "Ask who renews", cadence: "Mondays", priorities: [p("a", "Mine"), p("b", "Theirs"), p("c")] }),
		conflicts: [],
	});
});

test("only a field that both changed asks, with both texts; whoever is chosen counts", () => {
	const base = draft({ priorities: [p("a", "Old")], weighing: "x" });
	const mine = draft({ priorities: [p("a", "Mine")], weighing: "y" });
	const theirs = draft({ priorities: [p("a", "Theirs")], weighing: "x" });
	expect(mergeDrafts(base, mine, theirs).conflicts).toEqual([{ path: "priorities.a.why", mine: "Mine", theirs: "Theirs" }]);
	const chosen = mergeDrafts(base, mine, theirs, { "priorities.a.why": "mine" });
	expect(chosen).toEqual({ draft: draft({ priorities: [p("a", "Mine")], weighing: "y" }), conflicts: [] });
});

test("what one took away and the other changed is asked, and stays until somebody chose", () => {
	const base = draft({ priorities: [p("a", "Old"), p("b")] });
	const mine = draft({ priorities: [p("b")] });
	const theirs = draft({ priorities: [p("a", "New"), p("b")] });
	const asked = mergeDrafts(base, mine, theirs);
	expect(asked.conflicts).toEqual([{ path: "priorities.a", mine: "", theirs: "a. New" }]);
	expect(asked.draft.priorities).toEqual(theirs.priorities);
	expect(mergeDrafts(base, mine, theirs, { "priorities.a": "mine" }).draft.priorities).toEqual([p("b")]);
	expect(mergeDrafts(base, draft({ priorities: [p("b")] }), base)).toEqual({ draft: mine, conflicts: [] });
});

test("two orders of the priorities are asked; one new order is taken", () => {
	const base = draft({ priorities: [p("a"), p("b"), p("c")] });
	const mine = draft({ priorities: [p("b"), p("a"), p("c")] });
	expect(mergeDrafts(base, mine, base)).toEqual({ draft: mine, conflicts: [] });
	expect(mergeDrafts(base, base, mine)).toEqual({ draft: mine, conflicts: [] });
	const theirs = draft({ priorities: [p("a"), p("c"), p("b")] });
	expect(mergeDrafts(base, mine, theirs).conflicts).toEqual([{ path: "priorities:order", mine: "b\na\nc", theirs: "a\nc\nb" }]);
	expect(mergeDrafts(base, mine, theirs, { "priorities:order": "mine" }).draft.priorities).toEqual(mine.priorities);
});

/** Every text of a draft by where it stands. */
const texts = (of: FrameworkDraft): Map<string, string> =>
	new Map([
		["weighing", of.weighing],
		["cadence", of.cadence],
		...[of.constraints, of.priorities, of.metrics, of.boundaries].flatMap((items, list) =>
			items.flatMap((item) =>
				Object.entries(item).map(([field, value]): [string, string] => [`${list} ${item.id} ${field}`, String(value)]),
			),
		),
	]);

test("whatever two people write at once, every text of either is in the joined draft or in a question with both", () => {
	fc.assert(
		fc.property(
			anyDraft.chain((base) => fc.tuple(fc.constant(base), edited(base), edited(base))),
			([base, mine, theirs]) => {
				const { draft: joined, conflicts } = mergeDrafts(base, mine, theirs);
				const there = texts(joined);
				const asked = conflicts.flatMap((one) => [one.mine, one.theirs]).join("\n");
				for (const [side, other] of [
					[mine, theirs],
					[theirs, mine],
				] as const)
					for (const [path, text] of texts(side)) {
						if (text === "" || texts(base).get(path) === text || path.endsWith(" id")) continue;
						// this side wrote it; it is there, or it is asked
						const kept = there.get(path) === text || asked.includes(text) || /priorityId|hold|kind/.test(path);
						expect({ path, text, kept, other: texts(other).get(path) }).toMatchObject({ kept: true });
					}
			},
		),
		{ numRuns: 500 },
	);
});

test("joining with what nobody changed gives the other's draft, and with oneself one's own", () => {
	fc.assert(
		fc.property(
			anyDraft.chain((base) => fc.tuple(fc.constant(base), edited(base))),
			([base, mine]) => {
				for (const joined of [mergeDrafts(base, mine, base), mergeDrafts(base, base, mine), mergeDrafts(base, mine, mine)]) {
					expect(joined.conflicts).toEqual([]);
					expect(sameContent(joined.draft, mine)).toBe(true);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test("once every question is answered none is left", () => {
	fc.assert(
		fc.property(
			anyDraft.chain((base) => fc.tuple(edited(base), edited(base), fc.boolean(), fc.constant(base))),
			([mine, theirs, first, base]) => {
				const { conflicts } = mergeDrafts(base, mine, theirs);
				const choices = Object.fromEntries(
					conflicts.map(({ path }, at) => [path, (at % 2 === 0) === first ? ("mine" as const) : ("theirs" as const)]),
				);
				expect(mergeDrafts(base, mine, theirs, choices).conflicts).toEqual([]);
			},
		),
		{ numRuns: 300 },
	);
});
