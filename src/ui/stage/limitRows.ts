import { widthOf } from "./textWidth.ts";

const lineHeight = 18;
const around = 7;
const mostLines = 4;
const typeSize = 14;
const signWidth = 24;

type Room = {
	/** The height there is for all rows. */
	height: number;
	/** What each row has to say. */
	said: readonly { label: string; state: string; meaning: string }[];
	/** Whether the state has a line of its own, or leads the sentence. */
	apart: boolean;
	/** How wide a line may be: of the meaning, and of the label. */
	width: number;
	labelWidth: number;
	/** How high a cell has to be, and may be. */
	cell: { least: number; most: number };
};

/** How many lines each row may say, and how high its cells are, so that all rows fit: words go before height of cells. */
export function limitRows({ height, said, apart, width, labelWidth, cell }: Room): { lines: number; cell: number } {
	const linesOf = (text: string, room: number, before = 0) => Math.ceil((before + widthOf(text, typeSize)) / Math.max(room, 1));
	const needed = said.map(({ label, state, meaning }) =>
		Math.max(
			linesOf(label, labelWidth),
			apart ? 1 + linesOf(meaning, width) : linesOf(meaning, width, signWidth + widthOf(state, typeSize)),
		),
	);
	const total = (lines: number, cell: number) =>
		needed.reduce((sum, need) => sum + Math.max(cell + around, Math.min(lines, need) * lineHeight + around + 2), 0);
	let lines = mostLines;
	while (lines > 1 && total(lines, cell.least) > height) lines--;
	let high = cell.most;
	while (high > cell.least && total(lines, high) > height) high--;
	return { lines, cell: high };
}
