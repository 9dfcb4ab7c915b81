import { expect, test } from "@jest/globals";
import { isDue, mayReview, openedAgain, type Review, reviewDay, type Verdict, whyNotReviewed } from "../../src/core/review.ts";

const decision = {
	id: "d",
	reviewOn: "2026-10-15",
	ownerId: "leila",
	ownerName: "Leila Haddad",
	decidedBy: "ines",
	decidedByName: "Ines Duarte",
	supersededBy: null,
};
const review = (verdict: Verdict, at: string, reviewOn: string | null = null): Review => ({
	id: at,
	decisionId: "d",
	verdict,
	reviewOn,
	words: "",
	reviewedBy: "leila",
	reviewedByName: "Leila Haddad",
	reviewedAt: at,
});
const kept = review("stillRight", "2026-10-15T09:00:00.000Z", "2027-01-15");
const opened = review("lookAgain", "2026-11-01T09:00:00.000Z");
const keptAfterAll = review("stillRight", "2026-11-02T09:00:00.000Z", "2027-02-01");

test("the latest that keeps a decision says when it is looked at next; those of other decisions say nothing", () => {
	expect(reviewDay(decision, [])).toBe("2026-10-15");
	expect(reviewDay(decision, [keptAfterAll, opened, kept])).toBe("2027-02-01");
	expect(reviewDay(decision, [kept, opened])).toBe("2027-01-15");
	expect(reviewDay({ ...decision, id: "other" }, [kept])).toBe("2026-10-15");
});

test("it is due from its day on, unless its question is open again", () => {
	expect(isDue(decision, [], "2026-10-14")).toBe(false);
	expect(isDue(decision, [], "2026-10-15")).toBe(true);
	expect(isDue(decision, [kept], "2026-12-01")).toBe(false);
	expect(openedAgain(decision, [kept, opened])).toEqual(opened);
	expect(isDue(decision, [opened], "2026-12-01")).toBe(false);
	expect(openedAgain(decision, [kept, opened, keptAfterAll])).toBeNull();
});

test.each([
	["leila", null, true],
	["ines", null, true],
	["priya", "priya", true],
	["priya", "ines", false],
	["maya", null, false],
])("%s may look again where %s decides: %s", (person, here, may) => expect(mayReview(decision, person, here)).toBe(may));

test("what is kept is looked at once more, on a day to come; what was replaced is not looked at", () => {
	const by = { personId: "leila", deciderHere: null };
	const why = (verdict: Verdict, reviewOn: string | null, of = decision as Parameters<typeof whyNotReviewed>[0]) =>
		whyNotReviewed(of, { verdict, reviewOn }, by, "2026-10-15")?.refused;
	expect(why("stillRight", "2026-10-16")).toBeUndefined();
	expect(why("lookAgain", null)).toBeUndefined();
	expect(why("stillRight", null)).toBe("reviewMissing");
	expect(why("stillRight", "2026-10-15")).toBe("reviewInPast");
	expect(why("lookAgain", null, { ...decision, supersededBy: "later" })).toBe("decisionReplaced");
	expect(whyNotReviewed(decision, { verdict: "lookAgain", reviewOn: null }, { ...by, personId: "tomas" }, "2026-10-15")).toEqual({
		refused: "notYoursToReview",
		values: { owner: "Leila Haddad", decider: "Ines Duarte" },
	});
});
