import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createLimiter, type Limits, usualLimits } from "../../src/server/limits.ts";
import { type Running, startRunning } from "../support/running.ts";

const limits: Limits = {
	...usualLimits,
	person: { most: 6, perMinute: 6 },
	writes: { most: 2, perMinute: 2 },
	tenant: { most: 9, perMinute: 9 },
	address: { most: 3, perMinute: 3 },
	notifications: { most: 4, perMinute: 4 },
	proxies: 1,
};
let running: Running;
beforeAll(async () => {
	running = await startRunning({ limits });
}, 120_000);
afterAll(async () => running.close());
/** Everybody has rested. */
beforeEach(() => running.tenant.clock.advance(120_000));

const ask = async (alias: string | null, action: string, input: unknown = {}, headers: Record<string, string> = {}) =>
	fetch(`${running.origin}/api/${action}`, {
		method: "POST",
		headers: { ...(alias ? { authorization: `Bearer ${await running.tenant.identity.tokenFor(alias)}` } : {}), ...headers },
		body: typeof input === "string" ? input : JSON.stringify(input),
	});
const statuses = async (times: number, one: () => Promise<Response>) => {
	const all: number[] = [];
	for (let time = 0; time < times; time++) all.push((await one()).status);
	return all;
};

test("who asks too often is told in words to wait and for how long; nobody else is, and after that time it works again", async () => {
	expect(await statuses(6, () => ask("maya", "listTeams"))).toEqual(Array(6).fill(200));
	const refused = await ask("maya", "listTeams", {}, { "accept-language": "de-DE" });
	expect(refused.status).toBe(429);
	const seconds = Number(refused.headers.get("retry-after"));
	expect(seconds).toBeGreaterThanOrEqual(8);
	expect(seconds).toBeLessThanOrEqual(10);
	expect(await refused.json()).toMatchObject({
		error: { code: "tooMany", message: expect.stringContaining("zu viel auf einmal"), values: { seconds } },
	});
	expect((await ask("ines", "listTeams")).status).toBe(200);
	running.tenant.clock.advance(seconds * 1000);
	expect((await ask("maya", "listTeams")).status).toBe(200);
});

test("changes are fewer than readings, and who may change nothing more just now may still read", async () => {
	const write = () => ask("maya", "saveDraft", { panelId: "11111111-1111-4111-8111-111111111111", draft: {} });
	expect(await statuses(3, write)).toEqual([403, 403, 429]);
	expect((await ask("maya", "listTeams")).status).toBe(200);
});

test("a tenant has a limit of its own, which those who are refused do not use up", async () => {
	expect((await statuses(20, () => ask("maya", "listTeams"))).filter((status) => status === 200)).toHaveLength(6);
	expect(await statuses(4, () => ask("ines", "listTeams"))).toEqual([200, 200, 200, 429]);
});

test("strangers are limited by the address that the trusted proxy wrote, whatever they write before it; people signed in never wait for them", async () => {
	let forged = 0;
	const stranger = (address: string) => ask(null, "listTeams", {}, { "x-forwarded-for": `10.0.0.${++forged}, ${address}` });
	expect(await statuses(5, () => stranger("192.0.2.1"))).toEqual([401, 401, 401, 429, 429]);
	expect((await stranger("192.0.2.2")).status).toBe(401);
	expect((await ask("maya", "listTeams", {}, { "x-forwarded-for": "192.0.2.1" })).status).toBe(200);
});

test("what anybody may read and is long counts as a stranger's request, and never keeps from asking who is signed in", async () => {
	const described = () => fetch(`${running.origin}/api/openapi.json`, { headers: { "x-forwarded-for": "192.0.2.7" } });
	expect(await statuses(5, described)).toEqual([200, 200, 200, 429, 429]);
	expect((await ask("maya", "listTeams", {}, { "x-forwarded-for": "192.0.2.7" })).status).toBe(200);
});

test("a follower counts like any other reader, and is told to wait as well", async () => {
	await statuses(6, () => ask("maya", "listTeams"));
	const headers = { authorization: `Bearer ${await running.tenant.identity.tokenFor("maya")}` };
	const refused = await fetch(`${running.origin}/api/live/11111111-1111-4111-8111-111111111111`, { headers });
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("notifications have a limit of their own, and what is beyond it is to be told again", async () => {
	const told = () => fetch(`${running.origin}/graph/notifications`, { method: "POST", body: '{"value":[]}' });
	expect(await statuses(5, told)).toEqual([202, 202, 202, 202, 429]);
});

test("what is nested deeper than anything we know is refused as malformed before it is looked at", async () => {
	const refused = await ask("maya", "listTeams", `{"a":${"[".repeat(32)}${"]".repeat(32)}}`);
	expect(refused.status).toBe(422);
	expect(await refused.json()).toMatchObject({ error: { code: "malformed", fields: { "": expect.stringContaining("undefined") } } });
	const bare = await ask("maya", "listTeams", "[".repeat(60_000));
	expect(await bare.json()).toMatchObject({ error: { code: "malformed" } });
});

test("however many come, no more are remembered than was said, and who was away for longest is forgotten first", () => {
	const limiter = createLimiter({ most: 1, perMinute: 1 }, 100, () => 0);
	for (let one = 0; one < 10_000; one++) limiter.take(`address ${one}`);
	expect(limiter.remembered).toBe(100);
	expect(limiter.take("address 9999")).toBe(60);
	// whoever tries again is not forgotten for it
	for (let one = 0; one < 99; one++) limiter.take(`other ${one}`);
	expect(limiter.take("address 9999")).toBe(60);
	limiter.take("one more");
	expect(limiter.take("address 9999")).toBe(60);
	expect(limiter.take("other 0")).toBeNull();
});
