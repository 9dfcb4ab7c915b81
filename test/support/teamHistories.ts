import fc from "fast-check";
import { later } from "../../src/core/instant.ts";
import { emptyHistory, type RoundFacts, type TeamHistory } from "../../src/core/teamHistory.ts";

export const now = "2026-06-18T10:00:00.000Z";
export const daysAgo = (days: number): string => later(now, -days * 86_400_000);

const count = fc.integer({ min: 0, max: 9 });
const at = fc.integer({ min: 1, max: 170 }).map(daysAgo);
const id = (of: string) => fc.integer({ min: 1, max: 40 }).map((number) => `${of}-${number}`);

const round = fc
	.record({
		at,
		panelId: id("panel"),
		leaders: fc.integer({ min: 2, max: 10 }),
		agreement: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
		topSplit: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 5 }),
		sharing: fc.option(fc.record({ people: fc.integer({ min: 0, max: 9 }), expected: count, real: count })),
		confidences: fc.record({ low: count, medium: count, high: count }),
		holds: fc.record({ fixed: count, flexible: count, unknown: count }),
		assumptions: fc.record({ holds: count, fails: count, dontKnow: count }),
	})
	.map((facts): RoundFacts => ({ ...facts, answered: facts.topSplit.reduce((sum, one) => sum + one, 0) }));

/** Histories of any team, with few facts or many, that need not make sense together. */
export const histories: fc.Arbitrary<TeamHistory> = fc.record({
	leaders: fc.integer({ min: 2, max: 10 }),
	rounds: fc.array(round, { maxLength: 4 }),
	echoes: fc.array(
		fc.record({ at, panelId: id("panel"), asked: count, remembered: count, half: count, reversed: count, other: count, skipped: count }),
		{ maxLength: 4 },
	),
	pulses: fc.array(
		fc
			.record({
				at,
				pulseId: id("pulse"),
				asked: count,
				answered: count,
				stillRight: count,
				shifting: count,
				wrong: count,
				named: count,
				more: count,
			})
			.map(({ named, more, ...rest }) => ({ ...rest, recalled: { named, of: named + more } })),
		{ maxLength: 5 },
	),
	deferrals: fc.array(
		fc.record({
			at,
			tensionId: id("pair"),
			sides: fc.constant(["Growth in users", "Enterprise value"] as const),
			times: fc.integer({ min: 0, max: 5 }),
			settledAt: fc.option(at),
		}),
		{ maxLength: 4 },
	),
	decisions: fc.array(
		fc.record({
			at,
			decisionId: id("decision"),
			tensionId: id("pair"),
			stances: fc.record({ commit: count, disagree: count, cannot: count, silent: count }),
			cannotCommitOpen: count,
		}),
		{ maxLength: 4 },
	),
	metrics: fc.array(
		fc.record({
			at,
			metricId: id("metric"),
			label: fc.constant("Net retention"),
			state: fc.constantFrom("met" as const, "missed" as const, "between" as const, "unknown" as const),
		}),
		{ maxLength: 4 },
	),
	drift: fc.array(fc.record({ at, people: count, distance: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 4 }),
	planned: fc.array(
		fc.record({
			at: fc.integer({ min: 1, max: 60 }).map((days) => daysAgo(-days)),
			kind: fc.constantFrom("panel", "echo", "pulse"),
			id: id("planned"),
		}),
		{ maxLength: 3 },
	),
});

/** A round of six in which all is well: five put one target first, and know that they do. */
export const calmRound = (days: number, panelId: string, but: Partial<RoundFacts> = {}): RoundFacts => ({
	at: daysAgo(days),
	panelId,
	leaders: 6,
	answered: 6,
	agreement: 0.85,
	topSplit: [5, 1, 0, 0, 0],
	sharing: { people: 6, expected: 22, real: 20 },
	confidences: { low: 0, medium: 3, high: 3 },
	holds: { fixed: 14, flexible: 19, unknown: 3 },
	assumptions: { holds: 14, fails: 1, dontKnow: 3 },
	...but,
});

/** A team of six in which all is well: it agrees, remembers, decides, and meets its metrics. */
export const calmTeam: TeamHistory = {
	...emptyHistory(6),
	rounds: [calmRound(90, "spring"), calmRound(20, "summer")],
	echoes: [
		{ at: daysAgo(85), panelId: "spring", asked: 6, remembered: 5, half: 1, reversed: 0, other: 0, skipped: 0 },
		{ at: daysAgo(15), panelId: "summer", asked: 6, remembered: 5, half: 0, reversed: 0, other: 1, skipped: 0 },
	],
	pulses: [40, 26, 12].map((days) => ({
		at: daysAgo(days),
		pulseId: `pulse-${days}`,
		asked: 6,
		answered: 5,
		stillRight: 14,
		shifting: 1,
		wrong: 0,
		recalled: { named: 13, of: 15 },
	})),
	decisions: [90, 89, 20].map((days, index) => ({
		at: daysAgo(days),
		decisionId: `decision-${index}`,
		tensionId: `pair:${index}`,
		stances: { commit: 5, disagree: 0, cannot: 0, silent: 0 },
		cannotCommitOpen: 0,
	})),
	metrics: ["Net retention", "Churn", "Margin"].map((label) => ({
		at: daysAgo(5),
		metricId: label.toLowerCase(),
		label,
		state: "met" as const,
	})),
};
