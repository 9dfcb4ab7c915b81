import { expect, test } from "@jest/globals";
import { outsideOf, viewOutside } from "../../src/core/outside.ts";

const ines = { mail: "Ines.Duarte@brightwater.example" };
const ana = { name: "Ana Costa", mail: "ana@partner.example" };

test("who on the invite is not known is outside, each address once, whatever its case in the directory", () => {
	const attendees = [{ name: "Ines Duarte", mail: "ines.duarte@brightwater.example" }, ana, { ...ana }, { name: "", mail: "" }];
	expect(outsideOf(attendees, [ines])).toEqual([ana]);
});

test("a name is kept without what turns the text around it, at a length that can be shown", () => {
	const [kept] = outsideOf([{ name: `\u202EAna\u0000${"x".repeat(10_000)}`, mail: ana.mail }], []);
	expect(kept?.name.startsWith("Anax")).toBe(true);
	expect(kept?.name).toHaveLength(200);
});

test("an invite to the world keeps a hundred of it", () => {
	const world = Array.from({ length: 300 }, (_, at) => ({ name: "", mail: `${at}@elsewhere.example` }));
	expect(outsideOf(world, [])).toHaveLength(100);
});

test("an address of the organization's own domain is told apart from one outside it", () => {
	const [ours, theirs] = viewOutside([{ name: "Board", mail: "board@BRIGHTWATER.example" }, ana], [ines]);
	expect([ours?.ours, theirs?.ours]).toEqual([true, false]);
});
