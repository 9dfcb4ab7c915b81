import type { Instant } from "./instant.ts";

/**
 * Where being told of a calendar's changes stands. `wanted`: nobody tells us. `live`: changes are told until it expires.
 * `doubted`: it has to be authorized anew before it goes on.
 */
export type SubscriptionState = "wanted" | "live" | "doubted";
export type Subscription = { id: string | null; state: SubscriptionState; expiresAt: Instant | null };

const day = 86_400_000;

/** How long one subscription is asked for: a day less than Graph's most, which is 10,080 minutes for a calendar. */
export const lastsMs = 6 * day;
/** It is renewed this long before it would end: a weekend with a broken server loses nothing. */
export const renewBeforeMs = 3 * day;

/**
 * What a mailbox's subscription needs now. `needed`: the mailbox organizes a meeting that a panel follows.
 *
 * @example nextForSubscription({ id: "1", state: "live", expiresAt: "2026-06-18T10:00:00.000Z" }, true, "2026-06-17T10:00:00.000Z") // "renew"
 */
export function nextForSubscription(
	{ id, state, expiresAt }: Subscription,
	needed: boolean,
	now: Instant,
): "create" | "renew" | "remove" | "nothing" {
	const alive = id !== null && state !== "wanted" && expiresAt !== null && expiresAt > now;
	if (!needed) return "remove";
	if (!alive) return "create";
	if (state === "doubted") return "renew";
	return Date.parse(expiresAt) - Date.parse(now) <= renewBeforeMs ? "renew" : "nothing";
}
