import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { bumpOf, toldApart } from "../../../src/ui/stage/bump.ts";
import { spread } from "../../../src/ui/stage/spread.ts";

const names = ["Ines Duarte", "Tomas Lindqvist", "Priya Nair", "Hana Sato", "Leila Haddad", "Marcus Bell", "Oskar Wójcik", "Grace Adeyemi"];

const rooms = fc.record({ people: fc.integer({ min: 1, max: 12 }), targets: fc.integer({ min: 3, max: 7 }) }).chain(({ people, targets }) =>
	fc.record({
		orders: fc.array(fc.shuffledSubarray([...Array(targets).keys()], { minLength: targets, maxLength: targets }), {
			minLength: people,
			maxLength: people,
		}),
		width: fc.integer({ min: 600, max: 1240 }),
		height: fc.integer({ min: 340, max: 520 }),
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

test("up to twelve people and seven targets: no two markers coincide, labels keep 20 px, everything stays inside", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const chart = chartOf(room);
			for (const [t] of chart.columns.entries()) {
				const column = chart.lines.map((line) => line.markers[t]?.y ?? 0).sort((a, b) => a - b);
				for (const [k, y] of column.entries()) {
					expect(y).toBeGreaterThan(chart.top);
					expect(y).toBeLessThan(chart.bottom);
					if (k > 0) expect(y - (column[k - 1] ?? 0)).toBeGreaterThan(1);
				}
			}
			for (const end of ["left", "right"] as const) {
				const labels = chart.lines.map((line) => line[end].y).sort((a, b) => a - b);
				for (const [k, y] of labels.entries()) if (k > 0) expect(y - (labels[k - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-6);
				expect(labels[0]).toBeGreaterThanOrEqual(chart.top);
				expect(labels.at(-1)).toBeLessThanOrEqual(chart.bottom);
			}
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
			const byLabel = [...chart.lines].sort((a, b) => a.left.y - b.left.y);
			expect(byLabel.map((line) => line.personId)).toEqual(byMarker.map((line) => line.personId));
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
