import type { Reply, Sent } from "../../contract.ts";

export type Ask = Reply<"listMyAsks">["asks"][number];

/** What is done in place and can be taken back for a moment. */
type Undoable = "answerEcho" | "takeStance" | "answerPulse";
export type Sending = { [Name in Undoable]: { name: Name; input: Sent<Name> } }[Undoable];

export const askKey = (ask: Ask): string =>
	[ask.kind, ask.pulseId ?? ask.translation?.id ?? ask.realignmentId ?? ask.decisionId ?? (ask.panelId || ask.teamId)].join(" ");

const seconds: Record<Ask["kind"], number> = {
	answer: 120,
	vote: 30,
	stance: 20,
	review: 60,
	echo: 10,
	tookPlace: 10,
	acknowledge: 30,
	pulse: 60,
	translation: 20,
	realign: 60,
};

/** How long all of it takes, in whole minutes, one at least. */
export const minutesFor = (asks: readonly Ask[]): number =>
	Math.max(1, Math.round(asks.reduce((sum, { kind }) => sum + seconds[kind], 0) / 60));

export const byDue = (a: Ask, b: Ask): number => a.dueAt.localeCompare(b.dueAt);
