import { type Instant, later } from "../../src/core/instant.ts";
import type { ProblemKind } from "../../src/core/problemOdds.ts";
import type {
	DecisionFacts,
	DeferralFacts,
	DriftFacts,
	EchoFacts,
	PulseFacts,
	RoundFacts,
	TeamHistory,
} from "../../src/core/teamHistory.ts";
import { below, type Chance, shuffled } from "./chance.ts";
import { chanceOf, type Drawn, type Group, groups, halving, type Model, skipping, swings, toRival } from "./teamsOfAKindModel.ts";

export const now = "2026-06-18T10:00:00.000Z";

/** How much is known of a team: one panel and little else; a quarter of a year; half a year. */
export const amounts = ["thin", "some", "rich"] as const;
export type Amount = (typeof amounts)[number];

/** From, to. */
const sizes: Record<Amount, Record<Kept, [number, number]>> = {
	thin: { rounds: [1, 1], echoes: [0, 1], pulses: [0, 1], tensions: [1, 2], metrics: [0, 2] },
	some: { rounds: [1, 2], echoes: [1, 2], pulses: [2, 4], tensions: [2, 4], metrics: [1, 3] },
	rich: { rounds: [3, 5], echoes: [3, 5], pulses: [6, 11], tensions: [4, 8], metrics: [3, 5] },
};
type Kept = "rounds" | "echoes" | "pulses" | "tensions" | "metrics";

/** How many days ago the latest of each was, and how many lie between one and the one before: a panel a month, a pulse every two weeks. */
const rhythm: Record<Kept, { latest: number; every: number }> = {
	rounds: { latest: 5, every: 30 },
	echoes: { latest: 2, every: 30 },
	pulses: { latest: 1, every: 14 },
	tensions: { latest: 4, every: 20 },
	metrics: { latest: 3, every: 7 },
};

/** How many dimensions a panel asks about, how many votes a leader has, how many priorities a pulse names, how finely drift is told. */
export const counts = { dimensions: 6, votes: 3, priorities: 3, drift: 10 };

/** Out of how many steps the disorder of a room is drawn. */
export const disorderOf = (answered: number): number => answered + 2;

/** A team with these problems, `since` a moment or always, and all it leaves behind in half a year. */
export function teamOf(model: Model, problems: readonly ProblemKind[], amount: Amount, random: Chance, since: Instant = ""): TeamHistory {
	const leaders = 3 + below(random, 8);
	const severe = problems.map(() => model.severities[below(random, model.severities.length)] as number);
	const habits = Object.fromEntries(Object.keys(groups).map((group) => [group, swing(random)])) as Record<Group, number>;
	/** Chances of one day, in one room. */
	const day = (group: Group, at: Instant, mood = swing(random)) => {
		const push = model.habit[group] * habits[group] + model.mood * mood;
		return (drawn: Drawn) => chanceOf(model, drawn, at < since ? [] : problems, severe, push);
	};
	const several = <Row>(of: Kept, row: (at: Instant, index: number) => Row): Row[] => {
		const [least, most] = sizes[amount][of];
		const { latest, every } = rhythm[of];
		const count = least + below(random, most - least + 1);
		return Array.from({ length: count }, (_, index) => row(later(now, -(index * every + latest) * 86_400_000), index));
	};
	const rounds = several("rounds", (at, index) => round(at, `panel-${index}`, leaders, day("views", at), day("knowing", at), random));
	const echoes = several("echoes", (at, index) => echo(at, `panel-${index}`, leaders, day("remembering", at), random));
	const pulses = several("pulses", (at, index) => pulse(at, `pulse-${index}`, leaders, day("remembering", at), day("pulse", at), random));
	const tensions = several("tensions", (at, index) => tension(at, `tension-${index}`, day("putting", at, 0), random));
	// before the first panel nothing is in force that its answers could differ from
	const drift = rounds.slice(0, -1).map(({ at, answered }): DriftFacts => {
		const distance = hits(counts.drift, day("remembering", at)("drift"), random) / counts.drift;
		return { at, people: answered, distance };
	});
	const metrics = several("metrics", (at, index) => ({
		at,
		metricId: `metric-${index}`,
		label: `Metric ${index}`,
		state: random() < 0.15 ? ("between" as const) : random() < day("metrics", at, 0)("missed") ? ("missed" as const) : ("met" as const),
	}));
	const settled = tensions.filter(({ settledAt }) => settledAt !== null);
	return {
		leaders,
		rounds,
		echoes,
		pulses,
		deferrals: tensions.filter(({ times }) => times > 0),
		decisions: settled.map(({ at, tensionId }, index) => decision(at, `decision-${index}`, tensionId, leaders, day("views", at), random)),
		metrics,
		drift,
		planned: [],
	};
}

type Chances = (drawn: Drawn) => number;

const swing = (random: Chance): number => {
	const drawn = random();
	return drawn < (swings[0]?.often ?? 0) ? -1 : drawn < 0.75 ? 0 : 1;
};

/** How many of so many. */
function hits(of: number, likely: number, random: Chance): number {
	let count = 0;
	for (let one = 0; one < of; one++) if (random() < likely) count++;
	return count;
}

function round(at: Instant, panelId: string, leaders: number, views: Chances, knowing: Chances, random: Chance): RoundFacts {
	const answered = Math.max(3, hits(leaders, 0.85, random));
	const away = hits(answered, views("disagree"), random);
	const rival = hits(away, toRival, random);
	const firsts = [answered - away, rival, 0, 0, 0];
	for (let rest = away - rival; rest > 0; rest--) {
		const to = 2 + below(random, 3);
		firsts[to] = (firsts[to] as number) + 1;
	}
	const disorder = hits(disorderOf(answered), views("disorder"), random) / disorderOf(answered);
	const low = hits(answered, knowing("low"), random);
	const medium = hits(answered - low, 0.5, random);
	const asked = answered * counts.dimensions;
	const unknown = hits(asked, knowing("unknown"), random);
	const votes = answered * counts.votes;
	const dontKnow = hits(votes, knowing("dontKnow"), random);
	const fails = hits(votes - dontKnow, views("fails"), random);
	const fixed = hits(asked - unknown, 0.4, random);
	return {
		at,
		panelId,
		leaders,
		answered,
		agreement: (1 + (answered - 1) * (1 - disorder)) / answered,
		topSplit: shuffled(firsts, random),
		sharing: {
			people: answered,
			expected: hits(answered * (leaders - 1), views("expect"), random),
			real: firsts.reduce((sum, count) => sum + count * (count - 1), 0),
		},
		confidences: { low, medium, high: answered - low - medium },
		holds: { fixed, flexible: asked - unknown - fixed, unknown },
		assumptions: { holds: votes - dontKnow - fails, fails, dontKnow },
	};
}

function echo(at: Instant, panelId: string, asked: number, remembering: Chances, random: Chance): EchoFacts {
	const heard = Math.max(2, hits(asked, 0.8, random));
	const slipped = hits(heard, remembering("slip"), random);
	const reversed = hits(slipped, remembering("reversed"), random);
	const skipped = hits(slipped - reversed, skipping, random);
	const half = hits(heard - slipped, halving, random);
	return { at, panelId, asked, remembered: heard - slipped - half, half, reversed, other: slipped - reversed - skipped, skipped };
}

function pulse(at: Instant, pulseId: string, asked: number, remembering: Chances, pulsing: Chances, random: Chance): PulseFacts {
	const answered = Math.max(2, hits(asked, 0.75, random));
	const of = answered * counts.priorities;
	const moved = hits(of, pulsing("moved"), random);
	const wrong = hits(moved, pulsing("wrong"), random);
	const named = of - hits(of, remembering("unnamed"), random);
	return { at, pulseId, asked, answered, stillRight: of - moved, shifting: moved - wrong, wrong, recalled: { named, of } };
}

/** Comes up, is put off or settled; and comes up again at the next meetings, four times at most. */
function tension(at: Instant, tensionId: string, putting: Chances, random: Chance): DeferralFacts {
	const occasions = 1 + below(random, 4);
	let times = 0;
	let settled = false;
	for (let occasion = 0; occasion < occasions && !settled; occasion++) {
		if (random() < putting(occasion === 0 ? "putOff" : "putOffAgain")) times++;
		else settled = true;
	}
	return { at, tensionId, sides: ["A", "B"], times, settledAt: settled ? at : null };
}

function decision(at: Instant, decisionId: string, tensionId: string, leaders: number, views: Chances, random: Chance): DecisionFacts {
	const said = hits(leaders - 1, 0.85, random);
	const against = hits(said, views("object"), random);
	const cannot = hits(against, 0.3, random);
	return {
		at,
		decisionId,
		tensionId,
		stances: { commit: said - against, disagree: against - cannot, cannot, silent: leaders - 1 - said },
		cannotCommitOpen: cannot,
	};
}
