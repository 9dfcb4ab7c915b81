/** `before`: refused, nothing happened. `after`: it happened, and the answer says 504. `late`: it happens after a while. `reset`: the line breaks, before or after. */
type FaultKind = "before" | "after" | "late" | "reset";

type FaultPlan = {
	/** How many of the requests, from 0 to 1. */
	rate: number;
	kinds: FaultKind[];
	/** Matched against `/path` and against `METHOD /path`. */
	only?: RegExp;
	seed?: number;
	lateMs?: number;
};

export type Fault =
	| { kind: "before"; status: 429 | 503 | 504 }
	| { kind: "after" }
	| { kind: "late"; afterMs: number }
	| { kind: "reset"; done: boolean };

type Throttle = { times: number; retryAfterSeconds?: number; only?: RegExp };

export type Faults = {
	set(plan: FaultPlan): void;
	/** Answers the next `times` requests with 429 and Retry-After. */
	throttle(throttle: Throttle): void;
	/** Lets every request take as long, so that four at once can be reached. */
	slow(milliseconds: number): void;
	clear(): void;
};

export type Mischief = Faults & {
	/** What becomes of this request. */
	next(method: string, path: string): Fault | undefined;
	throttled(method: string, path: string): number | undefined;
	slowness(): number;
};

/** Chance that repeats itself from the same seed (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const touches = (only: RegExp | undefined, method: string, path: string): boolean =>
	!only || only.test(path) || only.test(`${method} ${path}`);

export function createFaults(): Mischief {
	let plan: FaultPlan | undefined;
	let throttle: Throttle | undefined;
	let slowMs = 0;
	let next = chance(1);
	const pick = <T>(list: T[]): T | undefined => list[Math.floor(next() * list.length)];
	return {
		set(given) {
			plan = given;
			next = chance(given.seed ?? 1);
		},
		throttle(given) {
			throttle = { ...given };
		},
		slow(milliseconds) {
			slowMs = milliseconds;
		},
		clear() {
			plan = undefined;
			throttle = undefined;
			slowMs = 0;
		},
		slowness: () => slowMs,
		throttled(method, path) {
			if (!throttle || throttle.times <= 0 || !touches(throttle.only, method, path)) return undefined;
			throttle.times -= 1;
			return throttle.retryAfterSeconds ?? 1;
		},
		next(method, path) {
			if (!plan || !touches(plan.only, method, path) || next() >= plan.rate) return undefined;
			const kind = pick(plan.kinds);
			if (kind === "before") return { kind, status: pick([429, 503, 504] as const satisfies number[] as (429 | 503 | 504)[]) ?? 503 };
			if (kind === "late") return { kind, afterMs: plan.lateMs ?? 2000 };
			if (kind === "reset") return { kind, done: next() < 0.5 };
			return kind && { kind };
		},
	};
}
