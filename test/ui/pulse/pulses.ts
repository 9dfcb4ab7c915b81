import type { OpenPulse, PulseFound, PulseView } from "../../../src/ui/pulse/pulse.ts";

export const priorities = [
	{ id: "retention", label: "Retention" },
	{ id: "growth", label: "Growth in users" },
];
let next = 0;
export const open = (more: Partial<OpenPulse> = {}): OpenPulse => ({
	id: `pulse-${++next}`,
	number: 3,
	opensAt: "2026-07-15T07:00:00.000Z",
	closesAt: "2026-07-20T15:00:00.000Z",
	asked: 6,
	answered: [],
	mayAnswer: true,
	priorities: [],
	mine: null,
	...more,
});
export const asked = (more: Partial<OpenPulse> = {}) => open({ recall: null, priorities, ...more });
export const counts = { stillRight: 6, shifting: 0, wrong: 0, recalled: 5, doubted: [] };
export const found = (more: Partial<PulseFound> = {}): PulseFound => ({
	id: `found-${++next}`,
	number: 2,
	opensAt: "2026-07-01T07:00:00.000Z",
	closedAt: "2026-07-06T15:00:00.000Z",
	asked: 6,
	answered: 6,
	priorities: priorities.map((one) => ({ ...one, ...counts })),
	recall: { whole: 1, part: 4, none: 0, skipped: 1 },
	changed: [],
	information: [],
	...more,
});
export const view = (more: Partial<PulseView> = {}): PulseView => ({
	teamId: "t1",
	teamName: "Leadership team",
	current: null,
	remember: null,
	past: [],
	plan: {
		startsOn: "2026-07-01",
		at: "09:00",
		everyWeeks: 2,
		timeZone: "Europe/Berlin",
		nextAt: "2026-07-29T07:00:00.000Z",
		mayPlan: false,
	},
	...more,
});
