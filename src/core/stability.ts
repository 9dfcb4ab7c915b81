import { kendallDistance } from "./camps.ts";

/**
 * What one person changed: `pairs` put the other way round, `towards` the people whose earlier order is nearest to theirs now,
 * of those they came closer to. People by position.
 */
type Moved = { person: number; pairs: number; towards: number[] };

/**
 * `share` is the part of all pairs of all people that changed, from 0 to 1. `meanBefore` and `meanAfter` are the mean Kendall
 * distance between two people, in pairs. `extremes` are the two who are furthest apart now; null where nobody is apart.
 */
export type Stability = {
	moved: Moved[];
	share: number;
	stable: boolean;
	meanBefore: number;
	meanAfter: number;
	extremes: [number, number] | null;
};

/** Scheibe and others stopped a Delphi where less than 15 percent of the answers changed between two rounds. */
const stillMoving = 0.15;

/**
 * A later round beside an earlier one, by the same people over the same items: who moved, towards whom, and whether one more
 * round would tell more. Stability is the rule to stop, not consensus: a room that no longer moves, however far apart it
 * stands, gains nothing from being asked again and has to decide. `before[person][item]` and `after` are ranks, 1 being first.
 *
 * @throws RangeError where the two rounds do not have the same people.
 * @example stabilityOf([[1, 2, 3], [3, 2, 1]], [[1, 2, 3], [2, 1, 3]]).moved // [{ person: 1, pairs: 2, towards: [0] }]
 * @see Scheibe, Skutsch & Schofer (1975), Experiments in Delphi methodology; Dajani, Sincoff & Talley (1979) and von der
 *      Gracht (2012) for stability before consensus.
 */
export function stabilityOf(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): Stability {
	if (before.length !== after.length) throw new RangeError("the same people stand in both rounds");
	const people = [...after.keys()];
	const distance = (rows: readonly (readonly number[])[], one: number, others: readonly (readonly number[])[], other: number) =>
		kendallDistance(rows[one] ?? [], others[other] ?? []);
	const moved = people.flatMap((person) => {
		const pairs = distance(before, person, after, person);
		if (pairs === 0) return [];
		const nearer = people
			.filter((other) => other !== person)
			.map((other) => ({ other, earlier: distance(before, person, before, other), now: distance(after, person, before, other) }))
			.filter(({ earlier, now }) => now < earlier);
		const nearest = Math.min(...nearer.map(({ now }) => now));
		return [{ person, pairs, towards: nearer.filter(({ now }) => now === nearest).map(({ other }) => other) }];
	});
	const items = after[0]?.length ?? 0;
	const asked = (people.length * items * (items - 1)) / 2;
	const share = asked === 0 ? 0 : moved.reduce((sum, { pairs }) => sum + pairs, 0) / asked;
	const apart = pairsOf(people.length).map(([one, other]) => ({ one, other, pairs: distance(after, one, after, other) }));
	const furthest = apart.reduce((most, pair) => (pair.pairs > most.pairs ? pair : most), { one: 0, other: 0, pairs: 0 });
	return {
		moved,
		share,
		stable: share < stillMoving,
		meanBefore: mean(pairsOf(people.length).map(([one, other]) => distance(before, one, before, other))),
		meanAfter: mean(apart.map(({ pairs }) => pairs)),
		extremes: furthest.pairs > 0 ? [furthest.one, furthest.other] : null,
	};
}

const mean = (figures: readonly number[]): number =>
	figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

const pairsOf = (people: number): [number, number][] =>
	Array.from({ length: people }, (_, one) =>
		Array.from({ length: people - one - 1 }, (_, step): [number, number] => [one, one + step + 1]),
	).flat();
