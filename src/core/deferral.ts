import type { Instant } from "./instant.ts";

/** From this many times on, putting a question off is told as what it is: a way of deciding it. */
export const often = 3;

/**
 * How often a team has put each tension off since it last settled it, over all its panels: one panel counts once, however
 * often the owner or the day was changed there. The same sides are the same tension on every panel.
 *
 * @example timesDeferred([{ tensionId: "t", panelId: "1", deferredAt }, { tensionId: "t", panelId: "2", deferredAt }], []).get("t") // 2
 */
export function timesDeferred(
	deferrals: readonly { tensionId: string; panelId: string; deferredAt: Instant }[],
	decisions: readonly { tensionId: string; decidedAt: Instant }[],
): ReadonlyMap<string, number> {
	const panels = new Map<string, Set<string>>();
	for (const { tensionId, panelId, deferredAt } of deferrals) {
		if (decisions.some((decision) => decision.tensionId === tensionId && decision.decidedAt > deferredAt)) continue;
		panels.set(tensionId, (panels.get(tensionId) ?? new Set()).add(panelId));
	}
	return new Map([...panels].map(([tensionId, on]) => [tensionId, on.size]));
}
