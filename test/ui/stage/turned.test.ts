import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { labelBase, turnedOf } from "../../../src/ui/stage/turned.ts";
import { turnedDotsOf } from "../../../src/ui/stage/turnedDots.ts";

const rooms = fc.record({ people: fc.integer({ min: 1, max: 15 }), targets: fc.integer({ min: 3, max: 7 }) }).chain(({ people, targets }) =>
	fc.record({
		orders: fc.array(fc.shuffledSubarray([...Array(targets).keys()], { minLength: targets, maxLength: targets }), {
			minLength: people,
			maxLength: people,
		}),
		labels: fc.array(fc.stringMatching(/^[A-Za-z]{1,14}( [a-z]{1,14}){0,3}$/), { minLength: targets, maxLength: targets }),
		width: fc.integer({ min: 248, max: 768 }),
	}),
);
type Room = typeof rooms extends fc.Arbitrary<infer One> ? One : never;

const chartOf = ({ orders, labels, width }: Room) =>
	turnedOf({
		width,
		targets: labels.map((label) => ({ label })),
		rankings: orders.map((order, row) => ({
			personId: `p${row}`,
			name: `Person ${row}`,
			camp: 1 + (row % 4),
			places: order.map((place) => place + 1),
		})),
	});

/** How near the two nearest of these stand; infinitely far where there are no two. */
function closest(points: readonly { x: number; y: number }[]): number {
	let least = Number.POSITIVE_INFINITY;
	for (const [k, a] of points.entries()) for (const b of points.slice(0, k)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
	return least;
}

test("turned, up to fifteen people and seven targets at 248 px: no marker covers another, and all stay inside", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const chart = chartOf(room);
			const { radius } = chart;
			expect(radius).toBeGreaterThanOrEqual(4.5);
			const markers = chart.lines.flatMap((line) => line.markers);
			for (const { x, y } of markers) {
				expect(x - radius).toBeGreaterThanOrEqual(-1);
				expect(x + radius).toBeLessThanOrEqual(chart.width + 1);
				expect(y).toBeLessThan(chart.height);
			}
			expect(closest(markers)).toBeGreaterThanOrEqual(2 * radius - 0.5);
		}),
	);
});

test("turned, a marker stands under its place and in its target's strip", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const chart = chartOf(room);
			for (const { markers } of chart.lines)
				for (const [t, { x, y, place }] of markers.entries()) {
					const under = chart.places[place - 1] ?? { x: Number.NaN, width: 0 };
					const row = chart.rows[t] ?? { y: Number.NaN, height: 0 };
					expect(x).toBeGreaterThanOrEqual(under.x);
					expect(x).toBeLessThanOrEqual(under.x + under.width);
					expect(y - chart.radius).toBeGreaterThanOrEqual(row.y);
					expect(y + chart.radius).toBeLessThanOrEqual(row.y + row.height);
				}
		}),
	);
});

test("turned, places share the whole width and have room for their names, and a label never touches a strip", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const { places, rows, width } = chartOf(room);
			expect(places.reduce((sum, place) => sum + place.width, 0)).toBeCloseTo(width, 6);
			for (const place of places) expect(place.width).toBeGreaterThanOrEqual(28);
			for (const [t, row] of rows.entries()) {
				expect(row.labelY).toBeGreaterThan((rows[t - 1]?.y ?? 0) + (rows[t - 1]?.height ?? 0));
				expect(labelBase(row, row.lines.length - 1) + 4).toBeLessThanOrEqual(row.y);
			}
		}),
	);
});

test("without names, as many dots stand in each cell as put that target in that place, none over another, all inside", () => {
	fc.assert(
		fc.property(rooms, ({ orders, labels, width }) => {
			const targets = labels.map((label, t) => ({
				id: `t${t}`,
				label,
				meanPlace: 0,
				counts: labels.map((_, r) => orders.filter((order) => order[t] === r).length),
			}));
			const chart = turnedDotsOf({ width, targets });
			for (const [at, stack] of chart.stacks.entries()) {
				const place = chart.places[stack.place - 1] ?? { x: Number.NaN, width: 0 };
				const row = chart.rows[Math.floor(at / targets.length)] ?? { y: Number.NaN, height: 0 };
				expect(stack.dots).toHaveLength(stack.count);
				expect(stack.labelY).toBeLessThanOrEqual(row.y + row.height);
				expect(closest(stack.dots)).toBeGreaterThanOrEqual(2 * chart.radius);
				for (const { x, y } of stack.dots) {
					expect(x - chart.radius).toBeGreaterThanOrEqual(place.x);
					expect(x + chart.radius).toBeLessThanOrEqual(place.x + place.width);
					expect(y - chart.radius).toBeGreaterThanOrEqual(row.y);
				}
			}
			expect(chart.stacks.reduce((sum, { count }) => sum + count, 0)).toBe(orders.length * targets.length);
		}),
	);
});
