import { expect, test } from "@jest/globals";
import { ines, listening } from "./listening.ts";

const from = { tenantId: ines.tenantId, personId: ines.id };
const people = (many: number) => Array.from({ length: many }, (_, index) => ({ personId: `p${index}`, address: `p${index}@x.example` }));
const asks = (path: string) => path.includes("getMailTips");

test("one look is one question of the directory for fifteen people, and one of the sender's mailbox for all", async () => {
	await using there = await listening(({ path }) => ({
		status: 200,
		body: { value: asks(path) ? [] : [{ id: "p0", mail: "p0@x.example" }] },
	}));
	await there.graph.readReach(from, people(31));
	const filters = there.heard.flatMap(({ query }) => query.get("$filter") ?? []);
	expect(filters.map((filter) => filter.split(",").length).sort()).toEqual([1, 15, 15]);
	expect(there.heard.filter(({ path }) => asks(path))).toHaveLength(1);
});

test("who is missing is gone, who has no address has no mailbox, who is full is told apart by address, whatever its case", async () => {
	await using there = await listening(({ path }) => ({
		status: 200,
		body: {
			value: asks(path)
				? [
						{ emailAddress: { address: "P3@X.example" }, mailboxFull: true },
						{ emailAddress: { address: "p4@x.example" }, mailboxFull: false },
					]
				: [
						{ id: "p1", mail: null },
						{ id: "P3", mail: "p3@x.example" },
						{ id: "p4", mail: "p4@x.example" },
					],
		},
	}));
	const found = await there.graph.readReach(
		from,
		people(5).filter(({ personId }) => personId !== "p2"),
	);
	expect([...found].sort()).toEqual([
		["p0", "gone"],
		["p1", "noMailbox"],
		["p3", "mailboxFull"],
	]);
});

test("what is not answered, or not answered in full, says nothing against anybody", async () => {
	await using silent = await listening(() => ({ status: 403, body: { error: { code: "Forbidden", message: "no" } } }));
	expect([...(await silent.graph.readReach(from, people(3)))]).toEqual([]);
	await using partly = await listening(() => ({ status: 200, body: { value: [], "@odata.nextLink": "https://graph.example/more" } }));
	expect([...(await partly.graph.readReach(from, people(3)))]).toEqual([]);
});

test("with nobody to write to nothing is asked, and without an address no mailbox is", async () => {
	await using there = await listening(() => ({ status: 200, body: { value: [] } }));
	expect([...(await there.graph.readReach(from, []))]).toEqual([]);
	expect(there.heard).toHaveLength(0);
	expect([...(await there.graph.readReach(from, [{ personId: "p0", address: null }]))]).toEqual([["p0", "gone"]]);
	expect(there.heard).toHaveLength(1);
});
