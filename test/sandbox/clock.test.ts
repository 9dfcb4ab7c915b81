import { expect, test } from "@jest/globals";
import { createClock } from "../../sandbox/clock.ts";

test("time passes by itself, and can be moved on with those told who listen", async () => {
	const clock = createClock("2026-06-18T10:00:00.000Z");
	const heard: string[] = [];
	const stop = clock.onMove((now) => heard.push(now.slice(0, 16)));
	const before = clock.now();
	await new Promise((settle) => setTimeout(settle, 20));
	expect(clock.now() > before).toBe(true);
	clock.advance(3_600_000);
	clock.moveTo("2026-06-20T08:00:00.000Z");
	stop();
	clock.advance(60_000);
	expect(heard).toEqual(["2026-06-18T11:00", "2026-06-20T08:00"]);
	expect(clock.now().slice(0, 16)).toBe("2026-06-20T08:01");
	expect(() => clock.moveTo("tomorrow")).toThrow('"tomorrow" is no instant');
});
