import type { Identify } from "./identity.ts";

/** A key that the directory withdraws is trusted no longer than it takes to hear of it anyway. */
const longestMs = 60_000;

/**
 * The same proof, made once a minute for each token and not with every request: a pane asks several things at once, and a signature costs
 * more to check than most of them. Nobody is known a moment longer than their token lasts, and who proved nobody is looked at again each time.
 */
export function rememberIdentity(identify: Identify, now: () => number = Date.now, most = 5_000): Identify {
	const known = new Map<string, { who: Awaited<ReturnType<Identify>>; until: number }>();
	return async (authorization) => {
		if (authorization === undefined) return identify(authorization);
		const kept = known.get(authorization);
		if (kept && now() < kept.until) return kept.who;
		known.delete(authorization);
		const from = now();
		const who = await identify(authorization);
		if (who) known.set(authorization, { who, until: Math.min(from + longestMs, who.expiresAt) });
		for (const [token, { until }] of known) {
			if (until > from && known.size <= most) break;
			known.delete(token);
		}
		return who;
	};
}
