import { expect, test } from "@jest/globals";
import { answerInWords, realignmentsInWords, translationsInWords } from "../../src/actions/myDataInWords.ts";

const asked = {
	teamId: "t",
	executing: "Growth",
	missed: "Uptime",
	ask: "Half an hour?",
	askedAt: "2026-06-01T09:00:00.000Z",
	sentAt: null,
	agreedOn: null,
};

test("the words of a request to step back are told to whoever sent it; who got it has it in a mail of theirs", () => {
	const rows = [
		{ ...asked, fromId: "me" },
		{ ...asked, fromId: "other" },
	];
	const [sent, got] = realignmentsInWords(rows, "me");
	expect(sent).toMatchObject({ sentByMe: true, ask: "Half an hour?" });
	expect(got).toMatchObject({ sentByMe: false, askedAt: asked.askedAt });
	expect(JSON.stringify(got)).not.toMatch(/Growth|Uptime|hour/);
});

test("what a speaker said to a line is the speaker's: who restated it is told the verdict, and not the words", () => {
	const row = { teamId: "t", statement: "Renewals first.", saidOn: "2026-06-01", proposedAt: asked.askedAt, text: "Retention wins." };
	const answered = {
		...row,
		saidBy: "ines",
		proposedBy: "maya",
		verdict: "corrected" as const,
		words: "Until autumn.",
		givenAt: asked.askedAt,
	};
	expect(translationsInWords([answered], "ines")).toMatchObject([{ saidByMe: true, verdict: "corrected", words: "Until autumn." }]);
	const [restated] = translationsInWords([answered], "maya");
	expect(restated).toMatchObject({ restatedByMe: true, verdict: "corrected", line: "Retention wins." });
	expect(restated).not.toHaveProperty("words");
	const open = { ...row, saidBy: "ines", proposedBy: "maya", verdict: null, words: null, givenAt: null };
	expect(translationsInWords([open], "ines")[0]).not.toHaveProperty("verdict");
});

test("a draft holds only what was begun, in the order of its places, and what a name is missing for keeps its id", () => {
	const targets = [{ id: "a", label: "Uptime" }];
	const ranking = [
		{ target: "b", place: 2 },
		{ target: "a", place: 1 },
	];
	expect(answerInWords({ ranking, guess: { sharing: 0 } }, { targets, dimensions: [] })).toEqual({
		order: [
			{ place: 1, target: "Uptime" },
			{ place: 2, target: "b" },
		],
		guess: { shareMyFirst: 0 },
	});
	expect(answerInWords({}, { targets, dimensions: [] })).toEqual({});
});
