import fc from "fast-check";
import { boundaryKinds, type FrameworkDraft } from "../../src/core/framework.ts";

const written = fc.stringMatching(/^[a-z]{3,9}$/);
const orNothing = fc.oneof(fc.constant(""), written);
const id = fc.constantFrom("a", "b", "c", "d", "e");
const listOf = <Item extends { id: string }>(item: fc.Arbitrary<Item>, most: number) =>
	fc.uniqueArray(item, { selector: (one) => one.id, maxLength: most });

const partsOf = (text: fc.Arbitrary<string>) => ({
	constraints: listOf(fc.record({ id, label: text, hold: fc.constantFrom("fixed" as const, "open" as const), limit: text }), 4),
	weighing: text,
	priorities: listOf(fc.record({ id, label: text, why: text }), 3),
	metrics: listOf(fc.record({ id, label: text, priorityId: fc.constantFrom("", "a"), success: text, failure: text }), 4),
	boundaries: listOf(fc.record({ id, kind: fc.constantFrom(...boundaryKinds), rule: text, example: text }), 4),
	cadence: text,
	decisionId: fc.constant(null),
});

/** A framework somebody drafted. */
export const anyDraft: fc.Arbitrary<FrameworkDraft> = fc.record(partsOf(orNothing));

/** One in which nothing is left empty. */
export const wholeDraft: fc.Arbitrary<FrameworkDraft> = fc.record(partsOf(written));

/** The same after somebody worked on it: some parts written anew, items taken away, added, changed, moved. */
export const edited = (base: FrameworkDraft, like = anyDraft): fc.Arbitrary<FrameworkDraft> =>
	fc
		.record({
			other: like,
			which: fc.subarray(["constraints", "weighing", "priorities", "metrics", "boundaries", "cadence"] as const),
			turned: fc.boolean(),
		})
		.map(({ other, which, turned }) => ({
			...base,
			...Object.fromEntries(which.map((part) => [part, other[part]])),
			...(turned && !which.includes("priorities") ? { priorities: [...base.priorities].reverse() } : {}),
		}));
