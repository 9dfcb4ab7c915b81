/** How often something may be done: at most `most` times at once, and `perMinute` times a minute in the long run. Both above zero. */
export type Rate = { readonly most: number; readonly perMinute: number };

/** What is left of a rate for one person (or tenant, or address): `left` times, as it stood at `at`, in milliseconds since 1970. */
export type Bucket = { readonly left: number; readonly at: number };

type Taken = { allowed: true; bucket: Bucket } | { allowed: false; bucket: Bucket; waitSeconds: number };

/**
 * Takes one from a token bucket: it holds `most` at first, loses one each time, and fills again evenly. Over any stretch of time
 * never more than `most` + `perMinute` × minutes are allowed. What is refused costs nothing.
 *
 * @param bucket as it was left the last time; undefined for whoever is new.
 * @param now milliseconds since 1970. A clock that was put back fills nothing and locks nobody out: it goes on from there.
 * @returns whether it is allowed, the bucket to keep, and where it is not, the whole seconds (at least 1) until it is again.
 * @example
 * const rate = { most: 2, perMinute: 60 };
 * take({ left: 1, at: 0 }, rate, 0); // { allowed: true, bucket: { left: 0, at: 0 } }
 * take({ left: 0, at: 0 }, rate, 500); // { allowed: false, bucket: { left: 0.5, at: 500 }, waitSeconds: 1 }
 * @see https://en.wikipedia.org/wiki/Token_bucket
 */
export function take(bucket: Bucket | undefined, { most, perMinute }: Rate, now: number): Taken {
	const perMs = perMinute / 60_000;
	const filled = bucket ? Math.min(most, bucket.left + Math.max(0, now - bucket.at) * perMs) : most;
	// a thousandth of a rounding error is not worth another second
	if (filled >= 1 - 1e-9) return { allowed: true, bucket: { left: Math.max(0, filled - 1), at: now } };
	return { allowed: false, bucket: { left: filled, at: now }, waitSeconds: Math.max(1, Math.ceil((1 - filled) / perMs / 1000 - 1e-6)) };
}
