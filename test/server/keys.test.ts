import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";
import { createIdentify } from "../../src/server/identity.ts";
import { KeysUnavailable, keepKeys } from "../../src/server/keys.ts";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
const [first, second] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
const published = async (named: Record<string, Pair>): Promise<JSONWebKeySet> => ({
	keys: await Promise.all(
		Object.entries(named).map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid, alg: "RS256" })),
	),
});
const token = ({ privateKey }: Pair, kid: string) =>
	new SignJWT({}).setProtectedHeader({ alg: "RS256", kid }).setExpirationTime("1h").sign(privateKey);

const tenant = "5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10";
const minute = 60_000;
let server: ReturnType<typeof createServer>;
let says: { status: number; text: string };
let asked: number;
let at: number;
let troubles: unknown[];
let keys: ReturnType<typeof keepKeys>;
const isGood = async (signed: string) =>
	jwtVerify(signed, keys).then(
		() => true,
		(fault: unknown) => fault,
	);
const say = async (named: Record<string, Pair>) => {
	says = { status: 200, text: JSON.stringify(await published(named)) };
};

beforeEach(async () => {
	[asked, at, troubles] = [0, Date.now(), []];
	server = createServer((_request, response) => {
		asked++;
		response.writeHead(says.status, { "content-type": "application/json" }).end(says.text);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
	keys = keepKeys({ url, tenants: [tenant], now: () => at, timeoutMs: 500, onTrouble: (fault) => void troubles.push(fault) });
	await say({ one: first });
});
const goAway = () =>
	new Promise<void>((resolve) => {
		server.closeAllConnections();
		server.close(() => resolve());
	});
afterEach(goAway);

test("keys are asked for once, however many tokens come at once", async () => {
	const signed = await token(first, "one");
	expect(await Promise.all(Array.from({ length: 20 }, () => isGood(signed)))).toEqual(Array(20).fill(true));
	expect(asked).toBe(1);
});

test("while the directory's keys cannot be had, the last good ones serve for a day and then no more", async () => {
	const signed = await token(first, "one");
	await isGood(signed);
	await goAway();
	for (let hours = 1; hours <= 23; hours++) {
		at += 60 * minute;
		expect(await isGood(signed)).toBe(true);
	}
	await new Promise((settle) => setTimeout(settle, 50));
	expect(troubles.length).toBeGreaterThan(0);
	at += 2 * 60 * minute;
	expect(await isGood(signed)).toBeInstanceOf(KeysUnavailable);
});

test.each([
	["a failure", { status: 503, text: "{}" }],
	["a page instead of keys", { status: 200, text: "<html>sign in to the network</html>" }],
	["no keys at all", { status: 200, text: '{"keys":[]}' }],
])("%s takes the place of no good keys", async (_what, answer) => {
	const signed = await token(first, "one");
	await isGood(signed);
	says = answer;
	for (const minutes of [11, 12, 13]) {
		at += minutes * minute;
		expect(await isGood(signed)).toBe(true);
		await new Promise((settle) => setTimeout(settle, 20));
	}
	expect(troubles.length).toBeGreaterThan(1);
});

test("made-up key ids do not hammer the directory, whether it answers or not", async () => {
	const signed = await token(second, "made-up");
	await isGood(await token(first, "one"));
	for (let turn = 0; turn < 50; turn++) await isGood(signed);
	expect(asked).toBe(1);
	at += minute;
	for (let turn = 0; turn < 50; turn++) await isGood(signed);
	expect(asked).toBe(2);
	says = { status: 500, text: "" };
	at += minute;
	for (let turn = 0; turn < 50; turn++) await isGood(signed);
	expect(asked).toBe(3);
});

test("a directory that never answered is not hammered either, and is asked again soon", async () => {
	says = { status: 500, text: "" };
	const signed = await token(first, "one");
	for (let turn = 0; turn < 20; turn++) expect(await isGood(signed)).toBeInstanceOf(KeysUnavailable);
	expect(asked).toBe(1);
	await say({ one: first });
	at += 3_000;
	expect(await isGood(signed)).toBe(true);
});

test("a new key is found when the first token comes that is signed with it, and a withdrawn one is dropped", async () => {
	await isGood(await token(first, "one"));
	await say({ two: second });
	at += minute;
	expect(await isGood(await token(second, "two"))).toBe(true);
	expect(await isGood(await token(first, "one"))).toMatchObject({ code: "ERR_JWKS_NO_MATCHING_KEY" });
});

test("of the directory's keys only those count that may sign for a tenant served here", async () => {
	const [, , third, fourth] = [first, second, await generateKeyPair("RS256"), await generateKeyPair("RS256")];
	const { keys: all } = await published({ any: first, ours: second, theirs: third, unsaid: fourth });
	const issuers: Record<string, string> = {
		any: "https://login.microsoftonline.com/{tenantid}/v2.0",
		ours: `https://login.microsoftonline.com/${tenant}/v2.0`,
		theirs: "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
	};
	const scoped = all.map((key) => ({ ...key, ...(issuers[key.kid ?? ""] ? { issuer: issuers[key.kid ?? ""] } : {}) }));
	says = { status: 200, text: JSON.stringify({ keys: scoped }) };
	for (const [pair, kid] of [
		[first, "any"],
		[second, "ours"],
		[fourth, "unsaid"],
	] as const)
		expect(await isGood(await token(pair, kid))).toBe(true);
	expect(await isGood(await token(third, "theirs"))).toMatchObject({ code: "ERR_JWKS_NO_MATCHING_KEY" });
});

test("a token by a key nobody knows proves nobody, and is no trouble of ours; where nobody could be asked, it is", async () => {
	const accepted = { audiences: ["a"], tenants: ["t"], clients: ["c"], scope: "s" };
	const identify = createIdentify(keys, accepted);
	await isGood(await token(first, "one"));
	expect(await identify(`Bearer ${await token(second, "two")}`)).toBeNull();
	says = { status: 503, text: "" };
	at += minute;
	await expect(identify(`Bearer ${await token(second, "two")}`)).rejects.toThrow(KeysUnavailable);
});
