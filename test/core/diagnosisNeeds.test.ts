import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cluesOf } from "../../src/core/clues.ts";
import { enoughAfter, needsOf } from "../../src/core/diagnosisNeeds.ts";
import { oddsOf } from "../../src/core/problemOdds.ts";
import { emptyHistory, lately, type Planned, type TeamHistory } from "../../src/core/teamHistory.ts";
import { weigh } from "../../src/core/weighClues.ts";
import { calmRound, calmTeam, daysAgo, histories, now } from "../support/teamHistories.ts";

const asked = (history: TeamHistory) => {
	const seen = lately(history, now);
	const weighed = weigh(cluesOf(seen));
	const odds = oddsOf(weighed);
	return { needs: needsOf(seen, weighed, odds), after: enoughAfter(seen, weighed, odds) };
};
const says = (history: TeamHistory) => asked(history).needs.map(({ say }) => say.replace("diagnosis.needs.", ""));

test("a first panel tells most, with at least four answers, or all of a smaller team", () => {
	expect(asked(emptyHistory(6)).needs[0]).toEqual({ say: "diagnosis.needs.panel", with: { count: 4, context: "first" } });
	expect(asked(emptyHistory(3)).needs[0]?.with).toMatchObject({ count: 3 });
});

test("where panels, echoes and pulses are calm, a metric tells what they cannot: named where its value is not known", () => {
	expect(says({ ...calmTeam, metrics: [] })[0]).toBe("metric");
	const unknown = { at: daysAgo(4), metricId: "churn", label: "Churn", state: "unknown" as const };
	expect(asked({ ...calmTeam, metrics: [unknown] }).needs[0]).toEqual({
		say: "diagnosis.needs.metric",
		with: { label: "Churn", context: "known" },
	});
});

test("what can no longer tell much is not asked for: the tenth echo", () => {
	const echoes = [80, 70, 60, 50, 40, 30, 20, 10].map((days) => ({
		at: daysAgo(days),
		panelId: `p${days}`,
		asked: 6,
		remembered: 4,
		half: 0,
		reversed: 0,
		other: 2,
		skipped: 0,
	}));
	expect(says({ ...emptyHistory(6), echoes })).not.toContain("echo");
});

const planned = (days: number, kind: Planned["kind"]): Planned => ({ at: daysAgo(-days), kind, id: `${kind}-${days}` });

test("it is said after which of what is planned there should be enough, whatever comes before it", () => {
	const known = { ...emptyHistory(8), rounds: [calmRound(20, "p", { leaders: 8, topSplit: [2, 2, 1, 1, 0], agreement: 0.2 })] };
	const all = [planned(3, "pulse"), planned(9, "echo"), planned(12, "panel"), planned(20, "panel"), planned(30, "pulse")];
	const { after } = asked({ ...known, planned: [...all].reverse() });
	expect(all).toContainEqual(after);
	expect(asked({ ...known, planned: [] }).after).toBeNull();
	const until = all.slice(
		0,
		all.findIndex(({ id }) => id === after?.id),
	);
	expect(asked({ ...known, planned: until }).after).toBeNull();
});

test("what is past is not planned", () => {
	expect(
		asked({ ...emptyHistory(6), planned: [30, 20, 10].map((days) => ({ at: daysAgo(days), kind: "panel", id: `p${days}` })) }).after,
	).toBeNull();
});

test("something is always asked for, the same thing never twice", () => {
	fc.assert(
		fc.property(histories, (history) => {
			const needs = says(history);
			expect(needs.length).toBeGreaterThan(0);
			expect(new Set(needs).size).toBe(needs.length);
		}),
	);
});
