import type { Reply } from "../../../src/contract.ts";

type Alignment = Reply<"viewAlignment">;
export type Held = Alignment["held"][number];
type Decided = Alignment["decisions"][number];

export const teamId = "33333333-3333-4333-8333-333333333333";
export const now = "2026-09-02T10:00:00.000Z";

/** What was stated on one day, in percent. */
export const heldOn = (kind: Held["kind"], day: string, median: number, low: number, high: number, people = 6): Held => ({
	at: `${day}T15:00:00.000Z`,
	kind,
	sourceId: `${kind} of ${day}`,
	median: median / 100,
	low: low / 100,
	high: high / 100,
	people,
});

export const decidedOn = (day: string, chosen: string, over: string, more: Partial<Decided> = {}): Decided => ({
	id: `${chosen} over ${over}`,
	panelId: `panel of ${day}`,
	at: `${day}T15:20:00.000Z`,
	chosen,
	over,
	replaced: false,
	commit: 3,
	disagree: 1,
	cannot: 0,
	silent: 1,
	...more,
});

const round = (day: string, topic: string, agreement: number, expected: number, real: number): Alignment["rounds"][number] => ({
	at: `${day}T15:00:00.000Z`,
	panelId: `panel of ${day}`,
	topic,
	leaders: 6,
	answered: 6,
	agreement,
	expected,
	real,
});

/** A leadership team that decided in March and in June, and was asked in between. */
export const halfAYear: Alignment = {
	teamId,
	remember: null,
	headline: { say: "overTime.headline.slipped", with: { count: 11, share: { say: "overTime.share.third" } } },
	held: [
		heldOn("echo", "2026-03-19", 88, 74, 100),
		heldOn("pulse", "2026-04-10", 84, 70, 96),
		heldOn("pulse", "2026-05-08", 76, 60, 92),
		heldOn("pulse", "2026-06-05", 64, 44, 88),
		heldOn("panel", "2026-06-18", 58, 36, 86),
		heldOn("echo", "2026-06-25", 84, 68, 100),
		heldOn("pulse", "2026-07-15", 86, 72, 100),
		heldOn("pulse", "2026-07-30", 79, 58, 98),
		heldOn("echo", "2026-08-27", 68, 42, 94, 5),
	],
	rounds: [
		round("2026-03-12", "What is the first half for?", 0.31, 3.2, 1.3),
		round("2026-06-18", "What should the second half optimize for?", 0.52, 3.4, 2),
	],
	decisions: [
		decidedOn("2026-06-18", "Retention", "New revenue", { cannot: 1, silent: 0 }),
		decidedOn("2026-03-12", "New revenue", "Growth in users", { replaced: true, commit: 4, disagree: 0, silent: 1 }),
	],
};
