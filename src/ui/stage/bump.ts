import type { BoardRanking } from "../../core/board.ts";
import { placesOf } from "./places.ts";
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
	/** The name at either end; where not all have room at both, at one. */
	left: Label | null;
	right: Label | null;
};
export type Bump = {
	width: number;
	height: number;
	top: number;
	bottom: number;
	radius: number;
	/** How thick a line is. */
	line: number;
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

const foot = 5;
const padding = { widest: 14, tightest: 5 };
const leastBand = 18;
const leastStraight = 14;
const labelGap = 20;
const leastLabelGap = 15;
const labelInset = 10;
const placeWidth = 44;
const lineHeight = 17;
const narrowColumn = 88;
const roomy = 300;

/**
 * Where everything of the bump chart stands, in the units of `width` and `height`. Each place is a band as high as the most
 * people who share it in any one column need, so no two markers ever coincide; inside a cell people keep one order, camp
 * first, so those who agree run side by side.
 */
export function bumpOf({ width, height, targets, rankings }: Drawn): Bump {
	const names = rankings.map(({ name }) => name);
	const shortNames = toldApart(names);
	const lead = rankings.length > 9 ? 20 : 11;
	const stepWith = (leftNames: readonly string[]) => {
		const { left, right } = marginsOf(leftNames, shortNames, width, lead);
		return { left, right, step: targets.length > 1 ? (width - left - right) / (targets.length - 1) : 0 };
	};
	// full names at the left, unless the targets' own names need the room
	const full = stepWith(names);
	const leftNames = targets.length > 1 && full.step < narrowColumn ? shortNames : names;
	const { left, right, step } = leftNames === names ? full : stepWith(shortNames);
	const labels = targets.map(({ label }) => wrapped(label, Math.max(step - 6, 64), 15, height < roomy ? 3 : 4));
	const top = 11 + lineHeight * Math.max(2, ...labels.map(({ length }) => length));
	const bottom = height - foot;
	const columns = targets.map(({ label }, t) => ({ x: left + step * t, label, lines: labels[t] ?? [label] }));
	const places = placesOf(rankings, targets.length, top, bottom, padding, leastBand);
	const straight = Math.max(leastStraight, places.depth + 4);
	const stub = straight - 2;
	const people = rankings.map((ranking, row) => ({
		ranking,
		markers: columns.map(({ x }, t) => {
			const { along, aside } = places.at(row, t);
			return { x: x + aside, y: along, place: ranking.places[t] ?? 1 };
		}),
	}));
	const both = bottom - top - labelInset >= (people.length - 1) * leastLabelGap;
	const byStart = people.map((_, row) => row).sort((a, b) => (people[a]?.markers[0]?.y ?? 0) - (people[b]?.markers[0]?.y ?? 0));
	const lefts = labelled(people, both ? byStart : byStart.filter((_, at) => at % 2 === 0), "first", top, bottom);
	const rights = labelled(people, both ? byStart : byStart.filter((_, at) => at % 2 === 1), "last", top, bottom);
	const end = columns.at(-1)?.x ?? left;
	const lines = people.map(({ ranking, markers }, row): Line => {
		const first = markers[0] ?? { x: left, y: top, place: 1 };
		const last = markers.at(-1) ?? first;
		const leftY = lefts.get(row);
		const rightY = rights.get(row);
		return {
			...ranking,
			markers,
			path: pathThrough(
				markers.map(({ y }, t) => ({ x: columns[t]?.x ?? 0, y })),
				straight,
			),
			left:
				leftY === undefined
					? null
					: {
							text: cut(leftNames[row] ?? ranking.name, left - placeWidth - stub - lead - 11, 14),
							x: left - stub - lead - 3,
							y: leftY,
							leader: `M${n(left - stub - lead)} ${n(leftY)}L${n(left - stub)} ${n(first.y)}`,
						},
			right:
				rightY === undefined
					? null
					: {
							text: cut(shortNames[row] ?? ranking.name, right - stub - lead - 5, 14),
							x: end + stub + lead + 3,
							y: rightY,
							leader: `M${n(end + stub)} ${n(last.y)}L${n(end + stub + lead)} ${n(rightY)}`,
						},
		};
	});
	const bands = places.bands.map(({ place, from, size }) => ({ place, y: from, height: size }));
	return { width, height, top, bottom, radius: places.radius, line: places.line, bands, columns, lines };
}

/** Where the names of these rows stand at one end: near their markers, and never nearer to one another than they can be read. */
function labelled(people: readonly Pick<Line, "markers">[], rows: readonly number[], end: "first" | "last", top: number, bottom: number) {
	const wanted = rows
		.map((row) => ({ row, y: (end === "first" ? people[row]?.markers[0] : people[row]?.markers.at(-1))?.y ?? top }))
		.sort((a, b) => a.y - b.y || a.row - b.row);
	const placed = spread(
		wanted.map(({ y }) => y),
		labelGap,
		top + labelInset - 4,
		bottom - 4,
	);
	return new Map(wanted.map(({ row }, k) => [row, placed[k] ?? top]));
}

/** Level at each column, so that a marker that steps aside still stands on its line. */
function pathThrough(points: readonly { x: number; y: number }[], straight: number): string {
	const [first, ...others] = points;
	if (!first) return "";
	let from = first;
	let path = `M${n(first.x - straight + 2)} ${n(first.y)}H${n(first.x + straight)}`;
	for (const to of others) {
		const middle = (from.x + to.x) / 2;
		path += `C${n(middle)} ${n(from.y)} ${n(middle)} ${n(to.y)} ${n(to.x - straight)} ${n(to.y)}H${n(to.x + straight)}`;
		from = to;
	}
	return path;
}

/** Room for the names at both ends: as much as they need, within reason. */
function marginsOf(leftNames: readonly string[], rightNames: readonly string[], width: number, lead: number) {
	const widest = (names: readonly string[]) => Math.max(0, ...names.map((name) => widthOf(name, 14)));
	return {
		left: placeWidth + Math.min(Math.max(widest(leftNames), 70), width * 0.19) + lead + 23,
		right: Math.min(Math.max(widest(rightNames), 48), width * 0.11) + lead + 25,
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
