import type { BoardRanking } from "../../core/board.ts";
import { placesOf } from "./places.ts";
import { wrapped } from "./textWidth.ts";

export type TurnedRow = { label: string; lines: readonly string[]; labelY: number; y: number; height: number };
export type TurnedPlace = { place: number; x: number; width: number };
type TurnedLine = {
	personId: string;
	name: string;
	camp: number;
	markers: readonly { x: number; y: number; place: number }[];
	path: string;
};
export type Turned = {
	width: number;
	height: number;
	radius: number;
	/** How thick a line is. */
	line: number;
	places: readonly TurnedPlace[];
	rows: readonly TurnedRow[];
	lines: readonly TurnedLine[];
};

type Drawn = {
	width: number;
	targets: readonly { label: string }[];
	/** In camp order; `places[t]` is the place of the t-th target, 1 to the number of targets. */
	rankings: readonly Pick<BoardRanking, "personId" | "name" | "places" | "camp">[];
};

/** A line's way through one row: where its label begins, where its strip does, and where that ends. */
type Point = { x: number; from: number; strip: number; to: number };

/** Above the first target stand the places. */
export const turnedHead = 24;
export const labelSize = 14;
const lineHeight = 19;
const padding = { widest: 14, tightest: 3 };
const leastBand = 28;
const around = 9;

/** Where the rows of targets stand, one under the other: each its label, then a strip `tall` high, with room between them for lines to cross. */
export function turnedRows(targets: Drawn["targets"], width: number, tall: (t: number) => number, between: number): TurnedRow[] {
	let y = turnedHead;
	return targets.map(({ label }, t) => {
		const lines = wrapped(label, width - 4, labelSize, 3);
		const row = { label, lines, labelY: y, y: y + lineHeight * lines.length + 5, height: tall(t) };
		y = row.y + row.height + between;
		return row;
	});
}

/** Where each line of a label stands. */
export const labelBase = (row: TurnedRow, at: number): number => row.labelY + lineHeight * at + 15;

/**
 * The bump chart turned by a quarter, for a narrow pane: targets below one another, the best placed on top, places from left to
 * right. As tall as it needs to be, never wider than `width`.
 */
export function turnedOf({ width, targets, rankings }: Drawn): Turned {
	const places = placesOf(rankings, targets.length, 0, width, padding, leastBand);
	const between = Math.min(Math.max(30, width * 0.16), 48);
	const strip = 2 * (places.radius + places.depth + around);
	const rows = turnedRows(targets, width, () => strip, between);
	const lines = rankings.map((ranking, row): TurnedLine => {
		const points = rows.map(({ labelY, y, height }, t) => {
			const { along, aside } = places.at(row, t);
			return { x: along, y: y + height / 2 + aside, from: labelY, strip: y, to: y + height, place: ranking.places[t] ?? 1 };
		});
		return { ...ranking, markers: points.map(({ x, y, place }) => ({ x, y, place })), path: pathDown(points) };
	});
	const last = rows.at(-1);
	return {
		width,
		height: (last ? last.y + last.height : turnedHead) + 1,
		radius: places.radius,
		line: places.line,
		places: places.bands.map(({ place, from, size }) => ({ place, x: from, width: size })),
		rows,
		lines,
	};
}

/** Straight through every row and its label, crossing only between rows; it begins and ends inside the first and the last strip. */
function pathDown(points: readonly Point[]): string {
	const [first, ...others] = points;
	if (!first) return "";
	const end = ({ to }: Point, t: number) => (t === points.length - 1 ? to - 3 : to);
	let path = `M${n(first.x)} ${n(first.strip + 3)}V${n(end(first, 0))}`;
	let before = first;
	for (const [at, to] of others.entries()) {
		const middle = (before.to + to.from) / 2;
		path += `C${n(before.x)} ${n(middle)} ${n(to.x)} ${n(middle)} ${n(to.x)} ${n(to.from)}V${n(end(to, at + 1))}`;
		before = to;
	}
	return path;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);
