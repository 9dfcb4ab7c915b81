import type { Side } from "./decision.ts";

/** A decision in force, as far as contradiction goes. */
export type InForce = { id: string; chosen: Side; over: Side };

/**
 * The decisions that `chosen` even over `over` would contradict: the shortest chain from `over` to `chosen` through what is
 * in force (C over A contradicts A over B, B over C). Empty when there is none.
 *
 * @example contradictedBy({ id: "c" }, { id: "a" }, [{ id: "1", chosen: a, over: b }, { id: "2", chosen: b, over: c }]) // both
 */
export function contradictedBy(chosen: { id: string }, over: { id: string }, inForce: readonly InForce[]): InForce[] {
	const reachedBy = new Map<string, InForce | null>([[over.id, null]]);
	const frontier = [over.id];
	for (let at = frontier.shift(); at !== undefined; at = frontier.shift()) {
		for (const decision of inForce) {
			if (decision.chosen.id !== at || reachedBy.has(decision.over.id)) continue;
			reachedBy.set(decision.over.id, decision);
			if (decision.over.id === chosen.id) return chainTo(chosen.id, reachedBy);
			frontier.push(decision.over.id);
		}
	}
	return [];
}

function chainTo(end: string, reachedBy: ReadonlyMap<string, InForce | null>): InForce[] {
	const chain: InForce[] = [];
	for (let step = reachedBy.get(end); step; step = reachedBy.get(step.chosen.id)) chain.unshift(step);
	return chain;
}
