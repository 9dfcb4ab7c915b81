import type { BoardRanking } from "../../core/board.ts";

type Rows = readonly Pick<BoardRanking, "places">[];
/** The room that is left beside the markers of a band: as much as there is, down to the tightest. */
type Padding = { widest: number; tightest: number };
type Stretch = { place: number; from: number; size: number };

/** How places share a length: a band for each, and in it a slot for everyone who may stand there at once. */
export type Places = {
	bands: readonly Stretch[];
	slot: number;
	radius: number;
	/** How thick a line may be, so that neighbours keep apart. */
	line: number;
	/** How far aside anyone may stand. */
	depth: number;
	/** Where the person of this row stands for the t-th target: `along` the bands, and `aside` where slots are narrower than markers. */
	at(row: number, t: number): { along: number; aside: number };
};

const widestSlot = 26;
const mostRanks = 5;

/**
 * Shares the length from `from` to `to` among the places: each gets as many slots as the most people who share it for any one
 * target need, and at least `leastBand`. Inside a band people keep one order, so those who agree run side by side. Where slots
 * are narrower than the smallest marker, neighbours step aside in ranks, so that no two markers ever cover one another.
 */
export function placesOf(rankings: Rows, count: number, from: number, to: number, padding: Padding, leastBand: number): Places {
	const crowds = crowdsOf(rankings, count);
	const length = to - from;
	const bandsWith = (slot: number, around: number) => crowds.map((most) => Math.max(leastBand, most * slot + around));
	const widest = widestFitting((slot) => sum(bandsWith(slot, padding.widest)) <= length);
	const around = widest < 9 ? padding.tightest : padding.widest;
	const slot = widest < 9 ? widestFitting((slot) => sum(bandsWith(slot, around)) <= length) : widest;
	const needed = bandsWith(slot, around);
	const spare = (length - sum(needed)) / count;
	let reached = from;
	const bands = needed.map((least, r) => {
		const band = { place: r + 1, from: reached, size: least + spare };
		reached += band.size;
		return band;
	});
	const radius = Math.min(Math.max(4.5, 0.42 * slot), 7.5);
	const ranks = Math.min(mostRanks, Math.max(1, Math.ceil((2 * radius) / slot - 1e-6)));
	const rank = 2 * radius + 0.5;
	return {
		bands,
		slot,
		radius,
		line: Math.min(2.5, Math.max(1, 0.42 * slot)),
		depth: ((ranks - 1) / 2) * rank,
		at: (row, t) => {
			const place = rankings[row]?.places[t] ?? 1;
			const sharing = rankings.flatMap(({ places }, index) => (places[t] === place ? [index] : []));
			const at = Math.max(0, sharing.indexOf(row));
			const deep = Math.min(ranks, sharing.length);
			const band = bands[place - 1] ?? { from, size: 0 };
			return {
				along: band.from + band.size / 2 + (at - (sharing.length - 1) / 2) * slot,
				aside: deep > 1 ? ((at % deep) - (deep - 1) / 2) * rank : 0,
			};
		},
	};
}

/** How many share each place where most do: `crowds[r]` for place r + 1. */
const crowdsOf = (rankings: Rows, count: number): number[] =>
	Array.from({ length: count }, (_, r) =>
		Math.max(1, ...Array.from({ length: count }, (_, t) => rankings.filter(({ places }) => places[t] === r + 1).length)),
	);

/** The widest slot that still fits, found by halving; a sliver where nothing does. */
function widestFitting(fits: (slot: number) => boolean): number {
	if (fits(widestSlot)) return widestSlot;
	let [low, high] = [0, widestSlot];
	for (let turn = 0; turn < 30; turn++) {
		const middle = (low + high) / 2;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return Math.max(low, 0.5);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
