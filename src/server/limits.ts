import { type Bucket, type Rate, take } from "../core/rateLimit.ts";

export type Limits = {
	/** Whatever one person asks for. */
	person: Rate;
	/** What one person changes. */
	writes: Rate;
	/** All people of one tenant. */
	tenant: Rate;
	/** Requests that prove nobody, by the address that they come from. */
	address: Rate;
	/** Notifications, by the address that they come from. */
	notifications: Rate;
	/** Live streams of one person; the oldest makes room. */
	streams: number;
	/** How many people, tenants or addresses each rate remembers. */
	remembered: number;
	/** How many proxies before us write down whom they speak for; 0 where nobody does. */
	proxies: number;
};

/** A pane reads again at each change, and a person may have many open; drafts go out at most every 600 ms while somebody writes. */
export const usualLimits: Limits = {
	person: { most: 600, perMinute: 600 },
	writes: { most: 120, perMinute: 120 },
	tenant: { most: 20_000, perMinute: 20_000 },
	address: { most: 600, perMinute: 600 },
	notifications: { most: 6_000, perMinute: 6_000 },
	streams: 20,
	remembered: 20_000,
	proxies: 0,
};

/** Seconds to wait, or null where there is nothing to wait for. */
type Wait = number | null;
type Limiter = { take(key: string): Wait; readonly remembered: number };

/** One rate for many, each by itself. Kept by this process alone; whoever was not seen for longest is forgotten first, and then has the whole rate. */
export function createLimiter(rate: Rate, most: number, now: () => number): Limiter {
	const buckets = new Map<string, Bucket>();
	return {
		take(key) {
			const taken = take(buckets.get(key), rate, now());
			// whoever comes last stands last
			buckets.delete(key);
			buckets.set(key, taken.bucket);
			const [oldest] = buckets.keys();
			if (buckets.size > most && oldest !== undefined) buckets.delete(oldest);
			return taken.allowed ? null : taken.waitSeconds;
		},
		get remembered() {
			return buckets.size;
		},
	};
}

export type Limiting = {
	/** Somebody signed in asks for something. */
	person(who: { tenantId: string; id: string }): Wait;
	/** They want to change something. */
	write(who: { tenantId: string; id: string }): Wait;
	/** A request that proved nobody. */
	stranger(address: string): Wait;
	notification(address: string): Wait;
};

/** All limits of one server. What a person is refused costs their tenant nothing. */
export function createLimits(limits: Limits, now: () => number): Limiting {
	const limiter = (rate: Rate) => createLimiter(rate, limits.remembered, now);
	const [people, writers, tenants] = [limiter(limits.person), limiter(limits.writes), limiter(limits.tenant)];
	const [strangers, notifiers] = [limiter(limits.address), limiter(limits.notifications)];
	const keyOf = ({ tenantId, id }: { tenantId: string; id: string }) => `${tenantId}/${id}`;
	return {
		person: (who) => people.take(keyOf(who)) ?? tenants.take(who.tenantId),
		write: (who) => writers.take(keyOf(who)),
		stranger: strangers.take,
		notification: notifiers.take,
	};
}
