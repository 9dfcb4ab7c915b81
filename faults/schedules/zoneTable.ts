/** One zone's clocks over some years, as a table of when they were put forward or back: another way than the product's to ask what they show. */
export type ZoneTable = {
	zone: string;
	/** How often clocks are put forward or back. */
	changes: readonly number[];
	/** What clocks show at a moment, in milliseconds as if it were UTC. */
	wallAt(moment: number): number;
	/** The first moment at which they show it or, where they leave it out, the first after it that they do show. */
	momentAt(wall: number): number;
};

const hour = 3_600_000;
/** Two changes of one zone are never this close. */
const look = 6 * hour;

/** Reads a zone's changes out of the offsets that Intl writes, such as "GMT+05:45". */
export function zoneTable(zone: string, from: number, until: number): ZoneTable {
	const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
	const offsetAt = (moment: number): number => {
		const [, sign = "+", hours = "0", minutes = "0", seconds = "0"] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(format.format(moment)) ?? [];
		return (sign === "-" ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
	};
	const starts = [Number.NEGATIVE_INFINITY];
	const offsets = [offsetAt(from)];
	for (let at = from; at < until; at += look) {
		const offset = offsetAt(at + look);
		if (offset === offsets.at(-1)) continue;
		let [before, after] = [at, at + look];
		while (after - before > 1000) {
			const middle = before + Math.floor((after - before) / 2000) * 1000;
			if (offsetAt(middle) === offset) after = middle;
			else before = middle;
		}
		starts.push(after);
		offsets.push(offset);
	}
	const [startOf, offsetOf] = [(index: number) => starts[index] ?? Number.POSITIVE_INFINITY, (index: number) => offsets[index] ?? 0];
	let last = 0;
	return {
		zone,
		changes: starts.slice(1),
		wallAt: (moment) => {
			if (moment < startOf(last)) last = 0;
			while (moment >= startOf(last + 1)) last++;
			return moment + offsetOf(last);
		},
		momentAt: (wall) => {
			let index = 0;
			while (wall - offsetOf(index) >= startOf(index + 1)) index++;
			return Math.max(startOf(index), wall - offsetOf(index));
		},
	};
}
