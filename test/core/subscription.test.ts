import { expect, test } from "@jest/globals";
import { later } from "../../src/core/instant.ts";
import { lastsMs, nextForSubscription, renewBeforeMs, type Subscription } from "../../src/core/subscription.ts";

const now = "2026-06-17T09:00:00.000Z";
const live = (expiresInMs: number): Subscription => ({ id: "1", state: "live", expiresAt: later(now, expiresInMs) });

test("a subscription is renewed with days to spare, and made anew once it ran out, was removed, or never was", () => {
	expect(nextForSubscription(live(lastsMs), true, now)).toBe("nothing");
	expect(nextForSubscription(live(renewBeforeMs), true, now)).toBe("renew");
	expect(nextForSubscription(live(1), true, now)).toBe("renew");
	expect(nextForSubscription(live(0), true, now)).toBe("create");
	expect(nextForSubscription({ ...live(lastsMs), state: "wanted" }, true, now)).toBe("create");
	expect(nextForSubscription({ id: null, state: "wanted", expiresAt: null }, true, now)).toBe("create");
});

test("one in doubt is renewed at once, and one nobody needs is ended", () => {
	expect(nextForSubscription({ ...live(lastsMs), state: "doubted" }, true, now)).toBe("renew");
	expect(nextForSubscription({ ...live(-1), state: "doubted" }, true, now)).toBe("create");
	expect(nextForSubscription(live(lastsMs), false, now)).toBe("remove");
});

test("what is asked for is within Graph's most for a calendar, and renewed well before it ends", () => {
	expect(lastsMs).toBeLessThan(10_080 * 60_000);
	expect(renewBeforeMs).toBeLessThan(lastsMs);
});
