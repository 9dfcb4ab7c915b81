import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type House, openHouse } from "../../faults/house/house.ts";
import { type Owner, openOwner } from "../../faults/house/known.ts";
import { playTeam, type Story, storyStart } from "../../faults/house/teamStory.ts";
import { runPolicies } from "../../faults/tenants/policyRun.ts";
import { runTenants, type TenantResult } from "../../faults/tenants/run.ts";
import { contract } from "../../src/contract.ts";
import { freshDatabase } from "../support/database.ts";

let ownerUrl: string;
let house: House;
let owner: Owner;
let story: Story;
let asked: TenantResult;
beforeAll(async () => {
	({ ownerUrl } = await freshDatabase());
	house = await openHouse({ ownerUrl, start: storyStart });
	owner = await openOwner(ownerUrl);
	story = await playTeam(house);
	asked = await runTenants(house, owner, story, 300);
}, 90_000);
afterAll(async () => {
	await owner.close();
	await house.close();
});

test("people of another tenant are told no id, name or word of this one by any action or route, and change nothing of it", () => {
	const { foreign, changed, broken, canaries } = asked;
	expect({ foreign, changed, broken }).toEqual({ foreign: [], changed: [], broken: [] });
	expect(canaries).toBeGreaterThan(200);
	expect(Object.keys(contract).filter((name) => !asked.asked.has(name))).toEqual([]);
});

test("every table is closed to another tenant, and a schema that is weaker by one policy or one right is noticed", async () => {
	const { reached, survived, mutants } = await runPolicies(ownerUrl, 30);
	expect({ reached, survived }).toEqual({ reached: [], survived: [] });
	expect(mutants).toBeGreaterThan(10);
}, 60_000);

test("what people of the tenant itself are told by the same requests would be found", async () => {
	const { foreign } = await runTenants(house, owner, story, 80, [{ name: "Maya", token: await house.tokenOf("maya") }]);
	expect(foreign.length).toBeGreaterThan(5);
}, 60_000);
