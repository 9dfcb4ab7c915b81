import { expect, test } from "@jest/globals";
import { hiddenAnswers } from "../../sandbox/seed.ts";
import { boardIn } from "../../src/actions/boardInWords.ts";
import { buildBoard, untouched } from "../../src/core/buildBoard.ts";
import { spokenWords } from "../../src/words/spoken.ts";
import { samplePanel } from "../support/panel.ts";

const answers = Object.entries(hiddenAnswers).map(([personId, answer]) => ({ personId, answer }));
const panel = samplePanel({ revealedAt: "2026-06-18T10:04:00.000Z" });
const belief = hiddenAnswers["leila"]?.assumptions[0] ?? "";
const state = { ...untouched, tallies: [{ statement: belief, holds: 2, doesNot: 2, unknown: 0 }] };
const ends = (board: ReturnType<typeof buildBoard>) => board.tensions.flatMap(({ a, b }) => [a.label, b.label]);

test("the ends of a question are named in the panel's language, and in English as the rules name them", () => {
	const plain = buildBoard(panel, answers, state);
	expect(ends(plain)).toEqual(expect.arrayContaining(["Fixed date", "Flexible date"]));
	expect(boardIn(spokenWords())(panel, answers, state)).toEqual(plain);
	const german = ends(boardIn(spokenWords().inLocale("de"))(panel, answers, state));
	expect(german).toEqual(expect.arrayContaining(["Date fest", "Date flexibel"]));
	expect(german.filter((label) => /^(Fixed|Flexible|Counting on|Planning without)/.test(label))).toEqual([]);
});
