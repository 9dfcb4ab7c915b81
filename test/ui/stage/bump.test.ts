import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { bumpOf, toldApart } from "../../../src/ui/stage/bump.ts";
import { spread } from "../../../src/ui/stage/spread.ts";
import { wrapped } from "../../../src/ui/stage/textWidth.ts";

const names = ["Ines Duarte", "Tomas Lindqvist", "Priya Nair", "Hana Sato", "Leila Haddad", "Marcus Bell", "Oskar Wójcik", "Grace Adeyemi"];

const rooms = fc.record({ people: fc.integer({ min: 1, max: 15 }), targets: fc.integer({ min: 3, max: 7 }) }).chain(({ people, targets }) =>
	fc.record({
		orders: fc.array(fc.shuffledSubarray([...Array(targets).keys()], { minLength: targets, maxLength: targets }), {
			minLength: people,
			maxLength: people,
		}),
		width: fc.integer({ min: 600, max: 1240 }),
		height: fc.integer({ min: 240, max: 520 }),
	}),
);

const chartOf = ({ orders, width, height }: { orders: number[][]; width: number; height: number }) =>
	bumpOf({
		width,
		height,
		targets: (orders[0] ?? []).map((_, t) => ({ label: `Target number ${t + 1}` })),
		rankings: orders.map((order, row) => ({
			personId: `p${row}`,
			name: `${names[row % names.length]}${row >= names.length ? " Younger" : ""}`,
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

test("up to fifteen people and seven targets: no marker covers another, labels keep their distance, everything stays inside", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const chart = chartOf(room);
			for (const [t, { x }] of chart.columns.entries()) {
				const column = chart.lines.map((line) => line.markers[t] ?? { x: 0, y: 0 });
				for (const { x: at, y } of column) {
					expect(y).toBeGreaterThan(chart.top);
					expect(y).toBeLessThan(chart.bottom);
					expect(Math.abs(at - x)).toBeLessThan(24);
				}
				expect(closest(column)).toBeGreaterThanOrEqual(2 * chart.radius - 1e-6);
			}
			for (const end of ["left", "right"] as const) {
				const labels = chart.lines.flatMap((line) => line[end]?.y ?? []).sort((a, b) => a - b);
				for (const [k, y] of labels.entries()) if (k > 0) expect(y - (labels[k - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
				expect(labels[0] ?? chart.top).toBeGreaterThanOrEqual(chart.top);
				expect(labels.at(-1) ?? 0).toBeLessThanOrEqual(chart.bottom);
			}
			for (const { left, right } of chart.lines) expect(left ?? right).not.toBeNull();
			if (room.height >= 340) for (const { left, right } of chart.lines) expect(left && right).not.toBeNull();
			expect(Math.min(...chart.columns.map(({ x }) => x))).toBeGreaterThan(60);
			expect(Math.max(...chart.columns.map(({ x }) => x))).toBeLessThan(room.width - 60);
		}),
	);
});

test("a marker stands in the band of its place, and its labels in the order of the markers", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const chart = chartOf(room);
			for (const line of chart.lines)
				for (const { y, place } of line.markers) {
					const band = chart.bands[place - 1];
					expect(y).toBeGreaterThanOrEqual(band?.y ?? Number.NaN);
					expect(y).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
				}
			const byMarker = [...chart.lines].sort((a, b) => (a.markers[0]?.y ?? 0) - (b.markers[0]?.y ?? 0));
			const named = byMarker.flatMap((line) => line.left?.y ?? []);
			expect(named).toEqual([...named].sort((a, b) => a - b));
		}),
	);
});

test("bands fill the plot exactly, and a marker is never smaller than 4.5 nor larger than 7.5", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const { bands, bottom, top, radius } = chartOf(room);
			expect(bands.reduce((sum, band) => sum + band.height, 0)).toBeCloseTo(bottom - top, 6);
			expect(radius).toBeGreaterThanOrEqual(4.5);
			expect(radius).toBeLessThanOrEqual(7.5);
		}),
	);
});

test("labels that do not crowd stay where their markers are; those that do share the shift", () => {
	expect(spread([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90]);
	expect(spread([50, 50], 20, 0, 100)).toEqual([40, 60]);
	expect(spread([0, 1, 2], 20, 0, 100)).toEqual([0, 20, 40]);
	expect(spread([99, 99], 20, 0, 100)).toEqual([80, 100]);
});

test("people who share a first name are told apart by an initial", () => {
	expect(toldApart(["Ana Ruiz", "Ines Duarte", "Ana Silva"])).toEqual(["Ana R.", "Ines", "Ana S."]);
});

test("a target’s name stands on as few lines as hold it, evenly; where they are too few, only its end is cut", () => {
	expect(wrapped("Retention", 90, 15)).toEqual(["Retention"]);
	expect(wrapped("Growth in users", 90, 15)).toEqual(["Growth", "in users"]);
	expect(wrapped("Time to first value for new customers", 90, 15, 4)).toEqual(["Time to", "first value", "for new", "customers"]);
	expect(wrapped("Time to first value for new customers", 90, 15, 3)).toEqual(["Time to", "first value", "for new cu…"]);
});
