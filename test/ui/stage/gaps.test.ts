import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { gapsOf } from "../../../src/ui/stage/gaps.ts";

const rooms = fc
	.record({
		people: fc.integer({ min: 3, max: 15 }),
		width: fc.integer({ min: 248, max: 900 }),
		height: fc.integer({ min: 320, max: 600 }),
	})
	.chain(({ people, width, height }) =>
		fc.record({
			width: fc.constant(width),
			height: fc.constant(height),
			others: fc.constant(people - 1),
			nameWidth: fc.integer({ min: 40, max: 240 }),
			rows: fc.array(fc.record({ expected: fc.integer({ min: 0, max: people - 1 }), real: fc.integer({ min: 0, max: people - 1 }) }), {
				minLength: people + 1,
				maxLength: people + 1,
			}),
		}),
	);

const chartOf = ({ rows, ...drawn }: typeof rooms extends fc.Arbitrary<infer One> ? One : never) =>
	gapsOf({ ...drawn, rows: rows.map((row, at) => ({ ...row, id: `p${at}`, name: `P ${at}`, camp: at === rows.length - 1 ? null : 1 })) });

test("up to fifteen people: rows keep their distance, marks stay inside, names stand clear of the axis", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const chart = chartOf(room);
			for (const [k, row] of chart.rows.entries()) {
				for (const count of [row.expected, row.real]) {
					expect(chart.x(count) - chart.radius).toBeGreaterThanOrEqual(0);
					expect(chart.x(count) + chart.radius).toBeLessThanOrEqual(room.width);
				}
				expect(row.y + chart.radius).toBeLessThanOrEqual(chart.bottom);
				const before = chart.rows[k - 1];
				if (before) expect(row.y - before.y).toBeGreaterThanOrEqual(Math.max(17, 2 * chart.radius));
				if (before) expect(row.nameY - 12).toBeGreaterThan(before.nameY);
			}
			if (!chart.above) expect(chart.x(0)).toBeGreaterThanOrEqual(Math.min(room.nameWidth, room.width * 0.3) + chart.radius);
			if (!chart.above) expect(chart.height).toBeLessThanOrEqual(Math.max(room.height, 17 * chart.rows.length + 36) + 1e-6);
		}),
	);
});

test("the counts under the axis never touch, and begin at none", () => {
	fc.assert(
		fc.property(rooms, (room) => {
			const { ticks, x } = chartOf(room);
			expect(ticks[0]).toBe(0);
			for (const [k, count] of ticks.entries()) if (k > 0) expect(x(count) - x(ticks[k - 1] ?? 0)).toBeGreaterThanOrEqual(20);
		}),
	);
});
