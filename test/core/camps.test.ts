import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { campsOf, type Division, kendallDistance } from "../../src/core/camps.ts";

const targets = [1, 2, 3, 4, 5];
const ranks = fc.shuffledSubarray(targets, { minLength: 5 });
const rooms = fc.array(ranks, { minLength: 1, maxLength: 12 });

/** Some people around an order and some around its reverse, each at most a swap of neighbours away. */
const splitRooms = fc
	.tuple(ranks, fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 6 }), fc.infiniteStream(fc.integer({ min: 0, max: 4 })))
	.map(([order, one, other, swaps]) => {
		const reverse = order.map((rank) => 6 - rank);
		return [...Array(one).fill(order), ...Array(other).fill(reverse)].map((row: number[]) => swapped(row, swaps.next().value ?? 0));
	});

/** Puts the item of this rank and the next the other way round; rank 0 leaves all as it is. */
const swapped = (row: readonly number[], rank: number): number[] =>
	row.map((own) => (own === rank && rank > 0 ? rank + 1 : own === rank + 1 && rank > 0 ? rank : own));

/** Who goes with whom, and who is the rest, whatever their colours. */
const groups = ({ camps }: Division, nameOf: (person: number) => number) => {
	const named = camps.map(({ first, people }) => ({ rest: first === null, people: people.map(nameOf).sort((a, b) => a - b) }));
	return named.sort((a, b) => (a.people[0] ?? 0) - (b.people[0] ?? 0));
};

test("the distance counts the pairs put the other way round, ties by half", () => {
	expect(kendallDistance([1, 2, 3], [3, 1, 2])).toBe(2);
	expect(kendallDistance([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toBe(10);
	expect(kendallDistance([1, 2, 3], [1.5, 1.5, 3])).toBe(0.5);
	expect(() => kendallDistance([1, 2], [1])).toThrow(RangeError);
});

test("the distance is a metric", () => {
	fc.assert(
		fc.property(ranks, ranks, ranks, (a, b, c) => {
			expect(kendallDistance(a, a)).toBe(0);
			expect(kendallDistance(a, b)).toBe(kendallDistance(b, a));
			expect(kendallDistance(a, c)).toBeLessThanOrEqual(kendallDistance(a, b) + kendallDistance(b, c));
		}),
	);
});

test("two people are two camps when at least seven pairs in ten are the other way round, together when none is", () => {
	const besides = (other: number[]) => campsOf([targets, other]);
	expect(besides([5, 4, 3, 2, 1])).toEqual({
		verdict: "apart",
		camps: [
			{ camp: 1, first: 0, people: [0] },
			{ camp: 2, first: 4, people: [1] },
		],
	});
	expect(kendallDistance(targets, [4, 5, 2, 3, 1])).toBe(8);
	expect(besides([4, 5, 2, 3, 1]).verdict).toBe("apart");
	expect(kendallDistance(targets, [4, 3, 5, 1, 2])).toBe(7);
	expect(besides([4, 3, 5, 1, 2]).verdict).toBe("apart");
	expect(kendallDistance(targets, [4, 3, 2, 1, 5])).toBe(6);
	expect(besides([4, 3, 2, 1, 5]).verdict).toBe("none");
	expect(besides(targets)).toEqual({ verdict: "together", camps: [{ camp: 1, first: 0, people: [0, 1] }] });
});

test("where there is nothing to rank, or nobody ranks it, nothing can be told", () => {
	expect(campsOf([[1], [1]]).verdict).toBe("none");
	expect(campsOf([[], []])).toEqual({ verdict: "none", camps: [] });
	expect(campsOf([])).toEqual({ verdict: "none", camps: [] });
	expect(campsOf([targets])).toEqual({ verdict: "none", camps: [{ camp: 1, first: 0, people: [0] }] });
});

test("sides are named by what most of them put first, the larger side first", () => {
	const rows = [
		[5, 4, 3, 2, 1],
		[1, 2, 3, 4, 5],
		[1, 2, 3, 5, 4],
		[5, 4, 3, 1, 2],
		[2, 1, 3, 4, 5],
		[5, 4, 2, 3, 1],
		[1, 2, 4, 3, 5],
	];
	expect(campsOf(rows)).toEqual({
		verdict: "apart",
		camps: [
			{ camp: 1, first: 0, people: [1, 2, 4, 6] },
			{ camp: 2, first: 4, people: [0, 3, 5] },
		],
	});
});

test("where a side is even about its first target, it is the one the side ranks better", () => {
	const rows = [
		[1, 2, 3, 4, 5],
		[3, 1, 2, 4, 5],
		[3, 4, 5, 2, 1],
		[4, 5, 3, 2, 1],
	];
	const { verdict, camps } = campsOf(rows);
	expect(verdict).toBe("apart");
	// Both sides are two people. Of the first, one puts A first and one B; B has ranks 2 and 1, A 1 and 3.
	expect(camps.map(({ first, people }) => [first, people])).toEqual([
		[1, [0, 1]],
		[4, [2, 3]],
	]);
});

test("who is as far from one side as from the other belongs to neither", () => {
	const rows = [...Array(4).fill([1, 2, 3, 4, 5]), ...Array(4).fill([5, 4, 3, 2, 1]), [3, 1, 2, 5, 4]];
	const middle = rows[8] as number[];
	const [near, far] = [kendallDistance(middle, [1, 2, 3, 4, 5]), kendallDistance(middle, [5, 4, 3, 2, 1])];
	expect([near, far]).toEqual([3, 7]);
	const even = [...rows.slice(0, 8), [2, 5, 1, 4, 3]];
	expect(kendallDistance([2, 5, 1, 4, 3], [1, 2, 3, 4, 5])).toBe(5);
	expect(campsOf(rows).camps.map(({ people }) => people.length)).toEqual([5, 4]);
	expect(campsOf(even)).toEqual({
		verdict: "apart",
		camps: [
			{ camp: 1, first: 0, people: [0, 1, 2, 3] },
			{ camp: 2, first: 4, people: [4, 5, 6, 7] },
			{ camp: 4, first: null, people: [8] },
		],
	});
});

test("two opposed halves are two camps, however they are mixed", () => {
	fc.assert(
		fc.property(splitRooms, (rows) => {
			const { verdict, camps } = campsOf(rows);
			expect(verdict).toBe("apart");
			const sides = camps.filter(({ first }) => first !== null);
			expect(sides).toHaveLength(2);
			expect(sides[0]?.people.length).toBeGreaterThanOrEqual(sides[1]?.people.length ?? 99);
		}),
	);
});

test("everybody of one mind is together, and so is a room that agrees strongly", () => {
	expect(campsOf(Array(6).fill(targets)).verdict).toBe("together");
	expect(campsOf(Array(3).fill([1, 2, 3])).verdict).toBe("together");
	const strong = [...Array(5).fill(targets), [2, 1, 3, 5, 4]];
	expect(campsOf(strong).verdict).toBe("together");
});

test("a strong agreement that three people may have by chance is not called together", () => {
	const rows = [
		[1, 2, 3],
		[1, 2, 3],
		[2, 1, 3],
	];
	expect(campsOf(rows).verdict).toBe("none");
});

test("one person against all others is no camp", () => {
	const against = (others: number) => campsOf([...Array(others).fill(targets), [5, 4, 3, 2, 1]]).verdict;
	expect(against(7)).toBe("none");
	expect(against(12)).toBe("together");
});

test("where neither can be told, people are grouped by their first target, the largest group first", () => {
	const rows = [
		[1, 2, 3],
		[1, 3, 2],
		[3, 1, 2],
	];
	expect(campsOf(rows)).toEqual({
		verdict: "none",
		camps: [
			{ camp: 1, first: 0, people: [0, 1] },
			{ camp: 2, first: 1, people: [2] },
		],
	});
});

test("who shares the first target and reverses all else belongs to no group", () => {
	const rows = [
		[1, 2, 3, 4, 5],
		[1, 2, 3, 4, 5],
		[1, 5, 4, 3, 2],
	];
	expect(campsOf(rows).camps).toEqual([
		{ camp: 1, first: 0, people: [0, 1] },
		{ camp: 4, first: null, people: [2] },
	]);
});

test("where each of three or more puts something else first, nobody goes with anybody", () => {
	const rows = [
		[1, 2, 3, 4],
		[3, 1, 4, 2],
		[2, 4, 1, 3],
	];
	expect(campsOf(rows)).toEqual({ verdict: "none", camps: [{ camp: 4, first: null, people: [0, 1, 2] }] });
	expect(campsOf(rows.slice(0, 2)).camps.map(({ people }) => people)).toEqual([[1], [0]]);
});

test("more than four groups are three and the rest", () => {
	const { camps } = campsOf([
		[1, 2, 3, 4, 5],
		[1, 2, 3, 4, 5],
		[2, 1, 3, 4, 5],
		[2, 3, 1, 4, 5],
		[2, 3, 4, 1, 5],
		[2, 3, 4, 5, 1],
	]);
	expect(camps.map(({ camp, first }) => [camp, first])).toEqual([
		[1, 0],
		[2, 1],
		[3, 2],
		[4, null],
	]);
	expect(camps.at(-1)?.people).toEqual([4, 5]);
});

test("camps hold everybody once, each in the order given", () => {
	fc.assert(
		fc.property(fc.oneof(rooms, splitRooms), (rows) => {
			const { camps } = campsOf(rows);
			expect(camps.flatMap(({ people }) => people).sort((a, b) => a - b)).toEqual([...rows.keys()]);
			for (const { people } of camps) expect(people).toEqual([...people].sort((a, b) => a - b));
		}),
	);
});

test("the verdict and who goes with whom depend neither on the order of people nor on how items are listed", () => {
	const shuffle = <Of>(all: readonly Of[], keys: readonly number[]): Of[] =>
		[...all.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b).map((index) => all[index] as Of);
	const keys = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 });
	fc.assert(
		fc.property(fc.oneof(rooms, splitRooms), keys, keys, (rows, personKeys, itemKeys) => {
			const people = shuffle([...rows.keys()], personKeys);
			const items = shuffle([0, 1, 2, 3, 4], itemKeys);
			const moved = people.map((person) => items.map((item) => rows[person]?.[item] as number));
			const plain = campsOf(rows);
			const other = campsOf(moved);
			expect(other.verdict).toBe(plain.verdict);
			expect(groups(other, (person) => people[person] as number)).toEqual(groups(plain, (person) => person));
		}),
		{ numRuns: 300 },
	);
});
