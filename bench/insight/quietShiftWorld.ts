import type { Chance } from "./chance.ts";

/** How often each answer is given, in the order listed; signals a day. */
export type Rates = {
	/** still right, shifting, wrong */
	pulse: readonly number[];
	/** named at its place, at another place, not named */
	recall: readonly number[];
	/** remembered, half, other, reversed */
	echo: readonly number[];
	/** put as high as in force, one place lower, two */
	drift: readonly number[];
	signal: number;
};

export type World = {
	fewest: number;
	most: number;
	pulseDays: number;
	panelDays: number;
	skipsPulse: number;
	skipsPanel: number;
	skipsEcho: number;
	/** Mean days until another leader knows what the chief knows. */
	spreadDays: number;
	/** Share of leaders who always grumble, who always forget. */
	grumblers: number;
	forgetful: number;
	/** So often the same signal is raised again within a week. */
	repeats: number;
	quiet: Rates;
	aware: Rates;
	/** Said by those who grumble or forget beside what they would say. */
	grumbling: { pulse: readonly number[]; signal: number };
	forgetting: { recall: readonly number[] };
};

/**
 * What is taken for usual. A leader who is aware doubts the priority in about half the pulses, and raises a signal every
 * three months; who is not doubts one in sixteen, and raises one for each priority in three years. One in six always
 * grumbles: a third of their answers, three signals a year. Recall is poor without any shift (Sull, Sull & Yoder 2018).
 */
export const usualWorld: World = {
	fewest: 4,
	most: 9,
	pulseDays: 14,
	panelDays: 30,
	skipsPulse: 0.25,
	skipsPanel: 0.15,
	skipsEcho: 0.3,
	spreadDays: 35,
	grumblers: 0.15,
	forgetful: 0.25,
	repeats: 0.3,
	quiet: {
		pulse: [0.94, 0.05, 0.01],
		recall: [0.65, 0.2, 0.15],
		echo: [0.6, 0.2, 0.13, 0.07],
		drift: [0.65, 0.25, 0.1],
		signal: 1 / 1100,
	},
	aware: {
		pulse: [0.45, 0.4, 0.15],
		recall: [0.35, 0.25, 0.4],
		echo: [0.35, 0.2, 0.25, 0.2],
		drift: [0.35, 0.35, 0.3],
		signal: 1 / 90,
	},
	grumbling: { pulse: [0.68, 0.27, 0.05], signal: 1 / 365 },
	forgetting: { recall: [0.6, 0.1, 0.3] },
};

/** What can be otherwise than thought; each is one factor. */
export const doubts = [
	"skips",
	"spread",
	"grumblers",
	"grumbling",
	"forgetful",
	"repeats",
	"quietPulse",
	"quietRecall",
	"quietEcho",
	"quietDrift",
	"quietSignal",
	"awarePulse",
	"awareRecall",
	"awareEcho",
	"awareDrift",
	"awareSignal",
] as const;
export type Doubt = (typeof doubts)[number];

/** The world with some of it so many times as usual: shares of all but the first answer, rates, lags. No share passes 0.95. */
export function worldWith(factors: Partial<Record<Doubt, number>>): World {
	const by = (doubt: Doubt) => factors[doubt] ?? 1;
	const share = (usual: number, doubt: Doubt) => Math.min(0.95, usual * by(doubt));
	const answers = (usual: readonly number[], doubt: Doubt) => {
		const rest = usual.slice(1).reduce((sum, one) => sum + one, 0);
		const factor = share(rest, doubt) / rest;
		return usual.map((one, at) => (at === 0 ? 1 - rest * factor : one * factor));
	};
	const { quiet, aware, grumbling, forgetting } = usualWorld;
	return {
		...usualWorld,
		skipsPulse: share(usualWorld.skipsPulse, "skips"),
		skipsPanel: share(usualWorld.skipsPanel, "skips"),
		skipsEcho: share(usualWorld.skipsEcho, "skips"),
		spreadDays: usualWorld.spreadDays * by("spread"),
		grumblers: share(usualWorld.grumblers, "grumblers"),
		forgetful: share(usualWorld.forgetful, "forgetful"),
		repeats: share(usualWorld.repeats, "repeats"),
		quiet: {
			pulse: answers(quiet.pulse, "quietPulse"),
			recall: answers(quiet.recall, "quietRecall"),
			echo: answers(quiet.echo, "quietEcho"),
			drift: answers(quiet.drift, "quietDrift"),
			signal: quiet.signal * by("quietSignal"),
		},
		aware: {
			pulse: answers(aware.pulse, "awarePulse"),
			recall: answers(aware.recall, "awareRecall"),
			echo: answers(aware.echo, "awareEcho"),
			drift: answers(aware.drift, "awareDrift"),
			signal: aware.signal * by("awareSignal"),
		},
		grumbling: { pulse: answers(grumbling.pulse, "grumbling"), signal: grumbling.signal * by("grumbling") },
		forgetting: { recall: answers(forgetting.recall, "forgetful") },
	};
}

/** Everything otherwise at once, each by a factor of its own between half and one and a half. */
export const anyWorld = (random: Chance): World => worldWith(Object.fromEntries(doubts.map((doubt) => [doubt, 0.5 + random()])));
