import { letters } from "./clashes.ts";
import type { BallotLine, Tally } from "./vote.ts";

/** What a leader builds on, null where nothing of theirs is to be put to others, and the ballot they have, if any. */
export type Voter = { personId: string; statements: readonly string[] | null; ballot: readonly BallotLine[] | null };

/** A statement under all its spellings, whose it is, and at which place its authors named it at the earliest. */
type Said = { key: string; statement: string; authors: Set<string>; place: number };

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Ballots for everybody who built on something and has none yet, all at once. Nobody gets a statement of their own, in whatever spelling;
 * two spellings of the same letters are one statement, told as the first in the alphabet. Everyone's first statements come first; among
 * those, the ones already on more ballots, since three votes on one statement tell more than one vote on three; among those it is mixed.
 * The lines are mixed once more, so that a ballot tells no order.
 *
 * @param most lines on a ballot. Fewer where the others said less, none where they said nothing else.
 * @param newId gives each line its id.
 * @param mixed puts texts into an order that means nothing and is always the same, such as a hash of them.
 * @returns nothing for who has a ballot: it stays as it was drawn.
 * @example ballotsFor("p", [{ personId: "a", statements: ["Costs fall"], ballot: null }, { personId: "b", statements: [], ballot: null }], 3, newId, hash)
 * // [{ personId: "b", lines: [{ id, statement: "Costs fall", vote: null }] }, { personId: "a", lines: [] }], in either order
 */
export function ballotsFor(
	panelId: string,
	voters: readonly Voter[],
	most: number,
	newId: () => string,
	mixed: (text: string) => string,
): { personId: string; lines: BallotLine[] }[] {
	const said = saidBy(voters);
	const drawnOften = new Map<string, number>();
	const count = (lines: readonly BallotLine[]) => {
		for (const { statement } of lines) drawnOften.set(letters(statement), (drawnOften.get(letters(statement)) ?? 0) + 1);
	};
	for (const { ballot } of voters) count(ballot ?? []);
	const inOrder = sortedBy(said, ({ key }) => mixed(panelId + key));
	const waiting = voters.filter(({ statements, ballot }) => statements !== null && ballot === null);
	return sortedBy(waiting, ({ personId }) => mixed(panelId + personId)).map(({ personId }) => {
		const ofOthers = inOrder.filter(({ authors }) => !authors.has(personId));
		const next = ofOthers.sort(
			(one, other) => one.place - other.place || (drawnOften.get(other.key) ?? 0) - (drawnOften.get(one.key) ?? 0),
		);
		const lines = sortedBy(next.slice(0, most), ({ statement }) => mixed(personId + statement)).map(({ statement }) => ({
			id: newId(),
			statement,
			vote: null,
		}));
		count(lines);
		return { personId, lines };
	});
}

function saidBy(voters: readonly Voter[]): Said[] {
	const said = new Map<string, Said>();
	for (const { personId, statements } of voters)
		for (const [place, statement] of (statements ?? []).entries()) {
			const key = letters(statement);
			const same = said.get(key) ?? { key, statement, authors: new Set(), place };
			same.authors.add(personId);
			same.place = Math.min(same.place, place);
			if (statement < same.statement) same.statement = statement;
			said.set(key, same);
		}
	return [...said.values()];
}

const sortedBy = <T>(all: readonly T[], by: (one: T) => string): T[] =>
	all
		.map((one) => ({ one, by: by(one) }))
		.sort((one, other) => byText(one.by, other.by))
		.map(({ one }) => one);

/**
 * What all ballots of a round say of each statement, as counts; in the alphabet's order, so that no order tells whose it is.
 * A line that nobody answered counts for nothing, and its statement is told all the same.
 *
 * @example talliesFrom([[{ id: "1", statement: "Costs fall", vote: "holds" }], [{ id: "2", statement: "Costs fall", vote: null }]])
 * // [{ statement: "Costs fall", holds: 1, doesNot: 0, unknown: 0 }]
 */
export function talliesFrom(ballots: readonly (readonly BallotLine[])[]): Tally[] {
	const tallies = new Map<string, Tally>();
	for (const { statement, vote } of ballots.flat()) {
		const tally = tallies.get(letters(statement)) ?? { statement, holds: 0, doesNot: 0, unknown: 0 };
		if (statement < tally.statement) tally.statement = statement;
		if (vote !== null) tally[vote]++;
		tallies.set(letters(statement), tally);
	}
	return [...tallies.values()].sort((one, other) => byText(one.statement, other.statement));
}
