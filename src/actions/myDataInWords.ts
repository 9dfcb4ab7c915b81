import type { Answer, Draft } from "../core/answer.ts";
import { toldAt } from "../core/audit.ts";
import type { Dimension, Target } from "../core/panel.ts";
import type { keptForWorking, saidToTeams } from "../storage/mySaidToTeams.ts";

type TeamsRows = Awaited<ReturnType<typeof saidToTeams>>;

/** Within a transfer everything is named as people named it: another program knows none of our ids. */
export function answerInWords(
	content: Answer | Draft,
	{ targets, dimensions }: { targets: readonly Target[]; dimensions: readonly Dimension[] },
) {
	const labelIn = (list: readonly { id: string; label: string }[], id: string) => list.find((one) => one.id === id)?.label ?? id;
	const { ranking, confidence, limits, assumptions, guess } = content;
	return {
		...(ranking && {
			order: [...ranking].sort((a, b) => a.place - b.place).map(({ target, place }) => ({ place, target: labelIn(targets, target) })),
		}),
		...(confidence && { confidence }),
		...(limits && { limits: limits.map(({ dimension, ...held }) => ({ dimension: labelIn(dimensions, dimension), ...held })) }),
		...(assumptions && { assumptions }),
		...(guess && {
			guess: {
				...(guess.first !== undefined && { mostPutFirst: labelIn(targets, guess.first) }),
				...(guess.sharing !== undefined && { shareMyFirst: guess.sharing }),
			},
		}),
	};
}

/** What was restated of them or by them, with each line and what was said to it; words of a verdict are the speaker's. */
export function translationsInWords(rows: TeamsRows["translations"], personId: string) {
	return rows.map(({ teamId, saidBy, proposedBy, text, verdict, words, givenAt, ...row }) => ({
		teamId,
		...row,
		saidByMe: saidBy === personId,
		restatedByMe: proposedBy === personId,
		line: text,
		...(verdict !== null && { verdict, givenAt, ...(saidBy === personId && { words }) }),
	}));
}

/** A request to step back: its words are of whoever sent it. */
export const realignmentsInWords = (rows: TeamsRows["realignments"], personId: string) =>
	rows.map(({ fromId, executing, missed, ask, ...row }) => ({
		...row,
		sentByMe: fromId === personId,
		...(fromId === personId && { executing, missed, ask }),
	}));

export const pulsesInWords = (rows: TeamsRows["pulses"]) =>
	rows.map(({ priorities, marks, ...row }) => ({
		...row,
		marks: (marks ?? []).map(({ priorityId, mark }) => ({
			priority: priorities.find(({ id }) => id === priorityId)?.label ?? priorityId,
			mark,
		})),
	}));

export const membershipsInWords = (rows: TeamsRows["teams"], personId: string) =>
	rows.map(({ deciderId, facilitatorId, ...row }) => ({
		...row,
		decides: deciderId === personId,
		facilitates: facilitatorId === personId,
	}));

export const workingInWords = ({ timeZones, consents, calendar, requests, acts }: Awaited<ReturnType<typeof keptForWorking>>) => ({
	timeZone: timeZones[0]?.time_zone ?? null,
	consentKeptSince: consents[0]?.saved_at ?? null,
	calendar: calendar[0] ?? null,
	requests,
	/** The reader's entries in the audit log; of what is or was sealed the day. */
	acts: acts.map(({ act, panelId, teamId, ...entry }) => ({ act, at: toldAt(entry), panelId, teamId })),
});
