import type { Reply } from "../../contract.ts";
import { spread } from "../stage/spread.ts";
import { cut, widthOf } from "../stage/textWidth.ts";

export type Alignment = Reply<"viewAlignment">;
export type Held = Alignment["held"][number];
export type Decided = Alignment["decisions"][number];

/** Decisions that one meeting made: one mark on the axis, its sentence where there is room, else a number that the list repeats. */
export type Mark = { number: number; at: string; x: number; decisions: readonly Decided[]; label: Label | null; discX: number };
type Label = { left: number; width: number; chosen: string; over: string };
export type Spot = Held & { x: number; y: number; highY: number; lowY: number; from: number; to: number };

export type Timeline = {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	x(at: string): number;
	y(share: number): number;
	marks: readonly Mark[];
	spots: readonly Spot[];
	/** Between two decisions: the middle as a line, the range as a band; none where there are too few points to speak of a course. */
	courses: readonly { line: string; band: string }[];
	/** Points that stand alone between two decisions, or where there is no course. */
	alone: readonly Spot[];
};

type Drawn = {
	width: number;
	height: number;
	held: readonly Held[];
	decisions: readonly Decided[];
	now: string;
	/** How what a mark decided is told in two lines. */
	told(decisions: readonly Decided[]): { chosen: string; over: string };
};

const dayMs = 86_400_000;
const axisWidth = 46;
const end = 18;
const foot = 32;
const labelHeight = 46;
const discHeight = 36;
const widest = 210;
/** Fewer points are no course. */
export const fewest = 3;

/** Decisions of one panel within a day are one mark. */
export function marksOf(decisions: readonly Decided[]): { at: string; decisions: Decided[] }[] {
	const groups: { at: string; decisions: Decided[] }[] = [];
	for (const decision of [...decisions].sort((a, b) => (a.at < b.at ? -1 : 1))) {
		const last = groups.at(-1);
		const same = last?.decisions[0]?.panelId === decision.panelId && Date.parse(decision.at) - Date.parse(last.at) < dayMs;
		if (last && same) last.decisions.push(decision);
		else groups.push({ at: decision.at, decisions: [decision] });
	}
	return groups;
}

/** What the picture spans: from the first thing in the last half year to now. Older decisions are told in the list alone. */
export function spanOf(held: readonly Held[], decisions: readonly Decided[], now: string): { from: number; to: number } {
	const since = new Date(Date.parse(now) - 26 * 7 * dayMs).toISOString();
	const moments = [...held, ...decisions].map(({ at }) => at).filter((at) => at >= since && at <= now);
	const from = Math.min(...[...moments, now].map(Date.parse));
	const to = Date.parse(now);
	const air = Math.max(2 * dayMs, (to - from) * 0.05);
	return { from: from - air, to: to + air * 0.4 };
}

/**
 * Where everything of a team over time stands: shares from 0 to 100 percent over the days, a mark for each meeting that decided, and for
 * each point the strip of the picture that belongs to it, so that each can be met with a finger.
 */
export function timelineOf({ width, height, held, decisions, now, told }: Drawn): Timeline {
	const { from, to } = spanOf(held, decisions, now);
	const [left, right, bottom] = [axisWidth, width - end, height - foot];
	const x = (at: string | number) => left + ((Number(typeof at === "string" ? Date.parse(at) : at) - from) / (to - from)) * (right - left);
	const placed = marksOf(decisions)
		.map((mark, index) => ({ ...mark, number: index + 1, x: x(mark.at) }))
		.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to);
	const labels = labelsOf(placed, width, told);
	const top = labels || placed.length === 0 ? (placed.length === 0 ? 16 : labelHeight + 18) : discHeight + 14;
	const y = (share: number) => bottom - share * (bottom - top);
	const discs = spread(
		placed.map((mark) => mark.x),
		28,
		left,
		right,
	);
	const spots = spotsOf(held, { x, y, left, right });
	const runs = runsOf(
		spots,
		placed.map(({ at }) => at),
	);
	const drawn = held.length >= fewest;
	return {
		width,
		height,
		left,
		right,
		top,
		bottom,
		x,
		y,
		marks: placed.map((mark, index) => ({ ...mark, label: labels?.[index] ?? null, discX: discs[index] ?? mark.x })),
		spots,
		courses: drawn ? runs.filter(({ length }) => length > 1).map(courseOf) : [],
		alone: drawn ? runs.filter(({ length }) => length === 1).flat() : spots,
	};
}

function spotsOf(
	held: readonly Held[],
	{ x, y, left, right }: { x(at: string): number; y(share: number): number; left: number; right: number },
) {
	const centres = spread(
		held.map(({ at }) => x(at)),
		10,
		left,
		right,
	);
	const reach = 24;
	return held.map((point, k): Spot => {
		const at = centres[k] ?? left;
		const before = centres[k - 1];
		const after = centres[k + 1];
		return {
			...point,
			x: x(point.at),
			y: y(point.median),
			highY: y(point.high),
			lowY: y(point.low),
			from: Math.max(at - reach, before === undefined ? left - 12 : (before + at) / 2),
			to: Math.min(at + reach, after === undefined ? right + 12 : (after + at) / 2),
		};
	});
}

/** The points between one decision and the next. */
function runsOf(spots: readonly Spot[], breaks: readonly string[]): Spot[][] {
	const ends = [...breaks, "~"];
	return ends.map((until, k) => spots.filter(({ at }) => at < until && at >= (breaks[k - 1] ?? ""))).filter(({ length }) => length > 0);
}

function courseOf(run: readonly Spot[]) {
	const path = (corners: readonly [number, number][]) =>
		corners.map(([x, y], k) => `${k === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
	const back = [...run].reverse();
	return {
		line: path(run.map(({ x, y }) => [x, y])),
		band: `${path([...run.map((one): [number, number] => [one.x, one.highY]), ...back.map((one): [number, number] => [one.x, one.lowY])])}Z`,
	};
}

/** Each beside its line, to the right, or to the left where it would pass the edge; null where they would meet. */
function labelsOf(marks: readonly { x: number; decisions: readonly Decided[] }[], width: number, told: Drawn["told"]): Label[] | null {
	const labels = marks.map(({ x, decisions }): Label => {
		const { chosen, over } = told(decisions);
		const needed = Math.min(widest, Math.max(widthOf(chosen, 12.6), widthOf(over, 12)) + 10);
		const left = x + 5 + needed <= width ? x + 5 : x - 5 - needed;
		return { left, width: needed, chosen: cut(chosen, widest - 8, 12.6), over: cut(over, widest - 8, 12) };
	});
	const fit = labels.every((label, k) => {
		const before = labels[k - 1];
		const from = Math.max(0, before ? before.left + before.width + 4 : 0, (marks[k - 1]?.x ?? -9) + 4);
		const until = Math.min(width, (marks[k + 1]?.x ?? width + 4) - 4);
		return label.left >= from && label.left + label.width <= until;
	});
	return fit ? labels : null;
}
