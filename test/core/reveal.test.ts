import { expect, test } from "@jest/globals";
import { whyNotRevealed } from "../../src/core/reveal.ts";
import { samplePanel } from "../support/panel.ts";

const before = "2026-06-18T09:59:59.000Z";
const during = "2026-06-18T10:00:00.000Z";

test.each([
	["one answer is no comparison", samplePanel(), 1, during, "tooFewAnswers"],
	["two answers, once the meeting has begun", samplePanel(), 2, during, undefined],
	["two answers before the meeting wait for the others", samplePanel(), 2, before, "meetingNotBegun"],
	["everybody's answers, at any time", samplePanel(), 6, before, undefined],
	["three unattributed answers would tell people apart", samplePanel({ attribution: "unattributed" }), 3, during, "tooFewToHide"],
	["four unattributed answers", samplePanel({ attribution: "unattributed" }), 4, during, undefined],
	["a second reveal", samplePanel({ revealedAt: during }), 6, during, "alreadyRevealed"],
	["answers that were dropped for their age", samplePanel({ answersRemovedAt: during }), 6, during, "answersRemoved"],
])("%s", (_what, panel, answered, now, refusal) => {
	expect(whyNotRevealed(panel, answered, now)?.refused).toBe(refusal);
});
