import type { Instant } from "./instant.ts";
import { type PanelPerson, type Role, slug } from "./panel.ts";
import { type Refusal, refuse } from "./refusal.ts";

const fewestTargets = 3;
const mostTargets = 7;

export type Invited = { id: string; name: string; mail: string; title: string; optional: boolean };

type Setup = {
	invited: readonly Invited[];
	/** Who attaches; an assistant need not be invited. */
	attachedBy: { id: string; name: string; mail: string; title: string };
	organizerId: string;
	deciderId: string;
	facilitatorId: string;
};

/**
 * Who is on the panel, by role: required attendees lead, optional ones observe, the facilitator is counted with neither. The
 * mailbox's owner organizes, and so does whoever attaches on their behalf.
 */
export function peopleOf({ invited, attachedBy, organizerId, deciderId, facilitatorId }: Setup): PanelPerson[] {
	const everyone: Invited[] = [...invited];
	if (!everyone.some((person) => person.id === attachedBy.id)) everyone.push({ ...attachedBy, optional: true });
	return everyone.map(({ optional, ...person }) => {
		const roles: Role[] = [];
		if (person.id === deciderId) roles.push("decider");
		if (person.id === facilitatorId) roles.push("facilitator");
		else if (!optional) roles.push("leader");
		if (person.id === organizerId || person.id === attachedBy.id) roles.push("organizer");
		return { ...person, roles: roles.length > 0 ? roles : ["observer"] };
	});
}

/**
 * Whether a panel with these people can be attached: two leaders at least, a decider among them, a facilitator who is on
 * the invite (or attaches it) and is somebody else.
 */
export function whyNotThesePeople(setup: Setup): Refusal | undefined {
	const on = (id: string) => setup.invited.some((person) => person.id === id);
	if (setup.invited.filter((person) => person.id !== setup.facilitatorId && !person.optional).length < 2) return refuse("noOtherAttendees");
	if (setup.deciderId === setup.facilitatorId) return refuse("facilitatorDecides", { fields: { facilitatorId: "facilitatorDecides" } });
	if (!setup.invited.some((person) => person.id === setup.deciderId && !person.optional))
		return refuse("deciderNotInvited", { fields: { deciderId: "deciderNotInvited" } });
	if (!on(setup.facilitatorId) && setup.facilitatorId !== setup.attachedBy.id)
		return refuse("facilitatorNotInvited", { fields: { facilitatorId: "facilitatorNotInvited" } });
	return undefined;
}

/** Whether these labels can be ranked: three to seven, all different. @example whyNotTheseTargets(["Growth", "growth"]) // targetCount */
export function whyNotTheseTargets(labels: readonly string[]): Refusal | undefined {
	if (labels.length < fewestTargets || labels.length > mostTargets)
		return refuse("targetCount", {
			values: { fewest: fewestTargets, most: mostTargets, given: labels.length },
			fields: { targets: "targetCount" },
		});
	const seen = new Set<string>();
	for (const label of labels) {
		const id = slug(label);
		if (id === "" || seen.has(id))
			return refuse("repeatedTargetLabel", { values: { target: label }, fields: { targets: "repeatedTargetLabel" } });
		seen.add(id);
	}
	return undefined;
}

/** Answers are due in the future and before the meeting begins. */
export function whyNotDue(dueAt: Instant, startsAt: Instant, now: Instant): Refusal | undefined {
	if (dueAt > startsAt) return refuse("dueAfterMeeting", { fields: { dueAt: "dueAfterMeeting" } });
	if (dueAt <= now) return refuse("dueInPast", { fields: { dueAt: "dueInPast" } });
	return undefined;
}

const sixteenHours = 16 * 3_600_000;
const atLeast = 15 * 60_000;

/** When answers are due unless somebody says otherwise: sixteen hours before the meeting, or halfway to it when that is past. */
export function suggestedDue(startsAt: Instant, now: Instant): Instant {
	const start = Date.parse(startsAt);
	const present = Date.parse(now);
	const evening = start - sixteenHours;
	const due = evening > present + atLeast ? evening : present + Math.max((start - present) / 2, 0);
	return new Date(Math.floor(due / 60_000) * 60_000).toISOString();
}

/** What most growth-stage teams weigh against each other: a start for a team that has decided nothing yet. */
export const firstTargets: readonly string[] = ["New revenue", "Growth in users", "Retention", "Enterprise value", "Operating margin"];

/**
 * The targets a new panel starts from: those of the team's order first, then those of its latest panel, or a common start.
 *
 * @example suggestedTargets(["Retention"], ["Growth", "Retention"]) // ["Retention", "Growth"]
 */
export function suggestedTargets(ordered: readonly string[], latest: readonly string[] | undefined): string[] {
	const labels = [...ordered, ...(latest ?? firstTargets)];
	return labels.filter((label, at) => labels.findIndex((one) => slug(one) === slug(label)) === at).slice(0, mostTargets);
}
