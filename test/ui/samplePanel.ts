import type { PanelView, Rights, ViewPerson } from "../../src/core/panelView.ts";

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const person = (number: number, name: string, title: string, ...roles: ViewPerson["roles"]): ViewPerson => ({
	id: id(number),
	name,
	title,
	roles,
});

export const ines = person(1, "Ines Duarte", "Chief executive", "decider", "leader", "organizer");
export const priya = person(2, "Priya Nair", "Finance", "leader");
const hana = person(3, "Hana Sato", "Engineering", "leader");
export const leila = person(4, "Leila Haddad", "Customer", "leader");
export const tomas = person(5, "Tomas Lindqvist", "Sales", "leader");
export const marcus = person(6, "Marcus Bell", "Marketing", "leader");
export const maya = person(7, "Maya Okafor", "Head of product", "facilitator");

const labelled = (label: string) => ({ id: label.toLowerCase().replaceAll(" ", "-"), label });
const none: Rights = {
	answer: false,
	vote: false,
	reveal: false,
	propose: false,
	decide: false,
	defer: false,
	takeStance: false,
	remind: false,
	change: false,
	startRound: false,
	runFollowUp: false,
	close: false,
};

/** A sealed panel of six leaders as one of its people sees it; four have answered. */
export function panelSeenBy(me: ViewPerson, more: Partial<PanelView> = {}): PanelView {
	const runs = me.roles.includes("facilitator");
	return {
		id: "11111111-1111-4111-8111-111111111111",
		topic: "What should the second half optimize for?",
		teamName: "Leadership team",
		teamId: null,
		meeting: {
			subject: "Leadership team: second-half focus",
			startsAt: "2026-06-18T10:00:00.000Z",
			endsAt: "2026-06-18T11:00:00.000Z",
			joinUrl: "https://teams.microsoft.com/l/meetup-join/19",
			chatId: "19:meeting_x@thread.v2",
			cancelledAt: null,
		},
		stage: "sealed",
		closedAt: null,
		inDoubt: false,
		round: 1,
		attribution: "named",
		dueAt: "2026-06-17T18:00:00.000Z",
		revealedAt: null,
		targets: ["New revenue", "Growth in users", "Retention", "Enterprise value", "Operating margin"].map(labelled),
		dimensions: ["Budget", "Headcount", "Date", "Scope", "Quality", "Pricing"].map(labelled),
		people: [ines, priya, hana, leila, tomas, marcus, maya],
		answered: [ines.id, priya.id, hana.id, leila.id],
		me: { ...me, may: { ...none, answer: me.roles.includes("leader"), remind: runs, change: runs || me.roles.includes("organizer") } },
		mine: { answer: null, draft: null, draftSavedAt: null, ballot: [] },
		starters: ["Renewals stay above 108 percent"],
		wall: { show: "rankings" },
		proposal: null,
		board: null,
		decisions: [],
		deferrals: [],
		openObjections: [],
		dueForReview: [],
		reversed: [],
		roundAskedBy: [],
		echo: "none",
		echoes: null,
		order: { version: 0, levels: [] },
		followUp: { state: "planned", dueAt: "2026-06-18T11:00:00.000Z", finishedAt: null, recipients: 7, deliveries: [] },
		...more,
	};
}
