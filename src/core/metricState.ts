import type { Metric } from "./framework.ts";
import { thresholdOf } from "./reversal.ts";
import type { MetricFacts } from "./teamHistory.ts";

const figure = /[-−]?[€$£]?\s?\d[\d.,]*\s?(?:%|percent|per cent|k|m|bn|million|billion)?/giu;

/** The one figure a text names, a date's apart; null where it names none or several. */
function figureIn(text: string): number | null {
	const found = (text.match(figure) ?? [])
		.map((part) => thresholdOf(part.replace(/per ?cent/i, "%").trim()))
		.filter((value) => value !== null);
	const figures = [...new Set(found)];
	return figures.length === 1 ? (figures[0] ?? null) : null;
}

/**
 * Where a metric's value of today stands between what success and what failure is. Which way is better follows from the two; without
 * both as one figure each, or where they are the same, it is not known.
 *
 * @example metricState({ success: "at least 32 percent", failure: "below 26 percent" }, "25 %") // "missed"
 */
export function metricState({ success, failure }: Pick<Metric, "success" | "failure">, today: string | null): MetricFacts["state"] {
	const [good, bad, value] = [figureIn(success), figureIn(failure), today === null ? null : figureIn(today)];
	if (good === null || bad === null || value === null || good === bad) return "unknown";
	const higher = good > bad;
	if (higher ? value >= good : value <= good) return "met";
	return (higher ? value < bad : value > bad) || value === bad ? "missed" : "between";
}
