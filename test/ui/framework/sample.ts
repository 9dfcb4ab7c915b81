import type { LoggedDecision } from "../../../src/core/decisionLog.ts";
import { emptyFramework } from "../../../src/core/framework.ts";
import type { FrameworkPageView, ShownDraft } from "../../../src/ui/framework/page.ts";
import { decision } from "../stage/room.ts";

export const teamId = "33333333-3333-4333-8333-333333333333";
const t = (label: string) => ({ id: label.toLowerCase().replaceAll(" ", "-"), label });

export const decided: LoggedDecision = {
	...decision,
	panelId: "p1",
	topic: "What is the second half for?",
	stances: [],
	reviews: [],
	states: ["inForce"],
	again: false,
	link: "",
};

export const content = {
	...emptyFramework,
	priorities: [
		{ id: "first", label: "Make the first ninety days work", why: "They leave early." },
		{ id: "mid", label: "One product for the mid-market", why: "Two split our engineers." },
		{ id: "prices", label: "Earn the right to raise prices", why: "Value first." },
	],
	metrics: [{ id: "churn", label: "Churn", priorityId: "first", success: "Below 8 percent", failure: "Above 12 percent" }],
	constraints: [{ id: "budget", label: "Budget", hold: "fixed" as const, limit: "4.2 million" }],
	boundaries: [{ id: "b", kind: "escalate" as const, rule: "What breaks a sentence", example: "a discount" }],
	weighing: "Would a customer notice?",
};

export const noDraft: ShownDraft = {
	revision: 0,
	basedOn: 5,
	state: "none",
	content: { ...content, decisionId: null },
	changes: [],
	savedBy: "",
	savedAt: null,
	words: "",
	refused: null,
};

export const page = (change: Partial<FrameworkPageView> = {}): FrameworkPageView => ({
	me: "tomas",
	teamName: "Leadership team",
	order: { version: 5, levels: [[t("Retention")], [t("New revenue"), t("Growth in users")]] },
	decisions: [decided],
	members: [
		{ id: "tomas", name: "Tomas Lindqvist", title: "Sales", roles: [] },
		{ id: "ines", name: "Ines Duarte", title: "", roles: [] },
		{ id: "maya", name: "Maya Okafor", title: "", roles: [] },
	],
	content,
	since: "2026-06-18T10:20:00.000Z",
	values: [],
	putOff: [{ pair: ["new-revenue", "growth-in-users"], ownerName: "Marcus Bell", until: "2026-07-09" }],
	read: {
		version: 4,
		at: "2026-03-12T10:00:00.000Z",
		changes: [
			{
				kind: "moved",
				about: {
					say: "framework.change.moved.above",
					with: { target: "Retention", others: ["new revenue"], was: { say: "framework.change.place", with: { context: "2", place: 2 } } },
				},
				was: null,
				now: "Retention",
			},
			{
				kind: "changed",
				about: { say: "framework.change.constraint.limit", with: { constraint: "Nordics launch" } },
				was: "August",
				now: "October",
			},
		],
	},
	readers: [
		{ id: "ines", name: "Ines Duarte", version: 5 },
		{ id: "tomas", name: "Tomas Lindqvist", version: 4 },
		{ id: "hana", name: "Hana Sato", version: null },
	],
	confirmed: [],
	recalling: [],
	remember: null,
	pulse: { weeks: 2, nextAt: "2026-07-01T07:00:00.000Z" },
	decider: "Ines Duarte",
	facilitator: "Maya Okafor",
	may: { acknowledge: true, draft: false, confirm: false },
	draft: null,
	...change,
});

export const drafting = (change: Partial<FrameworkPageView> = {}) =>
	page({ me: "maya", read: null, may: { acknowledge: false, draft: true, confirm: false }, draft: noDraft, ...change });
