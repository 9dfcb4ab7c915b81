import type { BoardRanking } from "../../core/board.ts";
import { spread } from "./spread.ts";
import { cut, widthOf, wrapped } from "./textWidth.ts";

export type Band = { place: number; y: number; height: number };
export type Column = { x: number; label: string; lines: readonly string[] };
type Label = { text: string; x: number; y: number; leader: string };
export type Line = {
	personId: string;
	name: string;
	camp: number;
	markers: readonly { x: number; y: number; place: number }[];
	path: string;
	left: Label;
	right: Label;
};
export type Bump = {
	width: number;
	height: number;
	top: number;
	bottom: number;
	radius: number;
	bands: Band[];
	columns: Column[];
	lines: Line[];
};

type Drawn = {
	width: number;
	height: number;
	targets: readonly { label: string }[];
	/** In camp order; `places[t]` is the place of the t-th target, 1 to the number of targets. */
	rankings: readonly Pick<BoardRanking, "personId" | "name" | "places" | "camp">[];
};

const head = 45;
const foot = 5;
const widestSlot = 26;
const widestPadding = 14;
const tightestPadding = 6;
const stub = 12;
const straight = 14;
const labelGap = 20;
const placeWidth = 44;

/**
 * Where everything of the bump chart stands, in the units of `width` and `height`. Each place is a band as high as the most
 * people who share it in any one column need, so no two markers ever coincide; inside a cell people keep one order, camp
 * first, so those who agree run side by side.
 */
export function bumpOf({ width, height, targets, rankings }: Drawn): Bump {
	const top = head;
	const bottom = height - foot;
	const bands = bandsOf(rankings, targets.length, top, bottom);
	const { left, right } = marginsOf(rankings, width);
	const step = targets.length > 1 ? (width - left - right) / (targets.length - 1) : 0;
	const columns = targets.map(({ label }, t) => ({
		x: left + step * t,
		label,
		lines: wrapped(label, Math.max(step - 6, 64), 15),
	}));
	const { slot } = roomOf(rankings, targets.length, bottom - top);
	const people = rankings.map((ranking, row) => ({
		ranking,
		markers: columns.map(({ x }, t) => ({ x, y: markerY(rankings, row, t, bands, slot), place: ranking.places[t] ?? 1 })),
	}));
	const lefts = labelled(people, "first", top, bottom);
	const rights = labelled(people, "last", top, bottom);
	const shortNames = toldApart(rankings.map(({ name }) => name));
	const lines = people.map(({ ranking, markers }, row): Line => {
		const first = markers[0] ?? { x: left, y: top, place: 1 };
		const last = markers.at(-1) ?? first;
		const leftY = lefts[row] ?? first.y;
		const rightY = rights[row] ?? last.y;
		return {
			...ranking,
			markers,
			path: pathThrough(markers),
			left: {
				text: cut(ranking.name, left - placeWidth - 34, 14),
				x: left - 26,
				y: leftY,
				leader: `M${n(left - 20)} ${n(leftY)}L${n(left - stub)} ${n(first.y)}`,
			},
			right: {
				text: cut(shortNames[row] ?? ranking.name, right - 30, 14),
				x: last.x + 28,
				y: rightY,
				leader: `M${n(last.x + stub)} ${n(last.y)}L${n(last.x + 22)} ${n(rightY)}`,
			},
		};
	});
	return { width, height, top, bottom, radius: Math.min(Math.max(4.5, 0.42 * slot), 7.5), bands, columns, lines };
}

type Rows = Drawn["rankings"];

/** How many share each place where most do: `crowds[r]` for place r + 1. */
const crowdsOf = (rankings: Rows, places: number): number[] =>
	Array.from({ length: places }, (_, r) =>
		Math.max(1, ...Array.from({ length: places }, (_, t) => rankings.filter(({ places }) => places[t] === r + 1).length)),
	);

/** How much room a marker and the edge of a band get; where it is crowded, the edges give way before the markers do. */
function roomOf(rankings: Rows, places: number, height: number): { slot: number; padding: number } {
	const crowd = crowdsOf(rankings, places).reduce((sum, most) => sum + most, 0);
	const slotWith = (padding: number) => Math.min(widestSlot, (height - places * padding) / crowd);
	const padding = slotWith(widestPadding) < 9 ? tightestPadding : widestPadding;
	return { slot: slotWith(padding), padding };
}

function bandsOf(rankings: Rows, places: number, top: number, bottom: number): Band[] {
	const { slot, padding } = roomOf(rankings, places, bottom - top);
	const heights = crowdsOf(rankings, places).map((most) => most * slot + padding);
	const spare = (bottom - top - heights.reduce((sum, height) => sum + height, 0)) / places;
	let y = top;
	return heights.map((needed, r) => {
		const band = { place: r + 1, y, height: needed + spare };
		y += band.height;
		return band;
	});
}

function markerY(rankings: Rows, row: number, t: number, bands: readonly Band[], slot: number): number {
	const place = rankings[row]?.places[t] ?? 1;
	const sharing = rankings.map(({ places }, index) => ({ index, place: places[t] })).filter((one) => one.place === place);
	const at = sharing.findIndex(({ index }) => index === row);
	const band = bands[place - 1] ?? { y: 0, height: 0 };
	return band.y + band.height / 2 + (at - (sharing.length - 1) / 2) * slot;
}

function labelled(people: readonly { markers: Line["markers"] }[], end: "first" | "last", top: number, bottom: number): number[] {
	const wanted = people
		.map(({ markers }, row) => ({ row, y: (end === "first" ? markers[0] : markers.at(-1))?.y ?? top }))
		.sort((a, b) => a.y - b.y || a.row - b.row);
	const placed = spread(
		wanted.map(({ y }) => y),
		labelGap,
		top + 8,
		bottom - 8,
	);
	const at: number[] = [];
	for (const [k, { row }] of wanted.entries()) at[row] = placed[k] ?? top;
	return at;
}

function pathThrough(markers: Line["markers"]): string {
	const [first, ...others] = markers;
	if (!first) return "";
	let from = first;
	let path = `M${n(first.x - stub)} ${n(first.y)}H${n(first.x + straight)}`;
	for (const to of others) {
		const middle = (from.x + to.x) / 2;
		path += `C${n(middle)} ${n(from.y)} ${n(middle)} ${n(to.y)} ${n(to.x - straight)} ${n(to.y)}H${n(to.x + straight)}`;
		from = to;
	}
	return path;
}

/** Room for the names at both ends: as much as they need, within reason. */
function marginsOf(rankings: Rows, width: number): { left: number; right: number } {
	const full = Math.max(0, ...rankings.map(({ name }) => widthOf(name, 14)));
	const short = Math.max(0, ...toldApart(rankings.map(({ name }) => name)).map((name) => widthOf(name, 14)));
	return {
		left: placeWidth + Math.min(Math.max(full, 80), width * 0.19) + 34,
		right: Math.min(Math.max(short, 48), width * 0.12) + 36,
	};
}

/** First names; where two people share one, with the initial of the last. @example toldApart(["Ana Ruiz", "Ana Silva"]) // ["Ana R.", "Ana S."] */
export function toldApart(names: readonly string[]): string[] {
	const firsts = names.map((name) => name.trim().split(/\s+/)[0] ?? name);
	return names.map((name, index) => {
		const first = firsts[index] ?? name;
		const words = name.trim().split(/\s+/);
		if (words.length < 2 || firsts.filter((other) => other === first).length < 2) return first;
		return `${first} ${words.at(-1)?.charAt(0) ?? ""}.`;
	});
}

const n = (value: number): string => String(Math.round(value * 10) / 10);
