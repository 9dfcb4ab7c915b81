import { clueRates } from "./clueRates.ts";
import type { Clue, ClueName } from "./clues.ts";
import { mostAllowed, verdictOf } from "./diagnosisVerdict.ts";
import { type Odds, oddsOf, rateWhere, states } from "./problemOdds.ts";
import { type Said, said } from "./said.ts";
import type { Planned, Source, TeamHistory } from "./teamHistory.ts";
import { type Weighed, weigh } from "./weighClues.ts";

/** What can still be asked or done, and what each of it usually tells: which clues, by how many counts a leader. */
const usual = {
	panel: { split: 1, disorder: 1, illusion: 1, unsure: 1, unknownLimits: 5, dontKnow: 2, contested: 1 },
	echo: { slipped: 1 },
	pulse: { shifting: 3, wrong: 1, unrecalled: 3 },
	metric: { missed: 0 },
	tension: { putOff: 0, putOffAgain: 0 },
} satisfies Record<string, Partial<Record<ClueName, number>>>;
type Asking = keyof typeof usual;
const askings = Object.keys(usual) as Asking[];

/** So many of those asked answer, as a rule; and with fewer than four a panel compares too few. */
const answering = 0.8;
const fewestAnswers = 4;

const answersOf = (leaders: number): number => Math.max(2, Math.round(answering * leaders));

/**
 * What would tell most, where it is not enough to tell: a panel, an echo, a pulse, where a metric stands, or what becomes of
 * the next question; the first tells most, and others follow that tell half as much or more. For a team of one nothing does.
 *
 * It tells as much as an answer narrows what is likely now (expected information, Lindley 1956), no more than the clue can bear.
 *
 * @example needsOf(emptyHistory(6), [], oddsOf([]))[0] // { say: "diagnosis.needs.panel", with: { count: 4, context: "first" } }
 */
export function needsOf(history: TeamHistory, weighed: readonly Weighed[], odds: Odds): Said[] {
	if (history.leaders < 2) return [said("diagnosis.needs.leaders")];
	const told = askings.map((asking) => ({ asking, bits: informationOf(asking, history, weighed, odds) })).sort((a, b) => b.bits - a.bits);
	const most = told[0]?.bits ?? 0;
	return told.filter(({ bits }) => bits >= most / 2).map(({ asking }) => needOf(asking, history));
}

function informationOf(asking: Asking, history: TeamHistory, weighed: readonly Weighed[], odds: Odds): number {
	const before = weighed.flatMap(({ rows }) => rows);
	const after = weigh([...before, ...usually(asking, history.leaders, "", () => 0.5)]);
	return after.reduce((sum, { clue, worth }) => {
		const rates = states.map((problems) => rateWhere(clueRates[clue], problems));
		const mean = (of: (rate: number) => number) => rates.reduce((all, rate, index) => all + (odds.states[index] as number) * of(rate), 0);
		const gained = worth - (weighed.find((one) => one.clue === clue)?.worth ?? 0);
		return sum + gained * (entropy(mean((rate) => rate)) - mean(entropy));
	}, 0);
}

const entropy = (rate: number): number => -(rate * Math.log2(rate) + (1 - rate) * Math.log2(1 - rate));

/** What comes of it where clues hit so often. */
function usually(asking: Asking, leaders: number, id: string, rate: (clue: ClueName) => number): Clue[] {
	return (Object.entries(usual[asking]) as [ClueName, number][]).map(([clue, each]) => {
		const of = Math.max(1, each * answersOf(leaders));
		return { clue, hits: rate(clue) * of, of, at: "", source: { kind: asking satisfies Source["kind"], id }, with: {} };
	});
}

function needOf(asking: Asking, { leaders, rounds, echoes, metrics }: TeamHistory): Said {
	const count = Math.min(leaders, fewestAnswers);
	if (asking === "panel") return said("diagnosis.needs.panel", { count, context: rounds.length === 0 ? "first" : "more" });
	if (asking === "echo") return said("diagnosis.needs.echo", { context: echoes.length === 0 ? "first" : "more" });
	if (asking !== "metric") return said(`diagnosis.needs.${asking}`);
	const unknown = metrics.find(({ state }) => state === "unknown");
	return unknown ? said("diagnosis.needs.metric", { label: unknown.label, context: "known" }) : said("diagnosis.needs.metric");
}

/** Likely enough that what is planned will tell: three in four. */
const likely = 0.75;

/**
 * The first of what is planned after which something can be named, if all that is planned until then comes out as usual where
 * what is likely now is so; null where not even all of it would do, or where nothing is planned.
 *
 * @example enoughAfter(emptyHistory(6), [], oddsOf([])) // null
 */
export function enoughAfter({ leaders, planned }: TeamHistory, weighed: readonly Weighed[], odds: Odds): Planned | null {
	if (leaders < 2) return null;
	const before = weighed.flatMap(({ rows }) => rows);
	for (const [index, last] of planned.entries()) {
		const until = planned.slice(0, index + 1);
		const told = states.reduce((sum, problems, state) => {
			const coming = until.flatMap(({ kind, id }) =>
				usually(kind, leaders, `${id} planned`, (clue) => rateWhere(clueRates[clue], problems)),
			);
			const after = [...before, ...coming];
			const { leading, clear } = verdictOf(oddsOf(weigh(after)), mostAllowed(after));
			return sum + (leading !== null || clear ? (odds.states[state] as number) : 0);
		}, 0);
		if (told >= likely) return { at: last.at, kind: last.kind, id: last.id };
	}
	return null;
}
