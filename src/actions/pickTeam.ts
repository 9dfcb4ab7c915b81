import type { Invited } from "../core/attach.ts";
import type { Team } from "../storage/teams.ts";

/**
 * The team a meeting belongs to: of its organizer's teams, the one with the most members on the invite, if that is at least
 * half of both; undefined where the people are another team.
 */
export function pickTeam(teams: readonly Team[], invited: readonly Invited[]): Team | undefined {
	const shared = (team: Team) => team.memberIds.filter((id) => invited.some((person) => person.id === id)).length;
	const best = [...teams].sort((a, b) => shared(b) - shared(a))[0];
	if (!best) return undefined;
	const overlap = shared(best);
	return overlap * 2 >= best.memberIds.length && overlap * 2 >= invited.length ? best : undefined;
}
