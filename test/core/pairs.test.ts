import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { pairwise, preferences } from "../../src/core/pairs.ts";

const ranks = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });

test("a pair is counted for the one ranked higher, and ties count for neither", () => {
	expect(
		pairwise([
			[1, 2],
			[1, 2],
			[2, 1],
			[1.5, 1.5],
		]).over,
	).toEqual([
		[0, 2],
		[1, 0],
	]);
});

test("contested pairs come evenest first, and unanimous ones are none", () => {
	const { contested } = pairwise([
		[1, 2, 3],
		[1, 2, 3],
		[1, 3, 2],
		[2, 1, 3],
	]);
	expect(contested).toEqual([
		{ a: 0, b: 1, forA: 3, forB: 1 },
		{ a: 1, b: 2, forA: 3, forB: 1 },
	]);
	expect(
		pairwise([
			[1, 2, 3],
			[3, 2, 1],
			[1, 2, 3],
		]).contested,
	).toHaveLength(3);
});

test("majorities that run in a circle are named, once a knot, by the shortest circle", () => {
	expect(
		pairwise([
			[1, 2, 3],
			[2, 3, 1],
			[3, 1, 2],
		]).cycles,
	).toEqual([[0, 1, 2]]);
	expect(
		pairwise([
			[1, 2, 3],
			[1, 2, 3],
			[3, 2, 1],
		]).cycles,
	).toEqual([]);
});

test("an even split is no majority, so two people make no circle", () => {
	fc.assert(fc.property(ranks, ranks, (one, other) => expect(pairwise([one, other]).cycles).toEqual([])));
});

test("each step of a circle is a majority, and without a circle the majorities make an order", () => {
	fc.assert(
		fc.property(fc.array(ranks, { minLength: 3, maxLength: 7 }), (rows) => {
			const { over, cycles } = pairwise(rows);
			const beats = (a: number, b: number) => (over[a]?.[b] ?? 0) > (over[b]?.[a] ?? 0);
			for (const cycle of cycles) expect(cycle.every((a, index) => beats(a, cycle[(index + 1) % cycle.length] ?? -1))).toBe(true);
			if (cycles.length > 0) return;
			const left = new Set([0, 1, 2, 3, 4]);
			while (left.size > 0) {
				const best = [...left].find((item) => [...left].every((other) => !beats(other, item)));
				expect(best).toBeDefined();
				left.delete(best ?? -1);
			}
		}),
	);
});

const room = fc.array(fc.oneof(ranks, fc.array(fc.constantFrom(1, 1.5, 2, 3.25, 5), { minLength: 5, maxLength: 5 })), {
	minLength: 1,
	maxLength: 6,
});

test("the counts are those of asking everybody about every pair, with ties and without", () => {
	fc.assert(
		fc.property(room, (rows) => {
			const asked = [0, 1, 2, 3, 4].map((a) => [0, 1, 2, 3, 4].map((b) => rows.filter((row) => (row[a] ?? 0) < (row[b] ?? 0)).length));
			expect(preferences(rows)).toEqual(asked);
			expect(pairwise(rows).over).toEqual(asked);
		}),
	);
});

test("a room in which everybody speaks twice has the same shares and circles", () => {
	fc.assert(
		fc.property(room, (rows) => {
			const [once, twice] = [pairwise(rows), pairwise([...rows, ...rows])];
			expect(twice.over).toEqual(once.over.map((row) => row.map((count) => count * 2)));
			expect(twice.contested).toEqual(once.contested.map((pair) => ({ ...pair, forA: pair.forA * 2, forB: pair.forB * 2 })));
			expect(twice.cycles).toEqual(once.cycles);
		}),
	);
});

test("neither who is listed first nor how items are called changes anything but positions", () => {
	const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
	const turnedRoom = room.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
	fc.assert(
		fc.property(turnedRoom, order, ([rows, people], items) => {
			const [plain, turned] = [pairwise(rows), pairwise(people.map((row) => items.map((item) => row[item] ?? 0)))];
			expect(turned.over).toEqual(items.map((a) => items.map((b) => plain.over[a]?.[b])));
			const named = (pairs: typeof plain.contested, name: (item: number) => number) =>
				pairs
					.map(({ a, b, forA, forB }) => (name(a) < name(b) ? [name(a), name(b), forA, forB] : [name(b), name(a), forB, forA]).join())
					.sort();
			expect(named(turned.contested, (item) => items[item] ?? -1)).toEqual(named(plain.contested, (item) => item));
			expect(turned.cycles.length).toBe(plain.cycles.length);
			expect(turned.cycles.map((cycle) => cycle.length).sort()).toEqual(plain.cycles.map((cycle) => cycle.length).sort());
		}),
	);
});
