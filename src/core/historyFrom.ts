import { kendallW } from "./agreement.ts";
import { orderOf } from "./answer.ts";
import { heard } from "./echo.ts";
import { heldOverTime } from "./heldOverTime.ts";
import type { Instant } from "./instant.ts";
import { openObjections } from "./objection.ts";
import { recalled } from "./pulse.ts";
import type { FactDecision, FactRound, TeamFacts } from "./teamFacts.ts";
import type { DecisionFacts, DeferralFacts, EchoFacts, MetricFacts, Planned, PulseFacts, RoundFacts, TeamHistory } from "./teamHistory.ts";

/** What stands beside what was said: how the framework's metrics are, and what is set for a day to come. */
export type Beside = {
	metrics: readonly MetricFacts[];
	planned: readonly Planned[];
	labelsOf(tensionId: string): readonly [string, string];
};

/** A team's own data as counts, in which nobody is named. */
export const historyFrom = (facts: TeamFacts, { metrics, planned, labelsOf }: Beside): TeamHistory => ({
	leaders: facts.leaders.length,
	rounds: facts.rounds.map(roundFacts),
	echoes: echoFacts(facts),
	pulses: facts.pulses.map((pulse) => pulseFacts(pulse, facts)),
	deferrals: deferralFacts(facts, labelsOf),
	decisions: facts.decisions.map((decision) => decisionFacts(decision, facts)),
	metrics,
	// what echoes and pulses found is counted there already, and is no second witness
	drift: heldOverTime(facts).flatMap(({ at, kind, people, median }) => (kind === "panel" ? [{ at, people, distance: 1 - median }] : [])),
	planned,
});

const countOf = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.filter(is).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function roundFacts({ panelId, revealedAt: at, targets, leaders, answers, tallies }: FactRound): RoundFacts {
	const given = answers.map(({ answer }) => answer);
	const orders = given.map(({ ranking }) => orderOf(ranking));
	const firsts = orders.map(([first]) => first);
	const places = orders.map((order) => targets.map(({ id }) => order.indexOf(id) + 1));
	const real = (first: string | undefined) => countOf(firsts, (other) => other === first) - 1;
	const confident = (confidence: string) => countOf(given, (answer) => answer.confidence === confidence);
	const holds = given.flatMap(({ limits }) => limits.map(({ hold }) => hold));
	return {
		at,
		panelId,
		leaders: leaders.length,
		answered: given.length,
		agreement: given.length < 2 ? null : kendallW(places).w,
		topSplit: targets.map(({ id }) => countOf(firsts, (first) => first === id)),
		sharing:
			given.length === 0
				? null
				: { people: given.length, expected: sum(given.map(({ guess }) => guess.sharing)), real: sum(firsts.map(real)) },
		confidences: { low: confident("low"), medium: confident("medium"), high: confident("high") },
		holds: {
			fixed: countOf(holds, (hold) => hold === "fixed"),
			flexible: countOf(holds, (hold) => hold === "flexible"),
			unknown: countOf(holds, (hold) => hold === "unknown"),
		},
		assumptions: {
			holds: sum(tallies.map((tally) => tally.holds)),
			fails: sum(tallies.map((tally) => tally.doesNot)),
			dontKnow: sum(tallies.map((tally) => tally.unknown)),
		},
	};
}

function echoFacts({ echoes, decisions }: TeamFacts): EchoFacts[] {
	return [...new Set(echoes.map(({ panelId }) => panelId))].flatMap((panelId) => {
		const asked = echoes.filter((echo) => echo.panelId === panelId);
		const answered = asked.filter(({ answeredAt }) => answeredAt !== null);
		const decided = decisions.filter((decision) => decision.panelId === panelId);
		const results = answered.flatMap(({ recall }) => (recall === null ? [] : [heard(recall, decided)]));
		const [first] = asked;
		if (!first || decided.length === 0) return [];
		return [
			{
				at: first.askedAt,
				panelId,
				asked: asked.length,
				remembered: countOf(results, (result) => result === "remembered"),
				half: countOf(results, (result) => result === "half"),
				reversed: countOf(results, (result) => result === "reversed"),
				other: countOf(results, (result) => result === "other"),
				skipped: countOf(answered, ({ recall }) => recall === null),
			},
		];
	});
}

/** Those who lead the team no more are not counted. */
function pulseFacts({ id: pulseId, closedAt: at, priorities, ...pulse }: TeamFacts["pulses"][number], facts: TeamFacts): PulseFacts {
	const leads = (personId: string) => facts.leaders.some(({ id }) => id === personId);
	const asked = pulse.leaders.filter(leads);
	const answers = pulse.answers.filter(({ personId }) => leads(personId));
	const marks = answers.flatMap((answer) => answer.marks.map(({ mark }) => mark));
	const recalls = answers.flatMap(({ recall }) => (recall === null ? [] : [recalled(recall, priorities)]));
	return {
		at,
		pulseId,
		asked: asked.length,
		answered: answers.length,
		stillRight: countOf(marks, (mark) => mark === "stillRight"),
		shifting: countOf(marks, (mark) => mark === "shifting"),
		wrong: countOf(marks, (mark) => mark === "wrong"),
		recalled: { named: sum(recalls.map(({ ids }) => ids.length)), of: recalls.length * priorities.length },
	};
}

/** A question is settled by the first decision on it after it was last put off. */
function deferralFacts({ deferrals, decisions }: TeamFacts, labelsOf: Beside["labelsOf"]): DeferralFacts[] {
	return [...new Set(deferrals.map(({ tensionId }) => tensionId))].map((tensionId) => {
		const times = deferrals.filter((deferral) => deferral.tensionId === tensionId).map(({ deferredAt }) => deferredAt);
		const at = times.sort().at(-1) ?? "";
		const settled: Instant[] = decisions
			.filter((one) => one.tensionId === tensionId && one.decidedAt > at)
			.map(({ decidedAt }) => decidedAt);
		return { at, tensionId, sides: labelsOf(tensionId), times: times.length, settledAt: settled.sort()[0] ?? null };
	});
}

function decisionFacts({ id, tensionId, decidedAt: at, decidedBy, stances, panelId }: FactDecision, { rounds }: TeamFacts): DecisionFacts {
	const latest = [...new Map([...stances].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).map((one) => [one.personId, one])).values()];
	const stand = (stance: string) => countOf(latest, (one) => one.stance === stance);
	const asked = rounds.find((round) => round.panelId === panelId)?.leaders.filter((leader) => leader.id !== decidedBy) ?? [];
	return {
		at,
		decisionId: id,
		tensionId,
		stances: {
			commit: stand("commit"),
			disagree: stand("disagreeAndCommit"),
			cannot: stand("cannotCommit"),
			silent: countOf(asked, (leader) => latest.every(({ personId }) => personId !== leader.id)),
		},
		cannotCommitOpen: openObjections(id, stances).length,
	};
}
