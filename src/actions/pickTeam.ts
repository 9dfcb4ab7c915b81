import type { Invited } from "../core/attach.ts";
import type { TeamBrief } from "../storage/teams.ts";

/**
 * The team a meeting belongs to: of its organizer's teams, the one that is most like the invite, if at least half of either is
 * also in the other; undefined where the people are another team.
 */
export function pickTeam(teams: readonly TeamBrief[], invited: readonly Invited[]): TeamBrief | undefined {
	const likeness = (team: TeamBrief) => {
		const shared = team.memberIds.filter((id) => invited.some((person) => person.id === id)).length;
		const isTeam = shared * 2 >= team.memberIds.length && shared * 2 >= invited.length;
		return isTeam ? shared / (team.memberIds.length + invited.length - shared) : 0;
	};
	return teams.filter((team) => likeness(team) > 0).sort((a, b) => likeness(b) - likeness(a))[0];
}
