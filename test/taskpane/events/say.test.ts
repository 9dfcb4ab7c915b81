import { expect, test } from "@jest/globals";
import type { Invitee, Nudge } from "../../../src/core/nudge.ts";
import { sayNudge } from "../../../taskpane/events/say.ts";

const people = (...names: string[]): Invitee[] => names.map((name) => ({ name, mail: `${name}@brightwater.example` }));
const added = (...names: string[]): Nudge => ({ kind: "added", people: people(...names) });
const spoken = ["en-GB", "de-CH", "fr-CA", "es-419", "ja-JP"];

test("Outlook's own language is spoken, and English where it is none of ours", () => {
	expect(spoken.map((locale) => sayNudge({ kind: "noPanel", team: "T" }, locale).button)).toEqual([
		"Add a panel",
		"Befragung anfügen",
		"Consulter avant",
		"Añadir una consulta",
		"パネルを追加",
	]);
	for (const locale of ["pt-BR", ""]) expect(sayNudge(added("Hana"), locale)).toEqual(sayNudge(added("Hana"), "en"));
});

test("people are named as a sentence names them, the many in a number", () => {
	const names = (...all: string[]) =>
		sayNudge(added(...all), "en")
			.message.split(".")[0]
			?.replace("New on this invite: ", "");
	expect(names("Hana")).toBe("Hana");
	expect(names("Hana", "Leila", "Ruth")).toBe("Hana, Leila and Ruth");
	expect(names("A", "B", "C", "D")).toBe("A, B, C and D");
	expect(names("A", "B", "C", "D", "E")).toBe("A, B, C, D and one other");
	expect(names("A", "B", "C", "D", "E", "F", "G")).toBe("A, B, C, D and 3 others");
	expect(sayNudge({ kind: "added", people: [{ name: "", mail: "hana@b.example" }] }, "en").message).toContain("hana@b.example");
});

test("nothing is longer than Outlook takes, and no gap stays open, in any language", () => {
	const long = "x".repeat(400);
	for (const locale of spoken)
		for (const nudge of [{ kind: "noPanel", team: long } as const, added(long), added(long, long, long, long, long, long)]) {
			const { message, button = "" } = sayNudge(nudge, locale);
			expect(message.length).toBeLessThanOrEqual(500);
			expect(message).not.toMatch(/[{}]|undefined/);
			expect(button.length).toBeLessThanOrEqual(20);
		}
});

test("what is as long as it can be is still said to its end", () => {
	const long = "x".repeat(120);
	for (const locale of spoken)
		for (const nudge of [{ kind: "noPanel", team: long } as const, added(long, long, long, long, long, long)])
			expect(sayNudge(nudge, locale).message).toMatch(/[.。]$/);
});

test("a name that looks like a gap is a name", () => {
	expect(sayNudge(added("{{last}}", "$& Co"), "en").message).toContain("{{last}} and $& Co");
});
