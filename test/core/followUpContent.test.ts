import { expect, test } from "@jest/globals";
import { followUpContent } from "../../src/core/followUpContent.ts";
import { decision, facts, undecided, words } from "../graph/telling.ts";

const say = (given: typeof facts) => {
	const content = followUpContent(given);
	return {
		subject: words.say(content.subject),
		headline: words.say(content.headline),
		intro: content.intro.map((line) => words.say(line)),
		content,
	};
};

test("one decision is told as its even-over sentence, with what was deferred and what is open", () => {
	const { subject, headline, content } = say(facts);
	expect(subject).toBe("Decided: retention even over new revenue");
	expect(headline).toBe("You settled one question, deferred one, and left two open.");
	expect(content.deferred).toEqual([expect.objectContaining({ owner: "Marcus Bell", until: "2026-07-09" })]);
	expect(content.open.map(({ question }) => words.say(question))).toEqual([
		"Is the launch date fixed?",
		"Do most customers who leave do so early?",
	]);
	expect(content.framework?.moves.map((move) => words.say(move))).toEqual(["retention before new revenue"]);
});

test("dissent keeps its words, silence is told as silence", () => {
	const [told] = say(facts).content.decisions;
	expect(told).toMatchObject({
		dissent: [{ name: "Tomas Lindqvist", stance: "disagreeAndCommit", words: "We will miss bookings." }],
		commits: ["Priya Nair"],
		silent: ["Hana Sato"],
	});
	expect(told?.reversal && words.say(told.reversal)).toBe("Net revenue retention is above 112 percent");
});

test("nothing decided is said too, with what would settle the most", () => {
	const { subject, headline, intro } = say(undecided);
	expect([subject, headline]).toEqual(["Nothing was decided this time", "Nothing was decided this time."]);
	expect(intro).toEqual(["Two questions are still open. The first would settle the most: is the launch date fixed?"]);
});

test("a panel that was never revealed gives nothing away", () => {
	const { intro, content } = say({ ...undecided, board: null });
	expect(intro).toEqual(["The answers were not revealed, so they stay sealed."]);
	expect([content.open, content.deferred, content.decisions, content.framework]).toEqual([[], [], [], null]);
});

test("a room that agreed is not told that it failed", () => {
	expect(say({ ...undecided, board: { tensions: [] } }).intro).toEqual(["No question split the room."]);
});

test("a decision that was replaced in the same meeting is not told", () => {
	const replaced = { ...decision, id: "d0", supersededBy: "d1", givesUp: "Something else" };
	expect(say({ ...facts, decisions: [replaced, decision] }).content.decisions).toHaveLength(1);
});

test("several decisions are counted, the first is named", () => {
	const second = { ...decision, id: "d2", chosen: { id: "a", label: "Operating margin" }, over: { id: "b", label: "NPS" } };
	const { subject, headline } = say({ ...facts, decisions: [decision, second], deferrals: [], board: { tensions: [] } });
	expect(subject).toBe("Decided: two trade-offs, first retention even over new revenue");
	expect(headline).toBe("You settled two questions.");
});
