import type { CSSProperties } from "react";

const line = { widest: 20, tightest: 17 };
const loosest = 7;

/** How a table of figures spreads its rows over the room it has, or with `room` null as they like: looser or tighter, never smaller type. */
export function fittingRows(rows: number, head: number, room: number | null): CSSProperties {
	const each = room === null ? Number.POSITIVE_INFINITY : (room - head) / Math.max(rows, 1) - 1;
	const height = Math.min(line.widest, Math.max(line.tightest, Math.floor(each)));
	return { "--padding": `${Math.min(loosest, Math.max(0, (each - height) / 2))}px`, "--row": `${height}px` } as CSSProperties;
}
