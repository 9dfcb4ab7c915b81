import type { Hold, Limit } from "./answer.ts";
import type { BoardLimit, Bound } from "./board.ts";
import { type Dimension, standardDimensions } from "./panel.ts";
import { type Said, said } from "./said.ts";

/** What one person holds, as far as they said; people in the order in which the board shows them. */
export type Holder = { personId: string; limits: readonly Limit[] };

/**
 * How the room holds each dimension, the widest split first. `clash`: somebody holds it fixed and somebody is flexible, or
 * those who hold it fixed name limits that contradict. `shared`: two or more say the same, nobody the opposite, and no more
 * than half don't know. `open`: anything else that was answered. A dimension somebody skipped is not a "don't know".
 *
 * On an unattributed board `cells` is null and a limit is quoted only where two people named the same.
 *
 * @example readLimits([{ id: "date", label: "Date" }], [
 *   { personId: "p", limits: [{ dimension: "date", hold: "fixed", limit: "1 October" }] },
 *   { personId: "q", limits: [{ dimension: "date", hold: "flexible" }] },
 * ], true)[0]?.state // "clash", said as "One holds “1 October”, one would move it."
 */
export function readLimits(dimensions: readonly Dimension[], holders: readonly Holder[], named: boolean): BoardLimit[] {
	return dimensions.map((dimension) => readDimension(dimension, holders, named)).sort(bySplit);
}

/** The words a dimension can have of its own: one of the standard five, or "own". */
export const wordsFor = (dimension: string): string => (standardDimensions.some((known) => known.id === dimension) ? dimension : "own");

/** "all" or, of two, "both", where everybody is meant; else "some". @example whole(6, 6) // "all" */
export const whole = (count: number, of: number): "all" | "both" | "some" => (count < of || of === 1 ? "some" : of === 2 ? "both" : "all");

function readDimension({ id, label }: Dimension, holders: readonly Holder[], named: boolean): BoardLimit {
	const cells = holders.map(({ personId, limits }) => {
		const own = limits.find((limit) => limit.dimension === id);
		return { personId, hold: own?.hold ?? null, limit: own?.limit?.trim() || null };
	});
	const count = (hold: Hold) => cells.filter((cell) => cell.hold === hold).length;
	const counts = { fixed: count("fixed"), flexible: count("flexible"), unknown: count("unknown") };
	const limits = distinct(cells.flatMap((cell) => (cell.limit === null ? [] : [cell.limit])));
	const opposed = limits.flatMap((one, index) =>
		limits.slice(index + 1).flatMap((other) => (contradicts(one.text, other.text) ? [[one, other] as const] : [])),
	);
	const state = stateOf(counts, opposed.length > 0);
	const quotable = limits.filter((limit) => named || limit.people > 1);
	const ends = opposed.find((pair) => pair.every((limit) => quotable.includes(limit))) ?? null;
	const meaning = meaningOf(wordsFor(id), state, counts, quotable, holders.length);
	return { dimension: id, label, state, ...counts, cells: named ? cells : null, ends, meaning };
}

type Counts = { fixed: number; flexible: number; unknown: number };

function stateOf({ fixed, flexible, unknown }: Counts, contradict: boolean): BoardLimit["state"] {
	const answered = fixed + flexible + unknown;
	if (answered === 0) return "unanswered";
	if ((fixed > 0 && flexible > 0) || contradict) return "clash";
	return fixed + flexible >= 2 && unknown * 2 <= answered ? "shared" : "open";
}

/** Limits said in the same letters count as one, told as the first of them in the alphabet; most named first. */
function distinct(limits: readonly string[]): Bound[] {
	const same = new Map<string, Bound>();
	for (const limit of [...limits].sort()) {
		const key = letters(limit);
		const known = same.get(key);
		if (known) known.people++;
		else same.set(key, { text: limit.replace(/[.\s]+$/u, ""), people: 1 });
	}
	return [...same.values()].sort((a, b) => b.people - a.people);
}

/** What two sayings share that differ in case, spaces and points only. */
export const letters = (text: string): string =>
	text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/**
 * Whether two limits cannot both hold. Words alone do not tell ("no new hires", "nobody joins"), so only figures and months
 * do, and only where each limit names one that the other does not.
 *
 * @example contradicts("1 October", "15 October") // true
 */
export function contradicts(one: string, other: string): boolean {
	const [a, b] = [marks(one), marks(other)];
	return a.some((mark) => !b.includes(mark)) && b.some((mark) => !a.includes(mark));
}

const month = /\b(january|february|march|april|june|july|august|september|october|november|december)\b/g;

const marks = (limit: string): string[] => [...(limit.match(/\d+(?:[.,]\d+)*/g) ?? []), ...(limit.toLowerCase().match(month) ?? [])];

function meaningOf(context: string, state: BoardLimit["state"], counts: Counts, limits: readonly Bound[], of: number): Said {
	const { fixed, flexible, unknown } = counts;
	if (state === "unanswered") return said("board.limit.unanswered");
	const quotes = limits.map(({ text }) => said("board.quoted", { text }));
	const [only] = limits.length === 1 && limits[0]?.people === fixed ? quotes : [];
	const holds = said("board.limit.holds", { count: fixed, context: whole(fixed, of), what: only ?? said("board.limit.itFixed") });
	const unsure = said("board.limit.unsure", { count: unknown });
	const more = only === undefined && quotes.length > 0 ? said("board.limit.named", { limits: quotes }) : "";
	if (state === "clash" && flexible === 0) return said("board.limit.apart", { holds, more });
	if (state === "clash") return said("board.limit.clash", { holds, flexible, would: said("board.limit.would", { context }), more });
	if (fixed + flexible === 0 && unknown === of) return said("board.limit.nobodyKnows");
	if (unknown * 2 > fixed + flexible + unknown) return said("board.limit.open", { count: unknown });
	const known = fixed > 0 ? holds : said("board.limit.bends", { count: flexible, context: whole(flexible, of) });
	return unknown > 0 ? said("board.limit.knownAndNot", { known, unsure, more }) : said("board.limit.known", { known, more });
}

const rank = { clash: 0, open: 1, shared: 2, unanswered: 3 };

const bySplit = (a: BoardLimit, b: BoardLimit): number =>
	rank[a.state] - rank[b.state] ||
	Math.min(b.fixed, b.flexible) - Math.min(a.fixed, a.flexible) ||
	b.fixed - a.fixed ||
	b.unknown - a.unknown;
