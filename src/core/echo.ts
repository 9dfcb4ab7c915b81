import { letters } from "./clashes.ts";
import { nextDaytime } from "./daytime.ts";
import type { Side } from "./decision.ts";
import { type Instant, later } from "./instant.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What somebody says, unaided, was decided: this even over that. */
export type Recall = { chosen: string; over: string };

/**
 * What a recall is beside what was decided. `remembered`: a decision of the panel, as it stands. `reversed`: its two sides,
 * the other way round. `half`: what was chosen, over something else. `other`: nothing that was decided.
 */
export type EchoResult = "remembered" | "reversed" | "half" | "other";

/** One leader's echo. `recall` is null while open and where it was skipped. */
export type Echo = { personId: string; askedAt: Instant; answeredAt: Instant | null; recall: Recall | null };

/**
 * When leaders are asked what they remember: `days` after the meeting, by day in `timeZone`.
 *
 * @example echoTime("2026-06-18T11:00:00.000Z", 3, "Europe/Berlin") // Monday 22 June, 08:00 there
 */
export const echoTime = (endsAt: Instant, days: number, timeZone: string): Instant =>
	nextDaytime(later(endsAt, days * 86_400_000), timeZone);

/**
 * What somebody remembers beside the decisions of a panel that stand, told by their labels whatever the letters' case. The best
 * that fits counts, since a panel can settle several.
 *
 * @example heard({ chosen: "new revenue", over: "Retention" }, [{ chosen: { id: "r", label: "Retention" }, over: { id: "n", label: "New revenue" } }]) // "reversed"
 */
export function heard(recall: Recall, decided: readonly { chosen: Side; over: Side }[]): EchoResult {
	const same = (typed: string, side: Side) => letters(typed) === letters(side.label);
	const fits = (test: (one: { chosen: Side; over: Side }) => boolean) => decided.some(test);
	if (fits(({ chosen, over }) => same(recall.chosen, chosen) && same(recall.over, over))) return "remembered";
	if (fits(({ chosen, over }) => same(recall.chosen, over) && same(recall.over, chosen))) return "reversed";
	return fits(({ chosen }) => same(recall.chosen, chosen)) ? "half" : "other";
}

/** Whether an echo can be answered so: it was asked, it is open, and it names two things. Skipping names none. */
export function whyNotHeard(recall: Recall | null, echo: Echo | undefined): Refusal | undefined {
	if (!echo) return refuse("noEcho");
	if (echo.answeredAt !== null) return refuse("echoAnswered");
	if (recall && letters(recall.chosen) === letters(recall.over)) return refuse("echoSameTwice", { fields: { over: "echoSameTwice" } });
	return undefined;
}

export const isOpen = (echo: Echo | undefined): boolean => echo !== undefined && echo.answeredAt === null;
