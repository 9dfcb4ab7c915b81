import type { Reply, Sent } from "../../contract.ts";
import type { Mark } from "../../core/pulse.ts";

export type PulseView = Reply<"viewPulse">;
export type OpenPulse = NonNullable<PulseView["current"]>;
export type PulseFound = PulseView["past"][number];
export type FoundPriority = PulseFound["priorities"][number];
export type PulseSaid = NonNullable<Sent<"answerPulse">["answer"]>;

export const pulseKey = (teamId: string) => ["pulse", teamId] as const;

/** What is being typed: three names at most, then a mark for each priority and words. */
export type RecallTyped = { names: readonly [string, string, string] };
export const nothingRecalled: RecallTyped = { names: ["", "", ""] };
export type MarksTyped = { marks: Readonly<Record<string, Mark>>; changed: string; information: string };
export const nothingMarked: MarksTyped = { marks: {}, changed: "", information: "" };

export const mostWords = 600;
export const mostLetters = 120;

export const marksFrom = (mine: NonNullable<OpenPulse["mine"]>): MarksTyped => ({
	marks: Object.fromEntries(mine.marks.map(({ priorityId, mark }) => [priorityId, mark])),
	changed: mine.changed,
	information: mine.information,
});

/** What is sent: null while a priority has no mark. */
export function saidFrom({ marks, changed, information }: MarksTyped, priorities: OpenPulse["priorities"]): PulseSaid | null {
	const given = priorities.flatMap(({ id }) => {
		const mark = marks[id];
		return mark ? [{ priorityId: id, mark }] : [];
	});
	return given.length < priorities.length ? null : { marks: given, changed: changed.trim(), information: information.trim() };
}

/** The priorities somebody doubts, the most doubted first. */
export const doubted = ({ priorities }: PulseFound): FoundPriority[] =>
	priorities.filter((one) => doubts(one) > 0).sort((a, b) => doubts(b) - doubts(a));

export const doubts = ({ shifting, wrong }: FoundPriority): number => shifting + wrong;
export const marked = (one: FoundPriority): number => one.stillRight + doubts(one);

/** The one before that anybody answered. */
export const before = (past: readonly PulseFound[], at: number): PulseFound | undefined =>
	past.slice(at + 1).find(({ answered }) => answered > 0);
