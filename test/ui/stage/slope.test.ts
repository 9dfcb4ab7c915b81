import { expect, test } from "@jest/globals";
import { type Step, slopeOf } from "../../../src/ui/stage/slope.ts";

const targets = ["a", "b", "c", "d", "e"].map((id) => ({ id, label: id.toUpperCase() }));
const step = (index: number, from: string, to: string): Step => ({
	personId: `p${index}`,
	name: `Person ${index}`,
	camp: 1,
	from,
	to,
	moved: from !== to,
});
const spelled = ["ab", "ba", "aa", "ca", "ac", "bb", "aa", "cb", "bc", "ab", "ba", "cc", "ea", "ae", "aa"];
const steps = spelled.map(([from = "", to = ""], index) => step(index, from, to));
const chart = slopeOf({ width: 520, height: 340, targets, steps });

test("no two marks coincide and no two names collide, with fifteen people", () => {
	for (const side of ["y1", "y2"] as const) {
		const places = chart.lines.map((line) => line[side]).sort((a, b) => a - b);
		for (const [at, y] of places.entries()) if (at > 0) expect(y - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(16.9);
	}
});

test("every mark stands in the band of its target, and only targets that somebody put first have one", () => {
	expect(chart.bands.map(({ id }) => id)).toEqual(["a", "b", "c", "e"]);
	for (const line of chart.lines) {
		for (const [y, target] of [
			[line.y1, line.from],
			[line.y2, line.to],
		] as const) {
			const band = chart.bands.find(({ id }) => id === target);
			expect(y).toBeGreaterThan(band?.y ?? Infinity);
			expect(y).toBeLessThan((band?.y ?? 0) + (band?.height ?? 0));
		}
	}
});

test("the line of who kept their first target is level", () => {
	for (const line of chart.lines.filter(({ from, to }) => from === to)) expect(line.y1).toBe(line.y2);
});
