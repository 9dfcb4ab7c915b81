import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { diagnose } from "../../src/core/diagnosis.ts";
import type { Said } from "../../src/core/said.ts";
import { emptyHistory } from "../../src/core/teamHistory.ts";
import { common } from "../../src/words/en/common.ts";
import { diagnosis } from "../../src/words/en/diagnosis.ts";
import { createWords } from "../../src/words/say.ts";
import { calmTeam, histories, now } from "../support/teamHistories.ts";

const { say } = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: { ...common, diagnosis } } } });

test("everything a diagnosis says has its words, with nothing left out", () => {
	const told = new Set<string>();
	const check = (one: Said) => {
		const text = say(one);
		expect(text).not.toMatch(/diagnosis\.|\{\{|undefined|NaN/);
		expect(text).toMatch(/^[“\p{Lu}\d]/u);
		told.add(one.say);
	};
	fc.assert(
		fc.property(histories, (history) => {
			const { headline, from, kinds, notEnough } = diagnose(history, now);
			check(headline);
			if (from) check(from);
			for (const { for: pro, against } of kinds) for (const one of [...pro, ...against]) check(one);
			for (const one of notEnough?.needs ?? []) check(one);
		}),
		{ numRuns: 150 },
	);
	for (const clue of Object.keys(diagnosis.clue))
		expect([...told].some((key) => key === `diagnosis.clue.${clue.split("_")[0]}`)).toBe(true);
});

test("a calm team's diagnosis reads well", () => {
	const { headline, from, kinds } = diagnose(calmTeam, now);
	expect(say(headline)).toBe("None of the four problems shows");
	expect(from && say(from)).toBe("From two panels, two echoes, three pulses, three decisions and three metrics.");
	const against = (kind: string) => kinds.find((one) => one.kind === kind)?.against.map(say) ?? [];
	expect(against("execution")).toContain("None of three metrics missed.");
	expect(against("misaligned")).toContain("Ten of twelve answers put first what most put first.");
	expect(against("misaligned")).toContain("Ten of twelve echoes remember what was decided.");
	expect(against("uncertain")).toContain("None of twelve answers came with low confidence.");
});

test("where there is not enough, it says what would tell", () => {
	const { headline, notEnough } = diagnose(emptyHistory(6), now);
	expect(say(headline)).toBe("Not enough to tell yet");
	expect(notEnough?.needs.map(say)[0]).toBe("A panel with at least four answers");
	expect(diagnose(emptyHistory(1), now).notEnough?.needs.map(say)).toEqual([
		"A second leader: one person can’t be out of line with nobody.",
	]);
});
