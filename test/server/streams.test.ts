import { expect, test } from "@jest/globals";
import { Hono } from "hono";
import { mintMe } from "../../src/core/me.ts";
import { usualLimits } from "../../src/server/limits.ts";
import { createFollowers, live } from "../../src/server/live.ts";
import { createStreams } from "../../src/server/streams.ts";

const panel = "0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01";
const wait = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

function room() {
	const followers = createFollowers();
	const streams = createStreams(usualLimits.streams);
	const right = { holds: true };
	const app = new Hono().get("/live/:panelId", (c) =>
		live(c, {
			followers,
			streams,
			identify: async (id = "nobody") => ({
				me: mintMe({ tenantId: "t", id, name: id, mail: `${id}@brightwater.example`, assertion: "x" }),
				expiresAt: Date.now() + 60_000,
			}),
			mayFollow: async () => right.holds,
			pace: { beatMs: 20, lookMs: 60 },
		}),
	);
	const follow = async (id: string) => {
		const response = await app.request(`/live/${panel}`, { headers: { authorization: id } });
		const one = { over: false };
		void response.text().then(() => (one.over = true));
		return one;
	};
	return { followers, right, follow };
}

test("the 21st stream of one person ends their oldest, and nobody else's", async () => {
	const { followers, follow } = room();
	const other = await follow("ines");
	const theirs = [];
	for (let one = 0; one < 21; one++) theirs.push(await follow("maya"));
	await wait(100);
	expect(theirs.map(({ over }) => over)).toEqual([true, ...Array<boolean>(20).fill(false)]);
	expect(other.over).toBe(false);
	expect(followers.open()).toBe(21);
	followers.end();
	await wait(50);
	expect(followers.open()).toBe(0);
});

test("a stream ends soon after its reader lost the right to the panel, although nothing happened there", async () => {
	const { followers, right, follow } = room();
	const one = await follow("maya");
	await wait(150);
	expect(one.over).toBe(false);
	right.holds = false;
	await wait(150);
	expect(one.over).toBe(true);
	expect(followers.open()).toBe(0);
});

test("whoever left makes room, so that nobody is ended for streams that are over", () => {
	const streams = createStreams(2);
	const ended: string[] = [];
	const leave = streams.begin("maya", () => ended.push("first"));
	streams.begin("maya", () => ended.push("second"));
	leave();
	streams.begin("maya", () => ended.push("third"));
	expect(ended).toEqual([]);
	streams.begin("maya", () => ended.push("fourth"));
	expect(ended).toEqual(["second"]);
});
