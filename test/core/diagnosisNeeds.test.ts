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

test("what can no longer tell much is not asked for: the tenth panel, echo and pulse", () => {
	const often = <Row extends { at: string }>([row]: readonly Row[], name: keyof Row) =>
		Array.from({ length: 9 }, (_, index) => ({ ...(row as Row), at: daysAgo(8 + index), [name]: `known-${index}` }));
	const { rounds, echoes, pulses } = calmTeam;
	const known = { rounds: often(rounds, "panelId"), echoes: often(echoes, "panelId"), pulses: often(pulses, "pulseId") };
	const needs = says({ ...emptyHistory(6), ...known });
	expect(needs).toContain("metric");
	for (const asking of ["panel", "echo", "pulse"]) expect(needs).not.toContain(asking);
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

test("what is past is not planned, even where the same to come would be enough", () => {
	const rounds = [calmRound(20, "p", { leaders: 8, topSplit: [2, 2, 1, 1, 0], agreement: 0.2 })];
	const at = (sign: number) => [3, 9, 12, 20, 30].map((days) => planned(sign * days, "panel"));
	expect(asked({ ...emptyHistory(8), rounds, planned: at(1) }).after).not.toBeNull();
	expect(asked({ ...emptyHistory(8), rounds, planned: at(-1) }).after).toBeNull();
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
