import { type Clue, cluesOf } from "./clues.ts";
import { enoughAfter, needsOf } from "./diagnosisNeeds.ts";
import { type Reason, reasonsOf } from "./diagnosisReasons.ts";
import { mostAllowed, type Verdict, verdictOf, type Weight, weightOf } from "./diagnosisVerdict.ts";
import type { Instant } from "./instant.ts";
import { oddsOf, type ProblemKind, problemKinds } from "./problemOdds.ts";
import { type Said, said } from "./said.ts";
import { lately, type Planned, type TeamHistory } from "./teamHistory.ts";
import { weigh } from "./weighClues.ts";

/** One of the four problems, and what in the team's own data speaks for it and against it, what tells most first. */
type ProblemReading = { kind: ProblemKind; weight: Weight; for: readonly Reason[]; against: readonly Reason[] };

/**
 * Which problem a team has. `leading` and `second` are null where none can be named; then `notEnough` says what would tell, and
 * `after` which of what is planned should bring enough. Both null: none of the four shows. `kinds` has all four, most likely first.
 */
export type Diagnosis = {
	leading: ProblemKind | null;
	second: ProblemKind | null;
	headline: Said;
	/** What it rests on: "From one panel, three echoes and five pulses." Null where there is nothing. */
	from: Said | null;
	kinds: readonly ProblemReading[];
	notEnough: { needs: readonly Said[]; after: Planned | null } | null;
};

/**
 * Which problem it is, from what the team itself answered and did: leaders who are not aligned, execution that is weak, a question
 * nobody can answer yet, or decisions that are put off. Every share that is counted (`cluesOf`) makes each problem more likely or
 * less (`oddsOf`); a problem is named from six in ten on, two where the second is as likely as not. Where the data fit several,
 * or are too few, it is not enough to tell, whatever leans which way: from one thing that happened nothing is named, from fewer
 * than four, or of one sort only, nothing is strong. It speaks of a team and of counts, never of a person.
 *
 * How often that is right is measured in simulated teams, beside what can be told at all: `npm run bench -- insight`.
 *
 * Where half a year names none, its last nine weeks may: a team that changed is seen as it is.
 *
 * @example diagnose(emptyHistory(6), now).leading // null, and notEnough says that one panel would tell most
 */
export const diagnose = (history: TeamHistory, now: Instant): Diagnosis => read(lookedAt(history, now));

const weeksOfNow = 9;

/**
 * What of a history a diagnosis is told from: half a year, or its last nine weeks where only these name a problem.
 *
 * @example lookedAt(emptyHistory(6), now).rounds // []
 */
export function lookedAt(history: TeamHistory, now: Instant): TeamHistory {
	const whole = lately(history, now);
	if (weighedIn(whole).verdict.leading !== null) return whole;
	// what began some weeks ago is not told by months in which all was well
	const latest = lately(history, now, weeksOfNow);
	return weighedIn(latest).verdict.leading === null ? whole : latest;
}

function weighedIn(seen: TeamHistory) {
	const clues = seen.leaders < 2 ? [] : cluesOf(seen);
	const weighed = weigh(clues);
	const odds = oddsOf(weighed);
	const most = mostAllowed(clues);
	return { clues, weighed, odds, most, verdict: verdictOf(odds, most) };
}

function read(seen: TeamHistory): Diagnosis {
	const { clues, weighed, odds, most, verdict } = weighedIn(seen);
	const notEnough = verdict.leading === null && !verdict.clear;
	const kinds = problemKinds
		.map((kind) => ({ kind, weight: weightOf(odds.problems[kind], most), ...reasonsOf(kind, weighed) }))
		.sort((a, b) => odds.problems[b.kind] - odds.problems[a.kind]);
	return {
		leading: verdict.leading,
		second: verdict.second,
		headline: headlineOf(verdict, notEnough),
		from: fromOf(clues),
		kinds,
		notEnough: notEnough ? { needs: needsOf(seen, weighed, odds), after: enoughAfter(seen, weighed, odds) } : null,
	};
}

function headlineOf({ leading, second }: Verdict, notEnough: boolean): Said {
	if (leading === null) return said(notEnough ? "diagnosis.headline.notEnough" : "diagnosis.headline.clear");
	if (second === null) return said(`diagnosis.headline.${leading}`);
	return said("diagnosis.headline.two", { one: said(`diagnosis.inside.${leading}`), other: said(`diagnosis.inside.${second}`) });
}

const sorts = ["panel", "echo", "pulse", "tension", "decision", "metric"] as const;

function fromOf(clues: readonly Clue[]): Said | null {
	const parts = sorts.flatMap((sort) => {
		const count = new Set(clues.filter(({ source }) => source.kind === sort).map(({ source }) => source.id)).size;
		return count > 0 ? [said(`diagnosis.sources.${sort}`, { count })] : [];
	});
	return parts.length > 0 ? said("diagnosis.from", { parts }) : null;
}
