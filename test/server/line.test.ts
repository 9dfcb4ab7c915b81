import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Hono } from "hono";
import { mintMe } from "../../src/core/me.ts";
import { createFollowers } from "../../src/server/followers.ts";
import { type Line, onLine } from "../../src/server/line.ts";
import { listen } from "../../src/server/listen.ts";
import { live } from "../../src/server/live.ts";
import { spokenWords } from "../../src/words/spoken.ts";

const panel = "0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01";
const wait = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));
const right = { holds: true };
const followers = createFollowers(async (_tenant, _panel, ids) => new Set(right.holds ? ids : []), undefined, {
	beatMs: 60_000,
	lookMs: 60_000,
	leastMs: 5,
});
const app = new Hono()
	.use(async (c, next) => {
		await next();
		c.header("X-Late", "set on the way out");
	})
	.get("/plain", (c) => c.text("plain"))
	.get("/live/:panelId", (c) =>
		live(c, {
			words: spokenWords(),
			followers,
			identify: async (lasts = "60000") => ({
				me: mintMe({ tenantId: "t", id: "ines", name: "Ines", mail: "ines@brightwater.example", assertion: "x" }),
				expiresAt: Date.now() + Number(lasts),
			}),
		}),
	);
let server: ReturnType<typeof listen>;
beforeAll(
	() =>
		new Promise<void>((settle) => {
			server = listen(app.fetch, { port: 0, hostname: "127.0.0.1" }, settle);
		}),
);
afterAll(() => {
	server.close();
	if ("closeAllConnections" in server) server.closeAllConnections();
});

const asks = (path: string, { method = "GET", version = "1.1", lasts = 60_000 } = {}) =>
	`${method} ${path} HTTP/${version}\r\nhost: localhost\r\nauthorization: ${lasts}\r\n\r\n`;

/** Sends bytes as they are, and keeps all that comes back. */
function line(bytes: string) {
	const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(bytes));
	const heard = { text: "", socket };
	socket.on("data", (part) => {
		heard.text += part.toString("latin1");
	});
	return heard;
}
const change = () => followers.wake("t", panel);

test("a stream has the headers that are set on its way out, and hears of a change in a chunk of its own", async () => {
	const one = line(asks(`/live/${panel}`));
	await wait(100);
	expect(one.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
	expect(one.text.toLowerCase()).toContain("x-late: set on the way out\r\n");
	expect(one.text.toLowerCase()).toContain("transfer-encoding: chunked\r\n");
	expect(one.text.toLowerCase()).toContain("content-type: text/event-stream\r\n");
	expect(one.text.endsWith("\r\n\r\nd\r\n: following\n\n\r\n")).toBe(true);
	change();
	await wait(50);
	expect(one.text.endsWith("\r\nf\r\ndata: changed\n\n\r\n")).toBe(true);
	one.socket.destroy();
	await wait(50);
	expect(followers.open()).toBe(0);
});

test("a stream ends when its token expires, and its line answers the next request", async () => {
	const [soon, later] = [line(asks(`/live/${panel}`, { lasts: 200 })), line(asks(`/live/${panel}`, { lasts: 450 }))];
	await wait(120);
	expect(followers.open()).toBe(2);
	await wait(180);
	expect(soon.text.endsWith("\r\n0\r\n\r\n")).toBe(true);
	expect(followers.open()).toBe(1);
	await wait(300);
	expect(later.text.endsWith("\r\n0\r\n\r\n")).toBe(true);
	expect(followers.open()).toBe(0);
	soon.socket.write(asks("/plain"));
	await wait(50);
	expect(soon.text.endsWith("\r\n\r\nplain")).toBe(true);
	soon.socket.destroy();
	later.socket.destroy();
});

test("whoever lost the right hears nothing of a change, and their stream ends", async () => {
	const one = line(asks(`/live/${panel}`));
	await wait(100);
	right.holds = false;
	change();
	await wait(50);
	right.holds = true;
	expect(one.text).not.toContain("changed");
	expect(one.text.endsWith("\r\n0\r\n\r\n")).toBe(true);
	expect(followers.open()).toBe(0);
	one.socket.destroy();
});

test("a proxy that speaks HTTP/1.0, and a stream that waits behind another answer, follow as well", async () => {
	const proxy = line(asks(`/live/${panel}`, { version: "1.0" }));
	const behind = line(asks("/plain") + asks(`/live/${panel}`));
	await wait(150);
	expect(followers.open()).toBe(2);
	change();
	await wait(50);
	for (const { text } of [proxy, behind]) expect(text.endsWith("\r\nf\r\ndata: changed\n\n\r\n")).toBe(true);
	proxy.socket.destroy();
	behind.socket.destroy();
	await wait(50);
	expect(followers.open()).toBe(0);
});

test("whoever asks for the head alone follows nothing", async () => {
	const one = line(asks(`/live/${panel}`, { method: "HEAD" }));
	await wait(100);
	expect(one.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
	expect(one.text).not.toContain("following");
	expect(followers.open()).toBe(0);
	one.socket.destroy();
});

test("what a reader does not read does not pile up, and the change that they missed is told once they read again", async () => {
	const outgoing: { waits: number; said: string[]; gone?: () => void } = { waits: 0, said: [] };
	const socket = {
		get writableLength() {
			return outgoing.waits;
		},
		write: (part: Buffer) => {
			outgoing.waits += part.length;
			outgoing.said.push(part.toString());
		},
	};
	const bindings = {
		incoming: { headers: { authorization: "x" }, rawHeaders: ["authorization", "x"] },
		outgoing: { socket, writeHead: () => {}, write: () => {}, end: () => {}, removeAllListeners: () => {}, once: () => {} },
	};
	let line: Line | undefined;
	const begin = (given: Line) => {
		line = given;
		return () => {};
	};
	onLine(begin, bindings as never, new Response(null));
	for (let change = 0; change < 1_000; change++) line?.say("changed");
	expect(outgoing.waits).toBeLessThan(1_100);
	line?.say("alive");
	expect(outgoing.said.join("")).not.toContain("still here");
	outgoing.waits = 0;
	outgoing.said.length = 0;
	line?.say("changed");
	expect(outgoing.said).toEqual(["f\r\ndata: changed\n\n\r\n"]);
	expect(bindings.incoming).toEqual({ headers: {}, rawHeaders: [] });
});
