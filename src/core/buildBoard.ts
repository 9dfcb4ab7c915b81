import { readAgreement } from "./agreement.ts";
import { type Answer, orderOf } from "./answer.ts";
import type { Board, BoardTarget } from "./board.ts";
import { campsOf } from "./camps.ts";
import { readLimits } from "./clashes.ts";
import { expectationOf } from "./illusion.ts";
import { leadersOf, type Panel, type PanelPerson, type Target } from "./panel.ts";
import { readExpectation, readFixed, readRankings } from "./reading.ts";
import { type Settled, tensionsOf } from "./tensions.ts";

/** Tensions settled by decisions in force, and the ids of those put off. */
export type BoardState = { settled: readonly Settled[]; deferred: readonly string[] };

/**
 * Everything the room sees after the reveal, made from the panel and the answers alone: the same for any order of answers.
 * Answers of people who are no leaders on the panel (any more) are left out. On an unattributed panel nothing in it tells who
 * said what: no ids, no names, no camps, statements in alphabetical order.
 *
 * @throws Error for a panel that is not revealed: there is no board of sealed answers.
 * @example buildBoard(panel, answers, { settled: [], deferred: [] }).findings.rankings.headline // { say: "board.rankings.agreeLast" }
 */
export function buildBoard(panel: Panel, answers: readonly { personId: string; answer: Answer }[], state: BoardState): Board {
	if (panel.revealedAt === null) throw new Error("sealed answers have no board");
	const named = panel.attribution === "named";
	const leaders = leadersOf(panel);
	const answered = leaders.flatMap((person) => {
		const own = answers.find((answer) => answer.personId === person.id);
		return own ? [{ person, answer: own.answer }] : [];
	});
	const targets = placed(panel.targets, answered);
	const ranks = answered.map(({ answer }) => ranksOf(answer, targets));
	const camps = campsOf(ranks);
	const byCamp = camps.flatMap(({ camp, people }) =>
		people.flatMap((index) => answered.slice(index, index + 1).map((one) => ({ camp, ...one }))),
	);
	const agreement = readAgreement(ranks);
	const holders = byCamp.map(({ person, answer }) => ({ personId: person.id, limits: answer.limits }));
	const limits = readLimits(panel.dimensions, holders, named);
	const expecting = byCamp.map(({ person, answer }) => ({
		personId: person.id,
		first: orderOf(answer.ranking)[0] ?? "",
		guess: answer.guess,
	}));
	const expectation = expectationOf(expecting, targets, leaders.length, named);
	const room = {
		people: answered.map(({ person }) => person.id),
		targets,
		rankings: ranks,
		limits,
		holders: (dimension: string, hold: "fixed" | "flexible") =>
			answered.filter(({ answer }) => answer.limits.some((one) => one.dimension === dimension && one.hold === hold)).map(idOf),
		named,
	};
	return {
		round: panel.round,
		revealedAt: panel.revealedAt,
		answered: answered.length,
		leaders: leaders.length,
		findings: {
			rankings: readRankings(
				ranks,
				targets.map(({ label }) => label),
				agreement,
			),
			limits: readFixed(limits),
			expectation: readExpectation(expectation, answered.length),
		},
		agreement,
		targets,
		rankings: named
			? byCamp.map(({ camp, person, answer }) => ({ personId: person.id, name: person.name, places: ranksOf(answer, targets), camp }))
			: null,
		camps: named
			? camps.map(({ camp, first, people }) => ({
					camp,
					first: first === null ? null : (targets[first]?.id ?? null),
					people: people.map((index) => answered[index]?.person.id ?? ""),
				}))
			: null,
		limits,
		assumptions: statements(answered, named),
		expectation,
		tensions: tensionsOf(room, state),
	};
}

type Answered = { person: PanelPerson; answer: Answer };

const idOf = ({ person }: Answered): string => person.id;

const ranksOf = (answer: Answer, targets: readonly Target[]): number[] =>
	targets.map(({ id }) => answer.ranking.find((placing) => placing.target === id)?.place ?? targets.length);

/** The targets by mean place, best first; of equals the one put first, then second, by more; then as the panel lists them. */
function placed(targets: readonly Target[], answered: readonly Answered[]): BoardTarget[] {
	const all = targets.map(({ id, label }, index) => {
		const places = answered.map(({ answer }) => ranksOf(answer, targets)[index] ?? targets.length);
		const counts = targets.map((_, place) => places.filter((one) => one === place + 1).length);
		return { id, label, meanPlace: places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length), counts };
	});
	return all.sort((a, b) => a.meanPlace - b.meanPlace || better(a.counts, b.counts));
}

const better = (a: readonly number[], b: readonly number[]): number => {
	const place = a.findIndex((count, index) => count !== b[index]);
	return place < 0 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
};

function statements(answered: readonly Answered[], named: boolean): Board["assumptions"] {
	if (named) return answered.flatMap(({ person, answer }) => answer.assumptions.map((statement) => ({ statement, personId: person.id })));
	return answered
		.flatMap(({ answer }) => answer.assumptions)
		.sort()
		.map((statement) => ({ statement, personId: null }));
}
