import type { BoardTarget } from "../../core/board.ts";
import { type TurnedPlace, type TurnedRow, turnedHead, turnedRows } from "./turned.ts";

type Stack = { target: string; place: number; count: number; dots: readonly { x: number; y: number }[]; labelX: number; labelY: number };
export type TurnedDots = {
	width: number;
	height: number;
	radius: number;
	places: readonly TurnedPlace[];
	rows: readonly TurnedRow[];
	stacks: readonly Stack[];
};

const countHeight = 20;
const around = 6;
const tallest = 44;

/**
 * The rankings where nobody is named, for a narrow pane: targets below one another, and in each cell as many dots as put that
 * target in that place, their count below them. Nothing in it tells which dots are one person's.
 */
export function turnedDotsOf({ width, targets }: { width: number; targets: readonly BoardTarget[] }): TurnedDots {
	const column = width / Math.max(targets.length, 1);
	const most = Math.max(1, ...targets.flatMap(({ counts }) => counts));
	const inRow = (size: number) => Math.max(1, Math.floor((column - 6) / size));
	const size = [16, 14, 12, 10].find((one) => Math.ceil(most / inRow(one)) * one <= tallest) ?? 8;
	const deep = (t: number) => Math.max(1, ...(targets[t]?.counts ?? []).map((count) => Math.ceil(count / inRow(size))));
	const rows = turnedRows(targets, width, (t) => deep(t) * size + countHeight + 2 * around, 12);
	const places = targets.map((_, r) => ({ place: r + 1, x: column * r, width: column }));
	const stacks = rows.flatMap(({ label, y }, t) =>
		places.map(({ place, x, width }) => {
			const count = targets[t]?.counts[place - 1] ?? 0;
			const middle = x + width / 2;
			const base = y + around + deep(t) * size;
			const dots = Array.from({ length: count }, (_, at) => {
				const row = Math.floor(at / inRow(size));
				const here = Math.min(inRow(size), count - row * inRow(size));
				return { x: middle + ((at % inRow(size)) - (here - 1) / 2) * size, y: base - (row + 0.5) * size };
			});
			return { target: label, place, count, dots, labelX: middle, labelY: base + 16 };
		}),
	);
	const last = rows.at(-1);
	return { width, height: (last ? last.y + last.height : turnedHead) + 1, radius: size * 0.4, places, rows, stacks };
}
