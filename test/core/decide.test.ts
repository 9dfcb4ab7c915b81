import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { contradictedBy } from "../../src/core/contradiction.ts";
import { type Settling, whyNotDeferred, whyNotSettled } from "../../src/core/decide.ts";
import { orderFrom } from "../../src/core/order.ts";
import { isRefusal } from "../../src/core/refusal.ts";
import { asDecider, asRunner } from "../../src/core/roles.ts";
import { whyNotStanding } from "../../src/core/stance.ts";
import { person, samplePanel } from "../support/panel.ts";

const panel = samplePanel({ revealedAt: "2026-06-18T10:04:00.000Z" });
const side = (id: string) => ({ id, label: id });
const today = "2026-06-18";
const settling = (chosen: string, over: string, change: Partial<Settling> = {}): Settling => ({
	chosen: side(chosen),
	over: side(over),
	givesUp: "The Nordics launch, until October",
	ownerId: "leila",
	reviewOn: "2026-10-15",
	supersedes: [],
	...change,
});
const inForce = (id: string, chosen: string, over: string) => ({
	id,
	chosen: side(chosen),
	over: side(over),
	decidedAt: "2026-03-12T10:00:00.000Z",
});

test("only the decider decides: a facilitator's attempt is refused and names who can", () => {
	const as = (id: string) => panel.people.find((one) => one.id === id) ?? person(id, id);
	expect(asDecider(panel, as("maya"))).toMatchObject({ refused: "facilitatorCannotDecide", values: { decider: "Ines Duarte" } });
	expect(asDecider(panel, as("tomas"))).toMatchObject({ refused: "onlyTheDecider" });
	expect(isRefusal(asDecider(panel, as("ines")))).toBe(false);
	expect(isRefusal(asRunner(as("maya")))).toBe(false);
	expect(asRunner(as("tomas"))).toMatchObject({ refused: "notYoursToRun" });
});

test("who facilitates never decides, not even when they hold both roles", () => {
	expect(asDecider(panel, person("both", "Both", "decider", "facilitator"))).toMatchObject({ refused: "facilitatorCannotDecide" });
});

test("a decision without cost, owner or date is refused and names all that is missing at once", () => {
	expect(whyNotSettled(settling("a", "b", { givesUp: "", ownerId: null, reviewOn: null }), panel, [], today)).toEqual({
		refused: "incompleteDecision",
		fields: { givesUp: "costMissing", ownerId: "ownerMissing", reviewOn: "reviewMissing" },
	});
	expect(whyNotSettled(settling("a", "b", { reviewOn: today }), panel, [], today)?.refused).toBe("reviewInPast");
	expect(whyNotSettled(settling("a", "b", { ownerId: "ruth" }), panel, [], today)?.refused).toBe("ownerNotOnPanel");
	expect(whyNotSettled(settling("a", "b"), panel, [], today)).toBeUndefined();
});

test("a contradiction, direct or through others, is refused with the chain until it says what it replaces", () => {
	const kept = [inForce("1", "a", "b"), inForce("2", "b", "c")];
	const refusal = whyNotSettled(settling("c", "a"), panel, kept, today);
	expect(refusal).toMatchObject({ refused: "contradicts", values: { count: 2 } });
	expect(refusal?.chain?.map((link) => link.decisionId)).toEqual(["1", "2"]);
	expect(whyNotSettled(settling("c", "a", { supersedes: ["2"] }), panel, kept, today)).toBeUndefined();
	expect(whyNotSettled(settling("c", "a", { supersedes: ["9"] }), panel, kept, today)?.refused).toBe("notSuperseding");
	expect(whyNotSettled(settling("a", "b"), panel, kept, today)?.refused).toBe("alreadySettled");
});

test("whatever is decided in whatever order, decisions in force never contradict each other", () => {
	const pair = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).filter(([a, b]) => a !== b);
	fc.assert(
		fc.property(fc.array(pair, { maxLength: 30 }), (wishes) => {
			const kept: ReturnType<typeof inForce>[] = [];
			for (const [index, [a, b]] of wishes.entries())
				if (!whyNotSettled(settling(`t${a}`, `t${b}`), panel, kept, today)) kept.push(inForce(`${index}`, `t${a}`, `t${b}`));
			for (const { chosen, over } of kept) expect(contradictedBy(chosen, over, kept)).toEqual([]);
			const levels = orderFrom(kept).map((level) => level.map((target) => target.id));
			const levelOf = (id: string) => levels.findIndex((level) => level.includes(id));
			for (const { chosen, over } of kept) expect(levelOf(chosen.id)).toBeLessThan(levelOf(over.id));
		}),
	);
});

test("targets that no decision separates stand on one level", () => {
	expect(orderFrom([inForce("1", "retention", "revenue"), inForce("2", "retention", "growth")])).toEqual([
		[side("retention")],
		[side("growth"), side("revenue")],
	]);
});

test("a tension is put off only to somebody and to a day to come", () => {
	const now = "2026-06-18T10:30:00.000Z";
	expect(whyNotDeferred(null, null, panel, now)?.fields).toEqual({ ownerId: "ownerMissing", until: "untilMissing" });
	expect(whyNotDeferred("marcus", "2026-06-18", panel, now)?.refused).toBe("reviewInPast");
	expect(whyNotDeferred("marcus", "2026-07-09", panel, now)).toBeUndefined();
});

test("dissent needs words, and the decider takes no stance", () => {
	const leader = person("tomas", "Tomas", "leader");
	expect(whyNotStanding("commit", "", leader)).toBeUndefined();
	expect(whyNotStanding("disagreeAndCommit", "", leader)?.refused).toBe("wordsMissing");
	expect(whyNotStanding("cannotCommit", "Not without two hires", leader)).toBeUndefined();
	expect(whyNotStanding("commit", "", person("ines", "Ines", "leader", "decider"))?.refused).toBe("deciderTakesNoStance");
	expect(whyNotStanding("commit", "", person("maya", "Maya", "facilitator"))?.refused).toBe("notALeader");
});
