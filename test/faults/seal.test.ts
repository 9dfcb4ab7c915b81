import { expect, test } from "@jest/globals";
import { leakyView } from "../../faults/seal/leaks.ts";
import { runSealInParts } from "../../faults/seal/parts.ts";
import { runPureSeal } from "../../faults/seal/pure.ts";
import { runSeal } from "../../faults/seal/run.ts";
import { isRead } from "../../src/contract/isRead.ts";
import { contract } from "../../src/contract.ts";
import { freshDatabase, template } from "../support/database.ts";

const few = {
	histories: 10,
	perState: 5,
	statesPerTeam: 2,
	readsEach: 7,
	inputsEach: 1,
	seed: 5,
};

test("the rule alone shows nobody another's sealed answer by any byte, and one that counted them would be found", () => {
	expect(runPureSeal(500, 3)).toBe(0);
	expect(runPureSeal(200, 3, leakyView)).toBeGreaterThan(0);
});

test("whatever of another's is sealed changes, every read of the contract answers as before, to the byte", async () => {
	const { histories, differences, events, logged, broken, actions } = await runSeal({
		...few,
		fresh: async () => (await freshDatabase()).ownerUrl,
		tell: () => {},
	});
	expect({ histories, differences, events, logged, broken }).toEqual({
		histories: 10,
		differences: [],
		events: [],
		logged: [],
		broken: [],
	});
	expect(Object.keys(contract).filter((name) => isRead(name) && !actions.has(name))).toEqual([]);
}, 90_000);

test("a database that told anything of an answer would be found, in every part of the run", async () => {
	const place = { server: (await freshDatabase()).ownerUrl, name: "leaking", template };
	const run = { ...few, place, histories: 24, perState: 12, statesPerTeam: 1, inputsEach: 6, leak: "trace" as const };
	const { histories, differences } = await runSealInParts(run, 2, () => {});
	expect(histories).toBe(24);
	expect(differences.length).toBeGreaterThan(0);
}, 90_000);
