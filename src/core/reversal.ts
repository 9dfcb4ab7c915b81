import { letters } from "./clashes.ts";
import type { Reversal } from "./decision.ts";
import { type Said, said } from "./said.ts";
import { fewestVotesToShow } from "./vote.ts";

/** What became known: how a room stands on a statement, in counts of people, or where a metric is. */
export type Learned =
	| { kind: "assumption"; statement: string; holds: number; fails: number }
	| { kind: "metric"; metric: string; value: number };

/**
 * Whether this is what a decision named as its reversal. A statement is the same in whatever case, spaces and points; it is
 * voted down by more who say that it does not hold than that it does, of three at least. A metric has crossed its threshold
 * once it is beyond it, in the unit the threshold is written in; a threshold that is no number never reverses anything.
 *
 * @example reverses({ kind: "assumption", statement: "Renewals hold" }, { kind: "assumption", statement: "renewals hold.", holds: 1, fails: 3 }) // true
 * @example reverses({ kind: "metric", metric: "Churn", crosses: "above", threshold: "5 %" }, { kind: "metric", metric: "churn", value: 5 }) // false
 */
export function reverses(reversal: Reversal, learned: Learned): boolean {
	if (reversal.kind === "assumption" && learned.kind === "assumption") {
		const { holds, fails } = learned;
		return same(reversal.statement, learned.statement) && fails > holds && holds + fails >= fewestVotesToShow;
	}
	if (reversal.kind === "metric" && learned.kind === "metric") {
		const threshold = thresholdOf(reversal.threshold);
		if (threshold === null || !Number.isFinite(learned.value) || !same(reversal.metric, learned.metric)) return false;
		return reversal.crosses === "above" ? learned.value > threshold : learned.value < threshold;
	}
	return false;
}

/** What has no letters is the same only as itself. */
const same = (one: string, other: string): boolean => one === other || (letters(one) !== "" && letters(one) === letters(other));

/** Why a decision opened again, in words; `reported` is what the metric was then. */
export function becauseOf(reversal: Reversal, reported: string): Said {
	if (reversal.kind === "assumption") return said("reversed.assumption", { statement: reversal.statement.replace(/[.\s]+$/u, "") });
	return said(`reversed.${reversal.crosses}`, { metric: reversal.metric, value: reported, threshold: reversal.threshold });
}

const thousand = 1_000;
const million = 1_000_000;
const billion = 1_000_000_000;
const multiples = new Map<string, number>([
	...["k", "thousand"].map((word) => [word, thousand] as const),
	...["m", "mm", "mn", "mio", "million", "millions"].map((word) => [word, million] as const),
	...["b", "bn", "mrd", "billion", "billions"].map((word) => [word, billion] as const),
]);

/** Tonnes, or a trillion: who knows. */
const unclear = new Set(["t", "tn", "trillion"]);

const currency = String.raw`(?:\p{Sc}|\b[A-Z]{3}\b|US\p{Sc})`;
const one = new RegExp(String.raw`^(?:${currency}\s*)?([-+−]?)\s*(?:${currency}\s*)?(\d[\d.,'’\s]*\d|\d)\s*([^\d]*)$`, "u");
const unitOnly = /^[\p{L}\p{Sc}%‰°/.()\s-]*$/u;

/**
 * The number that a threshold is, as people write it: with a currency, a unit, groups of three, or in thousands, millions and
 * billions. Per cent stay per cent. One comma before other than three digits is a decimal comma, one point always a decimal
 * point. Null for anything that is not exactly one number: a range, a quarter, a word.
 *
 * @example thresholdOf("60 %") // 60
 * @example thresholdOf("1,200") // 1200
 * @example thresholdOf("€ 1.5m") // 1500000
 * @example thresholdOf("two thirds") // null
 */
export function thresholdOf(text: string): number | null {
	const [, sign = "", digits = "", rest = ""] = one.exec(text.normalize("NFKC").trim()) ?? [];
	const value = digits === "" ? null : numberOf(digits);
	if (value === null || !unitOnly.test(rest)) return null;
	const [word = ""] =
		rest
			.trim()
			.toLowerCase()
			.match(/^\p{L}+/u) ?? [];
	if (unclear.has(word)) return null;
	const all = value * (multiples.get(word) ?? 1);
	return sign === "-" || sign === "−" ? -all : all;
}

const grouped = /^\d{1,3}(?:([,.'’\s])\d{3})(?:\1\d{3})*$/u;

function numberOf(digits: string): number | null {
	const [whole = "", part = ""] = split(digits);
	if (!/^\d*$/.test(part)) return null;
	const known = /^\d+$/.test(whole) || grouped.test(whole);
	return known ? Number(`${whole.replace(/\D/g, "")}.${part || "0"}`) : null;
}

/** What stands before and after the decimal mark: the last point or comma, unless it only groups. */
function split(digits: string): string[] {
	const at = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
	const mark = digits[at];
	if (mark === undefined) return [digits];
	const often = digits.split(mark).length > 2;
	const groups = often || (mark === "," && digits.length - at === 4 && !digits.includes("."));
	return groups ? [digits] : [digits.slice(0, at), digits.slice(at + 1)];
}
