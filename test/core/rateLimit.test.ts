import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Bucket, type Rate, take } from "../../src/core/rateLimit.ts";

const rates = fc.record({ most: fc.integer({ min: 1, max: 50 }), perMinute: fc.integer({ min: 1, max: 6_000 }) });
const pauses = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 120_000 })), {
	minLength: 1,
	maxLength: 200,
});

/** When somebody was allowed, who tries after each of the pauses. */
function allowedAt(rate: Rate, waits: readonly number[]): number[] {
	let bucket: Bucket | undefined;
	let now = 1_000_000;
	return waits.flatMap((wait) => {
		now += wait;
		const taken = take(bucket, rate, now);
		bucket = taken.bucket;
		return taken.allowed ? [now] : [];
	});
}

test("over any stretch of any history, never more are allowed than the bucket holds and time fills again", () => {
	fc.assert(
		fc.property(rates, pauses, (rate, waits) => {
			const allowed = allowedAt(rate, waits);
			for (const [first, from] of allowed.entries())
				for (const [last, to] of allowed.entries())
					if (last >= first) expect(last - first + 1).toBeLessThanOrEqual(rate.most + ((to - from) / 60_000) * rate.perMinute + 1e-6);
		}),
		{ numRuns: 150 },
	);
});

test("whoever waits as long as they are told to is allowed, and a second before they are not", () => {
	fc.assert(
		fc.property(rates, pauses, (rate, waits) => {
			let bucket: Bucket | undefined;
			let now = 0;
			for (const wait of [...waits, ...Array<number>(rate.most + 1).fill(0)]) {
				now += wait;
				const taken = take(bucket, rate, now);
				bucket = taken.bucket;
				if (taken.allowed) continue;
				expect(Number.isInteger(taken.waitSeconds)).toBe(true);
				expect(taken.waitSeconds).toBeGreaterThanOrEqual(1);
				expect(take(bucket, rate, now + taken.waitSeconds * 1000).allowed).toBe(true);
				if (taken.waitSeconds > 1) expect(take(bucket, rate, now + (taken.waitSeconds - 1) * 1000 - 1).allowed).toBe(false);
			}
		}),
	);
});

test("a whole bucket may be used at once, and no longer than a minute's rest fills it", () => {
	expect(allowedAt({ most: 5, perMinute: 5 }, Array(9).fill(0))).toHaveLength(5);
	expect(allowedAt({ most: 5, perMinute: 5 }, [...Array<number>(9).fill(0), 60_000, ...Array<number>(9).fill(0)])).toHaveLength(10);
});

test("a clock put back fills nothing and locks nobody out", () => {
	const rate = { most: 1, perMinute: 60 };
	const emptied = take(undefined, rate, 3_600_000).bucket;
	const back = take(emptied, rate, 0);
	expect(back).toMatchObject({ allowed: false, waitSeconds: 1 });
	expect(take(back.bucket, rate, 1_000).allowed).toBe(true);
});
