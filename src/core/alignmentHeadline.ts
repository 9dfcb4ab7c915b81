import type { HeldPoint } from "./heldOverTime.ts";
import type { Instant } from "./instant.ts";
import { type Said, said } from "./said.ts";

const weekMs = 7 * 86_400_000;
/** Less than this is no change that one could see. */
const noticed = 0.1;

/**
 * What the picture of a team over time says, in one sentence: how much of what was decided leaders still state, since the latest decision
 * that something was said after, or that there is too little to say so.
 *
 * @example alignmentHeadline(points, ["2026-06-18T10:30:00.000Z"], now) // "Nine weeks after the decision, a third of it has slipped."
 */
export function alignmentHeadline(held: readonly HeldPoint[], decidedAt: readonly Instant[], now: Instant): Said {
	const decided = [...decidedAt].sort().findLast((at) => held.some((point) => point.at > at && point.people > 1));
	if (decidedAt.length === 0) return said("overTime.headline.undecided");
	const since = decided === undefined ? [] : held.filter(({ at, people }) => at > decided && people > 1);
	const last = since.at(-1);
	if (decided === undefined || !last) return said("overTime.headline.early");
	const weeks = Math.max(1, Math.round((Date.parse(now) - Date.parse(decided)) / weekMs));
	const first = since[0] ?? last;
	const lost = 1 - last.median;
	if (lost < noticed) return said("overTime.headline.held", { count: weeks });
	if (last.median - first.median > noticed) return said("overTime.headline.growing", { count: weeks, share: shareOf(last.median) });
	return said("overTime.headline.slipped", { count: weeks, share: shareOf(lost) });
}

const shares: readonly (readonly [upTo: number, name: string])[] = [
	[0.15, "tenth"],
	[0.29, "quarter"],
	[0.42, "third"],
	[0.58, "half"],
	[0.71, "twoThirds"],
	[0.85, "threeQuarters"],
	[0.99, "most"],
	[1, "all"],
];

const shareOf = (share: number): Said => said(`overTime.share.${shares.find(([upTo]) => share <= upTo)?.[1] ?? "all"}`);
