import { orderOf } from "./answer.ts";
import { letters } from "./clashes.ts";
import { heard } from "./echo.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { Target } from "./panel.ts";
import { levelsAt, type TeamFacts } from "./teamFacts.ts";

/**
 * All a team said that bears on one of its priorities: signals as they were raised; from closed pulses, how each leader sees it and
 * whether they named it unaided; what they remember of the decision that chose it; and from revealed orders, how far they put it from where
 * the order in force has it. Panels that promised to name nobody give nothing: evidence is somebody's, and of those who lead the team now.
 *
 * @example evidenceFrom({ ...facts, signals: [{ id: "s", priorityId: "growth", personId: "leila", … }] })[0]?.kind // "signal"
 */
export function evidenceFrom(facts: TeamFacts): Evidence[] {
	const said = [...facts.signals.map(evidenceOf), ...fromPulses(facts), ...fromEchoes(facts), ...fromOrders(facts)];
	const leaders = new Set(facts.leaders.map(({ id }) => id));
	return said.filter(({ personId }) => leaders.has(personId));
}

const fromPulses = ({ pulses }: TeamFacts): Evidence[] =>
	pulses.flatMap(({ id: sourceId, closedAt: at, priorities, answers }) =>
		answers.flatMap(({ personId, recall, marks }) => {
			const of = (kind: string, priorityId: string) => ({
				id: `${sourceId}/${kind}/${personId}/${priorityId}`,
				priorityId,
				personId,
				at,
				sourceId,
			});
			const marked = marks.map(({ priorityId, mark }) => ({ ...of("pulse", priorityId), kind: "pulse" as const, answer: mark }));
			if (recall === null) return marked;
			const named = priorities.map(({ id, label }, index) => {
				const place = recall.findIndex((name) => letters(name) === letters(label));
				return { ...of("recall", id), kind: "recall" as const, place: place < 0 ? null : place + 1, inForce: index + 1 };
			});
			return [...marked, ...named];
		}),
	);

const fromEchoes = ({ echoes, decisions, rounds }: TeamFacts): Evidence[] =>
	echoes.flatMap(({ panelId, personId, answeredAt, recall }) => {
		const named = rounds.every((round) => round.panelId !== panelId || round.attribution === "named");
		if (answeredAt === null || !named) return [];
		const decided = decisions.filter((decision) => decision.panelId === panelId && decision.supersededBy === null);
		return decided.map((decision) => ({
			kind: "echo" as const,
			id: `${panelId}/echo/${personId}/${decision.id}`,
			priorityId: decision.chosen.id,
			personId,
			at: answeredAt,
			sourceId: panelId,
			result: recall === null ? ("skipped" as const) : heard(recall, [decision]),
		}));
	});

/** Of the targets that stand in both orders, so that what only one of them names moves nothing. */
const fromOrders = (facts: TeamFacts): Evidence[] =>
	facts.rounds
		.filter(({ attribution }) => attribution === "named")
		.flatMap(({ panelId, round, revealedAt, answers }) => {
			const levels = levelsAt(facts, revealedAt);
			return answers.flatMap(({ personId, answer }) =>
				placed(orderOf(answer.ranking), levels).map(({ id: priorityId, lower }) => ({
					kind: "drift" as const,
					id: `${panelId}/${round}/${personId}/${priorityId}`,
					priorityId,
					personId,
					at: revealedAt,
					sourceId: panelId,
					lower,
				})),
			);
		});

/** Of each, how many that are settled below it stand above it, less those the other way round. What shares a level is not settled. */
function placed(ranking: readonly string[], levels: readonly (readonly Target[])[]): { id: string; lower: number }[] {
	const levelOf = new Map(levels.flatMap((level, index) => level.map(({ id }) => [id, index] as const)));
	const stated = ranking.flatMap((id) => {
		const level = levelOf.get(id);
		return level === undefined ? [] : [{ id, level }];
	});
	return stated.map(({ id, level }, place) => {
		const risen = stated.slice(0, place).filter((above) => above.level > level).length;
		const sunk = stated.slice(place + 1).filter((below) => below.level < level).length;
		return { id, lower: risen - sunk };
	});
}
