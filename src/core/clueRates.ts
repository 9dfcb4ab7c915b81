import type { ClueName } from "./clues.ts";
import type { ProblemKind } from "./problemOdds.ts";

/**
 * How often a clue hits in teams with none of the four problems, and with each of them, from 0 to 1; how much people of one room
 * have in common (`room`), and all that one team says (`team`), in units of one person: 0.2 lets the largest room count for five.
 */
export type Rates = Record<ProblemKind | "none", number> & { room: number; team: number };

/** Made from simulated teams by `npm run bench -- insight --rates`: how often each hits there, up to a quarter of its log-odds beside it. */
export const clueRates: Readonly<Record<ClueName, Rates>> = {
	split: { none: 0.25, misaligned: 0.53, execution: 0.25, uncertain: 0.3, avoided: 0.33, room: 0.01, team: 0.01 },
	disorder: { none: 0.29, misaligned: 0.74, execution: 0.29, uncertain: 0.38, avoided: 0.41, room: 0.01, team: 0.02 },
	illusion: { none: 0.13, misaligned: 0.4, execution: 0.12, uncertain: 0.16, avoided: 0.18, room: 1.6, team: 1.6 },
	unsure: { none: 0.15, misaligned: 0.15, execution: 0.12, uncertain: 0.49, avoided: 0.22, room: 0.1, team: 0.05 },
	unknownLimits: { none: 0.16, misaligned: 0.15, execution: 0.15, uncertain: 0.41, avoided: 0.2, room: 0.01, team: 0.1 },
	dontKnow: { none: 0.2, misaligned: 0.21, execution: 0.22, uncertain: 0.49, avoided: 0.25, room: 0.1, team: 0.05 },
	contested: { none: 0.17, misaligned: 0.22, execution: 0.16, uncertain: 0.26, avoided: 0.19, room: 0.01, team: 0.01 },
	slipped: { none: 0.31, misaligned: 0.63, execution: 0.3, uncertain: 0.38, avoided: 0.37, room: 0.01, team: 0.05 },
	reversed: { none: 0.13, misaligned: 0.33, execution: 0.12, uncertain: 0.1, avoided: 0.14, room: 0.1, team: 0.1 },
	shifting: { none: 0.16, misaligned: 0.26, execution: 0.17, uncertain: 0.48, avoided: 0.2, room: 0.05, team: 0.01 },
	wrong: { none: 0.23, misaligned: 0.38, execution: 0.26, uncertain: 0.21, avoided: 0.23, room: 0.02, team: 0.01 },
	unrecalled: { none: 0.31, misaligned: 0.54, execution: 0.33, uncertain: 0.37, avoided: 0.4, room: 0.01, team: 0.05 },
	putOff: { none: 0.24, misaligned: 0.37, execution: 0.21, uncertain: 0.39, avoided: 0.68, room: 0.01, team: 0.05 },
	putOffAgain: { none: 0.14, misaligned: 0.24, execution: 0.15, uncertain: 0.27, avoided: 0.7, room: 0.1, team: 0.02 },
	objecting: { none: 0.11, misaligned: 0.2, execution: 0.1, uncertain: 0.13, avoided: 0.16, room: 0.05, team: 0.02 },
	missed: { none: 0.21, misaligned: 0.42, execution: 0.69, uncertain: 0.37, avoided: 0.4, room: 0.1, team: 0.05 },
	drift: { none: 0.14, misaligned: 0.39, execution: 0.13, uncertain: 0.2, avoided: 0.18, room: 0.05, team: 0.02 },
};

/**
 * What clues of one family have in common beside the problem: some teams forget whatever they hold, some are modest whatever
 * they know, some have a hard market. Half of all teams have no such habit; a quarter each moves the odds of all clues of the
 * family so far up or down, as a logarithm.
 */
export const families: readonly { name: Family; clues: readonly ClueName[] }[] = [
	{ name: "views", clues: ["split", "disorder", "illusion", "contested", "objecting"] },
	{ name: "knowing", clues: ["unsure", "unknownLimits", "dontKnow"] },
	{ name: "remembering", clues: ["slipped", "reversed", "unrecalled", "drift"] },
	{ name: "moving", clues: ["shifting", "wrong"] },
	{ name: "deciding", clues: ["putOff", "putOffAgain"] },
	{ name: "doing", clues: ["missed"] },
];
export type Family = "views" | "knowing" | "remembering" | "moving" | "deciding" | "doing";
export const habits: Readonly<Record<Family, number>> = {
	views: 0.5,
	knowing: 0.5,
	remembering: 0.5,
	moving: 0.6,
	deciding: 0.6,
	doing: 0.4,
};

/** How much all clues together count, beside what they would if each said only what its own caps leave of it. */
export const tempered = 1.2;
