import { orderOf } from "./answer.ts";
import { letters } from "./clashes.ts";
import { heard } from "./echo.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { levelsAt, type TeamFacts } from "./teamFacts.ts";

/**
 * All a team said that bears on one of its priorities: signals as they were raised; from closed pulses, how each leader sees it and
 * whether they named it unaided; what they remember of the decision that chose it; and from revealed orders, how far they put it from where
 * the order in force has it. Panels that promised to name nobody give nothing: evidence is somebody's.
 *
 * @example evidenceFrom({ ...facts, signals: [{ id: "s", priorityId: "growth", personId: "leila", … }] })[0]?.kind // "signal"
 */
export function evidenceFrom(facts: TeamFacts): Evidence[] {
	return [...facts.signals.map(evidenceOf), ...fromPulses(facts), ...fromEchoes(facts), ...fromOrders(facts)];
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
		.flatMap(({ panelId, round, revealedAt, answers }) =>
			answers.flatMap(({ personId, answer }) => {
				const inForce = levelsAt(facts, revealedAt)
					.flat()
					.map(({ id }) => id);
				const stated = orderOf(answer.ranking).filter((id) => inForce.includes(id));
				const settled = inForce.filter((id) => stated.includes(id));
				return stated.map((priorityId, index) => ({
					kind: "drift" as const,
					id: `${panelId}/${round}/${personId}/${priorityId}`,
					priorityId,
					personId,
					at: revealedAt,
					sourceId: panelId,
					lower: index - settled.indexOf(priorityId),
				}));
			}),
		);
