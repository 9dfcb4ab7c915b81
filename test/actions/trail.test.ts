import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { isRead } from "../../src/contract/isRead.ts";
import { contract } from "../../src/contract.ts";

const read = (file: string) => readFileSync(file, "utf8");

test("an action that writes reaches the database through asMe alone, which leaves its entry in the audit log", () => {
	const files = Object.keys(contract)
		.filter((name) => !isRead(name))
		.map((name) => `src/actions/${name}.ts`);
	expect(files.filter((file) => !existsSync(file))).toEqual([]);
	expect(files.filter((file) => /database\b[\s.]*\.as\(|\banonymous\b/.test(read(file)))).toEqual([]);
});

test("steps that leave no entry are taken only where Microsoft Graph may still fail before anything is done", () => {
	const onTheWay = globSync("src/**/*.ts").filter((file) => /\basMeOnTheWay\(/.test(read(file)));
	expect(onTheWay.sort()).toEqual(["src/actions/action.ts", "src/actions/requestRealignment.ts", "src/actions/takeSlot.ts"]);
});

test("no statement writes in passing: what a transaction wrote is told by what its statements are", () => {
	const inPassing = /with\s+\w+\s+as\s*\(\s*(insert|update|delete)[\s\S]{0,2000}?\)\s*select/i;
	const files = globSync("src/{storage,actions}/*.ts").filter((file) => file !== "src/storage/audit.ts");
	expect(files.filter((file) => inPassing.test(read(file)))).toEqual([]);
});
