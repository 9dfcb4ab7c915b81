import type { Side } from "./decision.ts";
import type { Target } from "./panel.ts";

/** Sides that are no target carry their tension's id before a colon, which no target's id can hold. */
const isTarget = ({ id }: Side): boolean => !id.includes(":");

/**
 * The team's order as far as its decisions in force settle it: each target stands one level below the lowest of those
 * chosen over it. Targets on one level are not settled among themselves; targets no decision names are not in it.
 *
 * @example orderFrom([{ chosen: retention, over: revenue }]) // [[retention], [revenue]]
 */
export function orderFrom(inForce: readonly { chosen: Side; over: Side }[]): Target[][] {
	const settled = inForce.filter(({ chosen }) => isTarget(chosen));
	const targets = new Map(settled.flatMap(({ chosen, over }) => [chosen, over]).map((side) => [side.id, side]));
	const depth = new Map<string, number>();
	const depthOf = (id: string): number => {
		const known = depth.get(id);
		if (known !== undefined) return known;
		const above = settled.filter(({ over }) => over.id === id).map(({ chosen }) => depthOf(chosen.id) + 1);
		const found = Math.max(0, ...above);
		depth.set(id, found);
		return found;
	};
	const levels: Target[][] = [];
	for (const target of [...targets.values()].sort((a, b) => a.id.localeCompare(b.id))) {
		const at = depthOf(target.id);
		levels[at] = [...(levels[at] ?? []), { id: target.id, label: target.label }];
	}
	return levels;
}
