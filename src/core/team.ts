import { type Refusal, refuse } from "./refusal.ts";

/** A member as the directory knows them. */
export type Member = { id: string; name: string; mail: string; title: string };

/** Who does what in a team, and what it chose. Both persons are null while nobody was named. */
export type TeamSettings = {
	name: string;
	/** Confirms what the framework says; null while nobody was named. */
	deciderId: string | null;
	/** Drafts the framework and runs the practice; counts in no measure. */
	facilitatorId: string | null;
	/** Where the team's days begin, IANA. */
	timeZone: string;
	/** The language of what goes out to the team, BCP 47. */
	locale: string;
	/** Days from a meeting to its echo, 1 to 14. */
	echoDays: number;
	/** Whether owners of decisions get a task in To Do. */
	tasks: boolean;
	/** Weeks from one pulse to the next, 1 to 12; 0 for none. */
	pulseWeeks: number;
	/** Whether Outlook tells whoever sends an invite for a leadership meeting that it has no panel. */
	nudge: boolean;
};

export type Team = TeamSettings & { id: string; members: readonly Member[] };

export const standardSettings = { echoDays: 3, tasks: false, pulseWeeks: 2, nudge: true } as const;
export const fewestEchoDays = 1;
export const mostEchoDays = 14;
export const mostPulseWeeks = 12;

type Named = Pick<Team, "deciderId" | "facilitatorId" | "members">;

/** Those whose word counts: every member but who facilitates. @example leadersOf({ members: [ines, maya], facilitatorId: maya.id }) // [ines] */
export const leadersOf = ({ members, facilitatorId }: Pick<Team, "members" | "facilitatorId">): Member[] =>
	members.filter(({ id }) => id !== facilitatorId);

const nameOf = (team: Named, id: string | null): string => team.members.find((member) => member.id === id)?.name ?? "";

/** Whether somebody runs the team's practice: who facilitates it or decides in it; anybody of it while neither was named. */
export const runsTeam = ({ deciderId, facilitatorId, members }: Named, personId: string): boolean =>
	deciderId === null && facilitatorId === null
		? members.some(({ id }) => id === personId)
		: personId === deciderId || personId === facilitatorId;

/** @returns undefined where somebody runs the team's practice; the refusal names the two who do. */
export const whyNotRunning = (team: Named, personId: string): Refusal | undefined =>
	runsTeam(team, personId)
		? undefined
		: refuse("notYourTeamToRun", { values: { decider: nameOf(team, team.deciderId), facilitator: nameOf(team, team.facilitatorId) } });

/** @returns undefined for who decides in the team and does not facilitate it. */
export function whyNotTeamDecider(team: Named, personId: string): Refusal | undefined {
	const values = { decider: nameOf(team, team.deciderId) };
	if (personId === team.facilitatorId) return refuse("facilitatorCannotDecide", { values });
	return personId === team.deciderId ? undefined : refuse("onlyTheDecider", { values });
}

/**
 * Whether somebody can make the team's decider another: only who decides hands that on, or lays it down. Where nobody decides,
 * whoever runs the team names somebody else, never themselves: so nobody comes to decide but by another's hand, and whoever
 * facilitates not by their own in any number of steps.
 *
 * @example whyNotHandedOn({ deciderId: ines.id, … }, { deciderId: maya.id }, maya.id)?.refused // "deciderHandsOn"
 */
export function whyNotHandedOn(before: Named, after: Pick<Team, "deciderId">, personId: string): Refusal | undefined {
	if (after.deciderId === before.deciderId || personId === before.deciderId) return undefined;
	if (before.deciderId !== null)
		return refuse("deciderHandsOn", { values: { decider: nameOf(before, before.deciderId) }, fields: { deciderId: "deciderHandsOn" } });
	return after.deciderId === personId ? refuse("deciderNamedByAnother", { fields: { deciderId: "deciderNamedByAnother" } }) : undefined;
}

/**
 * From whose mailbox a team's own news goes out: who facilitates, else who decides, and only if they have run the team themselves.
 * Others name people to both; null while neither has said by an act of their own that they stand by it.
 *
 * @example senderOf({ facilitatorId: maya.id, deciderId: ines.id }, [ines.id]) // ines.id
 */
export const senderOf = (
	{ facilitatorId, deciderId }: Pick<Team, "facilitatorId" | "deciderId">,
	accepted: readonly string[],
): string | null => [facilitatorId, deciderId].find((id) => id !== null && accepted.includes(id)) ?? null;

/** A team needs two people to compare, who decides and who facilitates among them and different, a name, and days that exist. */
export function whyNotThisTeam(team: TeamSettings & Pick<Team, "members">): Refusal | undefined {
	const on = (id: string | null) => id === null || team.members.some((member) => member.id === id);
	if (leadersOf(team).length < 2) return refuse("teamTooSmall", { fields: { members: "teamTooSmall" } });
	if (!on(team.deciderId)) return refuse("notAMember", { fields: { deciderId: "notAMember" } });
	if (!on(team.facilitatorId)) return refuse("notAMember", { fields: { facilitatorId: "notAMember" } });
	if (team.deciderId !== null && team.deciderId === team.facilitatorId)
		return refuse("facilitatorDecides", { fields: { facilitatorId: "facilitatorDecides" } });
	return undefined;
}
