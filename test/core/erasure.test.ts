import { expect, test } from "@jest/globals";
import { erasedName, formsOf, tellErased, tellErasedIn } from "../../src/core/erasure.ts";

test("whoever was erased is told of in the words given, wherever their name was", () => {
	const said = { owner: erasedName, lines: [`${erasedName} decided.`, "Retention"], count: 2, none: null };
	expect(tellErasedIn(said, 'some"one')).toEqual({ owner: 'some"one', lines: ['some"one decided.', "Retention"], count: 2, none: null });
	expect(tellErased(JSON.stringify(said), "x")).not.toContain(erasedName);
});

test("what names nobody who was erased is left as it is", () => {
	const said = { owner: "Leila Haddad" };
	expect(tellErasedIn(said, "x")).toBe(said);
	expect(tellErasedIn(undefined, "x")).toBeUndefined();
});

test("a name is looked for as it is, as HTML and as JSON hold it, the longest form first", () => {
	expect(formsOf(["Ines O'Hara"])).toEqual(["Ines O&#39;Hara", "Ines O'Hara"]);
	expect(formsOf(['Ada "the" & Co'])).toEqual(["Ada &quot;the&quot; &amp; Co", 'Ada \\"the\\" & Co']);
	expect(formsOf(["ada@one.example", "Ada Lovelace", "Ada Lovelace"])).toEqual(["ada@one.example", "Ada Lovelace"]);
});

test("what is too short to be anybody's alone is not looked for", () => {
	expect(formsOf(["", "  ", "A", "Li", "李雷"])).toEqual([]);
	expect(formsOf(["Bo 1"])).toEqual(["Bo 1"]);
});
