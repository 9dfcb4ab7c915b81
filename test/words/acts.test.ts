import { expect, test } from "@jest/globals";
import { leavesEntry } from "../../src/contract/leavesEntry.ts";
import { contract } from "../../src/contract.ts";
import { admin } from "../../src/words/en/admin.ts";

test("everything that an action can leave in the audit log is told there in words", () => {
	const left = Object.keys(contract).filter((action) => leavesEntry(action, { offer: true }));
	expect(left.length).toBeGreaterThan(30);
	expect(left.filter((action) => !(action in admin.audit.acts))).toEqual([]);
});
