import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { Hono } from "hono";
import { hearGraph } from "../../src/server/webhooks.ts";
import type { Database } from "../../src/storage/database.ts";

const notification = () => ({
	subscriptionId: randomUUID(),
	tenantId: randomUUID(),
	clientState: "secret",
	changeType: "updated",
	resource: "Users/1/Events/AAMk=",
});

/** The way in before a database that saves, or does not. */
function hearing(as: Database["as"]) {
	const heard: string[] = [];
	const parts = { database: { as } as Database, now: () => "2026-06-17T09:00:00.000Z", noticed: () => void heard.push("noticed") };
	const app = new Hono().post("/", (c) => hearGraph(c, parts)).onError((_error, c) => c.body(null, 500));
	const tell = (...value: object[]) => app.request("/", { method: "POST", body: JSON.stringify({ value }) });
	return { heard, tell };
}

test("what could not be saved is not said to be: Graph tells it again", async () => {
	const { heard, tell } = hearing(async () => {
		throw new Error("the database is away");
	});
	expect((await tell(notification())).status).toBe(500);
	expect(heard).toEqual([]);
});

test("what was saved is answered with 202, and seen to after that", async () => {
	const steps: string[] = [];
	const { heard, tell } = hearing((async () => steps.push("saved") > 0) as Database["as"]);
	expect((await tell(notification(), notification())).status).toBe(202);
	expect([steps, heard]).toEqual([["saved", "saved"], ["noticed"]]);
});

test("what nobody knows is answered alike and sets nothing going", async () => {
	const { heard, tell } = hearing((async () => false) as Database["as"]);
	expect((await tell(notification(), notification())).status).toBe(202);
	expect(heard).toEqual([]);
});

test("many changes under one subscription are saved at once", async () => {
	let times = 0;
	const { tell } = hearing((async () => void times++) as Database["as"]);
	const one = notification();
	await tell(one, { ...one, resource: "Users/1/Events/other" }, { ...one, resource: "Users/1/Events/third" });
	expect(times).toBe(1);
});
