import type { Instant } from "./instant.ts";

/**
 * What a team's own data say over time, as counts: nobody is in it by name or id, so nothing that is concluded from it can blame a
 * person. Only what is revealed or was said openly. Rows of a kind are in any order.
 */
export type TeamHistory = {
	/** How many lead: the members without the one who facilitates. */
	leaders: number;
	rounds: readonly RoundFacts[];
	echoes: readonly EchoFacts[];
	pulses: readonly PulseFacts[];
	deferrals: readonly DeferralFacts[];
	decisions: readonly DecisionFacts[];
	metrics: readonly MetricFacts[];
	drift: readonly DriftFacts[];
	/** What is going to tell more, and when. */
	planned: readonly Planned[];
};

/** One revealed round of a panel, at the reveal. `leaders`: of that panel; `answered` of them did. */
export type RoundFacts = {
	at: Instant;
	panelId: string;
	leaders: number;
	answered: number;
	/** Kendall's W from 0 to 1, null where it is undefined. */
	agreement: number | null;
	/** How many put each target first; adds up to `answered`. */
	topSplit: readonly number[];
	/**
	 * How many of the others `people` leaders expected to share their first target, added up, and how many of those who answered
	 * do. `people` are those who guessed. Null where nobody was asked.
	 */
	sharing: { people: number; expected: number; real: number } | null;
	confidences: { low: number; medium: number; high: number };
	/** What is fixed, flexible or not known, over all dimensions and people. */
	holds: { fixed: number; flexible: number; unknown: number };
	/** Votes on the assumptions, added up. */
	assumptions: { holds: number; fails: number; dontKnow: number };
};

/** The echo of one panel: how many were asked, and what those who have answered recall (`EchoResult`); `at` is when it was asked. */
export type EchoFacts = {
	at: Instant;
	panelId: string;
	asked: number;
	remembered: number;
	half: number;
	reversed: number;
	other: number;
	skipped: number;
};

/** One pulse. The three counts are over people and priorities; `recalled` how many priorities were named unaided, of how many. */
export type PulseFacts = {
	at: Instant;
	pulseId: string;
	asked: number;
	answered: number;
	stillRight: number;
	shifting: number;
	wrong: number;
	recalled: { named: number; of: number };
};

/** A tension that was put off `times` times (`timesDeferred`), last `at`; `settledAt` is null while it is open. `sides` are its labels. */
export type DeferralFacts = { at: Instant; tensionId: string; sides: readonly [string, string]; times: number; settledAt: Instant | null };

/** A decision, which tension it settled, and how the leaders stand on it; `silent` have not said. `cannotCommitOpen`: objections that nobody has answered. */
export type DecisionFacts = {
	at: Instant;
	decisionId: string;
	tensionId: string;
	stances: { commit: number; disagree: number; cannot: number; silent: number };
	cannotCommitOpen: number;
};

/** Where a metric of the framework stands against its thresholds. */
export type MetricFacts = { at: Instant; metricId: string; label: string; state: "met" | "missed" | "between" | "unknown" };

/** How far the orders that `people` leaders state in a panel are from the one in force, from 0 (the same) to 1 (reversed), middle of the team. */
export type DriftFacts = { at: Instant; people: number; distance: number };

/** Something that is already set for a day: a panel on a meeting, an echo, a pulse. */
export type Planned = { at: Instant; kind: "panel" | "echo" | "pulse"; id: string };

/** Where evidence comes from, for a link. `overTime` is the page of the drift, its id the moment of the point. */
export type Source = { kind: "panel" | "echo" | "pulse" | "tension" | "decision" | "metric" | "overTime"; id: string };

/** A team nothing is known of. @example emptyHistory(6).rounds // [] */
export const emptyHistory = (leaders: number): TeamHistory => ({
	leaders,
	rounds: [],
	echoes: [],
	pulses: [],
	deferrals: [],
	decisions: [],
	metrics: [],
	drift: [],
	planned: [],
});

/** Half a year: what is older says how a team was, not how it is. */
const weeksLooked = 26;

/**
 * What of a history is looked at: nothing that lies after `now`, nothing older than `weeks`, 26 unless told. What is planned is the other way
 * round: only what is still to come.
 *
 * @example lately({ ...emptyHistory(6), drift: [{ at: "2025-01-01T00:00:00.000Z", people: 6, distance: 0.4 }] }, "2026-06-18T10:00:00.000Z").drift // []
 */
export function lately(history: TeamHistory, now: Instant, weeks: number = weeksLooked): TeamHistory {
	const from = new Date(Date.parse(now) - weeks * 7 * 86_400_000).toISOString();
	const seen = <Row extends { at: Instant }>(rows: readonly Row[]) => rows.filter(({ at }) => at >= from && at <= now);
	return {
		leaders: history.leaders,
		rounds: seen(history.rounds),
		echoes: seen(history.echoes),
		pulses: seen(history.pulses),
		deferrals: seen(history.deferrals).map((one) => (one.settledAt !== null && one.settledAt > now ? { ...one, settledAt: null } : one)),
		decisions: seen(history.decisions),
		metrics: latestOf(seen(history.metrics)),
		drift: seen(history.drift),
		planned: history.planned.filter(({ at }) => at > now).sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1)),
	};
}

/** A metric says where it stands once: its last known value counts. */
function latestOf(metrics: readonly MetricFacts[]): MetricFacts[] {
	const last = new Map<string, MetricFacts>();
	for (const metric of metrics) {
		const known = last.get(metric.metricId);
		if (!known || known.at + known.state < metric.at + metric.state) last.set(metric.metricId, metric);
	}
	return [...last.values()];
}
