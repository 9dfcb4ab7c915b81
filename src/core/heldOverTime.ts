import { orderOf } from "./answer.ts";
import { heard } from "./echo.ts";
import type { Instant } from "./instant.ts";
import type { Target } from "./panel.ts";
import { recalled } from "./pulse.ts";
import { levelsAt, type TeamFacts } from "./teamFacts.ts";

/**
 * How much of what is in force leaders state when asked without looking, at one moment: of each from 0 (none, or the reverse) to 1 (all).
 * `panel`: of the order's pairs that are settled, how many their ranking has that way round. `pulse`: how many of the priorities they name.
 * `echo`: 1 for a decision as it was made, a half for its winner alone; who skipped says nothing.
 */
export type HeldPoint = {
	at: Instant;
	kind: "panel" | "pulse" | "echo";
	/** The panel or the pulse it can be read in. */
	sourceId: string;
	/** The middle of the team, and its range. */
	median: number;
	low: number;
	high: number;
	people: number;
};

/** @see Sull, Sull & Yoder (2018), No One Knows Your Strategy: what leaders name unaided, and not whether they agree. */
export function heldOverTime(facts: TeamFacts): HeldPoint[] {
	const points = [...fromPanels(facts), ...fromPulses(facts), ...fromEchoes(facts)];
	return points.sort((a, b) => (a.at + a.kind + a.sourceId < b.at + b.kind + b.sourceId ? -1 : 1));
}

type Spot = Pick<HeldPoint, "at" | "kind" | "sourceId">;

/** Nothing where nobody said anything: an empty room holds neither all nor nothing. */
function point(spot: Spot, shares: readonly (number | null)[]): HeldPoint[] {
	const sorted = shares.filter((share) => share !== null).sort((a, b) => a - b);
	const [low] = sorted;
	const high = sorted.at(-1);
	if (low === undefined || high === undefined) return [];
	return [{ ...spot, median: medianOf(sorted), low, high, people: sorted.length }];
}

function medianOf(sorted: readonly number[]): number {
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/**
 * Of the pairs that an order settles, the share that a ranking has the same way round; null where they have no such pair in common.
 *
 * @example shareHeld(["a", "c", "b"], [[a], [b], [c]]) // 2 / 3
 */
export function shareHeld(ranking: readonly string[], levels: readonly (readonly Target[])[]): number | null {
	const settled = levels.flatMap((level, index) =>
		level.flatMap((above) => levels.slice(index + 1).flatMap((lower) => lower.map((below) => [above.id, below.id] as const))),
	);
	const known = settled.filter((pair) => pair.every((id) => ranking.includes(id)));
	if (known.length === 0) return null;
	return known.filter(([above, below]) => ranking.indexOf(above) < ranking.indexOf(below)).length / known.length;
}

const fromPanels = (facts: TeamFacts): HeldPoint[] =>
	facts.rounds.flatMap(({ panelId, revealedAt, answers }) => {
		const levels = levelsAt(facts, revealedAt);
		const spot = { at: revealedAt, kind: "panel" as const, sourceId: panelId };
		return point(
			spot,
			answers.map(({ answer }) => shareHeld(orderOf(answer.ranking), levels)),
		);
	});

const fromPulses = ({ pulses }: TeamFacts): HeldPoint[] =>
	pulses.flatMap(({ id, closedAt, priorities, answers }) =>
		point(
			{ at: closedAt, kind: "pulse", sourceId: id },
			answers.map(({ recall }) =>
				recall === null || priorities.length === 0 ? null : recalled(recall, priorities).ids.length / priorities.length,
			),
		),
	);

const worth = { remembered: 1, half: 0.5, reversed: 0, other: 0 } as const;

function fromEchoes({ echoes, decisions }: TeamFacts): HeldPoint[] {
	const panels = [...new Set(echoes.map(({ panelId }) => panelId))];
	return panels.flatMap((panelId) => {
		const asked = echoes.filter((echo) => echo.panelId === panelId && echo.answeredAt !== null);
		// as it stood when they were asked: what replaced it later is nothing they could have remembered
		const decided = decisions.filter((decision) => decision.panelId === panelId);
		const at = asked
			.map(({ answeredAt }) => answeredAt ?? "")
			.sort()
			.at(-1);
		if (at === undefined || decided.length === 0) return [];
		const shares = asked.map(({ recall }) => (recall === null ? null : worth[heard(recall, decided)]));
		return point({ at, kind: "echo", sourceId: panelId }, shares);
	});
}
