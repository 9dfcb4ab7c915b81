import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cluesOf } from "../../src/core/clues.ts";
import { diagnose, lookedAt } from "../../src/core/diagnosis.ts";
import { mostAllowed } from "../../src/core/diagnosisVerdict.ts";
import { emptyHistory, lately, type TeamHistory } from "../../src/core/teamHistory.ts";
import { calmRound, calmTeam, daysAgo, histories, now } from "../support/teamHistories.ts";

const missed: TeamHistory = { ...calmTeam, metrics: calmTeam.metrics.map((metric) => ({ ...metric, state: "missed" as const })) };

const splitRounds = [90, 20].map((days) =>
	calmRound(days, `panel-${days}`, { agreement: 0.2, topSplit: [2, 2, 1, 1, 0], sharing: { people: 6, expected: 20, real: 4 } }),
);
const split: TeamHistory = {
	...calmTeam,
	rounds: splitRounds,
	echoes: calmTeam.echoes.map((echo) => ({ ...echo, remembered: 2, half: 0, reversed: 2, other: 2 })),
	metrics: [],
};

const unsure: TeamHistory = {
	...calmTeam,
	rounds: calmTeam.rounds.map((round) => ({
		...round,
		confidences: { low: 5, medium: 1, high: 0 },
		holds: { fixed: 6, flexible: 8, unknown: 22 },
		assumptions: { holds: 6, fails: 1, dontKnow: 11 },
	})),
	pulses: calmTeam.pulses.map((pulse) => ({ ...pulse, stillRight: 6, shifting: 9, wrong: 0 })),
};

const avoiding: TeamHistory = {
	...calmTeam,
	decisions: [],
	deferrals: [
		["growth", 4],
		["margin", 3],
	].map(([target, times]) => ({
		at: daysAgo(20),
		tensionId: `pair:${target}:retention`,
		sides: [String(target), "Retention"] as const,
		times: Number(times),
		settledAt: null,
	})),
};

test.each([
	[
		"leaders who put different targets first, expect the others to share them, and recall the opposite are not aligned",
		split,
		"misaligned",
	],
	["leaders who agree, remember it and miss the metrics have weak execution", missed, "execution"],
	["leaders who agree, with low confidence and much that nobody knows, are uncertain: that is no misalignment", unsure, "uncertain"],
	["leaders who put the same questions off again and again avoid deciding", avoiding, "avoided"],
])("%s", (_, history, kind) => {
	const { leading, kinds, notEnough } = diagnose(history, now);
	expect(leading).toBe(kind);
	expect(kinds[0]).toMatchObject({ kind, weight: "strong" });
	expect(kinds[0]?.for.length).toBeGreaterThan(0);
	expect(notEnough).toBeNull();
});

test("a team that agrees, remembers, decides and meets its metrics has none of the four problems", () => {
	const { leading, second, notEnough, headline, kinds } = diagnose(calmTeam, now);
	expect({ leading, second, notEnough, headline }).toEqual({
		leading: null,
		second: null,
		notEnough: null,
		headline: { say: "diagnosis.headline.clear" },
	});
	expect(kinds.every(({ weight }) => weight === "little" || weight === "none")).toBe(true);
});

test("two problems at once are both named", () => {
	const pulses = split.pulses.map((pulse) => ({ ...pulse, recalled: { named: 6, of: 15 } }));
	const { leading, second } = diagnose({ ...split, pulses, deferrals: avoiding.deferrals, decisions: [] }, now);
	expect([leading, second].sort()).toEqual(["avoided", "misaligned"]);
});

test("where there is nothing, nothing is named, and a first panel is asked for", () => {
	const { leading, kinds, notEnough, from } = diagnose(emptyHistory(6), now);
	expect(leading).toBeNull();
	expect(kinds.map(({ weight, for: pro, against }) => [weight, pro, against])).toEqual(Array(4).fill(["none", [], []]));
	expect(notEnough?.needs[0]).toEqual({ say: "diagnosis.needs.panel", with: { count: 4, context: "first" } });
	expect(from).toBeNull();
});

test("a team of one has no such problem, whatever happened", () => {
	fc.assert(
		fc.property(histories, (history) => {
			const { leading, kinds, notEnough } = diagnose({ ...history, leaders: 1 }, now);
			expect(leading).toBeNull();
			expect(kinds.every(({ weight }) => weight === "none")).toBe(true);
			expect(notEnough).toEqual({ needs: [{ say: "diagnosis.needs.leaders" }], after: null });
		}),
	);
});

test("one panel alone names nothing, however split it is", () => {
	const { leading, notEnough } = diagnose({ ...emptyHistory(6), rounds: splitRounds.slice(1) }, now);
	expect(leading).toBeNull();
	expect(notEnough?.needs.length).toBeGreaterThan(0);
});

test("one panel and one echo that fit several explanations name none, and say what would tell", () => {
	const rounds = [calmRound(20, "summer", { topSplit: [4, 2, 0, 0, 0], agreement: 0.6 })];
	const echoes = [{ at: daysAgo(15), panelId: "summer", asked: 6, remembered: 4, half: 0, reversed: 0, other: 2, skipped: 0 }];
	const { leading, headline, notEnough } = diagnose({ ...emptyHistory(6), rounds, echoes }, now);
	expect(leading).toBeNull();
	expect(headline.say).toBe("diagnosis.headline.notEnough");
	expect(notEnough?.needs.length).toBeGreaterThan(0);
});

test("what is older than half a year, and what is still to come, says nothing", () => {
	const shifted = (days: number): TeamHistory => ({
		...emptyHistory(6),
		rounds: splitRounds.map((round) => ({ ...round, at: daysAgo(days) })),
	});
	for (const days of [183, -1]) expect(diagnose(shifted(days), now)).toEqual(diagnose(emptyHistory(6), now));
	expect(diagnose(shifted(10), now)).not.toEqual(diagnose(emptyHistory(6), now));
});

test("a team that changed is seen as it is: what only the last nine weeks show is named, and told from them alone", () => {
	const days = [70, 84, 98, 112, 126, 140, 154, 168];
	const before = {
		rounds: days.map((ago) => calmRound(ago, `panel-${ago}`)),
		pulses: days.flatMap((ago) => calmTeam.pulses.slice(0, 1).map((pulse) => ({ ...pulse, at: daysAgo(ago), pulseId: `pulse-${ago}` }))),
	};
	const since = { rounds: unsure.rounds.slice(-1), pulses: unsure.pulses.slice(-2) };
	const changed = { ...calmTeam, rounds: [...before.rounds, ...since.rounds], pulses: [...before.pulses, ...since.pulses] };
	expect(diagnose({ ...calmTeam, ...before }, now).leading).toBeNull();
	expect(diagnose(changed, now).leading).toBe("uncertain");
	expect(lookedAt(changed, now)).toMatchObject(since);
	expect(diagnose(changed, now)).toEqual(diagnose(lookedAt(changed, now), now));
});

test("what half a year names is told from all of it, and so is what neither names", () => {
	for (const history of [split, missed, avoiding, calmTeam, emptyHistory(6)]) expect(lookedAt(history, now)).toEqual(lately(history, now));
});

const rowsOf = ["rounds", "echoes", "pulses", "deferrals", "decisions", "metrics", "drift", "planned"] as const;

test("the order in which things are listed changes nothing", () => {
	fc.assert(
		fc.property(histories, fc.infiniteStream(fc.nat()), (history, numbers) => {
			const shuffled = <Row>(rows: readonly Row[]) =>
				rows
					.map((row) => ({ row, by: numbers.next().value as number }))
					.sort((a, b) => a.by - b.by)
					.map(({ row }) => row);
			const other = Object.fromEntries(rowsOf.map((of) => [of, shuffled<unknown>(history[of])]));
			expect(diagnose({ ...history, ...other }, now)).toEqual(diagnose(history, now));
		}),
	);
});

test("fewer data never allow more to be said", () => {
	const order = ["none", "little", "some", "strong"];
	fc.assert(
		fc.property(histories, fc.constantFrom(...rowsOf), fc.nat(), (history, of, at) => {
			const rows: readonly unknown[] = history[of];
			const fewer = { ...history, [of]: rows.filter((_, index) => index !== at % Math.max(1, rows.length)) };
			const allowed = (one: TeamHistory) => order.indexOf(mostAllowed(cluesOf(lately(one, now))));
			expect(allowed(fewer)).toBeLessThanOrEqual(allowed(history));
			for (const { weight } of diagnose(fewer, now).kinds) expect(order.indexOf(weight)).toBeLessThanOrEqual(allowed(fewer));
			if (allowed(fewer) <= 1) expect(diagnose(fewer, now).leading).toBeNull();
		}),
	);
});

test.each(Object.entries({ split, missed, unsure, avoiding }))(
	"half of what happened in a team never makes its problem surer: %s",
	(_, history) => {
		const order = ["none", "little", "some", "strong"];
		const { leading } = diagnose(history, now);
		const weight = (one: TeamHistory) => order.indexOf(diagnose(one, now).kinds.find(({ kind }) => kind === leading)?.weight ?? "none");
		for (const half of [0, 1]) {
			const fewer = Object.fromEntries(
				rowsOf.map((of) => [of, (history[of] as readonly unknown[]).filter((_row, index) => index % 2 === half)]),
			);
			expect(weight({ ...history, ...fewer })).toBeLessThanOrEqual(weight(history));
		}
		const fewest = Object.fromEntries(rowsOf.map((of) => [of, (history[of] as readonly unknown[]).slice(0, of === "rounds" ? 1 : 0)]));
		expect(diagnose({ ...history, ...fewest }, now).leading).toBeNull();
	},
);

test("where nothing is named it is said what would tell, and where something is, nothing is missing", () => {
	fc.assert(
		fc.property(histories, (history) => {
			const { leading, second, notEnough } = diagnose(history, now);
			if (leading !== null) expect(notEnough).toBeNull();
			else expect(second).toBeNull();
			if (notEnough) expect(notEnough.needs.length).toBeGreaterThan(0);
		}),
	);
});

test("evidence speaks only of what is in the history, and counts no more than there is", () => {
	fc.assert(
		fc.property(histories, (history) => {
			const known = new Set([
				...history.rounds.map(({ panelId }) => `panel ${panelId}`),
				...history.echoes.map(({ panelId }) => `echo ${panelId}`),
				...history.pulses.map(({ pulseId }) => `pulse ${pulseId}`),
				...history.deferrals.map(({ tensionId }) => `tension ${tensionId}`),
				...history.decisions.map(({ decisionId }) => `decision ${decisionId}`),
				...history.metrics.map(({ metricId }) => `metric ${metricId}`),
				...history.drift.map(({ at }) => `overTime ${at}`),
			]);
			for (const { for: pro, against } of diagnose(history, now).kinds) {
				for (const { source, with: values = {} } of [...pro, ...against]) {
					expect(known).toContain(`${source.kind} ${source.id}`);
					if (values["of"] !== undefined) expect(Number(values["count"])).toBeLessThanOrEqual(Number(values["of"]));
				}
				const said = [...pro, ...against].map(({ say }) => say);
				expect(new Set(said).size).toBe(said.length);
			}
		}),
	);
});

test("nobody is in it: no name and no id of a person, whatever the rows carry beside their counts", () => {
	const person = { personId: "person-7f3a", name: "Tomas Lindqvist", people: ["person-7f3a"] };
	fc.assert(
		fc.property(histories, (history) => {
			const carrying = Object.fromEntries(
				rowsOf.map((of) => [of, (history[of] as readonly object[]).map((row) => ({ ...person, ...row }))]),
			);
			const told = JSON.stringify(diagnose({ ...history, ...carrying, ...person } as TeamHistory, now));
			expect(told).not.toMatch(/person-7f3a|Tomas|personId/);
		}),
	);
});
