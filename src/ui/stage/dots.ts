import type { BoardTarget } from "../../core/board.ts";
import type { Band, Column } from "./bump.ts";
import { wrapped } from "./textWidth.ts";

type Stack = {
	target: string;
	place: number;
	count: number;
	dots: readonly { x: number; y: number }[];
	labelX: number;
	labelY: number;
};
export type Dots = {
	width: number;
	height: number;
	top: number;
	bottom: number;
	radius: number;
	bands: Band[];
	columns: Column[];
	stacks: Stack[];
};

const lineHeight = 17;
const foot = 5;
const placeWidth = 56;
const countWidth = 22;

/**
 * The rankings where nobody is named: in each cell as many dots as put that target in that place, in rows as wide as the
 * column allows, with their count at the end. Nothing in it tells which dots are one person's.
 */
export function dotsOf({ width, height, targets }: { width: number; height: number; targets: readonly BoardTarget[] }): Dots {
	const step = (width - placeWidth - 12) / Math.max(targets.length, 1);
	const labels = targets.map(({ label }) => wrapped(label, Math.max(step - 6, 64), 15, 3));
	const head = 11 + lineHeight * Math.max(2, ...labels.map(({ length }) => length));
	const rowHeight = (height - head - foot) / Math.max(targets.length, 1);
	const most = Math.max(1, ...targets.flatMap(({ counts }) => counts));
	const fits = (size: number) => Math.floor((step - countWidth - 16) / size) * Math.floor((rowHeight - 6) / size) >= most;
	const size = [18, 16, 14, 12, 10].find(fits) ?? 8;
	const perRow = Math.max(1, Math.floor((step - countWidth - 16) / size));
	const bands = targets.map((_, r) => ({ place: r + 1, y: head + rowHeight * r, height: rowHeight }));
	const columns = targets.map(({ label }, t) => ({
		x: placeWidth + step * (t + 0.5),
		label,
		lines: labels[t] ?? [label],
	}));
	const stacks = columns.flatMap(({ x, label }, t) =>
		bands.map(({ place, y, height: band }) => {
			const count = targets[t]?.counts[place - 1] ?? 0;
			const rows = Math.ceil(count / perRow);
			const inRow = Math.min(count, perRow);
			const from = x - (inRow * size + (count > 0 ? countWidth : 0)) / 2;
			const middle = y + band / 2 - 1;
			return {
				target: label,
				place,
				count,
				dots: Array.from({ length: count }, (_, at) => ({
					x: from + size * ((at % perRow) + 0.5),
					y: middle + (Math.floor(at / perRow) - (rows - 1) / 2) * size,
				})),
				labelX: from + inRow * size + 6,
				labelY: middle + 5,
			};
		}),
	);
	return { width, height, top: head, bottom: height - foot, radius: size * 0.4, bands, columns, stacks };
}
