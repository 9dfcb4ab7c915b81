import { expect, test } from "@jest/globals";
import { type Carried, dueOn, objectionsOn, opensOn, type TeamDecision } from "../../src/core/carried.ts";
import type { Review } from "../../src/core/review.ts";
import { samplePanel } from "../support/panel.ts";

const earlier: TeamDecision = {
	id: "d",
	teamId: "22222222-2222-4222-8222-222222222222",
	panelId: "earlier",
	tensionId: "pair:new-revenue:retention",
	chosen: { id: "retention", label: "Retention" },
	over: { id: "new-revenue", label: "New revenue" },
	givesUp: "The Nordics launch",
	why: "",
	scope: "",
	ownerId: "leila",
	ownerName: "Leila Haddad",
	reviewOn: "2026-06-19",
	reversal: null,
	supersedes: [],
	decidedBy: "ines",
	decidedByName: "Ines Duarte",
	decidedAt: "2026-06-04T10:20:00.000Z",
	topic: "Earlier",
};
const carried = (change: Partial<Carried> = {}): Carried => ({
	timeZone: "UTC",
	inForce: [earlier],
	stances: [
		{ decisionId: "d", personId: "hana", name: "Hana Sato", stance: "cannotCommit", words: "No.", takenAt: "2026-06-04T10:30:00.000Z" },
	],
	reviews: [],
	reader: { member: true, panels: [], recalling: [] },
	...change,
});
const evening = samplePanel({
	meeting: { ...samplePanel().meeting, startsAt: "2026-06-18T20:00:00.000Z", endsAt: "2026-06-18T21:00:00.000Z" },
});
const tomas = { id: "tomas", roles: ["leader"] as const };
const before = "2026-06-17T09:00:00.000Z";

test("the meeting’s day is that of the place it is planned in", () => {
	const due = (timeZone: string) => dueOn(evening, carried({ timeZone }), tomas, before).length;
	expect(due("UTC")).toBe(0);
	expect(due("Pacific/Auckland")).toBe(1);
});

test("what was said openly is read by the team and by who was there, not by a guest, nor by who is asked to remember it", () => {
	const read = (reader: Carried["reader"]) => objectionsOn(evening, carried({ reader }), tomas).length;
	expect(read({ member: true, panels: [], recalling: [] })).toBe(1);
	expect(read({ member: false, panels: ["earlier"], recalling: [] })).toBe(1);
	expect(read({ member: false, panels: ["another"], recalling: [] })).toBe(0);
	expect(read({ member: true, panels: ["earlier"], recalling: ["earlier"] })).toBe(0);
});

test("a meeting that was over before a decision was taken shows no objection to it", () => {
	const over = samplePanel({ meeting: { ...samplePanel().meeting, endsAt: "2026-06-04T10:00:00.000Z" } });
	expect(objectionsOn(over, carried(), tomas)).toEqual([]);
	expect(objectionsOn({ ...over, id: "earlier" }, carried(), tomas)).toHaveLength(1);
});

test("a question opens again on every panel whose meeting was not over by then, until it is kept after all", () => {
	const review = (verdict: Review["verdict"], reviewedAt: string): Review => ({
		id: reviewedAt,
		decisionId: "d",
		verdict,
		reviewOn: verdict === "stillRight" ? "2026-12-01" : null,
		words: "",
		reviewedBy: "leila",
		reviewedByName: "Leila Haddad",
		reviewedAt,
	});
	const opened = review("lookAgain", "2026-06-18T20:30:00.000Z");
	expect(opensOn(evening, { id: "d" }, [opened])).toEqual(opened);
	expect(opensOn(evening, { id: "d" }, [review("lookAgain", "2026-06-18T21:00:00.000Z")])).toBeNull();
	expect(opensOn(evening, { id: "d" }, [opened, review("stillRight", "2026-06-18T20:40:00.000Z")])).toBeNull();
	expect(dueOn(evening, carried({ reviews: [opened] }), tomas, before)).toMatchObject([{ again: { name: "Leila Haddad" } }]);
});

test("who decides here looks at it again too, but never who runs the panel", () => {
	const may = (id: string, roles: ("leader" | "decider" | "facilitator")[]) =>
		dueOn(evening, carried({ timeZone: "Pacific/Auckland", inForce: [{ ...earlier, decidedBy: "ruth" }] }), { id, roles }, before)[0]
			?.mayReview;
	expect(may("ines", ["leader", "decider", "facilitator"])).toBe(false);
	expect([may("ines", ["leader", "decider"]), may("leila", ["leader"]), may("tomas", ["leader"]), may("maya", ["facilitator"])]).toEqual([
		true,
		true,
		false,
		false,
	]);
});

test("what opened again by itself is told with its reason, also on a panel that was revealed after its time, and not on those before", () => {
	const because = { say: "reversed.assumption", with: { statement: "Renewals hold" } };
	const at = "2026-06-18T22:00:00.000Z";
	const reversed: Review = {
		id: "r",
		decisionId: "d",
		verdict: "reversed",
		because,
		reviewOn: null,
		words: "",
		reviewedBy: "",
		reviewedByName: "",
		reviewedAt: at,
	};
	const late = { ...evening, revealedAt: at };
	expect(dueOn(late, carried({ reviews: [reversed] }), tomas, at)).toMatchObject([{ again: { name: "", because } }]);
	expect(opensOn(late, earlier, [reversed])).toEqual(reversed);
	expect(opensOn({ ...evening, revealedAt: "2026-06-18T20:05:00.000Z" }, earlier, [reversed])).toBeNull();
	const right: Review = { ...reversed, verdict: "stillRight", reviewOn: "2026-12-01", reviewedAt: "2026-06-18T23:00:00.000Z" };
	expect(opensOn(late, earlier, [reversed, right])).toBeNull();
});
