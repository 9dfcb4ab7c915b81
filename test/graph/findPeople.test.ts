import { expect, test } from "@jest/globals";
import { ines, listening } from "./listening.ts";

test("people come in the order of their addresses, strangers are left out", async () => {
	const known = [
		{ id: "2", displayName: "Priya Nair", mail: "Priya@brightwater.example", jobTitle: "Finance" },
		{ id: "1", displayName: "Tomas Lindqvist", mail: "tomas@brightwater.example", jobTitle: null },
	];
	await using there = await listening(() => ({ status: 200, body: { value: known } }));
	const asked = ["TOMAS@brightwater.example", "guest@elsewhere.example", "priya@brightwater.example"];
	expect(await there.graph.findPeople(ines, asked)).toEqual([
		{ id: "1", name: "Tomas Lindqvist", mail: "tomas@brightwater.example", title: "" },
		{ id: "2", name: "Priya Nair", mail: "priya@brightwater.example", title: "Finance" },
	]);
});

test("many addresses are asked fifteen at a time, each once, and an apostrophe ends nothing", async () => {
	await using there = await listening(() => ({ status: 200, body: { value: [] } }));
	const many = Array.from({ length: 31 }, (_, index) => `o'neil${index}@x.example`);
	await there.graph.findPeople(ines, [...many, ...many]);
	const filters = there.heard.map((one) => one.query.get("$filter") ?? "");
	expect(filters.map((filter) => filter.split(",").length)).toEqual([15, 15, 1]);
	expect(filters[2]).toBe("mail in ('o''neil30@x.example')");
});

test("nobody asked for is nobody looked up", async () => {
	await using there = await listening(() => ({ status: 200, body: { value: [] } }));
	expect(await there.graph.findPeople(ines, [])).toEqual([]);
	expect(there.heard).toHaveLength(0);
});
