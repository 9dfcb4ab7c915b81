import { readAgreement } from "./agreement.ts";
import { type Answer, type Limit, orderOf } from "./answer.ts";
import { readAssumptions, readStatements } from "./assumptions.ts";
import type { Board, BoardTarget, Bound } from "./board.ts";
import { campsOf } from "./camps.ts";
import { changeSince, ranksOf, readChange } from "./changeSince.ts";
import { letters, readLimits } from "./clashes.ts";
import { expectationOf } from "./illusion.ts";
import { leadersOf, type Panel, type PanelPerson, type Target } from "./panel.ts";
import { readDivision, readExpectation, readFixed, readRankings } from "./reading.ts";
import { type TensionState, tensionsOf } from "./tensions.ts";
import type { Tally } from "./vote.ts";

type Given = { personId: string; answer: Answer };

/** What a board knows beside this round's answers: what was done with tensions, votes on statements, and the round before. */
export type BoardState = TensionState & {
	tallies: readonly Tally[];
	before: readonly Given[];
};

/** A board nothing has been done with yet. */
export const untouched: BoardState = { settled: [], deferred: [], reopened: [], timesDeferred: new Map(), tallies: [], before: [] };

/**
 * Everything the room sees after the reveal, made from the panel and the answers alone: the same for any order of answers.
 * Answers of people who are no leaders on the panel (any more) are left out. On an unattributed panel nothing in it tells who
 * said what: no ids, no names, no camps, statements in alphabetical order.
 *
 * @throws Error for a panel that is not revealed: there is no board of sealed answers.
 * @example buildBoard(panel, answers, untouched).findings.rankings.headline // { say: "board.rankings.agreeLast" }
 */
export function buildBoard(panel: Panel, answers: readonly Given[], state: BoardState): Board {
	if (panel.revealedAt === null) throw new Error("sealed answers have no board");
	const named = panel.attribution === "named";
	const leaders = leadersOf(panel);
	const answered = leaders.flatMap((person) => {
		const own = answers.find((answer) => answer.personId === person.id);
		return own ? [{ person, answer: own.answer }] : [];
	});
	const targets = placed(panel.targets, answered);
	const ranks = answered.map(({ answer }) => ranksOf(answer, targets));
	const { verdict, camps } = campsOf(ranks);
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
	const assumptions = readAssumptions(
		answered.map(({ person, answer }) => ({ personId: person.id, assumptions: answer.assumptions })),
		state.tallies,
		named,
	);
	const room = {
		people: answered.map(({ person }) => person.id),
		targets,
		rankings: ranks,
		limits,
		assumptions,
		holders: (dimension: string, hold: "fixed" | "flexible" | Bound) =>
			answered.filter(({ answer }) => answer.limits.some((one) => one.dimension === dimension && holds(one, hold))).map(idOf),
		named,
	};
	const labels = targets.map(({ label }) => label);
	const rankings = readRankings(ranks, labels, agreement);
	const division = readDivision({ verdict, camps }, ranks, labels);
	const change =
		panel.round > 1
			? changeSince(
					state.before,
					answered.map(({ person, answer }) => ({ personId: person.id, answer })),
					targets,
					named,
				)
			: null;
	return {
		round: panel.round,
		revealedAt: panel.revealedAt,
		answered: answered.length,
		leaders: leaders.length,
		findings: {
			rankings: { ...rankings, detail: [...rankings.detail, ...division] },
			limits: readFixed(limits),
			assumptions: readStatements(assumptions),
			expectation: readExpectation(expectation, answered.length),
			change: change && readChange(change, targets),
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
					all: first !== null && people.every((index) => orderOf(answered[index]?.answer.ranking ?? [])[0] === targets[first]?.id),
					people: people.map((index) => answered[index]?.person.id ?? ""),
				}))
			: null,
		division: verdict,
		limits,
		assumptions,
		expectation,
		change,
		tensions: tensionsOf(room, state),
	};
}

type Answered = { person: PanelPerson; answer: Answer };

const holds = (own: Limit, hold: "fixed" | "flexible" | Bound): boolean =>
	typeof hold === "string" ? own.hold === hold : letters(own.limit ?? "") === letters(hold.text);

const idOf = ({ person }: Answered): string => person.id;

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
