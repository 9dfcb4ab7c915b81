import { expect, test } from "@jest/globals";
import { StoreAway } from "../../src/core/storeAway.ts";
import { type AppParts, createApp } from "../../src/server/app.ts";
import { KeysUnavailable } from "../../src/server/keys.ts";
import { openapi } from "../../src/server/openapi.ts";
import { spokenWords } from "../../src/words/spoken.ts";

/** The server with nothing behind it but whoever identifies. */
function before(identify: AppParts["identify"]) {
	const logged: unknown[] = [];
	const keep = (...told: unknown[]) => void logged.push(told);
	const log = { error: keep, warn: keep };
	const parts = { identify, log, words: spokenWords(), now: () => "2026-06-17T09:00:00.000Z", newId: () => "1234", panesDir: "dist/panes" };
	return { app: createApp({ ...parts, frameAncestors: [] } as unknown as AppParts), logged };
}

test("while the directory's keys cannot be had, people are asked to try again; that is no fault of ours and is not logged as one", async () => {
	const { app, logged } = before(async () => {
		throw new KeysUnavailable(new Error("silent"));
	});
	for (const [path, method] of [
		["/api/listTeams", "POST"],
		["/api/live/0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01", "GET"],
	] as const) {
		const response = await app.request(path, { method });
		expect(response.status).toBe(503);
		expect(await response.json()).toMatchObject({ error: { code: "graphUnavailable", message: expect.stringContaining("Microsoft 365") } });
	}
	expect(logged).toEqual([]);
});

test("while the database is away people are told so, when to come back and that nothing is lost; what it said is not logged", async () => {
	const { app, logged } = before(async () => {
		throw new StoreAway(Object.assign(new Error("terminating because of her sealed words"), { code: "57P01" }));
	});
	for (const language of ["en-GB", "ja-JP"]) {
		const response = await app.request("/api/submitAnswer", { method: "POST", body: "{}", headers: { "accept-language": language } });
		expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
		const { error } = (await response.json()) as { error: { code: string; message: string } };
		expect(error.code).toBe("storeAway");
		expect(error.message).toContain(language === "en-GB" ? "What you wrote is still with you" : "残っています");
	}
	expect(JSON.stringify(logged)).toContain("57P01");
	expect(JSON.stringify(logged)).not.toContain("sealed");
});

test("a fault of ours is one, and what it says is not logged", async () => {
	const { app, logged } = before(async () => {
		throw Object.assign(new Error('invalid input "her sealed words"'), { code: "22P02", detail: "her sealed words" });
	});
	expect((await app.request("/api/listTeams", { method: "POST", body: "{}" })).status).toBe(500);
	expect(JSON.stringify(logged)).toContain("22P02");
	expect(JSON.stringify(logged)).not.toContain("sealed");
});

test("the contract is described once, for however many ask", async () => {
	const { app } = before(async () => null);
	const [first, again] = await Promise.all([1, 2].map(async () => (await app.request("/api/openapi.json")).json()));
	expect(first).toMatchObject({ openapi: "3.1.0", paths: { "/api/listTeams": expect.anything() } });
	expect(again).toEqual(first);
	expect(openapi()).toBe(openapi());
});
