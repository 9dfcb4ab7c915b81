import { readdirSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type AppParts, createApp } from "../../src/server/app.ts";
import { listen } from "../../src/server/listen.ts";
import { microsoftHosts } from "../../src/server/secured.ts";
import { spokenWords } from "../../src/words/spoken.ts";

/** Who was asked to be identified, by what they carried. */
const carried: (string | undefined)[] = [];
let looked = 0;
const paneConfig = { clientId: "7d0c0f5e-52ab-4d5d-9d0e-3b2f4a6c8e11", authority: "https://login.microsoftonline.com/t" };
const parts = {
	identify: async (authorization: string | undefined) => {
		carried.push(authorization);
		if (authorization === "Bearer breaks") throw Object.assign(new Error("the sealed words"), { code: "22P02" });
		return null;
	},
	log: { error: () => {}, warn: () => {} },
	words: spokenWords(),
	now: () => "2026-06-17T09:00:00.000Z",
	newId: () => "1234",
	panesDir: "dist/panes",
	paneConfig,
	origin: "https://evenover.example.org",
	ready: async () => {
		looked++;
		await new Promise((settle) => setTimeout(settle, 50));
		return true;
	},
	frameAncestors: microsoftHosts,
};
const app = createApp(parts as unknown as AppParts);
const patience = { headersTimeout: 300, requestTimeout: 500, connectionsCheckingInterval: 50, maxConnections: 8 };
let server: ReturnType<typeof listen>;
let port = 0;
let origin = "";
beforeAll(async () => {
	app.get("/slowly", async (c) => {
		await new Promise((settle) => setTimeout(settle, 900));
		return c.text("done");
	});
	await new Promise<void>((settle) => {
		server = listen(app.fetch, { port: 0, hostname: "127.0.0.1", patience }, settle);
	});
	port = (server.address() as AddressInfo).port;
	origin = `http://127.0.0.1:${port}`;
});
afterAll(() => {
	server.close();
	if ("closeAllConnections" in server) server.closeAllConnections();
});

/** Sends bytes as they are and tells all that comes back until the connection ends. */
const raw = (bytes: string, mostMs = 3_000) =>
	new Promise<{ text: string; ended: boolean }>((settle) => {
		let text = "";
		const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
		const patience = setTimeout(() => socket.destroy(), mostMs);
		let ended = false;
		socket
			.on("data", (part) => {
				text += part.toString("latin1");
			})
			.on("end", () => {
				ended = true;
			})
			.on("error", () => {
				ended = true;
			})
			.on("close", () => {
				clearTimeout(patience);
				settle({ text, ended });
			});
	});
const statusesIn = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
const script = () => readdirSync("dist/panes/assets").find((name) => name.endsWith(".js")) ?? "";

const places: [what: string, path: string, init: RequestInit, status: number][] = [
	["a page", "/taskpane/", {}, 200],
	["a link's page", "/panel/0a6d1c52", {}, 200],
	["a script", "/assets/SCRIPT", {}, 200],
	["a script that is gone", "/assets/gone-12345678.js", {}, 404],
	["a path that is none", "/%zz", {}, 404],
	["a stranger's action", "/api/viewPanel", { method: "POST", body: "{}" }, 401],
	["a method that is none of an action's", "/api/viewPanel", {}, 404],
	["a body that is too large", "/api/viewPanel", { method: "POST", body: "x".repeat(65 * 1024) }, 413],
	["a fault of ours", "/api/viewPanel", { method: "POST", headers: { authorization: "Bearer breaks" } }, 500],
	["a notification that is none", "/graph/notifications", { method: "POST", body: "{}" }, 400],
	["the contract", "/api/openapi.json", {}, 200],
	["the panes' settings", "/config.json", {}, 200],
	["the notices", "/licenses.txt", {}, 200],
	["a look whether it lives", "/healthz", {}, 200],
];

test.each(places)("%s comes with every protection, no cookie, and leave for no other origin", async (_what, path, init, status) => {
	const headers = { ...init.headers, origin: "https://evil.example" };
	const response = await fetch(origin + path.replace("SCRIPT", script()), { ...init, headers });
	expect(response.status).toBe(status);
	const told = Object.fromEntries(response.headers);
	expect(told).toMatchObject({
		"content-security-policy": expect.stringContaining("frame-ancestors"),
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
	});
	expect(Number(/max-age=(\d+)/.exec(told["strict-transport-security"] ?? "")?.[1])).toBeGreaterThanOrEqual(180 * 86_400);
	const unwanted = /^(set-cookie|access-control-.*|x-frame-options|x-powered-by|server)$/;
	expect(Object.keys(told).filter((name) => unwanted.test(name))).toEqual([]);
	expect(await response.text()).not.toMatch(/the sealed words|22P02|\.ts:\d|node_modules\/hono/);
	const kept = told["cache-control"];
	if (path.startsWith("/api/")) expect(kept).toBe("no-store");
	else if (path.startsWith("/assets/") && status === 200) expect(kept).toBe("public, max-age=31536000, immutable");
	else expect(kept).toBe("no-cache");
});

test("the policy lets in our own scripts and Office's, no written-in ones, and frames of the hosts that are named, no others", async () => {
	const policy = (await fetch(`${origin}/teams-tab/`)).headers.get("content-security-policy") ?? "";
	const said = Object.fromEntries(policy.split(";").map((part) => [part.trim().split(" ")[0] ?? "", part.trim().split(" ").slice(1)]));
	expect(said).toMatchObject({
		"default-src": ["'self'"],
		"script-src": [
			"'self'",
			"https://appsforoffice.microsoft.com",
			"https://res.cdn.office.net",
			"https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
		],
		"connect-src": ["'self'", "https://res.cdn.office.net", "https://login.microsoftonline.com"],
		"form-action": ["'self'", "https://login.microsoftonline.com"],
		"object-src": ["'none'"],
		"base-uri": ["'none'"],
		"frame-ancestors": ["'self'", ...microsoftHosts],
	});
	const alone = createApp({ ...parts, frameAncestors: [] } as unknown as AppParts);
	expect((await alone.request("/teams-tab/")).headers.get("content-security-policy")).toMatch(/frame-ancestors 'self'$/);
});

test("a browser that asks for another page whether it may call gets no leave", async () => {
	const headers = {
		origin: "https://evil.example",
		"access-control-request-method": "POST",
		"access-control-request-headers": "authorization",
	};
	const response = await fetch(`${origin}/api/viewPanel`, { method: "OPTIONS", headers });
	expect(response.ok).toBe(false);
	expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("who somebody is comes from one header alone: neither an address nor a cookie nor a body proves anybody", async () => {
	carried.length = 0;
	const token = "aaa.bbb.ccc";
	await fetch(`${origin}/api/viewPanel?access_token=${token}&authorization=Bearer%20${token}`, {
		method: "POST",
		headers: { cookie: `authorization=Bearer ${token}; token=${token}`, "x-authorization": `Bearer ${token}` },
		body: JSON.stringify({ authorization: `Bearer ${token}` }),
	});
	expect(carried).toEqual([undefined]);
});

test("the panes are told what they need to sign people in and nothing else", async () => {
	expect(await (await fetch(`${origin}/config.json`)).json()).toEqual(paneConfig);
});

test.each([
	"/../package.json",
	"/..%2fpackage.json",
	"/assets/..%2f..%2f..%2fpackage.json",
	"/assets/..%5c..%5c..%5cpackage.json",
	"//etc/passwd",
	"/%2e%2e/%2e%2e/package.json",
	"/.built-from",
	"/assets/%00",
])("nothing outside the panes is served, however it is asked for: %s", async (path) => {
	const { text } = await raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
	expect(statusesIn(text)).toHaveLength(1);
	expect([400, 404]).toContain(statusesIn(text)[0]);
	expect(text).not.toMatch(/"private"|root:/);
});

test("a body that says no length is measured as it comes", async () => {
	const chunk = "x".repeat(16 * 1024);
	const chunked = `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
	const head = "POST /api/viewPanel HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
	expect(statusesIn((await raw(`${head}${chunked.repeat(5)}0\r\n\r\n`, 1_000)).text)[0]).toBe(413);
	const notices = `POST /graph/notifications HTTP/1.1\r\nHost: a\r\nContent-Length: ${2 * 1024 * 1024}\r\n\r\n`;
	expect(statusesIn((await raw(notices, 1_000)).text)[0]).toBe(413);
});

const smuggled = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
test.each<[what: string, request: string]>([
	[
		"a length beside chunks",
		`POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
	],
	["two lengths", `POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`],
	["a length that is no number", `POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\n${smuggled}`],
	["an encoding nobody knows", `POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
	[
		"chunks that are not the last encoding",
		`POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`,
	],
	["a blank before the colon", `POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
	[
		"a chunk that is longer than it says",
		`POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n${smuggled}`,
	],
	["no host", `GET /api/x HTTP/1.1\r\n\r\n${smuggled}`],
	["a host that is none", `GET /api/x HTTP/1.1\r\nHost: a/b?c\r\nConnection: close\r\n\r\n`],
	["a zero byte", `GET /api/x HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n${smuggled}`],
])("a request with %s is refused, and nothing hidden behind it is answered", async (_what, request) => {
	const statuses = statusesIn((await raw(request, 1_500)).text);
	expect(statuses).toEqual([400]);
});

test("what Graph is answered when it asks whether we are there is a text and nothing that runs", async () => {
	const response = await fetch(`${origin}/graph/notifications?validationToken=${encodeURIComponent("<script>alert(1)</script>")}`, {
		method: "POST",
	});
	expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
	expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("nobody is told back what they sent, and no connection becomes another", async () => {
	const traced = await raw("TRACE / HTTP/1.1\r\nHost: a\r\nX-Secret: its-own\r\nConnection: close\r\n\r\n");
	expect(traced.text).not.toContain("its-own");
	expect(statusesIn((await raw("CONNECT example.com:443 HTTP/1.1\r\nHost: a\r\n\r\n")).text)).not.toContain(200);
	const upgraded = "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
	expect(statusesIn((await raw(upgraded, 500)).text)).not.toContain(101);
});

test("headers longer than a token needs are refused", async () => {
	expect(statusesIn((await raw(`GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`)).text)).toEqual([431]);
});

test("whoever sends slowly is cut off soon, headers or body, and nobody else waits for them", async () => {
	const begun = performance.now();
	const slow = [
		raw("GET /healthz HTTP/1.1\r\nHost: a\r\nX: "),
		raw("POST /api/viewPanel HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"),
		raw(""),
	];
	expect((await fetch(`${origin}/healthz`)).status).toBe(200);
	for (const { ended } of await Promise.all(slow)) expect(ended).toBe(true);
	expect(performance.now() - begun).toBeLessThan(2_500);
});

test("what we take long for is not cut off: only what is sent to us has a time", async () => {
	expect(await (await fetch(`${origin}/slowly`)).text()).toBe("done");
});

test("a connection rests longer than the proxies before us do", async () => {
	const { text } = await raw("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 300);
	expect(Number(/keep-alive: timeout=(\d+)/i.exec(text)?.[1])).toBeGreaterThan(60);
});

test("beyond as many connections as were said nobody is let in, and when one has gone there is room again", async () => {
	if ("closeAllConnections" in server) server.closeAllConnections();
	const held = await Promise.all(
		Array.from(
			{ length: patience.maxConnections },
			() =>
				new Promise<ReturnType<typeof connect>>((settle) => {
					const socket = connect(port, "127.0.0.1", () => socket.write("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"));
					socket.once("data", () => settle(socket)).on("error", () => {});
				}),
		),
	);
	expect(statusesIn((await raw("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).text)).toEqual([]);
	const gone = new Promise((settle) => held[0]?.once("close", settle));
	held[0]?.destroy();
	await gone;
	await new Promise((settle) => setTimeout(settle, 100));
	expect(statusesIn((await raw("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).text)).toEqual([200]);
	for (const socket of held) socket.destroy();
});

test("however many strangers ask at once whether it is ready, the database is asked once", async () => {
	looked = 0;
	const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await app.request("/readyz")).status));
	expect(new Set(statuses)).toEqual(new Set([200]));
	expect(looked).toBe(1);
	await app.request("/readyz");
	expect(looked).toBe(2);
});
