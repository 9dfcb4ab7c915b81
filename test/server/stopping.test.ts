import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterEach, expect, test } from "@jest/globals";
import { Hono } from "hono";
import { mintMe } from "../../src/core/me.ts";
import { drain } from "../../src/server/drain.ts";
import { createFollowers } from "../../src/server/followers.ts";
import { live } from "../../src/server/live.ts";
import { spokenWords } from "../../src/words/spoken.ts";

const followers = createFollowers(async (_tenant, _panel, ids) => new Set(ids));
const panel = "0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01";
const me = mintMe({ tenantId: "t", id: "p", name: "Ines", mail: "ines@brightwater.example", assertion: "x" });
const app = new Hono()
	.get("/slow", async (c) => {
		await new Promise((settle) => setTimeout(settle, 400));
		return c.text("done");
	})
	.get("/never", () => new Promise<Response>(() => {}))
	.get("/live/:panelId", (c) =>
		live(c, { words: spokenWords(), followers, identify: async () => ({ me, expiresAt: Date.now() + 60_000 }) }),
	);
let server: ReturnType<typeof serve>;
const open = async () => {
	server = await new Promise<ReturnType<typeof serve>>((settle) => {
		const made = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => settle(made));
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterEach(() => ("closeAllConnections" in server ? server.closeAllConnections() : undefined));

test("who stops waits for what is under way, ends the streams, and takes nobody else", async () => {
	const at = await open();
	const following = await fetch(`${at}/live/${panel}`);
	const slow = fetch(`${at}/slow`).then((response) => response.text());
	await new Promise((settle) => setTimeout(settle, 50));
	const begun = performance.now();
	followers.end();
	await drain(server, 5_000);
	expect(performance.now() - begun).toBeLessThan(2_000);
	expect(await slow).toBe("done");
	expect(await following.text()).toContain("following");
	expect(followers.open()).toBe(0);
	await expect(fetch(`${at}/slow`)).rejects.toThrow();
});

test("what does not end is cut off after a while", async () => {
	const at = await open();
	const never = fetch(`${at}/never`).then(
		() => "answered",
		() => "cut off",
	);
	await new Promise((settle) => setTimeout(settle, 50));
	await drain(server, 200);
	expect(await never).toBe("cut off");
});
