/** One line of the picture: how many of the others somebody expected with them, and how many there are. */
export type GapRow = { id: string; name: string; camp: number | null; expected: number; real: number };
export type Gap = GapRow & { nameY: number; y: number };
export type Gaps = {
	width: number;
	height: number;
	/** Names stand above their lines instead of before them. */
	above: boolean;
	top: number;
	bottom: number;
	x(count: number): number;
	/** The counts that are written under the axis. */
	ticks: readonly number[];
	/** Where everyone's mean is set apart from the people. */
	rule: number;
	radius: number;
	rows: readonly Gap[];
};

type Drawn = {
	width: number;
	height: number;
	others: number;
	/** People, then everyone's mean. */
	rows: readonly GapRow[];
	/** The widest name, in units of the picture. */
	nameWidth: number;
};

const top = 4;
const axisHeight = 24;
const ruleHeight = 8;
const end = 12;
const leastStep = 17;
const widestStep = 56;
const narrowest = 400;

/** Where everything of the expectation chart stands. In a narrow pane names stand above their lines, and it is as tall as that takes. */
export function gapsOf({ width, height, others, rows, nameWidth }: Drawn): Gaps {
	const above = width < narrowest;
	const left = above ? end : Math.min(nameWidth, width * 0.3) + 20;
	const step = above ? 48 : Math.min(widestStep, Math.max(leastStep, (height - top - axisHeight - ruleHeight) / Math.max(rows.length, 1)));
	const x = (count: number) => left + ((width - left - end) * count) / Math.max(others, 1);
	const people = rows.length - 1;
	const bottom = top + step * rows.length + ruleHeight;
	const every = [1, 2, 5, 10].find((every) => ((width - left - end) * every) / Math.max(others, 1) >= 22) ?? 20;
	return {
		width,
		height: bottom + axisHeight,
		above,
		top,
		bottom,
		x,
		ticks: Array.from({ length: others + 1 }, (_, count) => count).filter((count) => count % every === 0),
		rule: top + step * people + ruleHeight / 2,
		radius: Math.min(7, step / 2 - 1.5),
		rows: rows.map((row, at) => {
			const from = top + step * at + (at === people ? ruleHeight : 0);
			return { ...row, nameY: above ? from + 16 : from + step / 2 + 5, y: above ? from + 33 : from + step / 2 };
		}),
	};
}
