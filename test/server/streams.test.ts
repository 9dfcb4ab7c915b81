import { expect, test } from "@jest/globals";
import { Hono } from "hono";
import { mintMe } from "../../src/core/me.ts";
import { StoreAway } from "../../src/core/storeAway.ts";
import { createFollowers, type MayFollow } from "../../src/server/followers.ts";
import { usualLimits } from "../../src/server/limits.ts";
import { live } from "../../src/server/live.ts";
import { createStreams } from "../../src/server/streams.ts";
import { spokenWords } from "../../src/words/spoken.ts";

const panel = "0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01";
const wait = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

function room() {
	const right = { holds: true, away: false };
	const asked: (readonly string[])[] = [];
	const mayFollow: MayFollow = async (_tenant, _panel, ids) => {
		if (right.away) throw new StoreAway(new Error("no line"));
		asked.push(ids);
		return new Set(right.holds ? ids : []);
	};
	const followers = createFollowers(mayFollow, undefined, { beatMs: 20, lookMs: 60, leastMs: 100 });
	const streams = createStreams(usualLimits.streams);
	const app = new Hono().get("/live/:panelId", (c) =>
		live(c, {
			words: spokenWords(),
			followers,
			streams,
			identify: async (id = "nobody") => ({
				me: mintMe({ tenantId: "t", id, name: id, mail: `${id}@brightwater.example`, assertion: "x" }),
				expiresAt: Date.now() + 60_000,
			}),
		}),
	);
	const follow = async (id: string) => {
		const response = await app.request(`/live/${panel}`, { headers: { authorization: id } });
		const one = { over: false, told: 0 };
		void (async () => {
			for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
				one.told += text.split("data: changed").length - 1;
			one.over = true;
		})();
		return one;
	};
	return { followers, right, follow, asked, changed: () => followers.wake("t", panel) };
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

test("a change is told to all who follow the panel after one look at who of them may", async () => {
	const { follow, asked, changed } = room();
	const people = ["ines", "tomas", "priya", "hana"];
	const all = await Promise.all([...people, ...people].map(follow));
	await wait(5);
	asked.length = 0;
	changed();
	await wait(15);
	expect(all.map(({ told }) => told)).toEqual(Array(8).fill(1));
	expect(asked).toEqual([people]);
});

test("what changes all the time is told in turns, the last change too, and nobody misses it", async () => {
	const { follow, changed } = room();
	const one = await follow("ines");
	await wait(5);
	for (let time = 0; time < 40; time++) {
		changed();
		await wait(5);
	}
	const { told } = one;
	expect(told).toBeGreaterThan(0);
	expect(told).toBeLessThan(10);
	changed();
	await wait(150);
	expect(one.told).toBeGreaterThan(told);
});

test("whoever lost the right hears nothing of a change, and their stream ends", async () => {
	const { right, follow, changed } = room();
	const one = await follow("ines");
	await wait(5);
	right.holds = false;
	changed();
	await wait(15);
	expect(one).toEqual({ over: true, told: 0 });
});

test("while nobody knows who may hear it, a change is kept, and told once it is known", async () => {
	const { right, follow, changed } = room();
	const one = await follow("ines");
	await wait(5);
	right.away = true;
	changed();
	await wait(200);
	expect(one).toEqual({ over: false, told: 0 });
	right.away = false;
	await wait(2_000);
	expect(one).toEqual({ over: false, told: 1 });
});
