import type { Instant } from "./instant.ts";
import type { Outsider } from "./outside.ts";

/** What the team could optimize for. The id comes from the label, so the same target on two panels is one target. */
export type Target = { id: string; label: string };

/** Something that may be held fixed: budget, headcount, date, scope, quality, or the panel's own. */
export type Dimension = { id: string; label: string };

/** `left`: was on the invite and is not any more. Who leaves before the reveal leads no longer; who was heard stays named. */
export type Role = "decider" | "leader" | "facilitator" | "organizer" | "observer" | "left";

/** Someone on a panel. `id` is the directory's object id: names and addresses may change, it does not. */
export type PanelPerson = { id: string; name: string; mail: string; title: string; roles: readonly Role[] };

/** `named`: after the reveal each answer has its name. `unattributed`: distributions only, for ever. */
export type Attribution = "named" | "unattributed";

/** What the board finds, one picture each; `change` only from the second round on. */
export const findingNames = ["rankings", "limits", "assumptions", "expectation", "change"] as const;
export type FindingName = (typeof findingNames)[number];

/** What the room's screen shows once answers are revealed. */
export type Wall = { show: FindingName } | { show: "question"; tensionId: string } | { show: "decision"; decisionId: string };

export type Meeting = {
	subject: string;
	startsAt: Instant;
	endsAt: Instant;
	joinUrl: string | null;
	chatId: string | null;
	/** When it was seen to be cancelled; null or absent while it stands. */
	cancelledAt?: Instant | null;
};

/** A question put to a leadership meeting: who answers it, who settles it, by when. */
export type Panel = {
	id: string;
	teamId: string;
	topic: string;
	meeting: Meeting;
	targets: readonly Target[];
	dimensions: readonly Dimension[];
	attribution: Attribution;
	dueAt: Instant;
	/** 1 for the first answers; a change of mind after the reveal is the next round. */
	round: number;
	/** When this round was revealed, or null while it is sealed. */
	revealedAt: Instant | null;
	/** When this round's answers were dropped for their age; absent while they are there. */
	answersRemovedAt?: Instant;
	closedAt: Instant | null;
	wall: Wall;
	people: readonly PanelPerson[];
	/** On the invite and not in the directory; absent is nobody. */
	outside?: readonly Outsider[];
};

export const standardDimensions: readonly Dimension[] = ["Budget", "Headcount", "Date", "Scope", "Quality"].map((label) => ({
	id: slug(label),
	label,
}));

/** The id a label has: lower case, words joined by hyphens. @example slug("New revenue") // "new-revenue" */
export function slug(label: string): string {
	const words = label
		.normalize("NFKC")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return words?.join("-") ?? "";
}

/** Taken off the invite, and nobody whom the panel needs: they get nothing more of it and no longer see it. */
export const isGone = ({ roles }: Pick<PanelPerson, "roles">): boolean =>
	roles.includes("left") && !roles.some((role) => role === "decider" || role === "facilitator" || role === "organizer");

export const leadersOf = (panel: Pick<Panel, "people">): readonly PanelPerson[] =>
	panel.people.filter((person) => person.roles.includes("leader"));
export const deciderOf = (panel: Pick<Panel, "people">): PanelPerson | undefined =>
	panel.people.find((person) => person.roles.includes("decider"));
export const facilitatorOf = (panel: Pick<Panel, "people">): PanelPerson | undefined =>
	panel.people.find((person) => person.roles.includes("facilitator"));
