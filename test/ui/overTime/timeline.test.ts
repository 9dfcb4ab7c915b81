import { expect, test } from "@jest/globals";
import { ticksOf } from "../../../src/ui/overTime/ticks.ts";
import { marksOf, timelineOf } from "../../../src/ui/overTime/timeline.ts";
import { decidedOn, halfAYear, heldOn, now } from "./halfAYear.ts";

const told = ([first]: readonly { chosen: string; over: string }[]) => ({ chosen: first?.chosen ?? "", over: `even over ${first?.over}` });
const drawn = (change: Partial<Parameters<typeof timelineOf>[0]> = {}) =>
	timelineOf({ width: 836, height: 360, held: halfAYear.held, decisions: halfAYear.decisions, now, told, ...change });
const day = 86_400_000;

test("a share stands between nothing and all of it, and time runs to the right", () => {
	const chart = drawn();
	expect(chart.y(0)).toBe(chart.bottom);
	expect(chart.y(1)).toBe(chart.top);
	const xs = chart.spots.map(({ x }) => x);
	expect([...xs].sort((a, b) => a - b)).toEqual(xs);
	expect(Math.min(...xs)).toBeGreaterThan(chart.left);
	expect(Math.max(...xs)).toBeLessThanOrEqual(chart.right);
});

test("no strip of one point overlaps another's, however close they are", () => {
	const close = ["2026-06-01", "2026-06-02", "2026-06-02", "2026-06-03"].map((on) => heldOn("pulse", on, 50, 20, 80));
	const { spots } = drawn({ held: [...halfAYear.held, ...close].sort((a, b) => (a.at < b.at ? -1 : 1)), width: 328 });
	for (const [k, spot] of spots.entries()) {
		expect(spot.to - spot.from).toBeGreaterThanOrEqual(8);
		expect(spot.from).toBeGreaterThanOrEqual((spots[k - 1]?.to ?? 0) - 1e-6);
	}
});

test("no course crosses a decision, and a point alone between two has none", () => {
	const decisions = [...halfAYear.decisions, decidedOn("2026-07-01", "Operating margin", "Growth in users")];
	const chart = drawn({ decisions });
	expect(chart.courses).toHaveLength(2);
	expect(chart.alone.map(({ sourceId }) => sourceId)).toEqual(["echo of 2026-06-25"]);
});

test("labels stand inside the picture and meet neither each other nor another's line; else all are numbers", () => {
	const chart = drawn();
	for (const [k, { label, x }] of chart.marks.entries()) {
		expect(label).not.toBeNull();
		expect((label?.left ?? -1) + (label?.width ?? 0)).toBeLessThanOrEqual(836);
		expect(label?.left).toBeGreaterThan((chart.marks[k - 1]?.label?.left ?? -1) + (chart.marks[k - 1]?.label?.width ?? 0));
		expect(Math.abs((label?.left ?? 0) - x)).toBeLessThan(220);
	}
	const narrow = drawn({ width: 328, decisions: [...halfAYear.decisions, decidedOn("2026-07-01", "Operating margin", "Growth in users")] });
	expect(narrow.marks.map(({ label }) => label)).toEqual([null, null, null]);
	const discs = narrow.marks.map(({ discX }) => discX);
	for (const [k, x] of discs.entries()) if (k > 0) expect(x - (discs[k - 1] ?? 0)).toBeGreaterThanOrEqual(24);
});

test("what one meeting decided is one mark; a decision older than the picture has a number and no mark", () => {
	expect(marksOf([decidedOn("2026-06-18", "A", "B"), decidedOn("2026-06-18", "C", "D")])).toHaveLength(1);
	const chart = drawn({ decisions: [...halfAYear.decisions, decidedOn("2025-06-01", "Growth in users", "Operating margin")] });
	expect(chart.marks.map(({ number }) => number)).toEqual([2, 3]);
});

test("months are named in the reader's language, Mondays over a short while, and never more than there is room for", () => {
	const [from, to] = [Date.parse("2026-03-05"), Date.parse("2026-09-02")];
	const labels = (...args: Parameters<typeof ticksOf>) => ticksOf(...args).map(({ label }) => label);
	expect(labels(from, to, 772, "en-GB")).toEqual(["April", "May", "June", "July", "August", "September"]);
	expect(labels(from, to, 772, "de-DE")).toEqual(["April", "Mai", "Juni", "Juli", "August", "September"]);
	expect(labels(from, to, 264, "en-GB")).toEqual(["Apr", "May", "Jun", "Jul", "Aug", "Sept"]);
	expect(labels(from, to, 150, "en-GB").length).toBeLessThan(4);
	expect(labels(Date.parse("2026-11-20"), Date.parse("2027-02-10"), 800, "en-GB")).toEqual(["December", "January 2027", "February"]);
	const weeks = ticksOf(Date.parse("2026-06-10"), Date.parse("2026-07-01"), 264, "en-GB");
	expect(weeks.map(({ at }) => new Date(at).getUTCDay())).toEqual(weeks.map(() => 1));
	expect((weeks[1]?.at ?? 0) - (weeks[0]?.at ?? 0)).toBe(7 * day);
});
