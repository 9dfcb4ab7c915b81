import { agreementLevel } from "./agreementLevel.ts";
import type { Instant } from "./instant.ts";
import type { SaidValue } from "./said.ts";
import type { DecisionFacts, EchoFacts, PulseFacts, RoundFacts, Source, TeamHistory } from "./teamHistory.ts";

/** What is counted to tell one problem from another. Each is a share of hits, from 0 to 1. */
export const clueNames = [
	"split",
	"disorder",
	"illusion",
	"unsure",
	"unknownLimits",
	"dontKnow",
	"contested",
	"slipped",
	"reversed",
	"shifting",
	"wrong",
	"unrecalled",
	"putOff",
	"putOffAgain",
	"objecting",
	"missed",
	"drift",
] as const;
export type ClueName = (typeof clueNames)[number];

/** `hits` of `of`, at one moment; both may have fractions, where what is measured is no count. `with` fills its words. */
export type Clue = { clue: ClueName; hits: number; of: number; at: Instant; source: Source; with: Record<string, SaidValue> };

/** With fewer answers a round compares nobody, and with fewer an echo, a pulse or a decision has no team in it. */
const fewest = { round: 3, heard: 2 };

/**
 * What a history holds that tells problems apart, oldest first; the order of its rows makes no difference. A round with fewer
 * than three answers says nothing, nor does an echo, a pulse or a decision with fewer than two.
 *
 * @example cluesOf({ ...emptyHistory(6), metrics: [{ at, metricId: "m", label: "Churn", state: "missed" }] }) // [{ clue: "missed", hits: 1, of: 1, … }]
 */
export function cluesOf(history: TeamHistory): Clue[] {
	return [
		...history.rounds.flatMap(ofRound),
		...history.echoes.flatMap(ofEcho),
		...history.pulses.flatMap(ofPulse),
		...ofTensions(history),
		...history.decisions.flatMap(ofDecision),
		...history.metrics.flatMap(({ at, metricId, label, state }) =>
			state === "met" || state === "missed"
				? [clue("missed", state === "missed" ? 1 : 0, 1, at, { kind: "metric", id: metricId }, { label })]
				: [],
		),
		...history.drift.flatMap(({ at, people, distance }) =>
			people < fewest.heard
				? []
				: [clue("drift", distance * people, people, at, { kind: "overTime", id: at }, { percent: Math.round(100 * (1 - distance)) })],
		),
	].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ at, clue: name, source, hits, of }: Clue): string => `${at} ${source.kind} ${source.id} ${name} ${hits} ${of}`;

const clue = (name: ClueName, hits: number, of: number, at: Instant, source: Source, values: Record<string, SaidValue> = {}): Clue => ({
	clue: name,
	hits,
	of,
	at,
	source,
	with: values,
});

function ofRound({ at, panelId, leaders, answered, agreement, topSplit, sharing, confidences, holds, assumptions }: RoundFacts): Clue[] {
	if (answered < fewest.round) return [];
	const found = (name: ClueName, hits: number, of: number, values?: Record<string, SaidValue>) =>
		of > 0 ? [clue(name, hits, of, at, { kind: "panel", id: panelId }, values)] : [];
	const most = Math.max(0, ...topSplit);
	const sided = assumptions.holds + assumptions.fails;
	return [
		...found("split", answered - most, answered - 1, { most, people: answered }),
		...(agreement === null ? [] : found("disorder", disorder(agreement, answered) * (answered - 1), answered - 1, level(agreement))),
		...(sharing ? illusion(sharing, leaders, answered, found) : []),
		...found("unsure", confidences.low, confidences.low + confidences.medium + confidences.high),
		...found("unknownLimits", holds.unknown, holds.fixed + holds.flexible + holds.unknown),
		...found("dontKnow", assumptions.dontKnow, sided + assumptions.dontKnow),
		...found("contested", Math.min(assumptions.holds, assumptions.fails), sided),
	];
}

/**
 * From 0 (one order) to 1 (none, or worse): one minus the mean rank correlation of two people, which follows from W and the
 * number of people, and unlike W does not look like agreement merely because a room is small (Kendall & Gibbons 1990, ch. 6).
 */
const disorder = (w: number, people: number): number => Math.min(1, Math.max(0, 1 - (people * w - 1) / (people - 1)));

const level = (w: number): Record<string, SaidValue> => ({ w, context: agreementLevel(w) });

type Found = (name: ClueName, hits: number, of: number, values?: Record<string, SaidValue>) => Clue[];

/** Expected minus real, as shares of the others; who expects fewer than there are has no illusion. */
function illusion(sharing: NonNullable<RoundFacts["sharing"]>, leaders: number, answered: number, found: Found): Clue[] {
	const { people } = sharing;
	if (people < fewest.round) return [];
	const others = Math.max(1, leaders - 1);
	const [expected, real] = [sharing.expected / people / others, sharing.real / people / (answered - 1)];
	return found("illusion", Math.min(1, Math.max(0, expected - real)) * people, people, {
		expected: Math.round(expected * others),
		count: Math.round(real * others),
		others,
	});
}

function ofEcho({ at, panelId, remembered, half, reversed, other, skipped }: EchoFacts): Clue[] {
	const heard = remembered + half + reversed + other + skipped;
	if (heard < fewest.heard) return [];
	const source = { kind: "echo", id: panelId } as const;
	const slipped = reversed + other + skipped;
	return [
		clue("slipped", slipped + half / 2, heard, at, source, { remembered, people: heard }),
		...(slipped > 0 ? [clue("reversed", reversed, slipped, at, source)] : []),
	];
}

function ofPulse({ at, pulseId, answered, stillRight, shifting, wrong, recalled }: PulseFacts): Clue[] {
	if (answered < fewest.heard) return [];
	const found = (name: ClueName, hits: number, of: number) => (of > 0 ? [clue(name, hits, of, at, { kind: "pulse", id: pulseId })] : []);
	return [
		...found("shifting", shifting + wrong, stillRight + shifting + wrong),
		...found("wrong", wrong, shifting + wrong),
		...found("unrecalled", recalled.of - recalled.named, recalled.of),
	];
}

/** What came up was put off or settled; what had been put off came up again each time it was put off once more, and when it was settled. */
function ofTensions({ deferrals, decisions }: TeamHistory): Clue[] {
	const put = deferrals.filter(({ times }) => times > 0);
	const atOnce = decisions.filter((decision) => !put.some(({ tensionId }) => tensionId === decision.tensionId));
	return [
		...put.flatMap(({ at, tensionId, sides, times, settledAt }) => {
			const again = times - 1;
			const of = again + (settledAt === null ? 0 : 1);
			const source = { kind: "tension", id: tensionId } as const;
			const values = { a: sides[0], b: sides[1], times };
			return [clue("putOff", 1, 1, at, source, values), ...(of > 0 ? [clue("putOffAgain", again, of, at, source, values)] : [])];
		}),
		...atOnce.map(({ at, decisionId }) => clue("putOff", 0, 1, at, { kind: "decision", id: decisionId })),
	];
}

function ofDecision({ at, decisionId, stances: { commit, disagree, cannot } }: DecisionFacts): Clue[] {
	const said = commit + disagree + cannot;
	return said < fewest.heard ? [] : [clue("objecting", disagree + cannot, said, at, { kind: "decision", id: decisionId })];
}
